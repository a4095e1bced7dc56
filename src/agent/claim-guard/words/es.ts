import type { ClaimWords } from './claim-words.ts'

const DAY = 'lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|pasado|entonces|luego|proximo'

export const es: ClaimWords = {
  language: 'es',
  claims: [
    { act: 'booked', words: /\banotad[oa]s?\b/u, timed: true },
    {
      act: 'booked',
      words: /\b(?:referencia|numero de (?:reserva|confirmacion)|codigo(?: de (?:reserva|confirmacion))?) ?(?:es|:|sera|[a-z0-9]{4}-)/u,
      even: 'future',
      weak: true,
    },
    {
      act: 'taken',
      words:
        /\b(?:ocupad[oa]s?|complet[oa]s?|agotad[oa]s?)\b(?<!reserva completa)|\bno (?:hay|queda|quedan|tenemos|esta) (?:\w+ )?(?:libre|libres|hueco|huecos|disponible|sitio|plaza|plazas|citas?)\b|\botr[oa] (?:cliente|persona)\b|\balguien (?:mas )?(?:lo )?(?:tiene|ha|reservo)/u,
    },
    {
      act: 'booked',
      words:
        /\b(?:reservad[oa]s?|agendad[oa]s?|apuntad[oa]s?|programad[oa]s?|concertad[oa]s?|confirmad[oa]s?|asegurad[oa]s?|garantizad[oa]s?|fijad[oa]s?|registrad[oa]s?|inscrit[oa]s?|apartad[oa]s?)\b(?!.*\b(?:hasta las|minutos|provisional|temporal))/u,
    },
    {
      act: 'booked',
      words:
        /\b(?:reserve|agende|apunte|confirme|programe|anote|asegure)\b(?= (?:su|tu|la|el|una?) )(?<!\b(?:que|quiere que|cuando|si|en cuanto) (?:\w+ )?(?:reserve|agende|apunte|confirme|programe|anote|asegure))/u,
    },
    {
      act: 'booked',
      words:
        /\ben (?:la|nuestra|mi|su|el) (?:agenda|calendario)\b|\b(?:es|son) (?:suy[oa]|tuy[oa])s?\b|\btodo (?:listo|arreglado|en orden|organizado)\b|\bqueda (?:hecho|cerrad[oa]|fij)/u,
    },
    {
      act: 'booked',
      words: new RegExp(
        `\\bnos vemos\\b.*(?:${DAY}|\\d|manana|hoy)|^(?:y |pues )?¡?hasta el (?:proximo )?(?:${DAY})|\\b(?:le|te|os|les|lo|la) (?:esperamos|espero|veo|vemos)\\b|\\bhasta (?:manana|entonces)\\b`,
        'u',
      ),
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\b(?:su|tu|la|el|una) (?:cita|reserva|turno|plaza|sesion|hora)\b.{0,40}\b(?:es|esta|sera|queda|comienza|empieza|ha quedado)\b|\b(?:tiene|tienes) (?:una |su |tu )?(?:cita|reserva|turno|hora)\b/u,
      weak: true,
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\breserva (?:\w+ ){0,4}(?:hecha|completa|completad[oa]|realizada|lista|cerrada)\b|\b(?:he|hemos) (?:hecho|realizado|completado|efectuado|conseguido|cogido|tramitado|cerrado|gestionado) (?:su |tu |la |una |el )?(?:reserva|cita|hora|turno|hueco)?\b|\ble confirmo\b|\bpuedo confirmar(?:le)?\b|\bestoy (?:reservando|agendando)\b|\bse ha (?:realizado|hecho) (?:su|la|tu) reserva\b|\bhice (?:su|la|tu) reserva\b/u,
      even: 'possible',
    },
    {
      act: 'held',
      words:
        /\b(?:le|te|les|lo|se lo) (?:\w+ )?(?:guardo(?! subito)|guardamos|mantengo|mantenemos|reservo|retengo|aparto)\b|\b(?:estoy|estamos) (?:guardando|reteniendo)\b|\b(?:guardad|retenid|bloquead)[oa]s?\b|\b(?:reservad|apartad)[oa]s?\b(?=.*\b(?:hasta las|minutos|provisional|temporal))/u,
    },
    {
      act: 'moved',
      words:
        /\b(?:cambiad|movid|trasladad|pasad|reprogramad|modificad|aplazad|adelantad|actualizad)[oa]s?\b(?! manana)|\b(?:cambie|movi|pase|modifique) (?:su|tu|la)\b/u,
    },
    {
      act: 'cancelled',
      words:
        /\b(?:cancelad|anulad|eliminad|borrad)[oa]s?\b|\b(?:cancele|anule) (?:su|tu|la)\b|\bcancelacion (?:esta |ha sido )?(?:confirmada|hecha|realizada|completada)/u,
    },
    {
      act: 'paid',
      words:
        /\b(?:reembolsad|devuelt|abonad|cobrad|cargad|pagad)[oa]s?\b|\breembolso (?:esta|ha sido|va|en camino|ya|se)\b|\b(?:libras|euros|dinero|importe)\b.{0,25}\b(?:en camino|de vuelta)\b|\b(?:pago|deposito)\b.{0,25}\b(?:recibido|aceptado|realizado|confirmado|procesado)\b|\bdevolucion (?:esta|ha sido|ya)\b/u,
      even: 'future',
    },
    {
      act: 'free',
      words:
        /\b(?:esta|estan|queda|quedan|hay|es|seria|sigue) (?:\w+ ){0,3}?(?:libres?|disponibles?|posible|abiert[oa]|hueco|huecos|sitio|plazas?)\b|\b(?:tengo|tenemos|hay|quedan|puedo ofrecer(?:le)?|podemos ofrecer(?:le)?|le ofrezco|le propongo)\b|\b(?:hueco|disponibilidad)\b/u,
      timed: true,
      even: 'possible',
    },
    {
      act: 'free',
      words:
        /\b(?:huecos|horas|horarios|citas|plazas|turnos) (?:libres|disponibles)\b|\b(?:est[ao]s|otr[ao]s|siguientes|proxim[ao]s) (?:\w+ )?(?:horas|horarios|huecos|horarios|citas)\b/u,
    },
    { act: 'free', words: /\b(?:nada|ningun|ninguna|no) (?:\w+ ){0,2}?(?:libre|disponible|hueco|disponibilidad)s?\b/u },
    {
      act: 'mailed',
      words:
        /\b(?:correo|e-?mail|mail|confirmacion|mensaje|invitacion|sms|enlace|archivo)\b.{0,50}\b(?:enviad[oa]|mandad[oa]|en camino|llegara|remitid[oa]|envi[oe])|\b(?:enviado|mandado|envie|mande)\b.{0,50}\b(?:correo|e-?mail|mail|confirmacion|mensaje|sms|invitacion)|\b(?:recibira|recibiras|va a recibir|vas a recibir)\b/u,
      even: 'future',
    },
    {
      act: 'person',
      words:
        /\b(?:companer[oa]|equipo|alguien|persona|responsable|encargad[oa]|humano)\b.{0,50}\b(?:pedido|avisado|informado|le (?:contestara|respondera|llamara|contactara)|se pondra)|\b(?:pedido|avisado|informado|pasado|notificado)\b.{0,30}\b(?:companer[oa]|equipo|alguien|responsable|personal|miembro)/u,
      even: 'future',
    },
    { act: 'waitlisted', words: /\b(?:apuntad[oa]|anadid[oa]|pues?t[oa]|esta|inscrit[oa])\b.{0,30}\blista de espera\b/u },
    {
      act: 'done',
      words:
        /\bya esta\b[!.]?$|\b(?:hecho|hecha|listo|(?<!\b(?:la|na|de|en|una|uma|nuestra) )lista|arreglado|solucionado|resuelto|dalo por hecho|delo por hecho|finiquitado)\b/u,
    },
  ],
  common:
    /\b(?:cuanto|tu|te|tus|cita|reserva|hora|horas|dia|correo|puedo|pero|gracias|hoy|lunes|martes|jueves|viernes|cuando|recibiras|ahora|he|nosotros|usted|el|la|los|las|de|su|tu|es|esta|le|para|y|a|con|que|en|un|una|ha|he|se|no|lo|por|del|al|hay|nos|quiere|usted|muy|si|me|ya|tiene|queda|son|mi|como|cual)\b/gu,
  idioms:
    /\b(?:sin (?:ningun )?(?:costes?|costos?|cargos?|gastos?|recargos?)|de que es suy[oa]|(?:agotado|acabado) el tiempo|sin (?:problemas?|falta)|no (?:hay problema|se preocupe|te preocupes|dude)|ningun problema|de nada|no solo|buen(?:os|as) (?:dias|tardes|noches)|no (?:tiene|tienes) que (?:hacer )?nada[^,.;]*|si (?:necesita|tiene|quiere) (?:algo|alguna)[^,]*)\b/gu,
  breaks: /(?<!\b(?:hasta|siempre|para|antes de|despues de|por|en lo) )\b(?:y|pero|que|porque|ya que|pues|asi que|ahora que|aunque)\b/u,
  negation: /\b(?:agotad[oa]|caducad[oa]|expirad[oa]|vencid[oa]|no|nada|ningun|ninguna|nunca|nadie|ni|sin|tampoco|nao|non)\b/u,
  possible:
    /\b(?:necesito|necesitamos|hace falta|puedo|puede|podemos|pueden|podria|podriamos|quiere|quieres|desea|deseas|gustaria|debe|tendria|permitame|deje|seria|para (?:reservar|confirmar|cancelar)|por confirmar|pendiente)\b/u,
  future: /\b(?:va a|voy a|vamos a|sera|hare|haremos|reservare|confirmare|quedara|estara)\b/u,
  condition:
    /\b(?:en cuanto|cuando|si|una vez|antes de|despues de|tan pronto|hasta que|siempre que|para que|mientras|diga|confirme y|pulse)\b/u,
  customersAct:
    /\b(?:confirm\w*|diga\w*|dice|digas|acepte\w*|nombre|correo|e-?mail|pulse|responda|elija|acuerdo|indique|de|dé|quiere|reservad\w*|ok)\b/u,
  question:
    /^¿?(?:y |o |entonces )?(?:quiere|quieres|desea|deseas|le|te|puedo|podria|que|cual|cuales|cuando|donde|como|quien|cuanto|prefiere|esta|hay|tiene|es|seria|lo|la|ya)\b/u,
  seeking:
    /\b(?:no (?:lo )?se si|aun no se|desconozco|no estoy segur\w|mirar?|miro|comprueb\w*|comprobar|busc\w*|consult\w*|entiendo|entendido|pidio|desea|pasado|ejemplo|temprano|abr\w*|cierra\w*|cerrad\w*|ver que|veo que|liberado)\b/u,
  deadline: /\b(?:cancelar\w*|cambiar\w*|mover\w*|modificar\w*|anular\w*)\b/u,
}

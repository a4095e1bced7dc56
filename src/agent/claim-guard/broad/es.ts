import { broadClaims } from './broad-words.ts'

const SAFE =
  'encontrad\\w*|buscad\\w*|mirad\\w*|comprobad\\w*|verificado que|entendid\\w*|anotado tu|tomado nota|preguntad\\w*|visto|leid\\w*|dicho|recibid\\w*|intentad\\w*|escuchad\\w*|elegid\\w*|mencionad\\w*|abiert\\w*|cerrad\\w*(?= los| el| l)|situad\\w*|ubicad\\w*|incluid\\w*|ofrecid\\w*|pensad\\w*|disenad\\w*|indicad\\w*|escrito|querid\\w*|pedid\\w*|sentid\\w*|encantad\\w*|limitad\\w*|necesitad\\w*|cualificad\\w*|pasad\\w*|agotad\\w*|caducad\\w*|expirad\\w*|vencid\\w*|terminado el|interesad\\w*|sido|estado|podid\\w*|conocid\\w*|recomendad\\w*|preferid\\w*|invitad\\w*|introducid\\w*|tardad\\w*|consultad\\w*|revisad\\w*|adecuad\\w*|indicad\\w*|dedicad\\w*|obligad\\w*|cansad\\w*|cuidado|lado|todo|nada|cada|estado|pedido|contado|helado|sabado|mercado|demasiado|privad\\w*|respondid\\w*|explicad\\w*|parecid\\w*|tratad\\w*'
const PART = `(?!(?:${SAFE})\\b)(?:\\w{2,}(?:ado|ada|ados|adas|ido|ida|idos|idas)|hech[oa]s?|puest[oa]s?|list[oa]s?|resuelt[oa]s?|escrit[oa]s?|inscrit[oa]s?|devuelt[oa]s?|firme|asegurad\\w*|oficial)`
const THING =
  'citas?|reservas?|reservacion|huecos?|plazas?|sitios?|lugar|sillon|silla|sesion(?:es)?|visitas?|solicitud|peticion|pedido|gestion|inscripcion|cortes?|masajes?|clases?|turnos?|horario|hora|tratamiento'

export const broadEs = broadClaims({
  finished: new RegExp(
    `\\b(?:he|ha|han|hemos|has|esta|estan|estas|queda|quedan|quedo|quedas|fue|fueron|ha sido|ha quedado|sido|es|ya es|acabo de|acabamos de)(?: (?:ya|te|le|bien|ahora|todo|tambien|oficialmente|totalmente|completamente|debidamente|sido|quedado|lo|la))* ${PART}\\b|\\b(?:te|le|lo|la|os|les|se) (?:he|ha|hemos) ${PART}\\b|\\bme he tomado la libertad\\b|\\bacab(?:o|amos) de (?!ver|mirar|comprobar|buscar|consultar|revisar|leer|recibir)\\w+|\\b(?:te|le|lo|la|os) (?:he |ya )?(?:reserve|aparte|apunte|anote|bloquee|guarde|agende|confirme|meti|puse|pase|cambie|cancele|registre|asegure)\\b|^(?:todo |ya |y |pues |perfecto |listo |muy |bien )*(?:reservad|confirmad|apuntad|agendad|registrad|asegurad|hech|list|resuelt|arreglad|cerrad|solucionad|gestionad|tramitad|completad|finalizad|inscrit|guardad|bloquead|garantizad)[oa]s?\\b(?! (?:los|el|por|que|de|para|en)\\b)|\\b(?:con exito|correctamente|trato hecho|hecho y derecho|asunto resuelto|en el bote|ya esta|quedo en firme)\\b|\\bya esta\\b$`,
    'u',
  ),
  owned: new RegExp(
    `\\b(?:tu|su|vuestra|vuestro|tus|sus|la|el|ese|esa|este|esta)(?: (?!numero|codigo)[\\w':-]+){0,2}? ?(?:${THING})\\b(?!.{0,40}\\b(?:dura|duran|cuesta|cuestan)\\b).{0,50}\\b(?:esta (?:ya |bien |en |a )?(?:cerrad|firme|segur|list|hech|pie|salvo|tu nombre|confirmad|reservad|asegurad|guardad)\\w*|es (?:tuy|suy)[oa]|te espera|le espera|sigue|queda|permanece|se mantiene|empieza|comienza|tendra lugar|te pertenece|ya no)\\b|\\b(?:tu|su) (?:cita|reserva|plaza|sesion|turno|hueco|solicitud|inscripcion|gestion)(?: \\w+){0,4}? (?:es|esta|son|lleva|empieza|figura|sera|se ha|ha|fue|sigue|queda|consta)\\b|\\b(?:tienes|tiene|teneis)(?: \\w+){0,2}? (?:una|un|tu|su|dos|tres|2|3) (?:\\w+ )?(?:citas?|reservas?|plazas?|turnos?|sesiones)\\b`,
    'u',
  ),
  expected:
    /\b(?:te|le|os|los|la|lo) (?:esperamos|espera|esperaremos|veremos|vemos|recibiremos|atenderemos|atendera|recibira)\b|\b(?:recibirte|recibirle|recibirla|recibirlo|verte|verle|verla|atenderte|esperarte|acogerte)\b|\bnos vemos\b|\benhorabuena\b|\bfelicidades\b|\bfelicitaciones\b|\bdisfruta\w* (?:de |mucho )?(?:tu|su|la|el)\b|\b(?:nadie|ningun otro)\b.{0,30}\b(?:quitar\w*|coger\w*|reservar\w*|llevar\w*|ocupar\w*|tocar\w*)\b|\b(?:es|ya es|son) (?:tuy|suy)[oa]s?\b|\b(?:en|a) (?:la|nuestra|el|nuestro|mi) (?:agenda|calendario|sistema|libro|planning)\b|\btrato hecho\b|\basunto (?:resuelto|cerrado|zanjado)\b|\bhasta el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b(?=[^\p{L}]*$|.{0,6}\ba las\b|,? \p{L}+[!.]*$)|^(?:nos vemos|y hasta) (?:el|manana)\b|\bsolo (?:tienes|tiene) que (?:venir|presentar)\w*|\b(?:estas|esta) (?:ya )?(?:dentro|apuntad|inscrit|citad|agendad|en lista)\w*/u,
  ended:
    /\bya no\b.{0,25}\b(?:existe|esta|consta|figura|tienes|tiene|hay|vale)\b(?<!\bcodigo\b.*)|\b(?:anulad|cancelad|borrad|eliminad|suprimid|dad[oa] de baja|retirad|quitad)\w*\b|\b(?:sin efecto|de baja)\b|\bqueda (?:anulad|cancelad|eliminad)\w*/u,
  standing:
    /\b(?:sigue|continua|se mantiene|permanece|queda)\b.{0,25}\b(?:en pie|igual|vigente|valida|activa|confirmada|en vigor|como estaba|intacta)\b|\b(?:cita|reserva)\b.{0,25}\b(?:sigue|se mantiene|continua|permanece)\b/u,
  identified:
    /\bcodigo\b(?!.{0,30}\b(?:no|incorrecto|caducado|erroneo|cuando|si)\b).{0,40}\b(?:correcto|valido|bueno|bien|aceptado|coincide|verificado|exacto|funciona\w*)\b|\b(?:codigo) (?:correcto|valido)\b|\bidentidad\b.{0,30}\b(?:verificada|confirmada|validada|comprobada|acreditada)\b|\b(?:podido|hemos|he|logrado) (?:\w+ )?(?:verificar|verificado|confirmar|confirmado|comprobar|comprobado|validar|validado)\b.{0,20}\b(?:identidad|codigo|que eres tu|que es usted)\b|\b(?:estas|esta|has sido|ha sido|quedas) (?:ya )?(?:verificad|identificad|autenticad|reconocid)[oa]\b|\bverificacion (?:correcta|completada|superada|exitosa)\b/u,
  person:
    /\b(?:encargad[oa]|compane\w+|jef[ea]|duen[oa]|equipo|alguien|responsable|director[a]?|amara|ella|el)\b.{0,40}\b(?:avisad\w*|informad\w*|enterad\w*|al tanto|sabe|(?:te|le) (?:llama\w*|contacta\w*|escribira|respondera|responde)|llamara|contactara|esta en ello)\b|\b(?:avisado|informado|hablado|comunicado)\b.{0,20}\b(?:encargad[oa]|jef[ea]|compane\w+|equipo|responsable)\b/u,
  mailed:
    /\b(?:correo|e-?mail|mensaje|sms|confirmacion|invitacion|factura|recordatorio|bandeja)\b.{0,40}\b(?:enviad\w*|camino|llegar\w*|llega|sale|salido|mandad\w*)\b|\b(?:recibira\w*|recibes|recibe|enviar\w*|envio|enviado|mandar\w*|mandado|llegara|encontraras)\b.{0,50}\b(?:correo|e-?mail|mensaje|sms|confirmacion|invitacion|factura|recordatorio)\b/u,
  paid: /\b(?:pago|dinero|reembolso|devolucion|importe|tarjeta|cargo|deposito|libras|euros|£)(?!\p{L}).{0,45}\b(?:recibid\w*|efectuad\w*|devuelt\w*|reembolsad\w*|cobrad\w*|abonad\w*|procesad\w*|en camino|realizad\w*|aceptad\w*|tramitad\w*|llega\w*)\b|\b(?:devolver\w*|reembolsar\w*|reembolsad\w*|devuelto|abonar\w*|abonado|cobrado|reintegr\w*)\b/u,
  holding: /\b(?:sigo|seguimos|estoy|estamos|continuo)\b.{0,15}\b(?:guardand|apartand|reteniend|bloqueand|reservand)\w*|\b(?:te|le|os) (?:guardo|aparto|retengo|bloqueo|mantengo|tengo (?:guardad|apartad))\w*/u,
  free: /\b(?:libres?|disponibles?|hueco|sitio|abierta?|posible|disponibilidad|atender\w*|recibir\w*|cabe|plaza)\b/u,
})

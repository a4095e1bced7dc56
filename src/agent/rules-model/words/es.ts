import { en } from './en.ts'
import { esGloss } from './es-gloss.ts'
import { withoutAccents } from './without-accents.ts'
import type { Words } from './words.ts'

const NUMBER = 'un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\\d{1,4}'
const PEOPLE =
  'personas?|adultos?|amig[oa]s?|participantes?|plazas?|sitios?|lugares|ninos?|ninas?|chicas?|chicos?|invitados?|mujeres|hombres|de nosotr[oa]s'
const WEEKDAY = 'lunes|martes|miercoles|jueves|viernes|sabados?|domingos?'
const MONTH = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre'
const APPOINTMENT = '(?:citas?|reservas?|reservaciones|reservacion|turnos?|hora|clase|sesion|corte|masaje|visita)'
const RELATIVE = 'mujer|marido|esposo|esposa|pareja|novi[oa]|amig[oa]|madre|padre|mama|papa|herman[oa]|hij[oa]|companer[oa]'

/** Spanish of Spain and America, on text without accents: "mañana" is "manana". */
export const es: Words = {
  fold: withoutAccents,
  greeting: /^\W*(?:hola+|buenas(?: (?:tardes|noches|dias))?|buenos dias|buen dia|saludos|que tal|hello|hey|hi)\b/u,
  thanks: /\b(?:(?:muchas |mil )?gracias|se lo agradezco|muy amable)\b/u,
  goodbye:
    /\b(?:adios|hasta (?:luego|pronto|manana|la vista|la proxima)|nos vemos|chao|chau|bye|que tenga (?:un )?(?:buen|buena) \w+|(?:eso es|es|nada mas|eso seria) todo)\b|^\W*nada mas\W*$/u,
  person:
    /^\W*una persona(?:,? por favor)?\W*$|\b(?:hablar|hablo|hable|chatear|comunicarme|pasame|paseme|pongame|contactar|atienda|atender)\b[^.?!]{0,24}\b(?:con|a)?\b[^.?!]{0,16}\b(?:alguien|persona|human[oa]|agente|encargad[oa]|responsable|recepcion|recepcionista|empleado|operador\w*)\b|\b(?:un (?:ser )?humano|una persona (?:real|de verdad)|un agente|atencion al cliente|un operador)\b|\b(?:llamenme|llameme|llamame|(?:pueden?|podrian?) llamarme|me (?:pueden?|podrian?) llamar)\b|\b(?:reclamacion|queja|quejarme|abogado)\b/u,
  robot:
    /\b(?:es|eres|sos|es usted)\b[^.?!]{0,14}\b(?:robot|bot|chatbot|maquina|human[oa]|persona|ia|ordenador|real|automatico|inteligencia artificial)\b|\b(?:hablo|estoy hablando|hablando) con (?:quien|un[ao]?)\b|\b(?:quien (?:es usted|eres)|como (?:se llama usted|te llamas))\b/u,
  help: /^\W*(?:ayuda|menu|opciones|ayudame|ayudeme)\W*$|\b(?:que (?:puede|puedes|sabe|sabes) hacer|como funciona(?: esto)?|(?:puede|puedes|podria|podrias) ayudarme|me (?:puede|puedes|podria|podrias) ayudar|necesito ayuda|que (?:datos )?necesita)\b/u,
  outOfScope:
    /\b(?:que tiempo (?:hace|hara)|el tiempo (?:en|de|para)|pronostico|chiste|poema|cancion|receta|deberes|traduc\w+|capital de|presidente|primer ministro|futbol|bitcoin|la bolsa|python|javascript|codigo fuente|prompt|(?:tus|sus) (?:instrucciones|reglas)|ignora\w* (?:todas? )?(?:las |tus |sus |estas )*(?:instrucciones|reglas|anteriores)|contrasena|otros clientes|(?:reservas|citas) de (?:otros|otras personas)|descuentos?|mas barato|reembols\w+|devolucion|vuelos?|hotel|restaurante|taxi|pizza)\b/u,
  yesStart: /^\W*(?:si|ok|okay|vale|claro|de acuerdo|perfecto|genial|por supuesto|bueno|estupendo|muy bien|dale)\b/u,
  noStart: /^\W*(?:no|ningun[oa]?|mejor no|da igual|dejelo|dejalo)\b/u,
  book: /\b(?:reserv(?:ar|o|a|e|arme)|agendar|(?:una?|la|mi) (?:cita|hora|turno)|pedir (?:cita|hora|turno)|cita|turno|apuntar(?:me|nos)|inscribir(?:me|nos)|(?:quiero|quisiera|querria|quisieramos|queremos|me gustaria|nos gustaria|necesito|necesitamos)(?: \w+)? (?:una?|el|la|hacerme|cortarme|darme|ir|venir|alquilar))\b/u,
  move: new RegExp(
    `\\b(?:(?:aplaz|retras|adelant|pospon|reprogram|mov|mud)(?:ar|o|er|erl[ao]|arl[ao]|a|e|emos)\\b|mueva(?:la|lo)?|muevela|muevelo|cambi(?:ar|arl[ao]|a|e|o|ame|eme|emos)\\b[^.?!]{0,24}\\b(?:${APPOINTMENT}|de hora|la hora|de dia|el dia|la fecha|de fecha)\\b|cambiarl[ao]\\b)`,
    'u',
  ),
  moveTo: new RegExp(`^.*\\b(?:del?|desde el) (?:${WEEKDAY}|manana|\\d{1,2})\\b.*?\\b(?:al?|para|hasta) (.+)$`, 'u'),
  cancel:
    /\b(?:cancel(?:ar|arl[ao]|acion|a|e|o|en|ame|eme)|anul(?:ar|arl[ao]|a|e|o|acion)|no (?:puedo|podre|voy a poder|podemos|podremos) (?:ir|venir|asistir|acudir|llegar)|dar de baja)\b/u,
  lookup: new RegExp(
    `\\b(?:(?:cuando|a que hora|donde|que dia)\\b[^.?!]{0,24}\\b(?:mi|mis|la|nuestra) (?:proxima )?${APPOINTMENT}|(?:recuerd\\w+|recordar\\w*|ver|consultar|verificar|mostrar|muestre\\w*|buscar|detalles de|estado de|tengo|decir\\w*|dime|digame)\\b[^.?!]{0,14}\\b(?:mi|mis|una|alguna|nuestra) (?:proxima )?(?:citas?|reservas?|turnos?|hora)|(?:esta|estoy|esta ya|ya esta) (?:reservad[oa]|confirmad[oa]|apuntad[oa])|(?:he|hice una?) reservad?[oa]?|mi (?:reserva|cita|turno)\\W*$|mi referencia)\\b`,
    'u',
  ),
  question:
    /[?¿]|^\W*(?:que|cuando|donde|quien|cual|cuales|como|cuanto|cuanta|cuantos|por que|es|esta|estan|hay|tienen?|tienes|puedo|puede|podria|se puede|aceptan|hacen|ofrecen|abren|cierran)\b|\b(?:digame|dime|me (?:puede|podria) decir|quisiera saber|quiero saber|me gustaria saber|cuanto|sabe si)\b/u,
  availability:
    /\b(?:disponib\w+|libres?|huecos?|horas?|turnos?|citas?|plazas?|reservar|lo antes posible|cuanto antes|proxim[oa]s?|algo|sitio)\b/u,
  openings: /(?!)/u,
  asksAboutPeople: /^\W*(?:es|quien)\b(?!.*\b(?:disponible|libre|con|trabaja)\b)/u,
  also: /\b(?:tambien|ademas|y luego|otra (?:cita|reserva)|y otra)\b/u,
  bareParty: new RegExp(`\\bpara (\\d{1,3})\\b(?!\\s*(?:h\\b|:|horas?|dias?|semanas?|meses|minutos?|euros?|/|-|de (?:${MONTH})))`, 'u'),
  topics: [
    {
      topic: 'price',
      pattern: /\b(?:precios?|tarifas?|cuesta\w*|cuanto (?:es|sale|vale|cobran?|seria)|cobran|caro|barato|coste|costo)\b/u,
    },
    {
      topic: 'duration',
      pattern: /\b(?:cuanto (?:tiempo |rato )?(?:dura|tarda|lleva|se tarda)|cuanto tiempo|duracion|cuantos minutos|cuantas horas)\b/u,
    },
    {
      topic: 'services',
      pattern:
        /\b(?:que (?:ofrecen|ofreceis|hacen|haceis|servicios|tratamientos|tienen)|cuales son (?:sus|los|vuestros) (?:servicios|tratamientos)|(?:sus|vuestros|los|lista de|carta de|todos los) (?:servicios|tratamientos)|que (?:puedo|se puede) reservar)\b/u,
    },
    {
      topic: 'staff',
      pattern:
        /\b(?:quien(?:es)? (?:hace|hacen|da|dan|corta|es|son|trabaja|atiende)|que (?:peluquer[oa]s?|estilistas?|masajistas?|terapeutas?|profesor\w*|personas)|(?:su|vuestro) equipo|(?:sus|vuestros) (?:peluquer[oa]s|estilistas|masajistas|terapeutas))\b/u,
    },
    {
      topic: 'included',
      pattern:
        /\b(?:inclu\w+|en que consiste|que es (?:el|la|un|una)|que se hace|hableme de|cuenteme|describ\w+|cuantas personas|maximo|aforo|como es)\b/u,
    },
  ],
  policyTopics: [
    {
      policy: 'cancellation',
      pattern:
        /\b(?:(?:politica|condiciones|gastos|plazo|normas) de (?:cancelacion|anulacion)|cancelacion|anulacion|cancelar (?:gratis|sin (?:coste|cargo|gastos))|(?:puedo|se puede|podria|podemos|hasta cuando|y si|si|que pasa si)\b[^.?!]{0,28}\b(?:cancel|anul)(?:ar|o|amos)\b(?! (?:mi|la|el|esta|mis|una))|no[- ]show)/u,
    },
    {
      policy: 'rescheduling',
      pattern:
        /\b(?:hasta cuando (?:puedo|se puede|podria) (?:cambiar|mover|aplazar)|(?:condiciones|politica|normas) (?:de|para) (?:el )?(?:cambios?|cambiar)|(?:y si|que pasa si) (?:tengo que|necesito) (?:cambiar|mover|aplazar))/u,
    },
    { policy: 'privacy', pattern: /\b(?:privacidad|rgpd|mis datos|datos personales|proteccion de datos)\b/u },
  ],
  ordinals: [
    { pattern: /\b(?:primer|primer[oa]|1(?:er|ra|ro|a|o))\b/u, index: 0 },
    { pattern: /\b(?:segund[oa]|2(?:da|do|a|o))\b/u, index: 1 },
    { pattern: /\b(?:tercer|tercer[oa]|3(?:er|ra|ro|a|o))\b/u, index: 2 },
    { pattern: /\b(?:cuart[oa]|4(?:ta|to|a|o))\b(?! de hora)(?<!(?:y|menos) cuart[oa])/u, index: 3 },
    { pattern: /\b(?:quint[oa]|5(?:ta|to|a|o))\b/u, index: 4 },
    { pattern: /\b(?:sext[oa]|6(?:ta|to|a|o))\b/u, index: 5 },
    { pattern: /\b(?:septim[oa]|7(?:ma|mo|a|o))\b/u, index: 6 },
    { pattern: /\b(?:octav[oa]|8(?:va|vo|a|o))\b/u, index: 7 },
    { pattern: /\bultim[oa]\b(?! (?:vez|semana|mes|momento|minuto))|^\W*la mas tarde\W*$|\b(?:la|hora) mas tardia\b/u, index: -1 },
    { pattern: /\b(?:la|hora) mas temprana\b|^\W*la mas pronto\W*$/u, index: 0 },
  ],
  numbered:
    /^\W*(?:(?:quiero|me quedo con|prefiero|cojo|tomo|elijo|escojo|deme|me va bien) )?(?:si,? )?(?:ok,? |vale,? )?(?:el |la )?(?:numero|opcion|hora|no\.?|n\.?|nr\.?|#)?\s*(\d{1,2}|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho)(?:,? (?:por favor|porfa|gracias|entonces))?\W*$|\b(?:numero|opcion|#)\s*(\d{1,2}|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho)\b/u,
  theOne:
    /\b(?:la de|el de|l[ao] que|opcion|esa|ese|esta bien|me quedo con|cojo|tomo|elijo|prefiero|me (?:va|viene|queda) bien|perfecto|por favor|vale|de acuerdo)\b/u,
  pointing: /\b(?:la|el) (?:de(?:l)?|que) |\b(?:esa|ese)(?: hora)?\b/u,
  notAChoice: new RegExp(
    `\\b(?:primer|primera|primero|segund[oa]|tercer[oa]?) (?:vez|semana|mitad|cosa|dia|visita|cita|hueco|disponib|${WEEKDAY}|de (?:${MONTH}))|\\b(?:a )?primera hora\\b|\\bultima hora\\b`,
    'u',
  ),
  later: /\b(?:mas tarde|despues de eso|un poco despues)\b/u,
  earlier: /(?<!\blo )\b(?:mas temprano|mas pronto|un poco antes)\b|\bantes\W*$/u,
  more: /\b(?:(?:otr[oa]s|mas) (?:horas?|huecos?|horarios?|opciones|posibilidades|turnos?|citas?)|otra hora|otro (?:horario|hueco|turno)|que mas (?:hay|tiene|tienen)|hay (?:mas|otr[oa]s)|algo mas\W*$|mas opciones)/u,
  weekAfter: /\b(?:(?:a )?la semana siguiente|una semana (?:despues|mas tarde)|la otra semana)\b/u,
  shift: /\b(media|\d{1,3}|un[ao]?|dos|tres|cuatro) (horas?|h|minutos?|min) (mas tarde|mas temprano|despues|antes)\b/u,
  shiftUnits: { hour: /^h/u, half: /^media/u, earlier: /^(?:mas temprano|antes)/u },
  different:
    /\b(?:otra cosa|otro dia|otros dias|ningun[oa] de (?:es[ao]s|est[ao]s|l[ao]s)|no me (?:va|van|viene|vienen|queda|quedan|sirve|sirven|conviene|convienen)(?: bien)?|es[ao]s? no|est[ao]s? no|ni un[oa] ni otr[oa])\b|^\W*ningun[oa]\W*$/u,
  soonest:
    /\b(?:lo antes posible|cuanto antes|lo mas pronto posible|(?:primer|primera|proxim[oa]) (?:hueco|cita|hora|turno|disponible|disponibilidad|libre)(?: (?:libre|disponible))?|asap|ya mismo|ahora mismo|urgente)\b/u,
  anyDay:
    /\b(?:cualquier (?:dia|hora|momento)|cuando (?:sea|quiera|quieran|pueda|puedan)|me da igual(?: (?:cuando|el dia|la hora))?|me es indiferente|soy flexible|sin preferencia|no tengo preferencia|como quiera)\b/u,
  party: [
    new RegExp(`\\b(${NUMBER}) (?:${PEOPLE})\\b`, 'u'),
    new RegExp(`\\b(?:grupo|mesa|equipo) de (${NUMBER})\\b`, 'u'),
    new RegExp(`\\b(?:somos|seremos|seriamos|vamos|iremos|vendremos) (${NUMBER})\\b(?! ?(?:h\\b|horas?|:))`, 'u'),
    /\bpara (dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\b(?! (?:horas?|dias?|semanas?|meses|minutos?))/u,
  ],
  alone: /\b(?:solo (?:para mi|yo)|(?:para mi|yo) sol[oa]|solamente yo|unicamente yo)\b/u,
  pair: new RegExp(
    `\\b(?:mi (?:${RELATIVE}) y (?:yo|para mi)|(?:yo|para mi|mi) y (?:para )?(?:mi|una?) (?:${RELATIVE})|con (?:mi|una?) (?:${RELATIVE})|l[oa]s dos|nosotr[oa]s dos|ambos|ambas|en pareja)\\b`,
    'u',
  ),
  numbers: {
    un: 1,
    uno: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    mediodia: 12,
    medianoche: 0,
  },
  anyone:
    /\b(?:con )?(?:cualquiera|quien sea|me da igual (?:quien|con quien)|no importa (?:quien|con quien)|sin preferencia|otra persona|alguien mas|otr[oa] (?:peluquer[oa]|estilista|masajista|terapeuta))\b/u,
  without: /(?:\bsin|\bno(?: con)?|\bno necesito|\bque no sea|\bexcepto|\bmenos|\bsalvo)(?: el| la| un| una| con)?\s*$/u,
  notThis: /(?:\bno|\ben (?:vez|lugar) de|\bsin|\bno (?:quiero|necesito))(?: un| una| el| la)?(?: \w+)?\s*$/u,
  days: new RegExp(
    `\\b(?:${WEEKDAY}|(?:${MONTH})\\b|hoy|(?<!(?:por|de) la )(?:pasado )?manana|esta (?:tarde|noche|manana)|anoche|ayer|fin(?:es)? de semana|finde|semanas?|mes(?:es)?|quincena|(?:quince|ocho) dias|\\d{1,2}[/.]\\d{1,2}|\\d{4}-\\d{2}-\\d{2}|el (?:dia )?\\d{1,2}\\b(?! ?h)|dentro de \\w+ dias?|en \\w+ dias|proximos dias|navidad|semana santa|pascua|ano nuevo|reyes|asap|festivos?)`,
    'u',
  ),
  times: new RegExp(
    `\\b(?:entre (?:las? )?(?:${NUMBER})(?:[:.]\\d{2})? y (?:las? )?(?:${NUMBER})(?:[:.]\\d{2})?(?: de la (?:manana|tarde|noche))?` +
      `|de (?:las? )?(?:${NUMBER})(?:[:.]\\d{2})? a (?:las? )?(?:${NUMBER})(?:[:.]\\d{2})?` +
      `|(?:(?:despues de|antes de|a partir de|desde|hasta|hacia|sobre|a|no antes de|alrededor de) )?las? (?:${NUMBER})(?:[:.]\\d{2})?(?: y (?:media|cuarto)| menos cuarto)?(?: ?h| horas)?(?: (?:de la (?:manana|tarde|noche)|del mediodia|en punto))?` +
      `|\\d{1,2}[:.]\\d{2}(?: ?h)?|\\d{1,2} ?h\\b` +
      `|(?:(?:preferiblemente |mejor |temprano |tarde )?(?:por|en|de|a) (?:la |el )?(?:(?:ultima|primera) hora de la )?)(?:manana|mananas|tarde|tardes|noche|noches|mediodia)|al mediodia|a primera hora|a ultima hora|despues del trabajo|antes del trabajo)\\b`,
    'gu',
  ),
  notThen: /\bno [^,.;]+?(?:[,.;] *(?:sino |mejor |pero )?(?:el )?| sino | mejor )(.+)$/u,
  everyDay: /\b(?:por las? (?:mananas?|tardes?|noches?)|de (?:manana|tarde|noche)|al mediodia)\b/u,
  soonPhrase: 'en los proximos 10 dias',
  sameTime: /\b(?:a )?la misma hora\b|\bmisma hora\b/u,
  not: /\b(?:no|excepto|salvo|menos (?:el|los)|no puedo|aparte de)\b/u,
  clock: [
    new RegExp(
      `\\b(?<hour>${NUMBER}|mediodia) (?<quarter>y media|y cuarto|menos cuarto)\\b(?: (?<part>de la manana|de la tarde|de la noche))?`,
      'u',
    ),
    /\b(?<hour>\d{1,2})[:.](?<minute>\d{2})\b(?: ?h)?(?: (?<part>de la manana|de la tarde|de la noche))?/u,
    new RegExp(`\\blas? (?<hour>${NUMBER})\\b(?! (?:${PEOPLE}))(?: horas?| ?h)?(?: (?<part>de la manana|de la tarde|de la noche))?`, 'u'),
    /\b(?<hour>\d{1,2}) ?(?:h|hs|horas)\b/u,
    /\b(?<hour>mediodia|medianoche)\b/u,
  ],
  bound: /\b(?:despues|antes|entre|desde|hasta|a partir|mas (?:tarde|temprano) (?:que|de)|no a las)\b/u,
  partsOfDay: [
    { pattern: /\b(?:por|de|en|a) la manana\b/u, fromMinute: 0, toMinute: 720 },
    { pattern: /\b(?:por|de|en|a) la tarde\b/u, fromMinute: 720, toMinute: 1200 },
    { pattern: /\b(?:por|de|en|a) la noche\b/u, fromMinute: 1140, toMinute: 1440 },
    { pattern: /\bmediodia\b/u, fromMinute: 690, toMinute: 840 },
  ],
  quarters: { half: /media/u, to: /^menos/u, morning: /manana/u, afternoon: /tarde|noche/u },
  concepts: en.concepts,
  gloss: esGloss,
  aroundName: { before: '(?:con|por|para|de)\\s+(?:(?:el|la|los|un|una)\\s+)?|(?:el|la|un|una)\\s+', after: '' },
  stem: (word) => en.stem(withoutAccents(word)).replace(/(?<=\p{L}{3})[ao]$/u, ''),
  common: new Set([
    ...en.common,
    ...'el la los las un una uno de del al a mi mis su sus para por con y o en yo me nos se es son esta hay hacer puede puedo quiero quisiera necesito reservar reserva cita citas turno hora horas vez proximo proxima nuevo nueva este hola buenas ir dos'.split(
      ' ',
    ),
  ]),
}

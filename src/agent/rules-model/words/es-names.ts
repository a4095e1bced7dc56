import { enNames } from './en-names.ts'
import type { NameWords } from './name-words.ts'
import { withoutAccents } from './without-accents.ts'

const NEVER = `
  cuarta cuarto quinta quinto sexta sexto seis cinco cuatro siete ocho nueve diez once doce aquella aquel cancele anular anule mover cambie cambio temprana tardía
  a abril adiós agosto ahora al algo alguien alguna alguno algún allí anoche antes aquí así ayer aún año
  bien bueno buenas buenos busco buscando cada cambiar cancelar casa cita clase claro cliente clienta color como cómo con confirmar confirmo consulta correo corte cortar creo cual cuál cualquier cualquiera cuando cuándo cuanto cuánto
  de dejar del desde después día días diciembre disponible dónde donde domingo dos el él ella ellos embarazada en encantado enero entonces entre era es esa ese eso esta está estaba estamos están este esto estoy
  excelente febrero favor fin fue fui genial gracias gustaría ha hacer hasta hay he hola hombre hora horas hoy huecos interesado interesada ir jueves julio junio la las le les libre listo lista llegar lo los luego lunes
  mal mañana martes marzo más masaje mayo me media mediodía mejor menos mes mi mí miércoles minuto minutos mío mis momento muchas mucho mujer muy nada nadie necesito ni ningún ninguna ninguno no noche nombre nos nosotros noviembre nueva nuevo número
  o octubre ok okay otra otras otro otros para pareja pelo peluquera peluquero perfecto pero persona personas poco podría por porque precio primera primero próxima próximo pronto pues puede puedo que qué querría quería quien quién quiero quisiera
  reserva reservar robot sábado salón se segunda segundo seguro segura semana señor señora señorita septiembre será si sí siempre sin sino siguiente sobre solo sólo son soy su sus tal también tampoco tan tarde tardes tarjeta teléfono temprano tengo
  tercera tercero tiempo tienen todo todos tres tu turno último última un una uno usted ustedes va vale vamos vez viernes voy y ya yo yoga correo-e email mail e-mail estudio mucho vuestro alérgica alérgico perdido perdida cansado cansada ocupado ocupada
  enfermo enferma contento contenta encantada feliz nervioso nerviosa listos urgente prisa
`

/** Spanish. */
export const esNames: NameWords = {
  introductions: [
    { pattern: /(?<!\p{L})me llamo\s+/iu, sure: true },
    { pattern: /(?<!\p{L})mi nombre(?: completo)?(?: es|:)?\s*[:,-]?\s+/iu, sure: true },
    { pattern: /(?<!\p{L})nombre(?: y apellidos?)?\s*[:=-]\s*/iu, sure: true },
    { pattern: /(?<!\p{L})(?:a|en) nombre de\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:resérvel[oa]|resérval[oa]|póngal[oa]|ponl[oa]|ponga) (?:a nombre de|para)\s+/iu, sure: true },
    { pattern: /(?<!\p{L})soy\s+/iu, sure: false },
    { pattern: /(?<!\p{L})(?:le|te) (?:habla|escribe|saluda)\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:es|sería)\s+/iu, sure: false },
  ],
  denied: /(?<!\p{L})(?:no|y no|en (?:vez|lugar) de|era|antiguo|viejo|anterior)\s*$/iu,
  and: '(?<!\\p{L})[ye](?!\\p{L})|&',
  corrections:
    /^\s*(?:no|perdón|perdone|perdona|disculpe|en realidad|mejor dicho|corrección|quise decir|quería decir|ay|espere|lo siento)(?!\p{L})/iu,
  leadIns:
    /(?<!\p{L})(?:y |e |, )?(?:mi |el |al |a mi |con )?(?:correo(?: electrónico)?|e-?mail|mail|dirección (?:de correo|de e-?mail)|teléfono|móvil|celular|número(?: de teléfono)?)\s*(?:es|:)?(?: el| la)?\s*$|(?<!\p{L})(?:escríba(?:n)?me|contácte(?:n)?me|me pueden (?:escribir|contactar))(?: a| al| en)?\s*$/iu,
  polite:
    /^(?:claro|claro que sí|por supuesto|de acuerdo|sí|sí claro|ok|okay|vale|gracias|muchas gracias|por favor|hola|buenas|buenos días|buenas tardes|buenas noches|perfecto|genial|muy bien|sin problema|aquí tiene|aquí tienes|aquí está|bueno|bien|entonces|saludos|un saludo|atentamente|cordialmente|estupendo|mire|yo)?$/iu,
  never: new Set(
    NEVER.split(/\s+/u)
      .filter((word) => word !== '')
      .flatMap((word) => [word, withoutAccents(word)]),
  ),
  particles: enNames.particles,
}

/** A folded text that names the customer's booking as theirs. */
export const OWN_BOOKING =
  /\b(?:your (?:\w+ )?(?:booking|appointment|reservation|slot|spot|place|time)|(?:ihre?[nmrs]?|deine?[nmrs]?) (?:buchung|termin|reservierung|platz)|votre (?:reservation|rendez-vous|creneau|place)|(?:tu|su) (?:reserva|cita|hueco|sitio|plaza)|(?:sua|tua|seu|teu) (?:reserva|marcacao|vaga|lugar|horario)|(?:(?:sua|tua) prenotazione|(?:suo|tuo) (?:appuntamento|posto))|(?:uw|je|jouw) (?:boeking|afspraak|reservering|plek))\b|ご?予約[はをに]|枠[はを]|お席[はを]/u

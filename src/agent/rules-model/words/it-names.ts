import { enNames } from './en-names.ts'
import type { NameWords } from './name-words.ts'
import { withoutAccents } from './without-accents.ts'

const NEVER = `
  quarta quarto quinta quinto sesta sesto settima ottava dodici undici quelle quelli spostare sposti disdica annullare annulli annulla cambi stamattina pranzo presto sposata sposato
  adesso agosto ai al alcuni alla alle allora altra altre altri altro anche ancora andare anni anno aprile appuntamento arrivederci avrei avere avete bambini basta bene benissimo buona buonasera buongiorno buono c'è caldo cambiare capelli cena certo che chi ci ciao cinque cioè cliente coda colore come con
  confermo confermare contento contenta corso cosa così cui da dal dalla dalle davvero decima dei delle dentro desidero di dicembre dieci disponibile dire dirvi disdire domani domenica donna dopo dopodomani dopotutto dove due è ecco e-mail ed email entro era esatto essere fa fare febbraio favore fino fine forse fra fretta
  gennaio genere già giorni giorno giovedì giugno gli grazie grande ha hai ho i ieri il impegnata impegnato in incinta indirizzo infatti interessata interessato invece io ieri l'ora la là lavoro le lei lezione libera libero lì lo loro luglio lui lunedì ma maggio mai mail malata malato marzo martedì massaggio mattina mattino me meglio meno mercoledì mese mezza mezzogiorno mi mia mie miei minuti minuto mio mentre
  molta molto n' ne né nel nella nessun nessuna nessuno niente no noi nome non nostra nostro nove novembre nuova nuovo nulla numero o oggi ogni ok okay ora ore orario otto ottimo ottobre parcheggio parlare parrucchiera parrucchiere per perché perfetto però persa perso persona persone piacere piacerebbe più poco poi pomeriggio possibile posso posto potete potrei potrebbe prego prendo prenotare prenotazione prezzo prima primo pronta pronto prossima prossimo può
  qual quale quali qualche qualcosa qualcuno quando quanto quattro quel quella quello questa questo qui quindi robot sabato salve sarebbe scusa scusi se seconda secondo sei sempre sera serata sette settembre settimana si sì sicura sicuro signor signora signore signorina solo sono sotto spiacente stasera stato stata stessa stesso studio su sua subito suo taglio tagliare tanto tardi te telefono telefonino tempo terza terzo tra tre troppo tua tuo tutta tutti tutto
  ultima ultimo un una uno urgente va vengo venerdì venire verso vi voglio volta vorrei vostra vostro yoga allergica allergico stanca stanco felice nervosa nervoso ritardo cellulare gentile
`

/** Italian. */
export const itNames: NameWords = {
  introductions: [
    { pattern: /(?<!\p{L})mi chiamo\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:il )?mio nome(?: completo)?(?: è| e'|:)?\s*[:,-]?\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:nome(?: e cognome)?|nominativo)\s*[:=-]\s*/iu, sure: true },
    { pattern: /(?<!\p{L})(?:a|in) nome(?: di)?\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:metta|segni|scriva)(?: pure)? (?:a nome(?: di)?)\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:io )?sono (?:il signor |la signora |la |il )?/iu, sure: false },
    { pattern: /(?<!\p{L})(?:qui|parla|le scrive)\s+/iu, sure: false },
    { pattern: /(?<!\p{L})(?:è|sarebbe)\s+/iu, sure: false },
  ],
  denied: /(?<!\p{L})(?:non|e non|invece di|al posto di|era|vecchio|vecchia|precedente)\s*$/iu,
  and: '(?<!\\p{L})ed?(?!\\p{L})|&',
  corrections: /^\s*(?:no|scusi|scusa|mi scusi|pardon|in realtà|anzi|correzione|volevo dire|intendevo|ops|aspetti|mi correggo)(?!\p{L})/iu,
  leadIns:
    /(?<!\p{L})(?:ed? |, )?(?:la |il |l'|alla |al )?(?:mi[ao] )?(?:e-?mail|mail|posta(?: elettronica)?|indirizzo(?: e-?mail| mail| di posta(?: elettronica)?)?|telefono|cellulare|numero(?: di telefono)?)\s*(?:è|e'|:)?(?: il| la| lo)?\s*$|(?<!\p{L})(?:mi scriva|mi contatti|scrivetemi|può scrivermi)(?: a| all'indirizzo)?\s*$/iu,
  polite:
    /^(?:certo|certamente|sì|sì certo|va bene|d'accordo|ok|okay|grazie|grazie mille|mille grazie|per favore|per piacere|ciao|salve|buongiorno|buonasera|buon pomeriggio|perfetto|ottimo|benissimo|bene|nessun problema|ecco|ecco qui|eccoli|allora|volentieri|saluti|cordiali saluti|distinti saluti|un saluto|buona giornata|prego|io)?$/iu,
  never: new Set(
    NEVER.split(/\s+/u)
      .filter((word) => word !== '')
      .flatMap((word) => [word, withoutAccents(word)]),
  ),
  particles: enNames.particles,
}

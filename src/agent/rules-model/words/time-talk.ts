import { whole } from './pattern.ts'

/** How people of a language ask for times and speak of times already booked; lower case, accents as written or left out. */
export interface TimeTalk {
  /** Asks when, not how much: "which times are free?". */
  readonly asksTimes: RegExp
  /** Answers "move it, or another one?". */
  readonly moveIt: RegExp
  readonly another: RegExp
  /** From, or up to, a full hour of any day, as `when` reads it. */
  readonly after: (hour: number) => string
  readonly before: (hour: number) => string
}

const en: TimeTalk = {
  asksTimes: whole(`when|(?:which|what) (?:times?|days?|slots?)|times|slots?|availab\\p{L}*|openings?|next`),
  moveIt: whole(`move|moved|change|changed|shift|reschedule|instead`),
  another: whole(`another|new|second|separate|extra|both|additional|as well|too`),
  after: (hour) => `after ${hour}:00`,
  before: (hour) => `before ${hour}:00`,
}

const de: TimeTalk = {
  asksTimes: whole(`wann|zeiten|uhrzeiten|termine?|nächste\\p{L}*|naechste\\p{L}*|verfügbar\\p{L}*|verfuegbar\\p{L}*`),
  moveIt: whole(`verschieb\\p{L}*|verleg\\p{L}*|umbuch\\p{L}*|änder\\p{L}*|statt\\p{L}*`),
  another: whole(`weitere[rns]?|neue[rns]?|zweite[rns]?|zusätzlich\\p{L}*|noch eine[rn]?|extra|beide`),
  after: (hour) => `nach ${hour} uhr`,
  before: (hour) => `vor ${hour} uhr`,
}

const fr: TimeTalk = {
  asksTimes: whole(`quand|horaires?|heures?|cr[ée]neaux?|disponib\\p{L}*|prochaine?s?`),
  moveIt: whole(`d[ée]plac\\p{L}*|d[ée]cal\\p{L}*|chang\\p{L}*|modifi\\p{L}*|report\\p{L}*`),
  another: whole(`autre|nouveau|nouvelle|deuxi[eè]me|second|seconde|en plus|suppl[ée]mentaire|les deux`),
  after: (hour) => `après ${hour}h`,
  before: (hour) => `avant ${hour}h`,
}

const es: TimeTalk = {
  asksTimes: whole(`cu[áa]ndo|horarios?|horas?|huecos?|disponib\\p{L}*|pr[óo]xim\\p{L}*`),
  moveIt: whole(`camb\\p{L}*|c[áa]mb\\p{L}*|mov\\p{L}*|mu[eé]v\\p{L}*|aplaz\\p{L}*`),
  another: whole(`otra|otro|nueva|nuevo|segund[ao]|adicional|aparte|las dos`),
  after: (hour) => `después de las ${hour}:00`,
  before: (hour) => `antes de las ${hour}:00`,
}

const pt: TimeTalk = {
  asksTimes: whole(`quando|hor[áa]rios?|horas?|vagas?|dispon[íi]v\\p{L}*|pr[óo]xim\\p{L}*`),
  moveIt: whole(`mud\\p{L}*|alter\\p{L}*|remarc\\p{L}*|reagend\\p{L}*|troc\\p{L}*`),
  another: whole(`outra|outro|nova|novo|segund[ao]|adicional|mais um[ao]?|as duas`),
  after: (hour) => `depois das ${hour}:00`,
  before: (hour) => `antes das ${hour}:00`,
}

const it: TimeTalk = {
  asksTimes: whole(`quando|orari|orario|ore|posti|disponibil\\p{L}*|prossim\\p{L}*`),
  moveIt: whole(`spost\\p{L}*|cambi\\p{L}*|modific\\p{L}*|rimand\\p{L}*`),
  another: whole(`altra|altro|un'altra|un altro|nuov[ao]|second[ao]|aggiuntiv[ao]|tutti e due`),
  after: (hour) => `dopo le ${hour}:00`,
  before: (hour) => `prima delle ${hour}:00`,
}

const nl: TimeTalk = {
  asksTimes: whole(`wanneer|tijden|tijdstippen|plekken?|beschikba\\p{L}*|eerstvolgende|volgende`),
  moveIt: whole(`verzet\\p{L}*|verplaats\\p{L}*|wijzig\\p{L}*|verander\\p{L}*|verschui\\p{L}*`),
  another: whole(`nieuwe?|tweede|extra|nog een|andere?|allebei`),
  after: (hour) => `na ${hour}:00 uur`,
  before: (hour) => `voor ${hour}:00 uur`,
}

const ja: TimeTalk = {
  asksTimes: /いつ|空き|空いて|空い|あいて|時間は|時間帯/u,
  moveIt: /変更|変え|ずら|移/u,
  another: /別|新しい|新規|もう一|もうひとつ|追加/u,
  after: (hour) => `${hour}時以降`,
  before: (hour) => `${hour}時まで`,
}

const BY_LANGUAGE: Readonly<Record<string, TimeTalk>> = { en, de, es, fr, it, pt, nl, ja }

export function timeTalk(locale: string): TimeTalk {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? en
}

/** The few words that stand beside prices and times, in the customer's language. */
export interface SpokenWords {
  readonly free: string
  readonly perPerson: (price: string) => string
  /** A time on the customer's own clock, beside the business's. */
  readonly yourTime: (time: string) => string
}

const en: SpokenWords = { free: 'free', perPerson: (price) => `${price} per person`, yourTime: (time) => `${time} your time` }

const BY_LANGUAGE: Readonly<Record<string, SpokenWords>> = {
  en,
  de: { free: 'kostenlos', perPerson: (price) => `${price} pro Person`, yourTime: (time) => `bei Ihnen ${time}` },
  fr: { free: 'gratuit', perPerson: (price) => `${price} par personne`, yourTime: (time) => `${time} chez vous` },
  es: { free: 'gratis', perPerson: (price) => `${price} por persona`, yourTime: (time) => `${time} en su hora local` },
  pt: { free: 'grátis', perPerson: (price) => `${price} por pessoa`, yourTime: (time) => `${time} no seu horário` },
  it: { free: 'gratis', perPerson: (price) => `${price} a persona`, yourTime: (time) => `${time} ora Sua` },
  nl: { free: 'gratis', perPerson: (price) => `${price} per persoon`, yourTime: (time) => `${time} uw tijd` },
  ja: { free: '無料', perPerson: (price) => `お一人様${price}`, yourTime: (time) => `お客様の現地時間では${time}` },
}

export function spokenWords(locale: string): SpokenWords {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? en
}

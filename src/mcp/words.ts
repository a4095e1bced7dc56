import type { ProposalCard } from '../tools/card.ts'

/** What a person is asked through their assistant, in their language. */
export interface AskWords {
  readonly ask: Readonly<Record<ProposalCard['action'], string>>
  readonly yes: Readonly<Record<ProposalCard['action'], string>>
  readonly people: (count: number) => string
  readonly forWhom: (customer: string) => string
  readonly name: string
  readonly email: string
  readonly openPage: string
  readonly free: string
}

const en: AskWords = {
  ask: { book: 'Book this?', move: 'Move your booking to this time?', cancel: 'Cancel this booking?' },
  yes: { book: 'Yes, book it', move: 'Yes, move it', cancel: 'Yes, cancel it' },
  people: (count) => `${count} people`,
  forWhom: (customer) => `For ${customer}`,
  name: 'Your name',
  email: 'Your e-mail address',
  openPage: 'Open this page to see exactly what it is and to agree.',
  free: 'free',
}

const byLanguage: Readonly<Record<string, AskWords>> = {
  en,
  de: {
    ask: { book: 'Diesen Termin buchen?', move: 'Ihre Buchung auf diese Zeit verschieben?', cancel: 'Diese Buchung stornieren?' },
    yes: { book: 'Ja, buchen', move: 'Ja, verschieben', cancel: 'Ja, stornieren' },
    people: (count) => `${count} Personen`,
    forWhom: (customer) => `Für ${customer}`,
    name: 'Ihr Name',
    email: 'Ihre E-Mail-Adresse',
    openPage: 'Öffnen Sie diese Seite, um genau zu sehen, worum es geht, und zuzustimmen.',
    free: 'kostenlos',
  },
  fr: {
    ask: { book: 'Réserver ceci ?', move: 'Déplacer votre réservation à cet horaire ?', cancel: 'Annuler cette réservation ?' },
    yes: { book: 'Oui, réserver', move: 'Oui, déplacer', cancel: 'Oui, annuler' },
    people: (count) => `${count} personnes`,
    forWhom: (customer) => `Pour ${customer}`,
    name: 'Votre nom',
    email: 'Votre adresse e-mail',
    openPage: 'Ouvrez cette page pour voir exactement de quoi il s’agit et donner votre accord.',
    free: 'gratuit',
  },
  es: {
    ask: { book: '¿Reservar esto?', move: '¿Cambiar su reserva a esta hora?', cancel: '¿Cancelar esta reserva?' },
    yes: { book: 'Sí, reservar', move: 'Sí, cambiar', cancel: 'Sí, cancelar' },
    people: (count) => `${count} personas`,
    forWhom: (customer) => `Para ${customer}`,
    name: 'Su nombre',
    email: 'Su correo electrónico',
    openPage: 'Abra esta página para ver exactamente de qué se trata y dar su conformidad.',
    free: 'gratis',
  },
  pt: {
    ask: { book: 'Reservar isto?', move: 'Mudar a sua reserva para este horário?', cancel: 'Cancelar esta reserva?' },
    yes: { book: 'Sim, reservar', move: 'Sim, mudar', cancel: 'Sim, cancelar' },
    people: (count) => `${count} pessoas`,
    forWhom: (customer) => `Para ${customer}`,
    name: 'O seu nome',
    email: 'O seu e-mail',
    openPage: 'Abra esta página para ver exatamente do que se trata e dar o seu acordo.',
    free: 'grátis',
  },
  it: {
    ask: { book: 'Prenotare questo?', move: 'Spostare la Sua prenotazione a quest’ora?', cancel: 'Annullare questa prenotazione?' },
    yes: { book: 'Sì, prenotare', move: 'Sì, spostare', cancel: 'Sì, annullare' },
    people: (count) => `${count} persone`,
    forWhom: (customer) => `Per ${customer}`,
    name: 'Il Suo nome',
    email: 'Il Suo indirizzo e-mail',
    openPage: 'Apra questa pagina per vedere esattamente di che cosa si tratta e dare il Suo consenso.',
    free: 'gratis',
  },
  nl: {
    ask: { book: 'Dit boeken?', move: 'Uw boeking naar deze tijd verzetten?', cancel: 'Deze boeking annuleren?' },
    yes: { book: 'Ja, boeken', move: 'Ja, verzetten', cancel: 'Ja, annuleren' },
    people: (count) => `${count} personen`,
    forWhom: (customer) => `Voor ${customer}`,
    name: 'Uw naam',
    email: 'Uw e-mailadres',
    openPage: 'Open deze pagina om precies te zien wat het is en akkoord te gaan.',
    free: 'gratis',
  },
  ja: {
    ask: { book: 'この内容で予約しますか。', move: 'ご予約をこの時間に変更しますか。', cancel: 'このご予約を取り消しますか。' },
    yes: { book: 'はい、予約します', move: 'はい、変更します', cancel: 'はい、取り消します' },
    people: (count) => `${count}名様`,
    forWhom: (customer) => `お名前：${customer}`,
    name: 'お名前',
    email: 'メールアドレス',
    openPage: 'このページを開いて内容をご確認のうえ、ご同意ください。',
    free: '無料',
  },
}

export function askWords(locale: string): AskWords {
  return byLanguage[locale.slice(0, 2).toLowerCase()] ?? en
}

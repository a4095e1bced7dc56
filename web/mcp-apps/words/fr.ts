import type { AppWords } from './en.ts'

export const fr: AppWords = {
  forWhom: 'Pour',
  pick: 'Choisissez un horaire et il vous est réservé provisoirement.',
  holding: (time) => `${time} : mise de côté…`,
  opensPage: (business) => `Ouvre une page de ${business} où vous donnez votre accord. Rien ne change avant.`,
  asking: 'Un instant…',
  waiting: 'Donnez votre accord sur la page qui vient de s’ouvrir. Cette carte suit d’elle-même.',
  openAgain: 'Rouvrir la page',
  blocked: 'La page n’a pas pu être ouverte d’ici. Ouvrez cette adresse dans votre navigateur pour donner votre accord :',
  look: 'J’ai donné mon accord',
  stopped: 'La demande a été interrompue.',
  chosen: (service, when) => `J’ai choisi ${service}, ${when}. L’horaire est gardé pour moi.`,
  agreed: (reference) => `J’ai donné mon accord. La réservation est ${reference}.`,
  declined: 'Je ne veux pas de celui-ci.',
}

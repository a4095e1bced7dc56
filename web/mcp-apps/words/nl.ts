import type { AppWords } from './en.ts'

export const nl: AppWords = {
  forWhom: 'Voor',
  pick: 'Kies een tijd en hij wordt voor u vastgehouden.',
  holding: (time) => `${time} wordt vastgehouden…`,
  opensPage: (business) => `Opent een pagina van ${business} waar u akkoord gaat. Daarvoor verandert er niets.`,
  asking: 'Een moment…',
  waiting: 'Ga akkoord op de pagina die geopend is. Deze kaart volgt vanzelf.',
  openAgain: 'Pagina opnieuw openen',
  blocked: 'De pagina kon hiervandaan niet worden geopend. Open dit adres in uw browser om akkoord te gaan:',
  look: 'Ik ben akkoord gegaan',
  stopped: 'Dit is gestopt.',
  chosen: (service, when) => `Ik heb ${service}, ${when} gekozen. De tijd wordt voor mij vastgehouden.`,
  agreed: (reference) => `Ik ben akkoord gegaan. De boeking is ${reference}.`,
  declined: 'Deze wil ik niet.',
}

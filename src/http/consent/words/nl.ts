import type { ConsentWords } from '../words.ts'

export const nl: ConsentWords = {
  title: (business) => `Uw assistent vraagt: ${business}`,
  question: {
    book: 'Dit boeken?',
    move: 'Uw boeking naar deze tijd verzetten?',
    cancel: 'Deze boeking annuleren?',
  },
  asked: {
    book: 'Uw assistent stelt deze boeking voor. Er is niets geboekt tot u op de knop drukt.',
    move: 'Uw assistent stelt voor uw boeking naar deze tijd te verzetten. Ze blijft staan waar ze staat tot u op de knop drukt.',
    cancel: 'Uw assistent stelt voor deze boeking te annuleren. Ze blijft staan tot u op de knop drukt.',
  },
  agree: { book: 'Ja, boeken', move: 'Ja, verzetten', cancel: 'Ja, annuleren' },
  done: {
    book: 'Het is geboekt. De bevestiging komt per e-mail.',
    move: 'Het is verzet. De referentie blijft dezelfde; er komt een e-mail.',
    cancel: 'Het is geannuleerd. Er komt een e-mail.',
  },
  decline: 'Nee, bedankt',
  declined: 'Er is niets veranderd.',
  before: 'Tot nu toe',
  forWhom: 'Voor',
  changed: 'Er is intussen iets veranderd. Kijk nog eens voordat u akkoord gaat.',
  over: 'Dit voorstel is verlopen en er is niets veranderd. Vraag uw assistent om een nieuw.',
  missing: 'Hier is niets om mee akkoord te gaan. Vraag uw assistent om een nieuwe link.',
  askCode:
    'Uw assistent vraagt naar een boeking. Als het de uwe is, is er een code van zes cijfers naar het adres gemaild. Typ die hier, en alleen hier.',
  code: 'Code',
  open: 'Mijn assistent deze boeking tonen',
  opened: 'Uw assistent kan deze boeking nu zien.',
  codeWrong: 'Dat is niet de code. Kijk in de nieuwste e-mail.',
  codeOver: 'Deze code geldt niet meer. Vraag uw assistent de boeking nog eens op te zoeken.',
  tellAssistant: 'U kunt deze pagina sluiten en verder gaan met uw assistent.',
  claim: (client) =>
    `Het programma dat dit vraagt noemt zich „${client}”. Die naam kunnen wij niet controleren: ga alleen akkoord als u hierom gevraagd hebt.`,
  nextTitle: 'Wat er daarna gebeurt',
  ifAgreed: {
    book: 'Als u akkoord gaat, wordt er meteen geboekt. Daarna komt een e-mail met een agendabestand en een link om te verzetten of te annuleren.',
    move: 'Als u akkoord gaat, wordt de boeking meteen verzet; het kenmerk blijft hetzelfde. Daarna komt een e-mail met het nieuwe agendabestand.',
    cancel: 'Als u akkoord gaat, wordt er meteen geannuleerd en is de tijd vrij voor anderen. Een e-mail bevestigt het.',
  },
  ifNothing: {
    book: 'Als u niets doet, is de tijd na afloop weer vrij voor anderen en wordt er niets geboekt.',
    move: 'Als u niets doet, blijft uw boeking waar hij is en is de nieuwe tijd weer vrij voor anderen.',
    cancel: 'Als u niets doet, blijft uw boeking staan.',
  },
  yourTime: (time, city) => `${time} waar u bent (${city})`,
  extend: 'Langer vasthouden',
}

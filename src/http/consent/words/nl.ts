import type { ConsentWords } from '../words.ts'

export const nl: ConsentWords = {
  title: (business) => `Uw assistent vraagt: ${business}`,
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
}

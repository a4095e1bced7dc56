import type { ConsentWords } from '../words.ts'

export const fr: ConsentWords = {
  title: (business) => `Votre assistant demande : ${business}`,
  question: {
    book: 'Réserver ceci ?',
    move: 'Déplacer votre réservation à cet horaire ?',
    cancel: 'Annuler cette réservation ?',
  },
  asked: {
    book: 'Votre assistant propose cette réservation. Rien n’est réservé tant que vous n’appuyez pas sur le bouton.',
    move: 'Votre assistant propose de déplacer votre réservation à cet horaire. Elle reste où elle est tant que vous n’appuyez pas sur le bouton.',
    cancel: 'Votre assistant propose d’annuler cette réservation. Elle est maintenue tant que vous n’appuyez pas sur le bouton.',
  },
  agree: { book: 'Oui, réserver', move: 'Oui, déplacer', cancel: 'Oui, annuler' },
  done: {
    book: 'C’est réservé. La confirmation arrive par e-mail.',
    move: 'C’est déplacé. La référence reste la même ; un e-mail arrive.',
    cancel: 'C’est annulé. Un e-mail arrive.',
  },
  decline: 'Non, merci',
  declined: 'Rien n’a été modifié.',
  before: 'Jusqu’ici',
  forWhom: 'Pour',
  changed: 'Quelque chose a changé entre-temps. Veuillez regarder à nouveau avant d’accepter.',
  over: 'Cette proposition a expiré et rien n’a été modifié. Demandez-en une nouvelle à votre assistant.',
  missing: 'Il n’y a rien à accepter ici. Demandez un nouveau lien à votre assistant.',
  askCode:
    'Votre assistant demande une réservation. Si c’est la vôtre, un code à six chiffres a été envoyé à son adresse. Saisissez-le ici, et seulement ici.',
  code: 'Code',
  open: 'Montrer cette réservation à mon assistant',
  opened: 'Votre assistant peut maintenant voir cette réservation.',
  codeWrong: 'Ce n’est pas le bon code. Regardez l’e-mail le plus récent.',
  codeOver: 'Ce code n’est plus valable. Demandez à votre assistant de rechercher à nouveau la réservation.',
  tellAssistant: 'Vous pouvez fermer cette page et continuer avec votre assistant.',
  claim: (client) =>
    `Le programme qui demande se présente comme « ${client} ». Nous ne pouvons pas vérifier ce nom : n’acceptez que si vous l’avez demandé.`,
  nextTitle: 'Et ensuite',
  ifAgreed: {
    book: 'Si vous acceptez, c’est réservé aussitôt. Un e-mail suit, avec un fichier d’agenda et un lien pour déplacer ou annuler.',
    move: 'Si vous acceptez, c’est déplacé aussitôt et la référence reste la même. Un e-mail suit avec le nouveau fichier d’agenda.',
    cancel: 'Si vous acceptez, c’est annulé aussitôt et l’horaire est libre pour d’autres. Un e-mail le confirme.',
  },
  ifNothing: {
    book: 'Si vous ne faites rien, l’horaire redevient libre pour d’autres à l’échéance et rien n’est réservé.',
    move: 'Si vous ne faites rien, votre réservation reste où elle est et le nouvel horaire redevient libre.',
    cancel: 'Si vous ne faites rien, votre réservation tient.',
  },
  yourTime: (time, city) => `${time} chez vous (${city})`,
  extend: 'Garder plus longtemps',
}

export type YesAction = 'book' | 'move' | 'cancel'

/** Of one language: words that agree, words for doing what was proposed, and what may stand beside them without changing it. */
export interface YesWords {
  readonly agree: ReadonlySet<string>
  readonly act: Readonly<Record<YesAction, ReadonlySet<string>>>
  readonly around: ReadonlySet<string>
  /** Made of these words and no yes all the same: weary, ironic, of another meaning. */
  readonly never: RegExp
}

// "ok ok", "sí sí", "ja ja": heard, not agreed.
const TWICE = '^(\\p{L}+) \\1(?!\\p{L})(?!.*(?:buch|réserv|reserv|resérv|prenot|marc|boek))'

export const yesWords: Readonly<Record<string, YesWords>> = {
  en: {
    agree: set(
      'yes yep yup yeah yea aye sure ok okay certainly absolutely definitely course confirm confirmed agree agreed accept approved correct right perfect fine good great lovely brilliant cool alright works proceed ahead happy do go sweet',
    ),
    act: acts('book booking reserve', 'move reschedule change', 'cancel cancellation'),
    around: set(
      "please pls thanks thank thx cheers you that's thats that is it i i'd i'm im we the this then now all too very much so and oh hi hello mate sir madam of in me for my on just let's lets one like would be to want with sounds looks everything appointment can may make take i'll indeed thing am",
    ),
    never:
      /^(?:yeah right|right|good|fine|lovely|great|perfect thing|so|go on|that's it)$|^(?:ok|okay|all right|alright) (?:ok|okay|all right|alright)|\b(?:yeah right|yes indeed i|do that then you|you do|i like|you can go|ok i|be like|correct me|go to|right on|of course you|all right then you|do you)\b/u,
  },
  de: {
    agree: set(
      'ja jap jep jo jawohl klar klaro sicher ok okay gern gerne einverstanden ordnung genau perfekt passt stimmt korrekt richtig bestätige bestätigen bestätigt natürlich selbstverständlich unbedingt fall machen mach nehme zustimme',
    ),
    act: acts(
      'buchen buch buche buchung reservieren',
      'verschieben verlegen umbuchen ändern verschiebe verschieb',
      'stornieren absagen storniere',
    ),
    around: set(
      "bitte danke dank merci super gut schön sehr toll prima hallo also dann das den die es ihn ich bin ist in auf jeden alles so wir sie s' fest fix verbindlich jetzt na termin möchte vielen vielmal isch scho guet sehr der gleich",
    ),
    never: new RegExp(
      `${TWICE}|^(?:ja (?:toll|super|schön|prima|scho)|sicher ist sicher|na (?:toll|super|schön|prima)|das ist fest|passt auf)$`,
      'u',
    ),
  },
  fr: {
    agree: set(
      "oui ouais ouaip ok d'accord accord volontiers plaisir sûr sur parfait parfaitement entendu confirme confirmé confirmez exact exactement certainement absolument valide impeccable convient va marche bon correct prends allez aller fait vas",
    ),
    act: acts(
      'réservez reservez réserve réserver réservation',
      'déplacez deplacez déplacer modifiez décalez changez',
      'annulez annuler annulation',
    ),
    around: set(
      "merci beaucoup s'il plait plaît vous svp bonjour super beau ah oh bien très tout à le la ça ca c'est est je suis me moi pour avec on y faites faire veux pouvez fait d",
    ),
    never: new RegExp(
      `${TWICE}|^(?:ah bon oui|ça va|ca va|vous allez|on y va pas|c'est ça|ah bon|bon|très bon|oui c'est ça oui|ça ira|bien allez)$`,
      'u',
    ),
  },
  es: {
    agree: set(
      'sí si sip vale claro acuerdo perfecto adelante ok okay confirmo confirme confirmado confírmelo correcto exacto dale listo hecho supuesto desde acepto órale hágalo hágale sale parece bien quiero',
    ),
    act: acts(
      'resérvalo resérvelo reserve reservalo reservar reservarlo reserva agéndalo',
      'cámbielo cámbiela cambie cambiar cámbialo muévalo',
      'cancele cancelar cancélalo cancélela cancélelo anúlelo',
    ),
    around: set('gracias muchas por favor de luego muy bueno pues hola la lo me así está esta estoy es que todo va viene puede haga señor'),
    never: new RegExp(
      `${TWICE}|^(?:sale|claro está|vale ya|es que sí|está bien todo|hecho|muy bien|bien)$|(?<!desde )luego|que dale|si puede|si quiero|desde luego que quiero`,
      'u',
    ),
  },
  pt: {
    agree: set(
      'sim claro ok certo certeza acordo concordo perfeito confirmo confirme confirmado confirmar combinado fechado correto beleza isso aceito bora vamos avance avançar força exato pode serve tá está avancem',
    ),
    act: acts(
      'reserve reservar reserva marque marcar marca marcação agendar agende',
      'mude mudar altere alterar remarque remarcar',
      'cancele cancelar cancelamento desmarque',
    ),
    around: set(
      'obrigado obrigada muito por favor se faz olá bem bom ótimo óptimo tudo com de mesmo assim lá aí a o é estou mim que quero ser faça senhora então',
    ),
    never: new RegExp(
      `${TWICE}|^(?:pode|está|tá|tá bom|serve|está bem tudo|força aí|isso aí|isso é|isso mesmo é|vamos|é isso aí|está|certo de que|fechado está)$|pode ser que|se (?:pode|quero|está|certo)`,
      'u',
    ),
  },
  it: {
    agree: set(
      "sì si certo certamente ok okay bene benissimo d'accordo accordo volentieri perfetto confermo confermi confermare confermato esatto esattamente assolutamente corretto giusto proceda procedi procediamo accetto vai andata fatto piacere può faccia prendo come",
    ),
    act: acts(
      'prenoti prenota prenotare prenotazione',
      'sposti sposta spostare spostamento cambi',
      'annulli annulla annullare disdica cancelli',
    ),
    around: set('grazie per favore buongiorno ottimo molto la lo ringrazio va è me mi con tutto così che pure sono no voglio affare'),
    never: new RegExp(
      `${TWICE}|^(?:può|come|come va|con piacere no|no|come no|come no no|si vai|per piacere|fatto|si può)$|come mai|(?<!\\p{L})(?<!come )no(?!\\p{L})|se `,
      'u',
    ),
  },
  nl: {
    agree: set(
      "ja jawel jazeker jep graag ok oké oke prima akkoord goed zeker natuurlijk klopt perfect uiteraard absoluut bevestig bevestigd afgesproken past gang top da's neem doe",
    ),
    act: acts('boek boeken boeking reserveer leg', 'verzet verzetten verplaats verplaatsen wijzig', 'annuleer annuleren annulering'),
    around: set(
      'bedankt dank u je alstublieft aub hoor dat het de is ik ga uw maar vast zo alles heel wel helemaal mij hallo goeiedag dan wil yes zunne nou mooi mag kunt',
    ),
    never: new RegExp(
      `${TWICE}|^(?:ja maar|ja dag|ja wel|dat is goed maar|goed maar|maar ja|nou ja|nou goed|is goed u|zo goed|hoor|past maar|zeker is zeker|ja hoor ja ja)$|goed u|maar (?:ik|u|dat|het|de|is)|ik wil dan`,
      'u',
    ),
  },
}

/** Japanese sets no words apart: the message is cut into these. */
export const yesInJapanese = {
  agree:
    'はい ハイ ええ うん お願いします お願いいたします お願い致します おねがいします お願い もちろん もちろんです ぜひ 同意します 了承します 承知しました 了解しました 了解です 間違いありません 問題ありません 問題ないです 大丈夫です 結構です いいです いいですね 合っています 正しいです その通りです 確定してください 確定をお願いします 確定で 進めてください ok okです オッケーです 完璧です'.split(
      ' ',
    ),
  act: {
    book: '予約してください 予約をしてください 予約して 予約をお願いします 予約お願いします 予約します 予約したいです 予約を確定してください'.split(
      ' ',
    ),
    move: '変更してください 変更して 変更をお願いします 変更お願いします 変更します'.split(' '),
    cancel:
      'キャンセルしてください キャンセルして キャンセルをお願いします キャンセルでお願いします キャンセルします 取り消してください'.split(
        ' ',
      ),
  },
  around: 'それで それでは では その内容で この内容で これで そのまま よろしく ありがとうございます こんにちは 全て すべて で'.split(' '),
  // Alone these are as often a "no, thank you" or only "I see".
  never: /^(?:大丈夫です|いいです|結構です|了解です|いいですね|その通りです|ええ?と|はいはい)$/u,
} as const

function acts(book: string, move: string, cancel: string): Readonly<Record<YesAction, ReadonlySet<string>>> {
  return { book: set(book), move: set(move), cancel: set(cancel) }
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

import type { ConsentWords } from '../words.ts'

export const de: ConsentWords = {
  title: (business) => `Ihr Assistent fragt: ${business}`,
  question: {
    book: 'Diesen Termin buchen?',
    move: 'Ihre Buchung auf diese Zeit verschieben?',
    cancel: 'Diese Buchung stornieren?',
  },
  asked: {
    book: 'Ihr Assistent schlägt diese Buchung vor. Gebucht wird erst, wenn Sie auf die Schaltfläche drücken.',
    move: 'Ihr Assistent schlägt vor, Ihre Buchung auf diese Zeit zu verschieben. Sie bleibt, wo sie ist, bis Sie auf die Schaltfläche drücken.',
    cancel: 'Ihr Assistent schlägt vor, diese Buchung zu stornieren. Sie gilt, bis Sie auf die Schaltfläche drücken.',
  },
  agree: { book: 'Ja, buchen', move: 'Ja, verschieben', cancel: 'Ja, stornieren' },
  done: {
    book: 'Gebucht. Die Bestätigung kommt per E-Mail.',
    move: 'Verschoben. Die Nummer bleibt dieselbe; eine E-Mail ist unterwegs.',
    cancel: 'Storniert. Eine E-Mail ist unterwegs.',
  },
  decline: 'Nein, danke',
  declined: 'Es wurde nichts geändert.',
  before: 'Bisher',
  forWhom: 'Für',
  changed: 'Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal nach, bevor Sie zustimmen.',
  over: 'Dieser Vorschlag ist abgelaufen, und es wurde nichts geändert. Bitten Sie Ihren Assistenten um einen neuen.',
  missing: 'Hier gibt es nichts zuzustimmen. Bitten Sie Ihren Assistenten um einen neuen Link.',
  askCode:
    'Ihr Assistent fragt nach einer Buchung. Wenn es Ihre ist, ging ein sechsstelliger Code an die hinterlegte Adresse. Geben Sie ihn nur hier ein.',
  code: 'Code',
  open: 'Meinem Assistenten diese Buchung zeigen',
  opened: 'Ihr Assistent kann diese Buchung jetzt sehen.',
  codeWrong: 'Das ist nicht der Code. Sehen Sie in die neueste E-Mail.',
  codeOver: 'Dieser Code gilt nicht mehr. Bitten Sie Ihren Assistenten, die Buchung noch einmal zu suchen.',
  tellAssistant: 'Sie können diese Seite schließen und mit Ihrem Assistenten weitermachen.',
  claim: (client) =>
    `Das Programm, das fragt, nennt sich „${client}“. Den Namen können wir nicht prüfen: Stimmen Sie nur zu, wenn Sie darum gebeten haben.`,
  nextTitle: 'Wie es weitergeht',
  ifAgreed: {
    book: 'Wenn Sie zustimmen, wird sofort gebucht. Dann kommt eine E-Mail mit Kalenderdatei und einem Link zum Verschieben oder Stornieren.',
    move: 'Wenn Sie zustimmen, wird sofort verschoben; die Nummer bleibt dieselbe. Dann kommt eine E-Mail mit der neuen Kalenderdatei.',
    cancel: 'Wenn Sie zustimmen, wird sofort storniert, und die Zeit ist für andere frei. Eine E-Mail bestätigt es.',
  },
  ifNothing: {
    book: 'Wenn Sie nichts tun, ist die Zeit nach Ablauf wieder für andere frei, und es wird nichts gebucht.',
    move: 'Wenn Sie nichts tun, bleibt Ihre Buchung, wo sie ist, und die neue Zeit ist wieder für andere frei.',
    cancel: 'Wenn Sie nichts tun, gilt Ihre Buchung weiter.',
  },
  yourTime: (time, city) => `bei Ihnen (${city}): ${time}`,
  extend: 'Länger freihalten',
}

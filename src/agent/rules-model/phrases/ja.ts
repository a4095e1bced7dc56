import type { Phrases } from './phrases.ts'

// "山田花子 (hanako@example.com)"
const polite = (who: string): string =>
  who.replace(/^(.*?)(?: \((.*)\))?$/u, (_, name: string, email?: string) => `${name}様${email === undefined ? '' : `（${email}）`}`)
// Names of services are the business's own, in its language.
const named = (service: string): string => `「${service}」`
const asked = (missing: readonly ('name' | 'email')[]): string =>
  missing.map((field) => (field === 'name' ? 'お名前' : 'メールアドレス')).join('と')
const within = (range: string | undefined): string => (range === undefined ? '' : `（${range}）`)
const contactOf = ({ phone, email }: { phone: string; email: string }): string => `お電話（${phone}）またはメール（${email}）`

/** Japanese, です・ます, as a friendly receptionist writes it: short, plain, one question at the end. */
export const ja: Phrases = {
  greeting: (business) =>
    `こんにちは。${business}の自動アシスタントです。ご予約のお手伝いと、ご質問へのお答えをいたします。どのようなご用件でしょうか？`,
  helloAgain: 'こんにちは。どのようなご用件でしょうか？',
  robot: (business) =>
    `私は${business}の自動アシスタントで、人間ではなくコンピュータープログラムです。ご予約のお手伝いと、当店についてのご質問へのお答えをいたします。スタッフとお話しになりたい場合は、そうお書きください。`,
  help: (services) =>
    `${services.map(named).join('')}のご予約、日時の変更やキャンセル、料金・営業時間・アクセスなどのご質問を承ります。ご希望の内容と日時をお書きください。ご予約にはお名前とメールアドレスも必要です。`,
  quoted: (words) => `当店の案内（英語）をそのままお伝えします。「${words}」`,
  thanks: 'どういたしまして。ほかにご用件はございますか？',
  goodbye: 'ご連絡ありがとうございました。またのお越しをお待ちしております。',
  unclear: '申し訳ございません、よくわかりませんでした。',
  unclearHint: '「金曜日の午後にカット」のように、ご希望の内容と日時をお書きください。スタッフをお呼びすることもできます。',
  outOfScope: (business) => `申し訳ございませんが、そちらはお手伝いできません。${business}のご予約とご質問のみ承っております。`,
  remindOffers: '上の時間の中に、ご都合のよいものはございますか？',
  personAsked: (contact) => `こちらにお返事するよう、スタッフに伝えました。お急ぎの場合は${contactOf(contact)}でご連絡ください。`,
  personAlready: (contact) => `スタッフにはすでに伝えております。お急ぎの場合は${contactOf(contact)}でもご連絡いただけます。`,
  personAfterFailures: '申し訳ございません、やはりわかりかねますので、スタッフに引き継ぎます。',
  fault: (contact) =>
    `申し訳ございません、ただいまうまくいきませんでした。少ししてからもう一度お試しいただくか、${contactOf(contact)}でご連絡ください。`,

  whichService: (services) => `何をご予約なさいますか？${services.map(named).join('')}がございます。`,
  whichOf: (services) => `ご予約は一つずつ承ります。どちらでしょうか？\n${services.map((name, i) => `${i + 1}. ${name}`).join('\n')}`,

  offer: (service, range) =>
    range === undefined
      ? `${named(service)}は、次の時間が空いております。`
      : `${named(service)}${within(range)}は、次の時間が空いております。`,
  offerOne: (service, range) => `${named(service)}${within(range)}は、一つだけ空きがございます。`,
  offerMore: (service) => `${named(service)}は、ほかに次の時間が空いております。`,
  noneButNearest: (service, range) =>
    `申し訳ございません、${named(service)}はご希望の時間${within(range)}に空きがございません。近い時間では次が空いております。`,
  none: (service, range) =>
    `申し訳ございません、${named(service)}はご希望の時間${within(range)}に空きがございません。別の日か別の時間ではいかがでしょうか？`,
  noneEarlier: 'それより早い時間は空いておりません。',
  offerLine: (place, local, extra) => `${place}. ${local}${extra === '' ? '' : `（${extra}）`}`,
  withNames: (names) => `担当: ${names.join('、')}`,
  placesLeft: (count) => `残り${count}名様`,
  chooseOne: (more) =>
    `どの時間がよろしいですか？${more ? 'ほかにも空きがございますので、合わない場合はご希望の日や時間帯をお知らせください。' : ''}`,
  takeIt: 'こちらを仮押さえいたしましょうか？別の日時をご希望でしたらお知らせください。',
  chooseAmong: '当てはまる時間がいくつかございます。どちらでしょうか？',
  beyond: (count) =>
    count === 1
      ? '一覧にあるのは一つだけです。よろしければ「最初のでお願いします」とお書きください。'
      : `一覧にあるのは${count}件です。何番がよろしいですか？`,
  whichOffer: 'かしこまりました。どの時間でしょうか？番号だけで結構です。',
  whenElse: 'かしこまりました。どの日、どの時間がご都合よろしいでしょうか？',
  released: (local) => `${local}の仮押さえは解除いたしました。`,

  ambiguous: (question, options) =>
    options.length > 0 && !options.every((option) => question.includes(option))
      ? `${question}\n${options.map((option, i) => `${i + 1}. ${option}`).join('\n')}`
      : question,
  past: (message) => `${message}これからの日では、いつがよろしいでしょうか？`,
  whenUnknown: 'ご希望の日時がわかりかねました。「火曜日の午後」のように、日と時間帯をお知らせいただけますか？',

  held: (service, local, extras, until) => `${until}まで仮押さえいたしました：${[named(service), local, ...extras].join('、')}。`,
  needDetails: (missing) => `ご予約には${asked(missing)}が必要です。お知らせいただけますか？`,
  heldComplete: (service, local, extras, who, until) =>
    `${until}まで仮押さえいたしました：${[named(service), local, ...extras].join('、')}。${polite(who)}のお名前で予約してよろしいですか？`,
  proposal: (service, local, extras, who) =>
    `ご予約の内容です：${[named(service), local, ...extras].join('、')}、${polite(who)}。この内容で予約してよろしいですか？`,
  shallIBook: 'この内容で予約してよろしいですか？',
  stillHeld: (local, until) => `${local}を${until}まで仮押さえしております。`,
  party: (count) => `${count}名様`,
  declined: 'かしこまりました。予約はしておりません。別の時間をお探ししましょうか？',
  nothingChanged: 'かしこまりました。そのままにしておきます。ほかにご用件はございますか？',
  detailsNoted: 'ありがとうございます。承りました。',

  booked: (service, local, reference) => `ご予約が完了しました：${named(service)}、${local}。予約番号は${reference}です。`,
  mailFollows: (email) =>
    `カレンダー用ファイルを添えた確認メールを${email === undefined ? '' : `${email}に`}お送りします。ほかにご用件はございますか？`,
  moved: (service, local, reference) =>
    `変更いたしました。ご予約${reference}は${named(service)}、${local}になりました。新しいカレンダー用ファイルをメールでお送りします。`,
  cancelled: (service, local, reference) =>
    `ご予約${reference}（${named(service)}、${local}）をキャンセルいたしました。確認のメールをお送りします。`,
  alreadyCancelled: (reference) => `ご予約${reference}はすでにキャンセルされています。新しい時間をお探ししましょうか？`,
  consentAgain:
    'まだ予約はしておりません。上の内容でよろしければ「はい」とだけお書きいただくか、「Confirm」を押してください。この内容で予約してよろしいですか？',
  askMove: (reference, from, to) =>
    `ご予約${reference}を${from === undefined ? '' : `${from}から、`}${to ?? '上の時間'}へ変更するご希望ですね。「はい」とお返事いただくまで、元のお時間のままです。変更してよろしいですか？`,
  askCancel: (what) => `${what}をキャンセルしてよろしいですか？`,
  tooLateToMove: (what, deadline) => `${what}がございます。申し訳ございませんが、こちらで変更できるのは${deadline}まででした。`,
  moveTo: (what) => `${what}がございます。いつに変更なさいますか？`,
  yourBooking: (what, status) =>
    status === 'confirmed' ? `${what}を承っております。` : `こちらのご予約はキャンセルされています：${what}。`,
  deadlines: (cancelBy, moveBy) => `変更の期限は${moveBy}、キャンセルの期限は${cancelBy}です。`,
  bookingWords: (service, local, reference) => `${local}の${named(service)}のご予約（予約番号${reference}）`,
  bookingNamed: (reference) => `ご予約${reference}`,
  holdIsNoBooking: (local) => `まだご予約は完了しておりません。${local}を仮押さえしているだけです。この内容で予約してよろしいですか？`,
  noBookingHere: (act) =>
    `この会話ではまだご予約を承っておりません。以前のご予約を${act === 'move' ? '変更する' : act === 'cancel' ? 'キャンセルする' : '確認する'}には、確認メールのリンクをお使いいただくか、予約番号（K7QM-3XWDのような形です）をお知らせください。`,
  notYours: (contact) =>
    `その予約番号のご予約は、こちらでは開けません。確認メールのリンクをお使いいただくか、${contactOf(contact)}でお問い合わせください。`,
  codeMailed:
    'ご本人のご予約か確認いたします。その番号のご予約がある場合は、登録されたメールアドレスに6桁のコードをお送りしました。こちらに入力していただければ続けます。コードは10分間有効です。',
  codeWrong: (message) => `${message}最新のメールをご覧になり、6桁の数字をもう一度入力してください。`,
  codeExpired: '申し訳ございません、そのコードはもう使えません。',
  codeAwaited: 'メールに届いた6桁のコードを入力してください。ほかのご用件でも承ります。',
  codesOver: '申し訳ございませんが、しばらくはコードでの確認ができません。',
  askPersonInstead: (contact) =>
    `お困りの場合は${contactOf(contact)}でご連絡ください。「スタッフと話したい」とお書きいただければ、スタッフがこちらにお返事します。`,

  taken: (message) => message,
  insteadThese: '代わりに次の時間が空いております。',
  expired: '申し訳ございません、その時間の仮押さえは終了しておりますので、予約はしておりません。',
  pickAgain: 'もう一度お時間をお選びください。',
  howMany: '何名様でお探ししましょうか？',
  oneAtATime: 'かしこまりました。一つずつ、まずこちらのご予約を済ませましょう。',
  upset: 'ご不便をおかけして申し訳ございません。スタッフからお返事することもできますので、「スタッフと話したい」とお書きください。',
  whatElse: 'かしこまりました。ほかにご用件はございますか？',
  brokenEmail: (said) => `「${said}」はメールアドレスではないようです。もう一度お書きいただけますか？`,
  nobodyCalled: (name) => `申し訳ございません、${name}という者はこちらにはおりません。`,
  oneEach: (service) => `${named(service)}はお一人様ずつのご予約です。複数名様の場合は順番に承ります。`,
  atMost: (service, max) => `${named(service)}は最大${max}名様までです。`,
  tooFar: (service, day) => `あいにく先の日付です。${named(service)}は今のところ${day}までご予約いただけます。`,
  tooSoon: (service, minutes) =>
    `申し訳ございません、お時間が迫っております。${named(service)}は${minutes % 60 === 0 ? `${minutes / 60}時間` : `${minutes}分`}前までにご予約ください。`,
  noWaitlist:
    '申し訳ございません、キャンセル待ちは承っておりません。別の時間をお探しするか、「スタッフと話したい」とお書きいただければスタッフにおつなぎします。',
  moveOrNew: (what) => `${what}を承っております。どちらになさいますか？\n1. そのご予約の時間を変更する\n2. もう一件予約する`,
  contact: ({ phone, email, address }) => `お電話は${phone}、メールは${email}、所在地は${address}です。`,
  notWith: (name, service) => `申し訳ございません、${name}は${named(service)}を担当しておりません。`,
  otherTime: 'ほかの日時ではいかがでしょうか？',
  noneLater: '申し訳ございません、それより遅い時間は空いておりません。',
  nearestAre: '近い時間では次が空いております。',

  price: (service, price) => `${named(service)}は${price}です。`,
  free: (service) => `${named(service)}は無料です。`,
  perPerson: (price) => `お一人様${price}`,
  duration: (service, minutes) =>
    `${named(service)}は${minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60}時間` : `${minutes}分`}です。`,
  priceLine: (service, price, minutes) => `${service}：${price}、${minutes}分`,
  freeWord: '無料',
  servicesAre: '当店のメニューです。',
  staff: (service, names) => `${named(service)}は${names.join('、')}からお選びいただけます。お任せいただいても結構です。`,
  noChoice: (service) => `${named(service)}は担当者をお選びいただけません。`,
  about: (service, description, party) => `${named(service)}：${description}${party}`,
  upTo: (max) => `${max}名様まで。`,
  open: (hours) => `営業時間は${hours}です。`,
  noAnswer: (contact) =>
    `申し訳ございません、わかりかねます。${contactOf(contact)}でお尋ねください。「スタッフと話したい」とお書きいただければ、スタッフがこちらにお返事します。`,
}

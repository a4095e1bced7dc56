import type { Language } from './language.ts'

// Lines may break after the hyphen of "GMT-5" where signs stand close; never after a minus.
const within = (zone: string): string => `（${zone.replace('-', '\u2212')}）`

export const ja: Language = {
  tag: 'ja',
  time: {
    clock: (clock, zone) => `${clock}${within(zone)}`,
    at: (day, clock, zone) => `${day} ${clock}${within(zone)}`,
    span: (day, from, to, zone) => `${day} ${from}～${to}${within(zone)}`,
    apart: (from, to) => `${from}～${to}`,
  },
  labelled: (label, value) => `${label}：${value}`,
  subject: {
    confirmed: ({ service, when, business }) => `【ご予約確定】${business}「${service}」${when}`,
    moved: ({ service, when, business }) => `【ご予約変更】${business}「${service}」${when}に変更`,
    cancelled: ({ service, when, business }) => `【ご予約キャンセル】${business}「${service}」${when}`,
    reminder: ({ service, when, business }) => `【ご予約日のお知らせ】${business}「${service}」${when}`,
  },
  title: {
    confirmed: 'ご予約が確定しました',
    moved: 'ご予約が変更されました',
    cancelled: 'ご予約がキャンセルされました',
    reminder: 'お待ちしております',
  },
  greeting: (customer) => `${customer} 様`,
  opening: {
    confirmed: ({ service, business, when }) =>
      `${business}をご予約いただき、ありがとうございます。${when}に「${service}」のご予約を承りました。`,
    moved: ({ service, business, when, previousWhen }) =>
      `${business}の「${service}」のご予約が${previousWhen === null ? '' : `、${previousWhen}から`}、${when}に変更されました。`,
    cancelled: ({ service, business, when }) =>
      `${when}の「${service}」（${business}）のご予約をキャンセルいたしました。お手続きは以上です。`,
    reminder: ({ service, business, when }) =>
      `ご予約の日時が近づいてまいりましたので、お知らせいたします。${when}に、${business}で「${service}」のご予約を承っております。`,
  },
  code: {
    subject: ({ business }) => `${business}のチャットの確認コード`,
    title: 'ワンタイムコード',
    opening: ({ service, business, when }) =>
      `${business}のチャットで、お客様の${when}のご予約「${service}」についてお問い合わせがありました。ご本人様でしたら、チャットに下記のコードをご入力ください。`,
    notice:
      'お心当たりのない場合は、何もしていただく必要はございません。このコードがなければ、ご予約の確認や変更は誰にもできません。コードはどなたにも教えないでください。',
    labels: { code: 'コード', until: '有効期限' },
  },
  labels: {
    what: 'メニュー',
    when: '日時',
    previously: '変更前の日時',
    businessTime: (business) => `${business}の現地時間`,
    with: '担当・設備',
    people: '人数',
    price: '料金',
    where: '場所',
    notes: 'ご要望',
    reason: '理由',
    reference: '予約番号',
    policy: '変更・キャンセル',
  },
  people: (count) => `${count}名様`,
  policy: {
    // Intl sets a space between number and unit that Japanese does not.
    before: (duration) => `開始の${duration.replace(/\s/g, '')}前まで`,
    untilStart: '開始時刻まで',
    same: (until) => `${until}、無料でキャンセルまたは日時の変更ができます。`,
    apart: (cancelUntil, moveUntil) => `${cancelUntil}、無料でキャンセルできます。日時の変更は${moveUntil}承ります。`,
  },
  manage: { change: '予約の確認・変更・キャンセル', view: '予約内容を確認する' },
  manageHint: 'お客様専用のリンクです。このリンクがあれば誰でもご予約を変更できますので、ほかの方には知らせないでください。',
  superseded: 'その後、このご予約は再び変更されました。次にお送りするメールの内容が有効です。',
  contact: ({ business, ways }) =>
    `ご不明な点がございましたら、このメールにご返信いただくか、${business}までご連絡ください（${ways.join('、')}）。`,
  free: '無料',
  calendar: { summary: (service, business) => `${service}（${business}）`, phone: '電話', filename: '予約.ics' },
}

import type { Sentences } from './sentences.ts'

export const ja: Sentences = {
  sorry: ({ phone, email }) =>
    `申し訳ございません、ただいまお答えできませんでした。もう一度お試しいただくか、お電話（${phone}）またはメール（${email}）でご連絡ください。`,
  released: 'その時間の仮押さえは解除されています。',
  slots: '近い空き時間はこちらです。どの時間がよろしいですか？',
  services: 'こちらでご予約いただけるメニューです。',
  handoff: ({ phone, email }) =>
    `こちらにお返事するよう、スタッフに伝えました。お電話（${phone}）やメール（${email}）でもご連絡いただけます。`,
  personAnswers: (business) => `ただいま${business}の担当者が直接お返事しています。`,
  personLater: (from) => `ただいま担当者が不在です。${from}以降に確認いたします。メッセージはお預かりしました。`,
  personNeedsContact: 'ご連絡先を教えていただけますか。メールアドレスだけで結構です。',
  personWaitedFor: 'スタッフには、こちらでお返事するよう伝えてあります。それまでは引き続き自動アシスタントがご案内します。',
  booked: (what, reference) => `ご予約が完了しました：${what}。予約番号は${reference}です。`,
  moved: (what, reference) => `ご予約${reference}を変更いたしました：${what}。`,
  cancelled: (what, reference) => `ご予約${reference}はキャンセルされています：${what}。`,
  booking: (what, reference) => `ご予約${reference}：${what}。`,
  heldIncomplete: (what, missing) =>
    `仮押さえいたしました：${what}。ご予約には${missing.map((field) => (field === 'name' ? 'お名前' : 'メールアドレス')).join('と')}が必要です。`,
  heldComplete: (what) => `仮押さえいたしました：${what}。予約してよろしいですか？`,
  askMove: (local, reference) => `ご予約${reference}を${local}に変更できます。変更してよろしいですか？`,
  askCancel: (what, reference) => `ご予約${reference}をキャンセルいたします：${what}。よろしいですか？`,
  aboutBooking: /予約|変更|キャンセル|取り消/u,
}

import type { GuardPhrases } from './guard-phrases.ts'

export const ja: GuardPhrases = {
  notBooked: 'まだ予約されていません。',
  onlyHeld: (service, local) => `まだ予約されていません。${service}（${local}）をお取り置きしているだけです。`,
  booked: (reference, service, local) => `ご予約${reference}は${service}、${local}です。`,
  cancelled: (reference, service, local) => `ご予約${reference}（${service}、${local}）はキャンセルされています。`,
  notHeld: '現在お取り置きしている時間はありません。',
  notCancelled: 'キャンセルは行われていません。',
  notMoved: '変更は行われていません。',
  notPaid: 'こちらではお支払いも返金も行われていません。',
  notChecked: 'その時間はまだ確認していません。',
  otherTimesFree: 'その時間は見つかった空き時間にありません。',
  notMailed: 'その件のメールは送られていません。',
  noPerson: 'まだ誰にも返信を依頼していません。',
  notWaitlisted: 'キャンセル待ちには登録されていません。',
  notIdentified: 'ご本人様の確認はまだ行っておりません。',
  otherPrice: 'それは当店の料金ではありません。',
  openHours: (hours) => `営業時間：${hours}。`,
  notTold: 'ご案内できるのは、当店のサービスとご予約についてのみです。',
}

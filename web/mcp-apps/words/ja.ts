import type { AppWords } from './en.ts'

export const ja: AppWords = {
  forWhom: 'お名前',
  pick: '時間を選ぶと、お客様のために確保されます。',
  holding: (time) => `${time}を確保しています…`,
  opensPage: (business) => `${business}のページが開きます。そこでご同意いただくまで、何も変わりません。`,
  asking: '少々お待ちください…',
  waiting: '開いたページでご同意ください。このカードは自動的に更新されます。',
  openAgain: 'もう一度ページを開く',
  blocked: 'ここからページを開けませんでした。ご同意いただくには、このアドレスをブラウザで開いてください：',
  look: '同意しました',
  stopped: 'この操作は中止されました。',
  chosen: (service, when) => `${service}（${when}）を選びました。時間は確保されています。`,
  agreed: (reference) => `同意しました。予約番号は${reference}です。`,
  declined: 'この時間は希望しません。',
}

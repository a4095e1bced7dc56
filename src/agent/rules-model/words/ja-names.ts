import { enNames } from './en-names.ts'
import type { NameWords } from './name-words.ts'

// Words written as names are: all in Chinese characters, all in katakana or all in hiragana.
const NEVER = `
  はい ハイ いいえ いえ いや ええ うん そう はーい ありがとう ありがとうございます おねがいします お願いします よろしく こんにちは こんばんは おはよう すみません ごめんなさい では それ これ どれ どこ いつ だれ なに なぜ もう まだ ちょっと たぶん だいじょうぶ もちろん ぜひ やめます あした きょう あさって いくら いま あと ほか べつ おわり さようなら えっと うーん ええと あの その この です ます わかりました ふたり ひとり
  予約 変更 確認 取消 中止 明日 今日 本日 明後日 昨日 今週 来週 再来週 今月 来月 週末 平日 午前 午後 午前中 朝 昼 夜 夕方 正午 時間 日時 日程 金曜日 土曜日 日曜日 月曜日 火曜日 水曜日 木曜日 金曜 土曜 日曜 月曜 火曜 水曜 木曜 二人 一人 三人 四人 五人 最初 最後 次 前 後 一番 二番 三番 四番 五番 全部 以上 以外 大丈夫 結構 了解 承知 同意 是非 勿論 希望 料金 値段 住所 電話 電話番号 携帯 名前 氏名 担当 担当者 店長 人間 駐車場 営業時間 美容院 散髪 髪 前髪 肩 腰 背中 相談 質問 連絡 必要 不要 可能 無理 駄目 残念 多分 今 今度 毎日 何時 何日 何人 誰 何 場所 同じ 別 他 男性 女性 妊娠中 初心者 初回 至急 最短 未定
  マッサージ カット カラー ヘアカット ヘアカラー ヨガ クラス レッスン スタジオ レンタル プロジェクター キャンセル メール メールアドレス アドレス スタッフ スタイリスト セラピスト メニュー ヘルプ オーケー オッケー コース サービス ペア カップル シャンプー トリートメント パーマ カウンセリング ロボット ボット ノー イエス ダメ ストップ パス ホテル
`

const NAME =
  "[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー々ヶ・A-Za-z'.-]{1,20}(?:[ \\u3000][\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー々ヶ・A-Za-z'.-]{1,20}){0,3}"

/** Japanese. The name comes before its words: 山田太郎と申します. */
export const jaNames: NameWords = {
  introductions: [
    { pattern: /(?:お?名前|氏名|なまえ|予約名|フルネーム)(?:は|が|:|：|;)\s*/iu, sure: true },
    { pattern: /(?:私|わたし|わたくし|僕)は\s*/u, sure: false },
    { pattern: /\bmy name is\s+/iu, sure: true },
  ],
  named: [
    {
      pattern: new RegExp(`(?:^|[、。,.\\s]|は|私|わたくし|わたし)(${NAME}?)(?:と申します|ともうします|と申す|といいます|と言います)`, 'u'),
      sure: true,
    },
    { pattern: new RegExp(`(?:^|[、。,.\\s])(${NAME}?)(?:の名前|名義|の名義)で`, 'u'), sure: false },
  ],
  ending: /(?:と申します|ともうします|といいます|と言います|でございます|でお願いします|でお願いいたします|ですが|です)$/u,
  shape:
    /^(?:[\p{Script=Han}々ヶ]{1,5}(?:(?![がはをにでとのもへ])\p{Script=Hiragana}{1,3})?|\p{Script=Hiragana}{2,6}|[\p{Script=Katakana}ー・]{2,14}|[\p{Script=Latin}'.-]+)$/u,
  denied: /(?:旧|古い|前の)\s*$/u,
  and: '、|と$',
  corrections: /^\s*(?:いえ|いいえ|すみません|失礼しました|訂正|間違え|違います|正しくは|あ、)/u,
  leadIns: /(?:(?:e-?)?メール(?:アドレス)?|メアド|アドレス|連絡先|お?電話(?:番号)?|携帯(?:番号|電話)?|mail|email|tel)(?:は|が|:|：)?\s*$/iu,
  polite:
    /^(?:はい|ええ|もちろん|もちろんです|お願いします|よろしくお願いします|よろしくお願いいたします|お願いいたします|です|こんにちは|こんばんは|ありがとうございます|わかりました|分かりました|承知しました|了解です|ok|すみません|以上です|になります|でお願いします|は|の?メールは|メールアドレスは)?$/iu,
  never: new Set([...enNames.never, ...NEVER.split(/\s+/u).filter((word) => word !== '')]),
  particles: enNames.particles,
}

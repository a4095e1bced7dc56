// Nobody: example.com is reserved for examples (RFC 2606), 07700 900000 to 900999 for plays and films (Ofcom).

const LATIN = [
  'Robin Ashdown',
  'Kim Larkspur',
  'Sasha Merrow',
  'Jamie Thornbury',
  'Alex Wildgoose',
  'Noor Fennimore',
  'Ellis Harkaway',
  'Toni Brightwater',
  'Charlie Underhill',
]
const HAN = ['山田 花子', '佐藤 陽菜', '鈴木 直樹', '高橋 美咲']

/** As many words as the real one has, in its script. `place`: the how-manieth person. */
export function inventedName(real: string, place: number): string {
  const list = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(real) ? HAN : LATIN
  const name = list[place % list.length] ?? 'Robin Ashdown'
  const words = real.trim().split(/\s+/).length
  if (words === 1 && real !== '') return name.split(' ')[0] ?? name
  return words <= 2 ? name : `${name} ${Array.from({ length: words - 2 }, () => 'Vale').join(' ')}`
}

export function inventedEmail(place: number): string {
  const name = LATIN[place % LATIN.length] ?? 'Robin Ashdown'
  return `${name.toLowerCase().replace(' ', '.')}${place < LATIN.length ? '' : place}@example.com`
}

export function inventedPhone(place: number): string {
  return `+44 7700 900${String(100 + (place % 900)).padStart(3, '0')}`
}

export function inventedReference(place: number): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ'
  return `MADE-TES${letters[place % letters.length] ?? 'T'}`
}

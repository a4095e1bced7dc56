/** What must be written out before a text is cut into words and numbers: "2moro", "b4", and numbers of two words. */
export function prepared(phrase: string): string {
  let text = phrase
  for (const [shape, plain] of short) text = text.replace(shape, plain)
  text = text.replace(ordinal, (_found, ten: string, one: string) => `${count(ten, one, ordinals)}th`)
  return text.replace(minutes, (_found, ten: string, one: string) => String(count(ten, one, ones)))
}

const short: readonly (readonly [RegExp, string])[] = [
  [/\b(?:2|to)(?:moro|morro|mora|moz|mrw|morrow|mo)\b/gi, 'tomorrow'],
  [/\b2(?:nite|night)\b/gi, 'tonight'],
  [/\b2day\b/gi, 'today'],
  [/\bb4\b/gi, 'before'],
  [/\bm8(s?)\b/gi, 'mate$1'],
  [/\bsat'?(?:ur)?(?:dy|dee|di|dey|da)\b/gi, 'saturday'],
  [/\b(mon|tues|wednes|thurs|fri|sun)(?:dy|dee|di|dey|da|daye|dai)\b/gi, '$1day'],
  [/\bl8r\b/gi, 'later'],
  // Dictated.
  [/(?<=[\da-z]) ([ap]) m\b/gi, ' $1m'],
  [/\b(?:wk|week) end\b/gi, 'weekend'],
  [/\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-(ten|fifteen|twenty|thirty|forty|fifty)\b/gi, '$1 $2'],
  [/\bthirtieth\b/gi, '30th'],
]

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const tens = ['twenty', 'thirty', 'forty', 'fifty']
const ordinal = new RegExp(`\\b(twenty|thirty)[ -](${ordinals.join('|')})\\b`, 'gi')
// "two thirty five" is a clock time that the rules read as it is.
const minutes = new RegExp(`\\b(${tens.join('|')})[ -](${ones.join('|')})(?= (?:minutes? |mins? )?(?:past|to|till)\\b)`, 'gi')

function count(ten: string, one: string, among: readonly string[]): number {
  return (tens.indexOf(ten.toLowerCase()) + 2) * 10 + among.indexOf(one.toLowerCase()) + 1
}

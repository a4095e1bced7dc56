/** Whether a message names a weekday, given as its language writes it out: in full, without accents, "terça" of "terça-feira", "Fri". */
export function saysWeekday(plain: string, weekday: string): boolean {
  const name = weekday.toLowerCase()
  if (/曜日$/u.test(name)) return plain.includes(name.slice(0, 2))
  const english = /^[a-z]+day$/u.test(name) ? [`${name.slice(0, 3)}(?:s|rs|urs|nes)?`] : []
  const forms = [name, withoutAccents(name), ...(name.includes('-') ? [name.split('-')[0] ?? name] : []), ...english]
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'u').test(plain)
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

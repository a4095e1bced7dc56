import { withoutAccents } from './accents.ts'
import type { Language } from './language.ts'
import { languageOf } from './languages.ts'
import { isKnown } from './read.ts'

/** Another language that a phrase has words of, and those words. */
export interface Foreign {
  readonly language: Language
  readonly words: readonly string[]
}

// Days that no other of our languages writes the same way and that are hardly anybody's name (Hoy and Freitag are); "morgen" is Dutch too where Dutch words stand beside it.
const days: Readonly<Record<string, string>> = {
  de: 'heute morgen ubermorgen montag dienstag mittwoch donnerstag samstag',
  nl: 'vandaag morgen overmorgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  fr: 'aujourd demain lundi mardi mercredi jeudi vendredi samedi dimanche',
  es: 'manana lunes martes miercoles jueves viernes',
  pt: 'hoje amanha feira',
  it: 'oggi domani dopodomani domattina stasera lunedi martedi mercoledi giovedi venerdi',
}

const owners = new Map<string, string[]>()
for (const [code, words] of Object.entries(days)) for (const word of words.split(' ')) owners.set(word, [...(owners.get(word) ?? []), code])

/** The language whose days a phrase names while its own language does not know them: "demain à 15h" typed by someone whose locale is English. */
export function foreignDays(phrase: string, own: Language): Foreign | undefined {
  const words = withoutAccents(phrase.toLowerCase()).split(/[^a-z]+/)
  const strange = words.filter((word) => owners.has(word) && !isKnown(word, own))
  if (strange.length === 0) return undefined
  const counts = new Map<string, number>()
  for (const code of strange.flatMap((word) => owners.get(word) ?? [])) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  const language = best === undefined ? own : languageOf(best[0])
  return language === own ? undefined : { language, words: strange }
}

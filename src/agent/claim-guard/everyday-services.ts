import { deGloss } from '../rules-model/words/de-gloss.ts'
import { esGloss } from '../rules-model/words/es-gloss.ts'
import { frGloss } from '../rules-model/words/fr-gloss.ts'
import { itGloss } from '../rules-model/words/it-gloss.ts'
import { jaGloss } from '../rules-model/words/ja-gloss.ts'
import { nlGloss } from '../rules-model/words/nl-gloss.ts'
import { ptGloss } from '../rules-model/words/pt-gloss.ts'
import type { Claim } from './claim.ts'
import type { GuardFacts } from './guard-facts.ts'
import { namedServices } from './named-services.ts'

/** The services a claim names, by their names or by everyday words of its language: "masaje" is the Massage. */
export function everydayServices({ text, language }: Pick<Claim, 'text' | 'language'>, facts: GuardFacts): readonly string[] {
  const named = namedServices(text, facts)
  if (named.length > 0) return named
  const meant = (GLOSSES[language] ?? []).reduce(
    (said, [words, meaning]) => (PLAIN.test(meaning) ? said.replace(words, ` ${meaning.replace('couples', "couple's")} `) : said),
    text,
  )
  return namedServices(meant, facts)
}

// Words with one meaning: "consulta" may be any question.
const PLAIN = /^(?:(?:couple'?s |back |sports |deep tissue )?massage|haircut|colour|yoga class|manicure|facial)$/u

const GLOSSES: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  de: deGloss,
  fr: frGloss,
  es: esGloss,
  pt: ptGloss,
  it: itGloss,
  nl: nlGloss,
  ja: jaGloss,
}

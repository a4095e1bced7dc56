/** For how many people a folded text says something is; undefined when it does not say, or says of one. */
export function partySaid(folded: string): number | undefined {
  const found = PARTY.exec(folded)
  const word = found?.slice(1).find((part) => part !== undefined)
  if (word === undefined) return undefined
  const index = NUMBERS.findIndex((words) => words.test(word))
  return index < 0 ? Number(word) : index + 2
}

const NUMBERS = [
  /^(?:two|both|zwei|zweit|beide|deux|dos|duas|dois|due|twee|tweeen|二|両|ふた)$/u,
  /^(?:three|drei|dritt|trois|tres|tre|drie|drieen|三)$/u,
  /^(?:four|vier|viert|quatre|cuatro|quatro|quattro|vieren|四)$/u,
  /^(?:five|funf|cinq|cinco|cinque|vijf|五)$/u,
]

const NUMBER =
  '(two|three|four|five|zwei|drei|vier|funf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|duas|dois|quatro|due|tre|quattro|cinque|twee|drie|vijf|[2-9])'
const PARTY = new RegExp(
  `\\b${NUMBER} (?:people|persons|guests|adults|of you|personen|leute|gaste|personnes|personas|pessoas|persone|mensen|gasten)\\b` +
    `|\\bparty of ${NUMBER}\\b|\\b(?:for|para|per|pour|voor) ${NUMBER}(?= *(?:$|[.,!;]| on | el | le | am | op | na | mart))` +
    "|\\bzu (zweit|dritt|viert)\\b|\\b(?:est?e?s?|(?:inscrit|attendu|prevu|note|reserve)e?s?) a (deux|trois|quatre)\\b|\\bin (due|tre|quattro)(?=$|[.,!;])|\\bmet (?:zijn |z'n )?(tweeen|drieen|vieren)\\b" +
    '|([2-9二三四五])[名人]|(両)名|お?(ふた|二)人',
  'u',
)

import type { Got } from '../pattern.ts'

const counted = new Set(
  (
    'people ppl persons person guests guest adults adult kids kid children child friends friend ladies men women girls boys guys seats seat places place spots spot sons daughters tickets mates pax heads ' +
    'stylists stylist therapists therapist rooms room chairs sessions session classes class slots slot options option times time bookings booking appointments appointment haircuts haircut massages massage ' +
    'pounds quid euros euro dollars gbp eur usd percent year years day days week weeks month months hour hours hrs minute minutes min mins second seconds others more extra of off per'
  ).split(' '),
)
const street = new Set('street road lane avenue drive close way square place hill terrace crescent gardens rd st ave row court'.split(' '))
const verbs = new Set(
  'is works suits this thanks yes was has does plus its gets us as vs sounds looks seems fits always perhaps unless besides cheers regards sometimes christmas makes means comes needs starts begins ends finishes opens closes leaves'.split(
    ' ',
  ),
)

/** Whether what follows a bare number makes it a number of things ("at 3 Mill Lane", "about 4 people"), not a time. */
export function isCounted(got: Got): boolean {
  const next = got.after
  if (next?.kind !== 'word') return next !== undefined && ['%', '#'].includes(next.text)
  if (counted.has(next.text)) return true
  if (got.all.slice(got.end, got.end + 3).some((token) => street.has(token.text))) return true
  // A plural after a number is what it counts.
  return (
    next.text.length > 4 &&
    next.text.endsWith('s') &&
    !next.text.endsWith('ss') &&
    !verbs.has(next.text) &&
    !/days$|wards$|^tues|^weds|^thurs|nings$|noons$/.test(next.text)
  )
}

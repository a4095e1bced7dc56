import { numbered } from '../numbered.ts'
import type { Lexicon } from '../pattern.ts'

const weekday = numbered([
  'mon monday',
  'tue tues tuesday',
  'wed weds wednesday',
  'thu thur thurs thursday',
  'fri friday',
  'sat saturday',
  'sun sunday',
])
const weekdays = numbered(['mondays mons', 'tuesdays', 'wednesdays weds', 'thursdays', 'fridays', 'saturdays sats', 'sundays'])
const month = numbered([
  'jan january', 'feb february', 'mar march', 'apr april aprill apirl', 'may', 'jun june',
  'jul july', 'aug august', 'sep sept september', 'oct october', 'nov november', 'dec december',
]) // prettier-ignore
const ordinal = numbered([
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
  'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
]) // prettier-ignore
const number = numbered([
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
]) // prettier-ignore

/** English words by class; the value is what the rules calculate with. */
export const englishLexicon: Lexicon = new Map<string, ReadonlyMap<string, number>>([
  ['weekday', weekday],
  ['weekdays', weekdays],
  ['month', month],
  ['ordinal', ordinal],
  ['num', number],
  ['minutes', new Map([...number].filter(([, value]) => value >= 10).concat([['thirty', 30], ['forty', 40], ['fifty', 50], ['fortyfive', 45]]))],
  ['ones', new Map([...number].filter(([, value]) => value < 10))],
  ['suffix', new Map(['st', 'nd', 'rd', 'th'].map((text) => [text, 0]))],
  ['ampm', new Map([['am', 0], ['pm', 12], ['amish', 0], ['pmish', 12]])],
  // The value is an index into `partNames` of english-clocks.ts.
  ['part', numbered(['morning mornings morn', 'afternoon afternoons arvo', 'evening evenings eve', 'night nights nite', 'lunchtime lunchtimes lunch-time'])],
  ['unit', numbered(['minute minutes min mins', 'hour hours hr hrs', 'day days', 'week weeks wk wks', 'month months', 'year years', 'fortnight fortnights'])],
  ['counted', new Map(['a', 'an'].map((text) => [text, 1]))],
]) // prettier-ignore

/** Words long enough that a slip is a slip and no other word. */
export const englishForgiven: readonly string[] = [
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
  'january', 'february', 'august', 'september', 'october', 'november', 'december',
  'tomorrow', 'yesterday', 'tonight', 'weekend', 'morning', 'afternoon', 'evening', 'lunchtime', 'fortnight', 'christmas', 'thanksgiving',
] // prettier-ignore

export const englishNotMisspelt: ReadonlySet<string> = new Set([
  'sundae', 'mourning', 'frida', 'fridah', 'augusta', 'auguste', 'augusto', 'augustus', 'weekends', 'weekday', 'weekdays', 'mornings', 'evenings', 'afternoons', 'tomorrows',
  ...weekdays.keys(),
]) // prettier-ignore

/** What people write for these words often enough to be listed rather than guessed. */
export const englishSpellings: ReadonlyMap<string, string> = new Map([
  ['tmrw', 'tomorrow'], ['tmr', 'tomorrow'], ['tmw', 'tomorrow'], ['tomoz', 'tomorrow'], ['tomo', 'tomorrow'], ['tom', 'tom'], ['tommorrow', 'tomorrow'], ['morow', 'tomorrow'],
  ['tonite', 'tonight'], ['toady', 'today'], ['todya', 'today'], ['tody', 'today'], ['wendsday', 'wednesday'], ['wendesday', 'wednesday'], ['wensday', 'wednesday'],
  ['nxt', 'next'], ['wk', 'week'], ['wks', 'weeks'], ['wknd', 'weekend'], ['wkend', 'weekend'], ['btwn', 'between'], ['n', 'and'], ['bout', 'about'], ['evng', 'evening'], ['sarvo', 'arvo'], ['tmoro', 'tomorrow'], ['tomos', 'tomorrow'],
  ['xmas', 'christmas'], ['fortnite', 'fortnight'], ['til', 'till'], ["'til", 'till'], ['untill', 'until'], ['thru', 'through'], ['midd', 'midday'], ["o'clock", 'oclock'],
]) // prettier-ignore

/**
 * About time, so that one of them left unread beside a time we did read means that we have not understood:
 * "Friday before my meeting" is not all of Friday.
 */
export const englishAboutTime: ReadonlySet<string> = new Set([
  'after', 'before', 'until', 'till', 'later', 'earlier', 'sooner', 'early', 'late', 'latest', 'earliest', 'ago', 'since', 'between', 'following', 'previous',
  'day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years', 'fortnight', 'weekly', 'monthly', 'daily', 'yearly', 'fortnightly', 'biweekly', 'every', 'each', 'alternate',
  'birthday', 'anniversary', 'wedding', 'spring', 'summer', 'autumn', 'winter', 'midweek', 'quarter', 'half', 'except', 'onwards', 'ish', 'sunrise', 'sunset', 'dawn', 'dusk',
  'noon', 'midnight', 'morning', 'afternoon', 'evening', 'night', 'tonight', 'overnight', 'payday', 'brunch', 'breakfast', 'teatime', 'dinnertime', 'bedtime', 'eod', 'cob', 'mid', 'past', 'not',
  'lunch', 'dinner', 'supper', 'pm', 'aft', 'during', 'while', 'whilst', 'within', 'unless', 'once', 'weekend', 'weekday', 'weekdays', 'weekends', 'today', 'tomorrow', 'yesterday',
  'january', 'february', 'july', 'september', 'october', 'november', 'december',
  // Whoever refuses something beside a time may mean that time.
  'no', 'nor', 'neither', 'never', 'without', 'cannot', 'busy', 'away', 'unavailable', 'unable', 'closed', 'hate', "can't", 'cant', "don't", 'dont', "doesn't", 'doesnt', "isn't", 'isnt',
  "aren't", 'arent', "won't", 'wont', "wouldn't", 'wouldnt', "shouldn't", "couldn't", 'couldnt', "didn't", 'didnt', "wasn't", "haven't", 'havent', "hasn't",
  ...[...weekday.keys()].filter((word) => word.length > 5),
]) // prettier-ignore

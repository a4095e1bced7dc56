import { expect, test } from 'vitest'
import { formatDay, formatLocal } from '../../../shared/local-time.ts'
import { phrasesOf, type Phrases } from '../../rules-model/phrases/phrases.ts'
import { createClaimGuard } from '../create-claim-guard.ts'
import { fold } from '../fold.ts'
import type { Receipts } from '../receipts.ts'
import { facts, now, worlds } from './worlds.ts'

// Everything the rules model can say, each where it says it: the guard must let it all through.

interface Stage {
  readonly say: Phrases
  readonly local: (at: number) => string
  readonly locale: string
  readonly hold: string
}

const tuesday = Date.parse('2026-11-24T15:30:00Z')
const thursday = Date.parse('2026-11-26T16:15:00Z')
const contact = { phone: '+44 20 7946 0142', email: 'hello@harbour-and-pine.example' }
const reference = 'K7QM-3XWD'

type Said = readonly [world: Receipts, texts: readonly string[]]

function said({ say, local, locale, hold }: Stage): readonly Said[] {
  const [was, then] = [local(tuesday), local(thursday)]
  const names = ['Haircut', 'Colour', 'Massage']
  const offers = worlds.offered.offers.map(({ start }, index) => say.offerLine(index + 1, local(start), say.withNames(['Amara'])))
  const what = say.bookingWords('Haircut', was, reference)
  const deadline = local(tuesday - 43_200_000)
  const told = (text: string): Receipts => ({ ...worlds.offered, told: [fold(text)], wasRefused: true })
  const tooSoon = `That is too short notice: the earliest possible time is ${local(now + 3_600_000)}.`
  const past = `That is in the past: ${local(now - 86_400_000)}.`
  return [
    [
      worlds.nothing,
      [
        say.greeting('Harbour & Pine'),
        say.helloAgain,
        say.robot('Harbour & Pine'),
        say.help(names),
        say.thanks,
        say.goodbye,
        `${say.unclear} ${say.unclearHint}`,
        say.outOfScope('Harbour & Pine'),
        say.fault(contact),
        say.whichService(names),
        say.whichOf(names),
        say.whenElse,
        say.whenUnknown,
        say.detailsNoted,
        say.askPersonInstead(contact),
        say.noAnswer(contact),
        say.notYours(contact),
        ...(['move', 'cancel', 'lookup'] as const).map(say.noBookingHere),
        say.price('Haircut', '£38'),
        say.price('Yoga class', say.perPerson('£14')),
        say.free('Consultation call'),
        say.duration('Haircut', 45),
        say.duration('Colour', 120),
        `${say.servicesAre}\n${say.priceLine('Haircut', '£38', 45)}\n${say.priceLine('Consultation call', say.freeWord, 15)}`,
        say.staff('Haircut', ['Amara', 'Ben', 'Chloe']),
        say.noChoice('Massage'),
        say.about('Yoga class', 'An hour of gentle flow in the studio.', say.upTo(8)),
        say.open('Monday to Friday 08:00–21:00, Saturday 09:00–18:00'),
        say.declined,
        say.nothingChanged,
        say.pickAgain,
        say.upset,
        say.whatElse,
        say.noWaitlist,
        say.contact({ ...contact, address: '12 Ropewalk Yard' }),
        say.notWith('Ben', 'Massage'),
        say.brokenEmail('ada@example,com'),
        `${say.nobodyCalled('Maya')} ${say.staff('Massage', ['Daniel', 'Elif'])}`,
        say.oneEach('Haircut'),
        `${say.atMost('Yoga class', 8)} ${say.howMany}`,
        `${say.tooFar('Haircut', formatDay(thursday, facts.timeZone, locale))} ${say.otherTime}`,
      ],
    ],
    [{ ...worlds.nothing, personAsked: true }, [`${say.personAfterFailures} ${say.personAsked(contact)}`, say.personAlready(contact)]],
    [
      worlds.offered,
      [
        `${say.offer('Haircut', undefined)}\n${offers.join('\n')}\n${say.chooseOne(true)}`,
        `${say.offerMore('Haircut')}\n${offers.join('\n')}\n${say.chooseOne(false)}`,
        `${say.offerOne('Haircut', undefined)}\n${offers[0] ?? ''}\n${say.takeIt}`,
        `${say.noneButNearest('Haircut', undefined)}\n${offers.join('\n')}`,
        `${say.chooseAmong}\n${offers.slice(0, 2).join('\n')}`,
        `${say.noneLater} ${say.nearestAre}\n${offers.join('\n')}`,
        `${say.tooSoon('Massage', 120)} ${say.nearestAre}\n${offers.join('\n')}`,
        say.remindOffers,
        say.beyond(1),
        say.beyond(4),
        say.whichOffer,
        say.none('Haircut', undefined),
        `${say.noneEarlier} ${say.none('Haircut', undefined)}`,
        `${say.insteadThese}\n${offers.join('\n')}\n${say.chooseOne(false)}`,
      ],
    ],
    [told(`${tooSoon} ${past}`), [tooSoon, say.past(past)]],
    [
      worlds.held,
      [
        `${say.held('Haircut', was, ['£38'], hold)} ${say.needDetails(['name', 'email'])}`,
        `${say.oneEach('Haircut')} ${say.stillHeld(was, hold)} ${say.needDetails(['email'])}`,
        `${say.stillHeld(was, hold)} ${say.needDetails(['email'])}`,
        say.heldComplete('Haircut', was, ['£38'], 'Ada Byron (ada@example.com)', hold),
        say.proposal('Haircut', was, [say.party(2), '£38'], 'Ada Byron (ada@example.com)'),
        say.shallIBook,
        say.consentAgain,
        say.holdIsNoBooking(was),
      ],
    ],
    [worlds.bookedThenHeld, [say.holdIsNoBooking(then), say.consentAgain, say.stillHeld(then, hold)]],
    [
      { ...worlds.held, holds: worlds.held.holds.map((one) => ({ ...one, isOpen: false })), lastAct: 'released' },
      [say.released(was), say.declined, say.expired],
    ],
    [worlds.expired, [say.expired]],
    [
      worlds.booked,
      [
        `${say.booked('Haircut', was, reference)} ${say.mailFollows('ada@example.com')}`,
        say.mailFollows(undefined),
        say.askMove(reference, was, then),
        say.askCancel(what),
        `${say.tooLateToMove(what, deadline)} ${say.askPersonInstead(contact)}`,
        say.moveTo(what),
        `${say.yourBooking(what, 'confirmed')} ${say.deadlines(local(tuesday - 86_400_000), deadline)}`,
      ],
    ],
    [worlds.moved, [say.moved('Haircut', then, reference)]],
    [worlds.cancelled, [say.cancelled('Haircut', was, reference), say.alreadyCancelled(reference), say.yourBooking(what, 'cancelled')]],
    [{ ...worlds.nothing, codeMailed: true }, [say.codeMailed, say.codeAwaited, say.codeExpired, say.codesOver]],
  ]
}

// A language without phrases of its own answers in English.
const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'].map((locale) => ({ locale, say: phrasesOf(locale) }))

test.each(languages)('everything the rules model says in $locale passes where it is said', ({ say, locale }) => {
  const local = (at: number) => formatLocal(at, facts.timeZone, locale)
  const blocked = said({ say, local, locale, hold: '10:10' }).flatMap(([receipts, texts]) =>
    texts.flatMap((text) => {
      const guard = createClaimGuard({ receipts: () => receipts, facts, locale, customerTimeZone: facts.timeZone, now: () => now })
      return [...guard.push(text), ...guard.end()].flatMap(({ replaced }) => (replaced === undefined ? [] : [replaced]))
    }),
  )
  expect(blocked).toEqual([])
})

import { type FormEvent, useState } from 'react'
import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import type { BookingRow } from '../../../src/http/contract/console/diary-shapes.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Select, TextArea, TextInput } from '../kit/field.tsx'
import { Icon } from '../kit/icon.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import type { Problem } from '../problem.ts'
import type { StaffHold } from './book-dialog.tsx'
import { Refused } from './refused.tsx'
import type { DiaryCatalogue } from './use-catalogue.ts'
import { leftUntil, useNow } from './use-now.ts'
import { words } from './words.ts'

export interface BookDetailsProps {
  readonly catalogue: DiaryCatalogue
  readonly hold: StaffHold
  readonly beyond: boolean
  readonly onBack: (why: Problem | null) => void
  readonly onBooked: (booking: BookingRow) => void
}

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ja']

/** Whose it is, while the time is held; and how they said yes, which the booking keeps. */
export function BookDetails({ catalogue, hold, beyond, onBack, onBooked }: BookDetailsProps) {
  const t = useWords(words)
  const { format, language } = useConsoleLanguage()
  const [form, setForm] = useState({ name: '', phone: '', email: '', notes: '', locale: catalogue.locales[0] ?? 'en', reason: '' })
  const [agreed, setAgreed] = useState<'spoken' | 'in_person' | 'written'>('spoken')
  const [tried, setTried] = useState(false)
  const book = useChange(diaryOperations.bookForCustomer)
  const set = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value })
  const missing = {
    name: form.name.trim() === '' ? t.needName : undefined,
    contact: form.phone.trim() === '' && form.email.trim() === '' ? t.needContact : undefined,
    reason: beyond && form.reason.trim().length < 3 ? t.overrideIntro : undefined,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (book.isPending || Object.values(missing).some((one) => one !== undefined)) return
    const customer = { name: form.name.trim(), email: form.email.trim(), phone: form.phone.trim() }
    const more = { notes: form.notes.trim(), locale: form.locale, ...(beyond ? { overrideReason: form.reason.trim() } : {}) }
    book.mutate(
      { body: { holdId: hold.id, customer, agreed, ...more } },
      { onSuccess: onBooked, onError: (problem) => (problem.code.startsWith('hold_') ? onBack(problem) : undefined) },
    )
  }
  const wrong = book.error?.fieldErrors ?? {}
  const tag = new Intl.DisplayNames([language], { type: 'language' })
  const spoken = [...new Set([...catalogue.locales, ...languages])].map((value) => ({ value, label: tag.of(value) ?? value }))
  const agreements = (['spoken', 'in_person', 'written'] as const).map((value) => ({ value, label: t.agreements[value] }))
  const { summary } = hold.proposal
  return (
    <form className="hc-form" onSubmit={submit} noValidate>
      <HoldLine hold={hold} onBack={() => onBack(null)} />
      <p>
        <strong>{format.whole(summary.start, catalogue.timeZone)}</strong>
        <br />
        {[summary.service, format.names(summary.resources), summary.price === null ? '' : format.price(summary.price)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <TextInput
        label={t.name}
        value={form.name}
        autoComplete="off"
        autoFocus
        error={tried ? missing.name : undefined}
        onChange={set('name')}
      />
      <div className="hc-columns">
        <TextInput
          label={t.phone}
          type="tel"
          autoComplete="off"
          value={form.phone}
          error={wrong['customer.phone'] ?? (tried ? missing.contact : undefined)}
          onChange={set('phone')}
        />
        <TextInput
          label={t.email}
          type="email"
          autoComplete="off"
          value={form.email}
          error={wrong['customer.email']}
          onChange={set('email')}
        />
      </div>
      {form.email.trim() === '' && <p className="hc-soft hc-small">{t.emailHint}</p>}
      <TextArea label={t.customerNotes} note={t.optional} hint={t.customerNotesHint} value={form.notes} onChange={set('notes')} />
      <div className="hc-columns">
        <Select label={t.howAgreed} value={agreed} options={agreements} onChange={setAgreed} />
        <Select label={t.language} value={form.locale} options={spoken} onChange={set('locale')} />
      </div>
      {beyond && (
        <TextInput
          label={t.reason}
          hint={t.reasonHint}
          value={form.reason}
          error={tried ? missing.reason : undefined}
          onChange={set('reason')}
        />
      )}
      {book.error !== null && Object.keys(wrong).length === 0 && <Refused problem={book.error} timeZone={catalogue.timeZone} />}
      <Button type="submit" look="main" busy={book.isPending}>
        {t.bookNow}
      </Button>
    </form>
  )
}

function HoldLine({ hold, onBack }: { readonly hold: StaffHold; readonly onBack: () => void }) {
  const t = useWords(words)
  const [seenAt] = useState(() => Date.now())
  const now = useNow(hold.now, seenAt, 1_000)
  const isOver = Date.parse(hold.expiresAt) <= now
  return (
    <div className="hd-hold-line" data-over={isOver}>
      <Icon name="clock" />
      <span role="timer">{isOver ? t.holdOver : t.held(leftUntil(hold.expiresAt, now))}</span>
      <Button look="quiet" onClick={onBack}>
        {t.changeTime}
      </Button>
    </div>
  )
}

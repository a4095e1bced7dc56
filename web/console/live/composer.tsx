import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { liveOperations } from '../../../src/http/contract/console/live.ts'
import { call, useChange } from '../api.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { Menu } from '../kit/menu.tsx'
import { useToast } from '../kit/toast.tsx'
import { useLive } from '../kit/use-live.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import { OfferDrawer } from './offer-drawer.tsx'
import { Offered } from './offered.tsx'
import { useHand } from './use-hand.ts'
import { words } from './words.ts'

const TELL_EVERY_MS = 3_000
const TYPING_MS = 6_000

/** Writing as the business, and the assistant's own tools by hand. */
export function Composer({ detail }: { readonly detail: ConversationDetail }) {
  const t = useWords(words)
  const { id } = detail.conversation
  const hand = useHand(id)
  // A reference: the booking that is to move there.
  const [offering, setOffering] = useState<{ readonly moving: string | undefined }>()
  const bookings = new Map(detail.bookings.filter(({ status }) => status === 'confirmed').map(({ reference }) => [reference, reference]))
  const items = [
    { key: 'services', label: t.services, icon: 'tool' as const, onChoose: () => hand.use({ tool: 'findServices' }) },
    ...[...bookings.keys()].flatMap((reference) => [
      { key: `move ${reference}`, label: t.move(reference), icon: 'calendar' as const, onChoose: () => setOffering({ moving: reference }) },
      {
        key: `cancel ${reference}`,
        label: t.cancel(reference),
        icon: 'close' as const,
        onChoose: () => hand.use({ tool: 'cancelBooking', reference }),
      },
    ]),
  ]
  return (
    <div className="hl-composer">
      <CustomerTyping conversation={id} count={detail.messages.length} />
      <Offered detail={detail} onHold={(slotId) => hand.use({ tool: 'holdSlot', slotId })} />
      <Write conversation={id} />
      <div className="hl-tools">
        <Button icon="calendar" onClick={() => setOffering({ moving: undefined })}>
          {t.offer}
        </Button>
        <Menu label={t.tools} icon="tool" items={items} align="start" />
      </div>
      <OfferDrawer detail={detail} offering={offering} hand={hand} onClose={() => setOffering(undefined)} />
    </div>
  )
}

function Write({ conversation }: { readonly conversation: string }) {
  const t = useWords(words)
  const { business } = useWorkplace()
  const tell = useToast()
  const [text, setText] = useState('')
  const say = useChange(liveOperations.sayAsStaff)
  const typing = useTellTyping(conversation)
  const send = () => {
    if (text.trim() === '' || say.isPending) return
    say.mutate(
      { params: { conversation }, body: { key: crypto.randomUUID(), text: text.trim() } },
      { onSuccess: () => setText(''), onError: (problem) => tell(problem.message, { tone: 'bad' }) },
    )
  }
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <form className="hl-write" onSubmit={submit}>
      <textarea
        className="hc-input hc-textarea"
        aria-label={t.write}
        placeholder={t.placeholder(business.name)}
        rows={2}
        maxLength={4_000}
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          typing()
        }}
        onKeyDown={sendOnEnter}
      />
      <IconButton icon="send" type="submit" label={t.send} disabled={text.trim() === ''} />
    </form>
  )
}

function useTellTyping(conversation: string): () => void {
  const told = useRef(0)
  return () => {
    if (Date.now() - told.current < TELL_EVERY_MS) return
    told.current = Date.now()
    call(liveOperations.tellTyping, { params: { conversation } }).catch(() => {})
  }
}

function CustomerTyping({ conversation, count }: { readonly conversation: string; readonly count: number }) {
  const t = useWords(words)
  const [until, setUntil] = useState(0)
  useLive(['conversation.typing'], ({ id }) => {
    if (id === conversation) setUntil(Date.now() + TYPING_MS)
  })
  useEffect(() => {
    if (until === 0) return
    const timer = setTimeout(() => setUntil(0), until - Date.now())
    return () => clearTimeout(timer)
  }, [until])
  useEffect(() => setUntil(0), [count])
  return (
    <p className="hl-typing" role="status">
      {until === 0 ? '' : t.typing}
    </p>
  )
}

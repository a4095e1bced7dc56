import { useState } from 'react'
import type { ConsoleTurn } from '../../../src/http/contract/console/turns.ts'
import { elapsed } from '../kit/amounts.ts'
import { Badge } from '../kit/badge.tsx'
import { Icon } from '../kit/icon.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { JsonView } from './json-view.tsx'
import { talkWords } from './talk-words.ts'

type Call = Pick<ConsoleTurn['toolCalls'][number], 'name' | 'by' | 'input' | 'output' | 'code' | 'fault' | 'durationMs'>

/** One call of a tool: its name and how it went; what went in and came out on demand. */
export function ToolCall({ call, note }: { readonly call: Call; readonly note?: string }) {
  const t = useWords(talkWords)
  const { locale } = useConsoleLanguage()
  const [open, setOpen] = useState(false)
  const by = t.by[call.by as keyof typeof t.by] ?? call.by
  return (
    <details className="hc-call" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="tool" />
        <span className="hc-code">{call.name}</span>
        {call.code !== null && <Badge tone="warm">{call.code}</Badge>}
        {call.fault !== null && <Badge tone="bad">{t.fault(call.fault)}</Badge>}
        {note !== undefined && <Badge>{note}</Badge>}
        <span className="hc-call-time">{elapsed(call.durationMs, locale)}</span>
      </summary>
      {/* Drawn when it is looked at: a conversation has hundreds of lists of times. */}
      {open && (
        <div className="hc-call-body">
          {call.by !== 'model' && <p className="hc-soft hc-small">{by}</p>}
          <JsonView label={t.input} value={call.input} />
          <JsonView label={t.output} value={call.output} />
        </div>
      )}
    </details>
  )
}

import { useEffect, useRef } from 'react'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { NoticeCard } from '../ui/notice-card.tsx'
import { SlotPicker } from '../ui/slot-picker.tsx'
import type { Trouble } from './refused-words.ts'

export interface TroubleNoticeProps {
  readonly trouble: Trouble
  readonly timeZone: string
  readonly waiting: boolean
  readonly onPick: (slot: SlotCard) => void
}

/** Said at once, and the focus goes there: what the customer was doing cannot go on as it was. */
export function TroubleNotice({ trouble, timeZone, waiting, onPick }: TroubleNoticeProps) {
  const { t } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [trouble.text])
  return (
    <div ref={box} role="alert" tabIndex={-1} className="hf-flow-trouble">
      <NoticeCard text={trouble.text}>
        {trouble.others.length > 0 && (
          <SlotPicker
            label={t.slots.alternatives}
            slots={trouble.others}
            timeZone={timeZone}
            live
            chosen={undefined}
            waiting={waiting}
            onPick={onPick}
          />
        )}
      </NoticeCard>
    </div>
  )
}

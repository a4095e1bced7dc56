import { useMemo } from 'react'
import { useWords } from '../kit/language.tsx'
import { diff } from './diff.ts'
import { talkWords } from './talk-words.ts'

/** Two texts as one, with what went and what came marked; a screen reader hears which is which. */
export function DiffView({ before, after, locale }: { readonly before: string; readonly after: string; readonly locale: string }) {
  const t = useWords(talkWords)
  const pieces = useMemo(() => diff(before, after), [before, after])
  return (
    <p className="hc-diff" lang={locale} dir="auto">
      {pieces.map(({ text, is }, index) => {
        if (is === 'same') return <span key={index}>{text}</span>
        const Mark = is === 'gone' ? 'del' : 'ins'
        return (
          <Mark key={index}>
            <span className="hf-hidden">[{t.outcomeDifference[is]}:</span>
            {text}
            <span className="hf-hidden">]</span>
          </Mark>
        )
      })}
    </p>
  )
}

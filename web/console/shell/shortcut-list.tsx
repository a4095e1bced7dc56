import { Dialog } from '../kit/dialog.tsx'
import { Keys } from '../kit/keys.tsx'
import { useWords } from '../kit/language.tsx'
import { type Shortcut, useShortcuts } from './shortcuts.tsx'
import { shellWords } from './words.ts'

/** Under "?": what can be pressed here. */
export function ShortcutList({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useWords(shellWords)
  // In brackets: an area without a second key of its own.
  const all = useShortcuts().filter(({ keys }) => !keys.includes('('))
  return (
    <Dialog title={t.shortcuts} open={open} onClose={onClose} size="medium">
      <Group title={t.here} shortcuts={all.filter((one) => one.everywhere !== true)} />
      <Group title={t.anywhere} shortcuts={all.filter((one) => one.everywhere === true)} />
    </Dialog>
  )
}

function Group({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  return shortcuts.length === 0 ? null : (
    <section className="hc-shortcuts">
      <h3>{title}</h3>
      <dl>
        {shortcuts.map(({ keys, label }) => (
          <div key={keys}>
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

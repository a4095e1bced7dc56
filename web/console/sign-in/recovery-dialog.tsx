import { Button } from '../kit/button.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { download } from '../kit/download.ts'
import { useWords } from '../kit/language.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { words } from './words.ts'

/** Shown once; closed, they are nowhere any more. */
export function RecoveryDialog({ codes, onClose }: { readonly codes: readonly string[] | undefined; readonly onClose: () => void }) {
  const t = useWords(words)
  const { business } = useWorkplace()
  const text = `${(codes ?? []).join('\n')}\n`
  return (
    <Dialog
      title={t.recoveryTitle}
      open={codes !== undefined}
      onClose={onClose}
      actions={
        <>
          <CopyButton text={text} />
          <Button icon="download" onClick={() => download(`recovery-codes-${business.slug}.txt`, text)}>
            {t.download}
          </Button>
          <Button look="main" onClick={onClose}>
            {t.kept}
          </Button>
        </>
      }
    >
      <div className="hc-stack">
        <p>{t.recoveryText}</p>
        <ul className="hc-recovery">
          {(codes ?? []).map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

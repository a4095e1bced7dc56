import { Button, type ButtonLook } from './button.tsx'
import { useWords } from './language.tsx'
import { useToast } from './toast.tsx'
import { kitWords } from './words.ts'

/** Copies a text that is shown beside it. */
export function CopyButton({
  text,
  label,
  look = 'plain',
}: {
  readonly text: string
  readonly label?: string
  readonly look?: ButtonLook
}) {
  const t = useWords(kitWords)
  const tell = useToast()
  return (
    <Button icon="copy" look={look} onClick={() => void navigator.clipboard.writeText(text).then(() => tell(t.copied))}>
      {label ?? t.copy}
    </Button>
  )
}

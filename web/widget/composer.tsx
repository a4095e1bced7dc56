import { type FormEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import { Icon } from '../ui/icons.tsx'

const LONGEST_MESSAGE = 4_000

export interface ComposerProps {
  /** A turn is running: what is typed stays until it can be sent. */
  readonly waiting: boolean
  readonly onSend: (text: string) => void
  /** With each change of what is written. */
  readonly onType?: (() => void) | undefined
}

export function Composer({ waiting, onSend, onType }: ComposerProps) {
  const { t } = useLanguage()
  const id = useId()
  const [text, setText] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const ready = text.trim() !== '' && !waiting

  // Grows with what is written; the stylesheet sets the limit. Reading the height costs one layout per keystroke.
  useLayoutEffect(() => {
    const box = area.current
    if (box === null) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }, [text])

  const send = () => {
    if (!ready) return
    onSend(text.trim())
    setText('')
    area.current?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const sendOnEnter = (event: KeyboardEvent) => {
    // Enter that picks a word in an input method is not the end of a message.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <form className="hf-composer" onSubmit={submit}>
      <label className="hf-hidden" htmlFor={id}>
        {t.chat.yourMessage}
      </label>
      <textarea
        ref={area}
        id={id}
        className="hf-composer-text"
        rows={1}
        maxLength={LONGEST_MESSAGE}
        placeholder={t.chat.placeholder}
        enterKeyHint="send"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onType?.()
        }}
        onKeyDown={sendOnEnter}
      />
      <button type="submit" className="hf-send" aria-disabled={!ready} aria-label={t.chat.send}>
        <Icon name="send" />
      </button>
    </form>
  )
}

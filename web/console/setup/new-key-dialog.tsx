import { useState } from 'react'
import { keyScopes, setupOperations } from '../../../src/http/contract/console/setup.ts'
import { useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { Checkbox } from '../kit/check.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Notice, ProblemNotice } from '../kit/states.tsx'
import { keysWords } from './keys-words.ts'

type Scope = (typeof keyScopes)[number]

/** Asks for whom and what, and shows the key: once. */
export function NewKeyDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useWords(keysWords)
  const create = useChange(setupOperations.createAssistantKey, { refreshes: [setupOperations.listAssistantKeys] })
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Scope[]>(['read', 'hold'])
  const [trusted, setTrusted] = useState(false)
  const [isTried, setTried] = useState(false)
  const close = () => {
    create.reset()
    setName('')
    setTried(false)
    onClose()
  }
  const make = () => {
    setTried(true)
    if (name.trim() !== '' && scopes.length > 0) create.mutate({ body: { name: name.trim(), scopes: [...scopes], trusted } })
  }
  const key = create.data?.key
  const action =
    key === undefined ? (
      <Button look="main" busy={create.isPending} onClick={make}>
        {t.make}
      </Button>
    ) : (
      <Button look="main" onClick={close}>
        {t.done}
      </Button>
    )
  return (
    <Dialog title={t.create} open={open} onClose={close} actions={action}>
      {key === undefined ? (
        <div className="hc-stack">
          <TextInput
            label={t.name}
            placeholder={t.nameHint}
            value={name}
            error={isTried && name.trim() === '' ? t.noName : undefined}
            onChange={setName}
          />
          <fieldset className="hs-fieldset">
            <legend className="hc-legend">{t.scopes}</legend>
            {keyScopes.map((scope) => (
              <Checkbox
                key={scope}
                label={t.scope[scope]}
                checked={scopes.includes(scope)}
                onChange={(may) => setScopes(may ? [...scopes, scope] : scopes.filter((one) => one !== scope))}
              />
            ))}
            {isTried && scopes.length === 0 && <p className="hc-field-error">{t.nothing}</p>}
          </fieldset>
          <Checkbox label={t.trusted} hint={t.trustedHint} checked={trusted} onChange={setTrusted} />
          {create.error !== null && <ProblemNotice problem={create.error} />}
        </div>
      ) : (
        <div className="hc-stack">
          <Notice tone="warm" icon="key">
            {t.shownOnce}
          </Notice>
          <pre className="hs-snippet" tabIndex={0}>
            {key}
          </pre>
          <div>
            <CopyButton text={key} />
          </div>
        </div>
      )}
    </Dialog>
  )
}

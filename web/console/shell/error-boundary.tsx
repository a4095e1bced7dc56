import { Component, type ReactNode } from 'react'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { shellWords } from './words.ts'

interface Props {
  readonly children: ReactNode
  /** Another one, and what had come apart is tried anew: the page's address. */
  readonly place?: string
}

interface State {
  readonly fault: Error | undefined
  readonly place: string | undefined
}

/** A page that throws takes itself away and nothing else; the navigation stays. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: undefined, place: this.props.place }

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  static getDerivedStateFromProps({ place }: Props, state: State): Partial<State> | null {
    return place === state.place ? null : { place, fault: undefined }
  }

  override render(): ReactNode {
    return this.state.fault === undefined ? this.props.children : <CameApart fault={this.state.fault} />
  }
}

function CameApart({ fault }: { readonly fault: Error }) {
  const t = useWords(shellWords)
  return (
    <div className="hc-came-apart" role="alert">
      <h1>{t.broke}</h1>
      <p>{t.brokeText}</p>
      <pre>{fault.message}</pre>
      <Button look="main" icon="replay" onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </div>
  )
}

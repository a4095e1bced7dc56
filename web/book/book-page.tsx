import { useEffect, useMemo } from 'react'
import { type Business, connectApi, type Customer, type ServiceOffered } from '../ui/api.ts'
import { applyTheme } from '../ui/apply-theme.ts'
import { BookSteps } from './book-steps.tsx'
import { usePageWords } from './page-words.tsx'
import { useOpening } from './use-opening.ts'

export interface BookPageProps {
  readonly tenant: string
  /** What the page that came from the server had in it when the script began. */
  readonly typed: Customer
  readonly notice: string
}

export interface OpenedFlow {
  readonly business: Business
  readonly services: readonly ServiceOffered[]
}

/** Nothing until everything is there: so long the page from the server stands, and works. */
export function BookPage({ tenant, typed, notice }: BookPageProps) {
  const words = usePageWords()
  const api = useMemo(() => connectApi(tenant), [tenant])
  const opened = useOpening(api)
  useEffect(() => {
    if (opened === undefined) return
    document.title = words.title(opened.business.name)
    applyTheme(opened.business.theme, new URLSearchParams(location.search))
  }, [opened, words])
  return opened === undefined ? null : <BookSteps start={{ api, tenant, typed, notice }} opened={opened} />
}

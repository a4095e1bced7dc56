import { useEffect, useState } from 'react'
import type { Api } from '../ui/api.ts'
import type { OpenedFlow } from './book-page.tsx'

const PAUSES_MS = [0, 1_500, 4_000, 10_000]

/** The business and what it offers; while they cannot be had, the page that came from the server does without this one. */
export function useOpening(api: Api): OpenedFlow | undefined {
  const [opened, setOpened] = useState<OpenedFlow>()
  useEffect(() => {
    let current = true
    const open = async () => {
      for (const pauseMs of PAUSES_MS) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
        const found = await Promise.all([api.getBusiness(), api.findServices()]).catch(() => undefined)
        if (!current) return
        if (found !== undefined) return setOpened({ business: found[0], services: found[1] })
      }
    }
    void open()
    return () => {
      current = false
    }
  }, [api])
  return opened
}

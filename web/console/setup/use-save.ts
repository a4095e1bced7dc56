import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { setupAbout, setupOperations, type SetupAbout } from '../../../src/http/contract/console/setup.ts'
import { call } from '../api.ts'
import { useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import { Problem } from '../problem.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import type { CatalogueEdit, SetupAnswer } from './catalogue.ts'
import { issueWords } from './issue-words.ts'
import { words } from './words.ts'

/** Why it was not saved, with what the server says about it; undefined while nothing stands against it. */
export interface Refused {
  readonly problem: Problem
  readonly about: SetupAbout
  readonly edit: CatalogueEdit
}

type Saved = SetupAnswer['catalogue']

export interface Save {
  readonly save: (edit: CatalogueEdit, options?: { readonly onSaved?: (catalogue: Saved) => void }) => void
  readonly busy: boolean
  readonly refused: Refused | undefined
  /** What is wrong with a field, in words; undefined when nothing is. */
  readonly wrong: (field: string) => string | undefined
  readonly wrongCount: number
  /** Saves the same once more: over what somebody else did, or although bookings would be outside. */
  readonly insist: () => void
  readonly dismiss: () => void
}

interface Attempt {
  readonly edit: CatalogueEdit
  readonly basedOn: number
  readonly acceptOutside?: boolean
  readonly onSaved: ((catalogue: Saved) => void) | undefined
}

/** `basedOn`: the version that the page's form was filled from. */
export function useSave(basedOn: number): Save {
  const t = useWords(words)
  const say = useWords(issueWords)
  const tell = useToast()
  const queries = useQueryClient()
  const undo = useUndo()
  const [busy, setBusy] = useState(false)
  const [latest, setLatest] = useState<Attempt | undefined>(undefined)
  const [refused, setRefused] = useState<Refused | undefined>(undefined)

  const attempt = async (one: Attempt) => {
    setBusy(true)
    setLatest(one)
    setRefused(undefined)
    try {
      const saved = await send(one)
      await queries.invalidateQueries()
      if (saved.changes.length === 0) tell(t.nothingNew)
      else tell(t.saved(saved.version), undo(one.basedOn, saved.version))
      one.onSaved?.(saved.catalogue)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      setRefused({ problem, about: setupAbout.catch({}).parse(problem.body.about ?? {}), edit: one.edit })
    } finally {
      setBusy(false)
    }
  }
  const issues = issuesOf(refused)
  return {
    save: (edit, { onSaved } = {}) => void attempt({ edit, basedOn, onSaved }),
    busy,
    refused,
    wrong: (field) => {
      const issue = issues.find((one) => one.field === field)
      if (issue === undefined) return undefined
      const words = Object.entries(say).find(([code]) => code === issue.code)?.[1] ?? say.invalid
      return words(issue.params ?? {})
    },
    wrongCount: issues.length,
    insist: () => {
      if (latest === undefined) return
      const isConflict = refused?.problem.code === 'catalogue_changed'
      void attempt(isConflict ? { ...latest, basedOn: refused.about.version ?? basedOn } : { ...latest, acceptOutside: true })
    },
    dismiss: () => setRefused(undefined),
  }
}

function send({ edit, basedOn, acceptOutside }: Attempt) {
  const how = { basedOn, ...(acceptOutside === undefined ? {} : { acceptOutside }) }
  if (edit.kind === 'business' || edit.kind === 'theme') return call(setupOperations.changeBusiness, { body: { ...how, edit } })
  return call(setupOperations.changeCatalogue, { body: { ...how, edit } })
}

/** The core's issues; or, where not even the form was right (a number that is none), the fields that the edge names. */
function issuesOf(refused: Refused | undefined): NonNullable<SetupAbout['issues']> {
  if (refused === undefined) return []
  if (refused.about.issues !== undefined) return refused.about.issues
  if (refused.problem.code !== 'invalid_input') return []
  const fields = Object.keys(refused.problem.fieldErrors).map((path) =>
    path.replace(/^edit\.(service|resource|question|business|theme)\./, '').replace(/^edit\./, ''),
  )
  return fields.map((field) => ({ field, code: 'invalid' }))
}

/** The way back stands in the news of the save, for whoever may go it. */
function useUndo() {
  const t = useWords(words)
  const tell = useToast()
  const queries = useQueryClient()
  const { may } = useWorkplace()
  const restore = async (number: number, basedOn: number) => {
    try {
      await call(setupOperations.restoreVersion, { params: { number: String(number) }, body: { basedOn, acceptOutside: true } })
      await queries.invalidateQueries()
      tell(t.undone(number))
    } catch (problem) {
      tell(problem instanceof Problem ? problem.message : String(problem), { tone: 'bad' })
    }
  }
  return (before: number, after: number) => (may('owner') ? { act: { label: t.undo, run: () => void restore(before, after) } } : {})
}

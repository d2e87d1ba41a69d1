import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OrderChange } from '../plan/order'
import type { PlannedWrite } from '../plan/plan'
import type { TypeName } from '../../resources/resource'
import type { Canonical, Raw } from '../../zendesk/wire'

/** One thing an apply does. */
export interface Step {
  op: PlannedWrite['op'] | 'delete'
  type: TypeName
  key: string
}

/** What is about to be written, with what the account held before. */
export type Beginning =
  | (Step & {
      scope: string | null
      id: string | null
      before: Raw | null
      wanted?: Canonical
      deactivates?: true
      foreign?: true
    })
  | { op: 'order'; type: TypeName; moves: (OrderChange['moves'][number] & { id: string })[] }

/** What was begun and what was finished, one JSON line each, pre-images included: the material of a rollback. */
export interface Journal {
  begin: (entry: Beginning) => void
  done: (step: Step, id: string) => void
}

/** `undo` names the run that this one puts back. */
export const fileJournal = (path: string, run: string, now: () => string, undo?: string): Journal => {
  const head = undo === undefined ? { run } : { run, undo }
  // Rules of an account are nobody else's business on a shared machine.
  const line = (entry: object) =>
    appendFileSync(path, `${JSON.stringify({ ...head, at: now(), ...entry })}\n`, { mode: 0o600 })
  mkdirSync(dirname(path), { recursive: true })
  return {
    begin: entry => line({ begin: entry }),
    done: ({ op, type, key }, id) => line({ done: { op, type, key, id } })
  }
}

export const noJournal: Journal = { begin: () => undefined, done: () => undefined }

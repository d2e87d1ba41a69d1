import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { PlannedWrite } from './plan'

/** One thing an apply does. */
export interface Step {
  op: PlannedWrite['op'] | 'delete'
  type: PlannedWrite['type']
  key: string
}

/** What was begun and what was finished, one JSON line each, pre-images included: the material of a rollback. */
export interface Journal {
  begin: (entry: object) => void
  done: (step: Step, id: string) => void
}

export const fileJournal = (path: string, run: string, now: () => string): Journal => {
  const line = (entry: object) => appendFileSync(path, `${JSON.stringify({ run, at: now(), ...entry })}\n`)
  mkdirSync(dirname(path), { recursive: true })
  return {
    begin: entry => line({ begin: entry }),
    done: ({ op, type, key }, id) => line({ done: { op, type, key, id } })
  }
}

export const noJournal: Journal = { begin: () => undefined, done: () => undefined }

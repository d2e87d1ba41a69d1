import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { PlannedWrite } from './plan'

/** What was begun and what was finished, one JSON line each, pre-images included: the material of a rollback. */
export interface Journal {
  begin: (entry: object) => void
  done: (write: PlannedWrite, id: string) => void
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

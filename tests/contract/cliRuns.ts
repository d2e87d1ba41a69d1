import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { applyPlan } from '../../scripts/engine/apply/apply'
import type { Bindings } from '../../scripts/engine/bindings'
import type { Definitions } from '../../scripts/definitions/definitionFolders'
import { orderPath } from '../../scripts/engine/export/definitionOf'
import { exportAccount } from '../../scripts/engine/export/exportAccount'
import { fileJournal } from '../../scripts/engine/apply/journal'
import { type Plan, withDeletions } from '../../scripts/engine/plan/plan'
import { madeHere, readJournal } from '../../scripts/engine/apply/readJournal'
import { planRollback } from '../../scripts/engine/rollback/planRollback'
import { occupiedSince, readForRollback } from '../../scripts/engine/rollback/readForRollback'
import { planAccount } from '../../scripts/engine/session'
import { everything, takeSnapshot } from '../../scripts/engine/snapshot'
import { emptyState, type State } from '../../scripts/engine/state'
import { resourceTypes } from '../../scripts/resources/all'
import { type Raw, record, records, text } from '../../scripts/zendesk/wire'
import { type ZendeskClient, zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { day, onTheDay } from '../day'

class Killed extends Error {}

/** The command line on a local account in this process: the key map and the journal are all that a run leaves. */
export interface CliRuns {
  desk: HelpDesk
  client: ZendeskClient
  journalPath: string
  state: () => State
  plan: (definitions: Definitions, options?: { delete?: boolean }) => Promise<Plan>
  apply: (definitions: Definitions, options?: { delete?: boolean }) => Promise<Plan>
  planRollback: (options?: RollbackOptions) => Promise<{ plan: Plan; bindings: Bindings; target: string }>
  rollback: (options?: RollbackOptions) => Promise<Plan>
  /** Everything of the account that definitions can say, by our keys. */
  held: () => Promise<Record<string, unknown>>
  /** Id and position of everything, by type and title. */
  places: () => Promise<string[]>
  execute: (plan: Plan, bindings: Bindings) => Promise<void>
  /** Remembers account, key map and journal; the answer goes back there. */
  checkpoint: () => () => void
  /** The process dies at its n-th write from now, which the account has done or not. */
  killAt: (n: number, when: 'before' | 'after') => void
  /** The answer to every write is lost once, and the write with it or not. */
  loseAnswers: (when: 'before' | 'after') => void
  /** A process that starts anew, knowing what is on disk. */
  revive: () => void
}

interface RollbackOptions {
  run?: string
  allowChanged?: boolean
  withData?: boolean
}

export const admin = { kind: 'apiToken', email: 'admin@consultoria.example', token: 'local' } as const

export async function openCliRuns(folder: string, seed: 'demo' | 'empty' = 'empty'): Promise<CliRuns> {
  const desk = await createHelpDesk({ dataDir: ':memory:', seed, port: 0, ...onTheDay })
  desk.desk.control.perMinute = 1_000_000
  let left = Number.POSITIVE_INFINITY
  let when: 'before' | 'after' = 'before'
  let runs = 0
  let losing: 'before' | 'after' | null = null
  const lost = new Set<string>()
  const inProcess: typeof fetch = async (input, init) => {
    if (left <= 0) throw new Killed()
    const write = `${init?.method ?? 'GET'} ${String(input)} ${String(init?.body)}`
    if (losing && !write.startsWith('GET') && !lost.has(write)) {
      lost.add(write)
      if (losing === 'after') await desk.desk.fetch(new Request(input, init))
      throw new TypeError('fetch failed')
    }
    if ((init?.method ?? 'GET') !== 'GET' && (left -= 1) === 0) {
      if (when === 'after') await desk.desk.fetch(new Request(input, init))
      throw new Killed()
    }
    return desk.desk.fetch(new Request(input, init))
  }
  const open = () =>
    zendeskClient(
      { subdomain: 'local', domain: 'local', baseUrl: desk.url, auth: admin },
      { fetch: inProcess, sleep: () => Promise.resolve() }
    )
  const journalPath = join(folder, 'a.journal.jsonl')
  let client = open()
  let state = emptyState()
  let saved = structuredClone(state)
  const saveState = () => {
    saved = structuredClone(state)
  }
  const execute = (plan: Plan, bindings: Bindings, undo?: string) => {
    runs += 1
    const journal = fileJournal(journalPath, `run ${runs}`, () => client.serverTime(), undo)
    return applyPlan(plan, {
      client,
      bindings,
      state,
      saveState,
      journal,
      madeHere: madeHere(readJournal(journalPath))
    })
  }
  const planned = async (definitions: Definitions, deletes = false) => {
    const { plan, identification } = await planAccount({ name: 'local', client, definitions, state }, day)
    return { plan: deletes ? withDeletions(plan) : plan, bindings: identification.bindings }
  }
  const rollingBack: CliRuns['planRollback'] = async (options = {}) => {
    const all = readJournal(journalPath)
    const run = all.findLast(one => (options.run === undefined ? !one.undo : one.run === options.run))
    if (!run) throw new Error('no such run')
    const snapshot = await readForRollback(client, run)
    const occupied = await occupiedSince(client, run, snapshot)
    const { allowChanged = false, withData = false } = options
    const attempts = all.filter(one => one.undo === run.run)
    return {
      ...planRollback({ account: 'local', run, attempts, state, snapshot, occupied, allowChanged, withData }),
      target: run.run
    }
  }
  return {
    desk,
    get client() {
      return client
    },
    journalPath,
    state: () => state,
    plan: async (definitions, options) => (await planned(definitions, options?.delete)).plan,
    apply: async (definitions, options) => {
      const { plan, bindings } = await planned(definitions, options?.delete)
      await execute(plan, bindings)
      return plan
    },
    planRollback: rollingBack,
    rollback: async options => {
      const { plan, bindings, target } = await rollingBack(options)
      await execute(plan, bindings, target)
      return plan
    },
    execute,
    checkpoint: () => {
      desk.desk.snapshot.take()
      const [journal, known] = [readFileSync(journalPath), structuredClone(state)]
      return () => {
        desk.desk.snapshot.restore()
        writeFileSync(journalPath, journal)
        state = structuredClone(known)
        saved = structuredClone(known)
        left = Number.POSITIVE_INFINITY
        client = open()
      }
    },
    held: async () => {
      const { files } = exportAccount(await takeSnapshot(client, everything), state)
      return Object.fromEntries(
        [...files].map(([path, content]) => [
          path,
          path.startsWith('fields/objects/') ? withFieldsByKey(content) : content
        ])
      )
    },
    places: async () => {
      const { lists } = await takeSnapshot(client, everything)
      const line = (type: (typeof resourceTypes)[number], raw: Raw) =>
        `${type.name} ${type.identity(raw)} ${type.name in orderPath ? String(raw.position) : ''}`
      return resourceTypes.flatMap(type => (lists.get(type.name) ?? []).map(raw => line(type, raw))).toSorted()
    },
    killAt: (n, at) => {
      left = n
      when = at
    },
    loseAnswers: at => {
      losing = at
    },
    revive: () => {
      left = Number.POSITIVE_INFINITY
      state = structuredClone(saved)
      client = open()
    }
  }
}

/** Where a field stands in its custom object is nothing that definitions say. */
const withFieldsByKey = (content: unknown) => ({
  ...record(content),
  fields: records(record(content).fields).toSorted((a, b) => (text(a.key) < text(b.key) ? -1 : 1))
})

export const journalText = (path: string) => readFileSync(path, 'utf8')

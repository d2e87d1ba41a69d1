import { applyPlan } from '../engine/apply/apply'
import { Bindings } from '../engine/bindings'
import { Stopped } from '../terminal/failure'
import { fileJournal } from '../engine/apply/journal'
import { findOrphans } from '../engine/plan/orphans'
import { isEmpty, type Plan, planVersion } from '../engine/plan/plan'
import { skippedSentence } from '../engine/readList'
import { renderPlan } from '../engine/plan/render'
import type { TurnOptions } from '../engine/lock/onlyRun'
import { joinAccount, type OpenAccount, openAccount } from '../engine/session'
import { reachOf, takeSnapshot } from '../engine/snapshot'
import { resourceType } from '../resources/all'
import { inTurn, unknownHere } from './turn'
import { STATE_OBJECT } from '../resources/stateObject'
import { words } from '../terminal/language'
import { ask, note, print, printJson } from '../terminal/output'
import { progress } from '../terminal/progress'

export interface DestroyOptions extends TurnOptions {
  subdomain?: string
  withData?: true
  json?: true
}

/** Deletes what the key map says we made. Groups and forms stay: people and tickets are in them. */
export const destroy = async (options: DestroyOptions) => {
  const session = openAccount(process.env)
  const { client, name, state } = session
  await joinAccount(session)
  const unknown = unknownHere(session)
  if (unknown.length) throw new Stopped(unknown)
  const snapshot = await takeSnapshot(client, reachOf([], state))
  const all = findOrphans([], snapshot, state)
  const deletions = options.withData ? all : all.filter(one => !resourceType(one.type).holdsData)
  const plan: Plan = {
    v: planVersion, account: name, writes: [], adoptions: [], order: [], settle: [], places: [], moved: [], deletions, orphans: [], problems: [], present: all.length, warnings: snapshot.skipped.map(skippedSentence)
  } // prettier-ignore
  if (!options.json) print(renderPlan(plan, client.pace()))
  if (all.length > deletions.length) note([words().commands.dataStays(all.length - deletions.length)])
  const isThere = session.kept?.object === 'there'
  if (options.withData && isThere) note([words().commands.memoryGoes(STATE_OBJECT)])
  if (!isEmpty(plan) || (options.withData && isThere)) await execute(plan, session, options)
  if (options.json) printJson(plan)
}

const execute = async (plan: Plan, session: OpenAccount, options: DestroyOptions) => {
  const { name, state, saveState, journalPath } = session
  if ((await typed(name, options.subdomain)) !== name) throw new Stopped(words().commands.otherName())
  await inTurn(session, 'destroy', plan, options, async (client, run) => {
    await applyPlan(plan, {
      client,
      bindings: new Bindings(),
      state,
      saveState,
      journal: fileJournal(journalPath, new Date().toISOString(), () => client.serverTime()),
      progress: ({ op, type, key }) => progress(`${op} ${type} ${key}`)
    })
    if (options.withData) run.leaveNothing()
  })
  if (!options.json) print([words().commands.deletedFrom(plan.deletions.length, name)])
}

const typed = async (name: string, given: string | undefined) => {
  if (given !== undefined) return given
  if (!process.stdin.isTTY) throw new Stopped(words().commands.needsSubdomain(name))
  return ask(words().commands.typeName(name))
}

import { join, resolve } from 'node:path'
import type { Bindings } from './bindings'
import type { Definitions } from '../definitions/definitionFolders'
import { type Desired, desiredOrder, desiredResources } from './plan/desired'
import { Stopped } from '../terminal/failure'
import { type Identification, identify } from './plan/identify'
import { load } from '../definitions/load'
import type { TypeName } from '../resources/resource'
import { type Selection, selectionFrom, switchedTo } from '../definitions/switchedTo'
import { makePlan, type Plan } from './plan/plan'
import { root } from '../definitions/root'
import { checkErrors } from '../lint/checkDefinitions'
import { namedPeople, unknownPeople } from '../lint/rules/people/unknownPeople'
import { accountToday } from '../definitions/today'
import { foresee } from './plan/foreseen'
import { findOrphans } from './plan/orphans'
import { type Kept, readKept } from './lock/keptRecords'
import { joined } from './lock/keptState'
import { reachOf, type Snapshot, takeSnapshot } from './snapshot'
import { readState, type State, writeState } from './state'
import { type Account, accountFrom, accountName } from '../zendesk/credentials'
import { PART } from '../zendesk/share'
import { type ZendeskClient, zendeskClient } from '../zendesk/zendeskClient'
import { words } from '../terminal/language'
import { note } from '../terminal/output'
import { shellWord } from '../terminal/shellWord'
import { progress } from '../terminal/progress'

/** An account as a command reaches it. */
export interface OpenAccount {
  account: Account
  name: string
  client: ZendeskClient
  state: State
  saveState: () => void
  journalPath: string
  statePath: string
  lockPath: string
  /** What the account keeps of our runs; null until it was asked. */
  kept: Kept | null
  /** zcli's file for this account: the project's own for a Zendesk account, one beside the key map for any other host. */
  appConfigPath: string
  definitionsRoot: string
}

/** One run of a command against one account. */
export interface Session extends OpenAccount {
  definitions: Definitions
  /** How a command that is advised reaches the same folder; empty for the project's own. */
  where?: string
  /** Modalities that are switched on, once it was planned: what was asked for, else what is remembered. */
  selection?: Selection
}

/** With a part the client takes no more than that of what the account's rate limit grants. */
export const openAccount = (env: NodeJS.ProcessEnv, definitionsFolder?: string, part?: number): OpenAccount => {
  const account = accountFrom(env)
  if (account.auth.kind === 'apiToken' && account.domain === 'zendesk.com') note([words().account.tokensEnd()])
  const name = accountName(account)
  const definitionsRoot = definitionsFolder === undefined ? root : resolve(definitionsFolder)
  const folder = env.CONSULTORIA_STATE ?? join(definitionsRoot, '.consultoria')
  const statePath = join(folder, `${name}.json`)
  const state = readState(statePath)
  const onWait = (reason: string, seconds: number) => progress(words().account.waiting(reason, seconds))
  return {
    account,
    name,
    client: zendeskClient(account, { onWait, ...(part === undefined ? {} : { part }) }),
    state,
    saveState: () => writeState(statePath, state),
    journalPath: join(folder, `${name}.journal.jsonl`),
    statePath,
    lockPath: join(folder, `${name}.lock`),
    kept: null,
    appConfigPath:
      account.domain === 'zendesk.com'
        ? join(root, 'zcli.apps.config.json')
        : join(folder, `${name}.zcli.apps.config.json`),
    definitionsRoot
  }
}

export const openSession = (env: NodeJS.ProcessEnv, definitionsFolder?: string, part?: number): Session => {
  const opened = openAccount(env, definitionsFolder, part)
  const where = definitionsFolder === undefined ? '' : ` --definitions ${shellWord(definitionsFolder)}`
  return { ...opened, definitions: load(opened.definitionsRoot), where }
}

/** For what works on the ledger for long, beside the people of the account. */
export const openSparing = (env: NodeJS.ProcessEnv): Session => openSession(env, undefined, PART)

/** Reads what the account keeps of our runs into the key map: the same from every folder, and from a fresh checkout. */
export const joinAccount = async (session: OpenAccount): Promise<Kept> => {
  const kept = await readKept(session.client)
  session.kept = kept
  const both = joined(session.state, kept.records)
  Object.assign(session.state, both)
  if (!both.modalities) delete session.state.modalities
  return kept
}

interface Planned {
  desired: Desired[]
  plan: Plan
  identification: Identification
  snapshot: Snapshot
}

/** Reads the live account and says what would change: the same for plan, apply and verify. */
export const planAccount = async (
  { name, client, definitions, state, where }: Pick<Session, 'name' | 'client' | 'definitions' | 'state' | 'where'>,
  on: string
): Promise<Planned> => {
  const desired = desiredResources(definitions, on)
  const reach = reachOf(desired, state)
  const people = [...new Set([...reach.people, ...namedPeople(definitions)])]
  const snapshot = await takeSnapshot(client, { ...reach, people })
  const identification = identify(desired, snapshot, state, where)
  const made = makePlan({
    account: name,
    identification,
    snapshot,
    order: desiredOrder(definitions),
    orphans: findOrphans(desired, snapshot, state, identification.matches)
  })
  const { problems, warnings } = foresee(made, identification, snapshot)
  // a leader or deputy who gets mails is a problem of the rule that sends them; an absence is only a warning
  const strangers = unknownPeople(definitions, snapshot.users).map(
    ({ file, pointer, message }) => `${file}#${pointer}: ${message}`
  )
  const plan = {
    ...made,
    problems: [...made.problems, ...problems],
    warnings: [...made.warnings, ...warnings, ...strangers]
  }
  return { desired, plan, identification, snapshot }
}

/** The account's agents by their e-mail. */
export const agentsOf = async (definitionsFolder?: string): Promise<ReadonlyMap<string, string>> => {
  const { client } = openSession(process.env, definitionsFolder)
  const nothing = { types: new Set<never>(), needed: new Set<never>(), objects: [] }
  return (await takeSnapshot(client, { ...nothing, people: 'all' })).users
}

/** Ids of the groups that roles hang on: all that is read of the definitions by a command that leaders run, too. */
export const groupsOf = (session: Session): Promise<Bindings> => bindingsOf(session, ['group'])

/** The account's ids of the definitions of these types alone: what a command needs that plans nothing. */
export const bindingsOf = async (
  { client, definitions, state }: Session,
  names: readonly TypeName[]
): Promise<Bindings> => {
  const types = new Set(names)
  const desired = desiredResources(definitions, await accountToday(client)).filter(({ type }) => types.has(type))
  const reach = { types, needed: types, objects: [], people: [] }
  return identify(desired, await takeSnapshot(client, reach), state).bindings
}

/** What every command begins with: sound definitions, compared with the account on its own date. */
export const planSession = async (session: Session, modalities?: string): Promise<Planned> => {
  assertSound(session.definitions)
  const asked = modalities === undefined ? undefined : selectionFrom(modalities, session.definitions)
  const on = await accountToday(session.client)
  await joinAccount(session)
  // One that no file defines any more is nothing that could be on.
  const known = session.state.modalities?.filter(key => session.definitions.modalities[key])
  const selection = asked === undefined ? (known ?? null) : asked
  session.selection = selection
  session.definitions = switchedTo(session.definitions, selection)
  const planned = await planAccount(session, on)
  if (!selection) return planned
  const { plan } = planned
  const warnings = [words().plan.onlyModalities(selection.join(', ')), ...plan.warnings]
  return { ...planned, plan: { ...plan, modalities: [...selection], warnings } }
}

/** Stops before the first request when a definition is wrong. @throws {Stopped} */
const assertSound = (definitions: Definitions) => {
  const findings = checkErrors(definitions)
  if (findings.length) throw new Stopped(findings.map(({ file, message }) => `${file}: ${message}`))
}

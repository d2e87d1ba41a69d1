import { LostAnswer, ZendeskError } from '../../zendesk/errors'
import { record, text } from '../../zendesk/wire'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { Stopped } from '../../terminal/failure'
import { words } from '../../terminal/language'
import { type Claim, claimsOf, freeRecord, leaseSeconds, lockRecord, openClaims, topGeneration } from './claims'
import { type Kept, type KeptRecord, readKept, recordBody, recordsPath } from './keptRecords'
import { furnishObject, madeAt, makeObject } from './stateObject'

/** Seconds that whoever made the object has for what belongs into it. */
const furnishingSeconds = 120

/** The account, taken by this run until it is given back or the lease ends. */
export interface AccountLock {
  token: string
  generation: number
  /** What the account keeps, as it was read after the account was taken. */
  records: readonly KeptRecord[]
  /** Before each write: takes a further generation when half of the lease is over. @throws {Stopped} when it is lost */
  hold: () => Promise<void>
  release: () => Promise<void>
}

export interface Taking {
  client: ZendeskClient
  command: string
  token: string
  /** What was read before anything was planned: whoever came since makes the plan an old one. */
  before: Kept
  breakLock: boolean
  /** Tokens of runs of this folder whose process is no more. */
  dead: readonly string[]
}

/** Null where the account cannot keep a lock. @throws {Stopped} when it is somebody else's turn */
export const takeAccount = async (taking: Taking): Promise<AccountLock | null> => {
  const { client, before, token, command } = taking
  if (before.object === 'unavailable' || !(await prepared(taking))) return null
  const others = openClaims(before.records, client.now())
  const free = others.filter(one => taking.breakLock || taking.dead.includes(one.token))
  const [other] = others.filter(one => !free.includes(one))
  if (other) throw await busy(client, other)
  for (const one of free) await giveBack(client, one.token)

  const known = new Set(claimsOf(before.records).map(one => one.token))
  const first = topGeneration(before.records) + 1
  /** Whoever came between, however it ended. @throws {Stopped} */
  const alone = async (records: readonly KeptRecord[]) => {
    const stranger = claimsOf(records).find(one => one.token !== token && !known.has(one.token))
    if (!stranger) return
    await giveBack(client, token)
    const isOpen = openClaims(records, client.now()).some(one => one.token === stranger.token)
    throw isOpen ? await busy(client, stranger) : new Stopped(words().lock.cameBetween())
  }
  const take = async (generation: number) => {
    await post(client, lockRecord(generation), { token, command })
    const { records } = await readKept(client)
    await alone(records)
    const own = claimsOf(records).find(one => one.token === token)
    // Its name is somebody's whom the list does not show yet.
    if (!own) throw new Stopped(words().lock.justBegun())
    return { records, own }
  }

  const { records, own } = await take(first)
  let last = own
  let renewing: Promise<void> | null = null
  const renew = async () => {
    last = (await take(last.generation + 1)).own
  }
  return {
    token,
    generation: own.generation,
    records,
    hold: async () => {
      if (client.now() < last.at + (leaseSeconds / 2) * 1000) return
      await (renewing ??= renew().finally(() => (renewing = null)))
    },
    release: () => giveBack(client, token)
  }
}

/** Whether the object is there with what belongs into it. @throws {Stopped} while somebody else sees to that */
const prepared = async ({ client, before, breakLock, dead }: Taking): Promise<boolean> => {
  if (before.object === 'there' && topGeneration(before.records) > 0) return true
  if (before.object === 'absent') {
    const made = await makeObject(client)
    if (made === 'unavailable') return false
    if (made === 'taken') throw new Stopped(words().lock.justBegun())
  } else if (!breakLock && !dead.length) {
    const at = await madeAt(client)
    if (at !== null && client.now() < at + furnishingSeconds * 1000) throw new Stopped(words().lock.justBegun())
  }
  await furnishObject(client)
  return true
}

/** Refused or unanswered, the list that is read next says whose the name is. */
const post = async (client: ZendeskClient, name: string, entry: object) => {
  try {
    await client.send('POST', recordsPath, recordBody(name, entry))
  } catch (error) {
    if (!(error instanceof LostAnswer) && !(error instanceof ZendeskError && error.status === 422)) throw error
  }
}

const giveBack = (client: ZendeskClient, token: string) => post(client, freeRecord(token), {})

const busy = async (client: ZendeskClient, { command, since, at, by }: Claim) => {
  const until = at + leaseSeconds * 1000
  return new Stopped(words().lock.busy(command || '?', await nameOf(client, by), stamp(since), stamp(until)))
}

const stamp = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`

const nameOf = async (client: ZendeskClient, id: string) => {
  try {
    return text(record((await client.send('GET', `/users/${id}`)).user).name) || id
  } catch {
    return id
  }
}

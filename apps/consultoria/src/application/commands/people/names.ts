import { addSeconds, isBefore, type Instant } from '../../../domain/kernel/instant'
import * as z from 'zod/mini'
import { instant, type Schema } from '../../../domain/kernel/schema'
import type { Consultation } from '../../../domain/consultation/consultation'
import { ok, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { AccountError } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import type { Context } from '../../context'

/** Ids and their names; '' = the account no longer knows that person. */
export type Names = Readonly<Record<number, string>>

const REMEMBERED_SECONDS = 86_400
const ATONCE = 100
/** As many as are kept in a browser. */
const MOST = 500
const KEY = 'names'

interface Remembered {
  at: Instant
  names: Names
}

const rememberedSchema: Schema<Remembered> = z.object({ at: instant, names: z.record(z.string(), z.string()) })

type Asking = { ports: Pick<Context['ports'], 'directory' | 'drafts' | 'clock'> }

/** Everybody a consultation names: facts hold ids, so that a person can be erased and the chain stays whole. */
export const peopleIn = ({ entries, designation, appointment, acceptance, payer }: Consultation): number[] => [
  ...new Set(
    [
      ...entries.map(({ data }) => data.analystId),
      designation?.data.analystId,
      appointment?.data.analystId,
      acceptance?.data.acceptorId,
      payer.approval?.data.approverId
    ].filter(id => id !== undefined)
  )
]

/** The names of these people: one request for those nobody has asked for in a day. Whoever cannot be asked for has none. */
export async function namesOf(context: Asking, ids: readonly number[]): Promise<Names> {
  const asked = await askNames(context, ids)
  return asked.ok ? asked.value : remembered(context)
}

/**
 * One name, for words that others will read; `stored` = what a record of an earlier version calls that person. Somebody the
 * account no longer knows is a number; where it cannot be asked nothing is said.
 */
export async function nameOf(context: Asking, id: number, stored?: string): Promise<Result<string, Refusal>> {
  const names = await askNames(context, [id])
  if (names.ok) return ok(names.value[id] || stored || `#${id}`)
  return stored ? ok(stored) : refused(accountRefusal(names.error))
}

async function askNames(context: Asking, ids: readonly number[]): Promise<Result<Names, AccountError>> {
  const known = remembered(context)
  const unknown = ids.filter(id => !Object.hasOwn(known, id)).slice(0, ATONCE)
  if (unknown.length === 0) return ok(known)
  const found = await context.ports.directory.people(unknown)
  if (!found.ok) return found
  const told = new Map(found.value.map(({ id, name }) => [id, name]))
  return ok(
    rememberNames(
      context,
      unknown.map(id => ({ id, name: told.get(id) ?? '' }))
    )
  )
}

/** What the account has told on the way is not asked for again. */
export function rememberNames(context: Asking, people: readonly { id: number; name: string }[]): Names {
  const known = remembered(context)
  const news = people.filter(({ id, name }) => known[id] !== name)
  if (news.length === 0) return known
  const all = new Map([...Object.entries(known), ...news.map(({ id, name }) => [String(id), name] as const)])
  const names: Names = Object.fromEntries([...all].slice(-MOST))
  const { drafts, clock } = context.ports
  const at = drafts.load(KEY, rememberedSchema)?.at
  drafts.save(KEY, { at: at !== undefined && isFresh(at, clock.now()) ? at : clock.now(), names } satisfies Remembered)
  return names
}

function remembered({ ports: { drafts, clock } }: Asking): Names {
  const kept = drafts.load(KEY, rememberedSchema)
  return kept !== null && isFresh(kept.at, clock.now()) ? kept.names : {}
}

const isFresh = (at: Instant, now: Instant): boolean => isBefore(now, addSeconds(at, REMEMBERED_SECONDS))

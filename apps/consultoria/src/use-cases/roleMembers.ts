import { isBefore, addSeconds } from '../domain/instant'
import type { Instant } from '../domain/policy'
import { ok, type Result } from '../domain/result'
import type { AccountError } from '../ports'
import type { Context } from './context'

const REMEMBERED_SECONDS = 900

interface Remembered {
  ids: number[]
  at: Instant
}

/** Who held the role when this browser last asked, at most a quarter of an hour ago: one request less for the next ticket. */
export function rememberedMembers({ ports }: Context, group: string): ReadonlySet<number> {
  const kept = ports.drafts.load<Remembered>(keyOf(group))
  const isFresh = kept !== null && isBefore(ports.clock.now(), addSeconds(kept.at, REMEMBERED_SECONDS))
  return new Set(isFresh ? kept.ids : [])
}

/** Who holds the role now. */
export async function askMembers(
  { ports }: Context,
  group: string
): Promise<Result<ReadonlySet<number>, AccountError>> {
  const read = await ports.directory.members(group)
  if (!read.ok) return read
  const ids = read.value.map(person => person.id)
  ports.drafts.save(keyOf(group), { ids, at: ports.clock.now() } satisfies Remembered)
  return ok(new Set(ids))
}

const keyOf = (group: string): string => `members-${group}`

import { createHash } from 'node:crypto'
import { ApiError } from '../http/api-error'
import type { Desk } from '../desk'
import type { User } from '../tables/people'

const lifeMilliseconds = 2 * 3_600_000

interface Answered<A> {
  answer: A
  /** What the header says: the answer was made for this request, or kept from the first with this key; null = no key. */
  lookup: 'hit' | 'miss' | null
}

/**
 * A ticket is created once for each key of a person: the same request again gets the first answer, for two hours.
 * @throws 400 where the key came with other parameters before
 */
export function createdOnce<A>(desk: Desk, actor: User, key: string, asked: unknown, create: () => A): Answered<A> {
  if (key === '') return { answer: create(), lookup: null }
  const { idempotencyKeys } = desk.tables
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
  const [id, parameters] = [digest(`${actor.id} ${key}`), digest(JSON.stringify(asked))]
  const now = desk.clock.now().getTime()
  const kept = idempotencyKeys.get(id)
  if (kept && kept.expires_at > now) {
    if (kept.parameters !== parameters) throw differentParameters()
    return { answer: JSON.parse(kept.answer) as A, lookup: 'hit' }
  }
  return desk.transaction(() => {
    const answer = create()
    if (kept) idempotencyKeys.delete(id)
    idempotencyKeys.insert({ id, parameters, answer: JSON.stringify(answer), expires_at: now + lifeMilliseconds })
    return { answer, lookup: 'miss' }
  })
}

const differentParameters = (): ApiError =>
  new ApiError(400, {
    error: 'IdempotentRequestError',
    description: 'The parameters differ from those that this idempotency key was first used with'
  })

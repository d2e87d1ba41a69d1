import { randomBytes } from 'node:crypto'
import type { Desk } from '../desk'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16

interface Last {
  ms: number
  random: number[]
}

const lasts = new WeakMap<Desk, Last>()

/** One more than before, so that two ids of the same millisecond keep their order. */
function increased(random: readonly number[]): number[] {
  const next = [...random]
  for (let at = next.length - 1; at >= 0; at--) {
    const digit = (next[at] ?? 0) + 1
    next[at] = digit % ALPHABET.length
    if (digit < ALPHABET.length) break
  }
  return next
}

/** A ULID of the desk's time: ids sort in the order they were handed out. */
export function nextUlid(desk: Desk): string {
  const ms = desk.clock.now().getTime()
  const last = lasts.get(desk)
  const random = last?.ms === ms ? increased(last.random) : [...randomBytes(RANDOM_LENGTH)].map(byte => byte % 32)
  lasts.set(desk, { ms, random })
  let time = ''
  for (let rest = ms, at = 0; at < TIME_LENGTH; at++, rest = Math.floor(rest / 32))
    time = ALPHABET.charAt(rest % 32) + time
  return time + random.map(digit => ALPHABET.charAt(digit)).join('')
}

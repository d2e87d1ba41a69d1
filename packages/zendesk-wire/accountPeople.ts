import { lowered } from '../../apps/consultoria/src/domain/kernel/normalise'
import { idOf, isWire, parsedJson, textOf, wireOf, type Wire } from './wire'

/** The installation setting `account_map`, written by deploy; null where it holds none. */
export function accountMapOf(settings: unknown): Wire | null {
  const map = parsedJson(textOf(wireOf(settings)['account_map']))
  return isWire(map) ? map : null
}

/**
 * Ids of the people whom the definitions name, by e-mail, as deploy has found them: part of the installation setting that only
 * administrators write.
 */
export function accountPeople(settings: unknown): Record<string, number> {
  const people = accountMapOf(settings)?.['people']
  return Object.fromEntries(
    Object.entries(wireOf(people)).flatMap(([email, id]) => {
      const number = idOf(id)
      return number === null ? [] : [[lowered(email), number] as const]
    })
  )
}

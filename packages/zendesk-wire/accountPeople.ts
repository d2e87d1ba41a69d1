import { lowered } from '../../apps/consultoria/src/domain/kernel/normalise'
import { idOf, isWire, textOf, wireOf } from './wire'

/**
 * Ids of the people whom the definitions name, by e-mail, as deploy has found them: part of the installation setting that only
 * administrators write.
 */
export function accountPeople(settings: unknown): Record<string, number> {
  const people = wireOf(parsed(textOf(wireOf(settings)['account_map'])))['people']
  return Object.fromEntries(
    Object.entries(wireOf(people)).flatMap(([email, id]) => {
      const number = idOf(id)
      return number === null ? [] : [[lowered(email), number] as const]
    })
  )
}

function parsed(text: string): unknown {
  try {
    const map: unknown = JSON.parse(text)
    return isWire(map) ? map : null
  } catch {
    return null
  }
}

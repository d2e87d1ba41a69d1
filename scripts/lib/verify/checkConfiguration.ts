import type { AccountMap } from '../deploy/accountMap'
import type { Installation } from '../deploy/installation'
import type { Plan } from '../plan'
import { text } from '../types/wire'

export interface VerifyFinding {
  about: string
  message: string
}

/** What differs between the account and the definitions, one finding each. */
export const checkDefinitionsPresent = (plan: Plan): VerifyFinding[] => [
  ...plan.problems.map(message => ({ about: 'definitions', message })),
  ...plan.writes.map(({ op, type, key, id, changes }) => ({
    about: `${type} ${key}`,
    message: op === 'create' ? 'is missing' : `differs (id ${id}): ${changes.map(change => change.path).join(', ')}`
  })),
  ...plan.order.map(({ type, moves }) => ({
    about: `${type} order`,
    message: moves.map(move => `${move.key} at ${move.from}, not ${move.to}`).join('; ')
  }))
]

/** The app: installed once, enabled, and told the ids of this account. */
export const checkInstallation = (
  name: string,
  all: readonly Installation[],
  map: AccountMap | null
): VerifyFinding[] => {
  const found = all.filter(one => one.settings.name === name)
  const [only] = found
  if (!only) return [{ about: 'app', message: `"${name}" is not installed: run deploy` }]
  if (found.length > 1)
    return [
      {
        about: 'app',
        message: `"${name}" is installed ${found.length} times (installations ${found.map(one => one.id).join(', ')})`
      }
    ]
  const outdated = map !== null && text(only.settings.account_map) !== JSON.stringify(map)
  return [
    ...(only.enabled ? [] : [{ about: 'app', message: `installation ${only.id} is disabled` }]),
    ...(outdated
      ? [{ about: 'app', message: `account_map of installation ${only.id} is not this account's: run deploy` }]
      : [])
  ]
}

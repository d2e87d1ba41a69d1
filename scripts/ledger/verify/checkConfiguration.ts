import type { AccountMap } from '../../deploy/accountMap'
import { type Installation, ours } from '../../deploy/installation'
import type { Twin } from '../../engine/plan/identify'
import type { Plan, PlannedWrite } from '../../engine/plan/plan'
import { resourceType } from '../../resources/all'
import { text } from '../../zendesk/wire'
import { words } from '../../terminal/language'

/** Exit code where nothing is known to be wrong, and not everything could be looked at. */
export const notLookedAt = 3

export interface VerifyFinding {
  about: string
  message: string
  ticket?: number
  stream?: string
  slot?: number
  /** Nothing is known to be wrong, but it could not be looked at. */
  unchecked?: boolean
  /** What is the matter with the whole ticket. */
  state?: 'deleted'
  /** To be known, and no fault. */
  information?: boolean
}

/** What differs between the account and the definitions, one finding each. */
export const checkDefinitionsPresent = (plan: Plan, unseen: readonly PlannedWrite[] = []): VerifyFinding[] => [
  ...plan.problems.map(message => ({ about: words().commands.definitions(), message })),
  ...unseen.map(({ type, key }) => ({
    about: `${type} ${key}`,
    message: words().commands.isUnseen(),
    information: true
  })),
  ...plan.writes
    .filter(write => !unseen.includes(write))
    .map(({ op, type, key, id, changes }) => ({
      about: `${type} ${key}`,
      message:
        op === 'create'
          ? words().commands.isMissing()
          : words().commands.isDifferent(String(id), changes.map(change => change.path).join(', '))
    })),
  ...plan.order.map(({ type, moves }) => ({
    about: words().commands.orderOf(type),
    message: moves.map(move => words().commands.isAt(move.key, move.from, move.to)).join('; ')
  }))
]

/** Objects that one definition could be: two runs at once, or somebody's copy. */
export const checkTwins = (twins: readonly Twin[]): VerifyFinding[] =>
  twins.map(({ desired: { type, key }, id, other }) => ({
    about: `${type} ${key}`,
    message: words().lock.twin(id, resourceType(type).id(other), type)
  }))

/** The app: installed once, enabled, and told the ids of this account. */
export const checkInstallation = (
  name: string,
  all: readonly Installation[],
  map: AccountMap | null
): VerifyFinding[] => {
  const found = ours(all, name)
  const [only] = found
  const say = words().commands
  const about = say.app()
  if (!only) return [{ about, message: say.appMissing(name) }]
  if (found.length > 1)
    return [{ about, message: say.appOften(name, found.length, found.map(one => one.id).join(', ')) }]
  const outdated = map !== null && text(only.settings.account_map) !== JSON.stringify(map)
  return [
    ...(only.enabled ? [] : [{ about, message: say.appDisabled(only.id) }]),
    ...(outdated ? [{ about, message: say.otherMap(only.id) }] : [])
  ]
}

import type { Definitions } from '../../definitions/definitionFolders'
import type { Identification } from '../../engine/plan/identify'
import { listName, type Snapshot } from '../../engine/snapshot'
import { resourceType } from '../../resources/all'
import { judge } from '../judge'
import { type Outcome, play } from '../play'
import type { NamedScenario } from '../readScenarios'
import { type LocalAccount, makeWorld, type World } from '../world'
import { type Effect, effectsOf, namesOf } from './effects'
import { foreignRules } from './foreignRules'
import { inAccountsOrder } from './inAccountsOrder'
import { foreignKey, type NotJudged, plant } from './plant'

interface Rehearsed {
  file: string
  title: string
  /** What is not as expected already without rules of others. */
  wrongAlone: string[]
  /** What is not as expected because of them. */
  broken: string[]
  effects: Effect[]
  /** Our rules that run otherwise beside them. */
  ours: { kind: string; title: string; now: 'fires' | 'silent' }[]
}

export interface Rehearsal {
  rules: number
  notJudged: (Omit<NotJudged, 'rule'> & Effect['rule'])[]
  scenarios: Rehearsed[]
}

/** Every scenario twice, on one empty local account: with our rules alone, then with the account's own beside them. */
export const rehearse = async (
  local: LocalAccount,
  definitions: Definitions,
  scenarios: readonly NamedScenario[],
  { snapshot, identification }: { snapshot: Snapshot; identification: Identification }
): Promise<Rehearsal> => {
  const world = await makeWorld(local, definitions)
  const alone = await playAll(world, scenarios)
  // Each scenario puts the world back before it begins, and the last one has left its ticket there.
  await world.control('POST', 'reset')

  const rules = foreignRules(snapshot, identification)
  const planted = await plant(world, rules, snapshot, identification)
  await inAccountsOrder(world, snapshot, identification.bindings)
  await world.control('POST', 'snapshot')
  const beside = await playAll(world, scenarios)

  const names = namesOf(world, titlesOf(snapshot))
  return {
    rules: rules.length,
    notJudged: planted.notJudged.map(({ rule: { type, id, title }, why }) => ({ type, id, title, why })),
    scenarios: scenarios.flatMap(({ file, scenario }, at) => {
      const [before, after] = [alone[at], beside[at]]
      if (!before || !after) return []
      const wrongAlone = judge(world, scenario, before)
      return [
        {
          file,
          title: scenario.title,
          wrongAlone,
          broken: judge(world, scenario, after).filter(one => !wrongAlone.includes(one)),
          effects: effectsOf(after, planted.rules, names),
          ours: otherwise(before, after)
        }
      ]
    })
  }
}

const playAll = async (world: World, scenarios: readonly NamedScenario[]) => {
  const outcomes: Outcome[] = []
  for (const { scenario } of scenarios) outcomes.push(await play(world, scenario))
  return outcomes
}

const otherwise = (before: Outcome, after: Outcome): Rehearsed['ours'] => {
  const firing = ({ trace }: Outcome) => new Set(trace.filter(one => one.fired).map(one => one.id))
  const [then, now] = [firing(before), firing(after)]
  const rules = new Map(before.trace.map(({ id, kind, title }) => [id, { kind, title }] as const))
  return [...rules].flatMap(([id, rule]) =>
    then.has(id) === now.has(id) ? [] : [{ ...rule, now: now.has(id) ? ('fires' as const) : ('silent' as const) }]
  )
}

/** Fields and groups of somebody else are told of by their titles. */
const titlesOf = ({ lists }: Snapshot): ReadonlyMap<string, string> =>
  new Map(
    (['ticket_field', 'group'] as const).flatMap(name => {
      const { id, identity } = resourceType(name)
      return (lists.get(listName(name, null)) ?? []).map(
        raw => [`${name} ${foreignKey(id(raw))}`, identity(raw)] as const
      )
    })
  )

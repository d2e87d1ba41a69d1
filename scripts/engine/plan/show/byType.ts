import { resourceTypes } from '../../../resources/all'
import type { TypeName } from '../../../resources/resource'
import { words } from '../../../terminal/language'
import type { Adoption, Deletion, Plan, PlannedWrite, ShownMove } from '../plan'

/** What a plan says of one type. */
export interface OfType {
  type: TypeName
  adoptions: Adoption[]
  writes: PlannedWrite[]
  moved: ShownMove[]
  deletions: Deletion[]
  orphans: Deletion[]
}

/** The types a plan has something to say of, in the order of writing. */
export const byType = ({ adoptions, writes, moved, deletions, orphans }: Plan): OfType[] =>
  resourceTypes.flatMap(({ name: type }): OfType[] => {
    const own = <T extends { type: TypeName }>(list: readonly T[]) => list.filter(one => one.type === type)
    const said = { adoptions: own(adoptions), writes: own(writes), moved: own(moved) }
    const going = { deletions: own(deletions), orphans: own(orphans) }
    const any = [...Object.values(said), ...Object.values(going)].some(list => list.length)
    return any ? [{ type, ...said, ...going }] : []
  })

/** How many of each, `1 to create, 3 to change`: what there is none of is not said, unless it is `always`. */
export const countsOf = (
  { writes, moved, deletions }: Pick<Plan, 'writes' | 'deletions'> & { moved: readonly unknown[] },
  always = false
): string[] => {
  const say = words().plan
  const created = writes.filter(write => write.op === 'create').length
  const erased = writes.flatMap(write => write.destroys).length
  const count = (number: number, sentence: (count: number) => string, needed = false) =>
    number || needed ? [sentence(number)] : []
  return [
    ...count(created, say.toCreate, always),
    ...count(writes.length - created, say.toChange, always),
    ...count(moved.length, say.toMove, always),
    ...count(deletions.length, say.toDelete),
    ...count(erased, say.destructive)
  ]
}

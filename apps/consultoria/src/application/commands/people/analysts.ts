import type { GroupKey } from '../../../catalog/generated/catalog'
import { LEADERS_GROUP } from '../../../catalog/names'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { Agent } from '../../../ports'
import { type Context, isInGroup } from '../../context'

/** Whose time is consultancy: people of the teams, their leaders, and whoever was designated for this ticket. */
export function isAnalyst(
  { catalog, ports }: Context,
  me: Agent,
  { designation }: Pick<Consultation, 'designation'>
): boolean {
  const groups: GroupKey[] = [
    LEADERS_GROUP,
    ...Object.values(catalog.areas.teams).map(({ group }) => group),
    // that they are groups of ours is held by lint
    ...catalog.modalities.flatMap(({ team }) => (team ? [team.group as GroupKey] : []))
  ]
  return designation?.data.analystId === me.id || groups.some(key => isInGroup(ports, me, key))
}

import { designatedData } from '../data'
import { defineFact, isLeader, type Judging } from '../../ledger/defineFact'
import { isDeputyOf } from '../../people/roles'
import { takesItThemselves } from '../assignment'
import type { SchedulingSettings } from '../settings'
import type { SchedulingSlice } from '../slice'

/**
 * A leader designates, while the team's leader is away their deputy; where the modality lets them, an analyst may also take it
 * themselves.
 */
export const designated = defineFact({
  kind: 'designated',
  schema: designatedData,
  apply(
    scheduling: SchedulingSlice,
    fact,
    view: Judging & { modality: Pick<SchedulingSettings, 'assignment'> | null }
  ) {
    const isTaken =
      fact.data.analystId === fact.by && view.modality !== null && takesItThemselves(view.modality.assignment)
    const isDeputy = isDeputyOf(view.deputies, fact.data.team, fact.by, fact.at)
    if (!isLeader(view, fact) && !isDeputy && !isTaken) return 'not_entitled'
    const { analystId, reason } = fact.data
    const before = scheduling.designation?.data.analystId
    if (reason === undefined || before === undefined || before === analystId)
      return { ...scheduling, designation: fact }
    const handOver = { from: before, to: analystId, reason, by: fact.by, at: fact.at }
    return { ...scheduling, designation: fact, handOvers: [...scheduling.handOvers, handOver] }
  }
})

import { designatedData } from '../data'
import { defineFact, isLeader, type Judging } from '../../ledger/defineFact'
import { takesItThemselves } from '../assignment'
import type { SchedulingSettings } from '../settings'
import type { SchedulingSlice } from '../slice'

/** A leader designates; where the modality lets them, an analyst may also take it themselves. */
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
    return isLeader(view, fact) || isTaken ? { ...scheduling, designation: fact } : 'not_entitled'
  }
})

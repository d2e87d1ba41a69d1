import type { SlaSlice } from './slice'

/** A target that was neither met nor excused. */
export const isTargetOpen = ({ offer, start }: Pick<SlaSlice, 'offer' | 'start'>): boolean =>
  [offer, start].some(clock => clock?.metAt === null && clock.exception === null)

/** The client asked for more, somebody said so, and it has not begun. */
export const isNewServiceOwed = ({ again, start }: SlaSlice): boolean =>
  again !== null && start !== null && start.metAt === null && start.exception === null

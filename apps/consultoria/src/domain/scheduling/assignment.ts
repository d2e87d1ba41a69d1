import type { Assignment } from './settings'

/** Who is asked to attend, by how the modality hands out work. */
interface Strategy {
  /** An analyst may take the ticket without a leader. */
  takesIt: boolean
  /** Somebody is designated before the work. */
  isAsked: boolean
  /** Whoever attends the ticket already is offered first. */
  keepsAnalyst: boolean
}

const STRATEGIES: Record<Assignment, Strategy> = {
  leader_then_senior: { takesIt: false, isAsked: true, keepsAnalyst: false },
  queue: { takesIt: true, isAsked: false, keepsAnalyst: false },
  same_analyst: { takesIt: true, isAsked: true, keepsAnalyst: true }
}

export const takesItThemselves = (assignment: Assignment): boolean => STRATEGIES[assignment].takesIt
export const asksDesignation = (assignment: Assignment): boolean => STRATEGIES[assignment].isAsked
export const keepsAnalyst = (assignment: Assignment): boolean => STRATEGIES[assignment].keepsAnalyst

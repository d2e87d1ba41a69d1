import type { PlanName } from '../plans/plan'

/** One endpoint the help desk answers, and the documentation it was written from. */
export interface CoverageRow {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As in the reference, `{id}` for a part that varies. */
  path: string
  /** Address of the page, or `OAS <operationId>`. */
  source: string
  /** What documentation is silent about, and what is done here. */
  note?: string
  /** The smallest Suite plan that has it, and where that is said; below it the answer is undocumented and here 403. */
  plan?: { from: PlanName; source: string }
}

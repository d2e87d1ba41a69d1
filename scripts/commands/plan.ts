import { isEmpty, withDeletions } from '../engine/plan/plan'
import { savePlan } from '../engine/plan/savedPlan'
import { renderMarkdown } from '../engine/plan/markdown'
import { renderPlan } from '../engine/plan/render'
import { openSession, planSession } from '../engine/session'
import { print, printJson } from '../terminal/output'

export interface PlanOptions {
  json?: true
  markdown?: true
  exitCode?: true
  delete?: true
  out?: string
  definitions?: string
  modalities?: string
}

export const plan = async (options: PlanOptions) => {
  const session = openSession(process.env, options.definitions)
  const { plan: planned } = await planSession(session, options.modalities)
  const plan = options.delete ? withDeletions(planned) : planned
  if (options.out && !plan.problems.length) savePlan(options.out, plan)
  if (options.json) printJson(plan)
  else print(options.markdown ? renderMarkdown(plan) : renderPlan(plan, session.client.pace()))
  if (plan.problems.length) process.exitCode = 1
  else if (options.exitCode && !isEmpty(plan)) process.exitCode = 2
}

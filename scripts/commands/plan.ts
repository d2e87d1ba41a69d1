import { isEmpty, withDeletions } from '../engine/plan/plan'
import { savePlan } from '../engine/plan/savedPlan'
import { renderMarkdown } from '../engine/plan/markdown'
import { renderPlan } from '../engine/plan/render'
import { outlookLines, outlookMarkdown, outlookOf } from '../engine/offers/outlook'
import { readOffers } from '../engine/offers/readOffers'
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
  const { plan: planned, snapshot } = await planSession(session, options.modalities)
  const plan = options.delete ? withDeletions(planned) : planned
  if (options.out && !plan.problems.length) savePlan(options.out, plan)
  const { client, definitions, selection = null } = session
  const outlook = outlookOf(definitions, selection, snapshot, await readOffers(client, definitions, snapshot))
  if (options.json) printJson({ ...plan, outlook })
  else if (options.markdown) print([...renderMarkdown(plan), ...outlookMarkdown(outlook)])
  else print([...renderPlan(plan, client.pace()), ...outlookLines(outlook)])
  if (plan.problems.length) process.exitCode = 1
  else if (options.exitCode && !isEmpty(plan)) process.exitCode = 2
}

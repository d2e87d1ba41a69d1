import { isEmpty } from '../engine/plan/plan'
import { renderMarkdown } from '../engine/plan/markdown'
import { renderPlan } from '../engine/plan/render'
import { openSession, planSession } from '../engine/session'
import { print, printJson } from '../terminal/output'

/** Exit codes as Terraform's: 0 as defined, 2 different, 1 not known. What was made and no definition asks for any more is a difference. */
export const drift = async (options: { json?: true; markdown?: true; definitions?: string }) => {
  const session = openSession(process.env, options.definitions)
  const { plan } = await planSession(session)
  if (options.json) printJson(plan)
  else print(options.markdown ? renderMarkdown(plan) : renderPlan(plan))
  process.exitCode = plan.problems.length ? 1 : isEmpty(plan) && !plan.orphans.length ? 0 : 2
}

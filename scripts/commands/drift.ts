import { isEmpty } from '../lib/plan'
import { renderMarkdown, renderPlan } from '../lib/render'
import { openSession, planSession } from '../lib/session'
import { useColor } from '../lib/useColor'
import { printJson } from '../lib/output'

/** Exit codes as Terraform's: 0 as defined, 2 different, 1 not known. */
export const drift = async (options: { json?: true; markdown?: true; definitions?: string }) => {
  const session = openSession(process.env, options.definitions)
  const { plan } = await planSession(session)
  if (options.json) printJson(plan)
  else console.log(options.markdown ? renderMarkdown(plan) : renderPlan(plan, { color: useColor() }))
  process.exitCode = plan.problems.length ? 1 : isEmpty(plan) ? 0 : 2
}

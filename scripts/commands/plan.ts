import { isEmpty } from '../lib/plan'
import { renderPlan } from '../lib/render'
import { openSession, planSession } from '../lib/session'
import { useColor } from '../lib/useColor'

export const plan = async (options: { json?: true; exitCode?: true; definitions?: string }) => {
  const session = openSession(process.env, options.definitions)
  const { plan } = await planSession(session)
  console.log(options.json ? JSON.stringify(plan, null, 2) : renderPlan(plan, { color: useColor() }))
  if (plan.problems.length) process.exitCode = 1
  else if (options.exitCode && !isEmpty(plan)) process.exitCode = 2
}

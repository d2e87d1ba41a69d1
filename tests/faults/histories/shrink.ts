import { check, type Outcome } from './check'
import type { History, Step } from './steps'

/** The smallest history that still breaks the same rule: fewer steps, then fewer things that go wrong in each. */
export async function shrink(first: Outcome, tampered: boolean): Promise<Outcome> {
  const rule = first.violations[0]?.rule
  let best = first
  const isBetter = async (history: History): Promise<boolean> => {
    const outcome = await check(history, tampered).catch(() => null)
    if (!outcome?.violations.some(violation => violation.rule === rule)) return false
    best = outcome
    return true
  }
  for (let size = Math.ceil(best.history.steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < best.history.steps.length;)
      if (!(await isBetter({ ...best.history, steps: best.history.steps.toSpliced(from, size) }))) from += size
  for (let index = 0; index < best.history.steps.length; index += 1)
    for (const simpler of SIMPLER) {
      const step = best.history.steps[index]
      if (step)
        await isBetter({ ...best.history, steps: best.history.steps.with(index, { ...step, ...simpler(step) }) })
    }
  return best
}

const SIMPLER: readonly ((step: Step) => Partial<Step>)[] = [
  () => ({ faults: [] }),
  ({ faults }) => ({ faults: faults.slice(0, 1) }),
  ({ faults }) => ({ faults: faults.slice(1) }),
  () => ({ close: null }),
  () => ({ closeWhenShown: false }),
  () => ({ turns: null }),
  () => ({ seconds: 0 }),
  () => ({ lag: 0 })
]

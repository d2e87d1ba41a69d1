import { check, type Outcome } from './check'
import { generate } from './generate'
import { report, type Totals } from './report'

/** As many histories as asked for, from this seed on; each broken one is told in its smallest form. */
export async function playMany(
  { from, count, tampered }: { from: number; count: number; tampered: boolean },
  tell: (text: string) => void
): Promise<Totals> {
  let totals: Totals = {
    histories: 0,
    violated: 0,
    figures: { steps: 0, commands: 0, faults: 0, closed: 0, hostile: 0 },
    broken: {}
  }
  for (let seed = from; seed < from + count; seed += 1) {
    const outcome = await check(generate(seed, { tampered }), tampered)
    totals = summed(totals, outcome)
    if (outcome.violations.length > 0) tell(await report(outcome, tampered))
  }
  return totals
}

function summed({ histories, violated, figures, broken }: Totals, outcome: Outcome): Totals {
  const { steps, commands, faults, closed, hostile } = outcome.figures
  const all = { ...broken }
  for (const { rule } of outcome.violations) all[rule] = (all[rule] ?? 0) + 1
  return {
    histories: histories + 1,
    violated: violated + (outcome.violations.length > 0 ? 1 : 0),
    figures: {
      steps: figures.steps + steps,
      commands: figures.commands + commands,
      faults: figures.faults + faults,
      closed: figures.closed + closed,
      hostile: figures.hostile + hostile
    },
    broken: all
  }
}

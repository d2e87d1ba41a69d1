import { judge } from './judge'
import { type Outcome, play } from './play'
import type { NamedScenario } from './readScenarios'
import type { World } from './world'

export interface Verdict {
  file: string
  title: string
  wrong: string[]
  trace: Outcome['trace']
  milliseconds: number
}

export const runScenario = async (world: World, { file, scenario }: NamedScenario): Promise<Verdict> => {
  const from = performance.now()
  const outcome = await play(world, scenario)
  return {
    file,
    title: scenario.title,
    wrong: judge(world, scenario, outcome),
    trace: outcome.trace,
    milliseconds: Math.round(performance.now() - from)
  }
}

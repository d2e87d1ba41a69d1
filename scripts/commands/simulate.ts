import { Stopped } from '../terminal/failure'
import { load } from '../definitions/load'
import { root } from '../definitions/root'
import { readScenarios } from '../simulate/readScenarios'
import { runScenario, type Verdict } from '../simulate/runScenarios'
import { withSpawnedAccount } from '../simulate/spawnedAccount'
import { makeWorld } from '../simulate/world'
import { words } from '../terminal/language'
import { print, printJson } from '../terminal/output'

/** Needs no Zendesk account: the rules run on an empty local one that lives as long as the command. */
export const simulate = async (files: string[], options: { trace?: true; json?: true }) => {
  const scenarios = readScenarios(files)
  const verdicts = await withSpawnedAccount(async account => {
    const world = await makeWorld(account, load(root))
    const all: Verdict[] = []
    for (const scenario of scenarios) all.push(await runScenario(world, scenario))
    return all
  })
  const failed = verdicts.filter(verdict => verdict.wrong.length)
  if (options.json) printJson(verdicts)
  else for (const verdict of verdicts) print(render(verdict, options.trace ?? verdict.wrong.length > 0))
  if (failed.length) throw new Stopped(words().commands.scenariosFail(failed.length, verdicts.length))
  if (!options.json) print([words().commands.scenariosHold(verdicts.length)])
}

const render = ({ file, title, wrong, trace, milliseconds }: Verdict, withTrace: boolean) => [
  `${wrong.length ? '✗' : '✓'} ${file} (${milliseconds} ms)  ${title}`,
  ...wrong.map(sentence => `    ${sentence}`),
  ...(withTrace ? trace.map(rule => `    ${why(rule)}`) : [])
]

const why = ({ kind, title, fired, failed }: Verdict['trace'][number]) =>
  fired
    ? words().commands.scenarioFired(kind, title)
    : words().commands.scenarioQuiet(
        kind,
        title,
        failed ? `${failed.field} ${failed.operator} ${failed.value}` : words().commands.noCondition()
      )

import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'

/**
 * `npm run test:histories -- 20000`: that many random histories from a seed that is printed. `--from` begins at another one,
 * `--seed` plays a single one again, `--tamper` lets records be changed and removed by hand.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, from: { type: 'string' }, tamper: { type: 'boolean', default: false } }
})
const from = values.seed ?? values.from ?? String(randomInt(1_000_000_000))
const count = values.seed === undefined ? (positionals[0] ?? '501') : '1'
console.log(`${count} histories from seed ${from}`)

const env = {
  ...process.env,
  HISTORIES: count,
  HISTORIES_FROM: from,
  HISTORIES_TAMPERED: values.tamper ? 'yes' : ''
}
const vitest = ['run', '--project', 'faults', '--reporter=dot', 'tests/faults/histories']
process.exitCode = spawnSync('vitest', vitest, { stdio: 'inherit', env }).status ?? 1

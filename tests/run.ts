import { spawnSync } from 'node:child_process'
import { ensureChromium } from './chromium'

/** `npm test`: every check in the order in which a mistake shows soonest. The first failure ends it. */
const steps: [name: string, command: string, ...args: string[]][] = [
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['types', 'tsc'],
  ['unit, contract and faults', 'vitest', 'run', '--reporter=dot', '--reporter=./tests/slowest.ts'],
  ['in Chromium', 'playwright', 'test'],
  ['under two other dates', 'tsx', 'tests/dates/today.ts']
]

const started = performance.now()
for (const [name, command, ...args] of steps) {
  if (command === 'playwright') process.env['CHROMIUM'] = ensureChromium()
  const from = performance.now()
  console.log(`\n— ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
  if (status !== 0) process.exit(1)
}
console.log(`\nall green in ${((performance.now() - started) / 1000).toFixed(0)} s`)

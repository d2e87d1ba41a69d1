import { execFileSync } from 'node:child_process'
import { measureAccount } from './cli-account'
import type { Measure } from './report'

const rounds = 10

/** Start-up of the built command line against Node's own, and what it costs on a small and a grown account. */
export async function measureCli(): Promise<Measure[]> {
  // Builds the bundle, which is not measured.
  median('scripts/cli.mjs', '--version')
  const node = median('-e', '0')
  const started = ['--version', '--help', 'lint'].map((argument): Measure => ({
    what: `consultoria ${argument}`,
    value: median('scripts/cli.mjs', argument),
    unit: 'ms',
    baseline: { what: 'node -e 0', value: node }
  }))
  return [...started, ...(await measureAccount(140)), ...(await measureAccount(1400))]
}

function median(...args: string[]): number {
  const values = Array.from({ length: rounds }, () => {
    const from = performance.now()
    execFileSync(process.execPath, args, { stdio: 'ignore' })
    return performance.now() - from
  })
  return values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

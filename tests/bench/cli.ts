import { execFileSync } from 'node:child_process'
import { measureAccount } from './cli-account'
import type { Measure } from './report'

const rounds = 7

/** Start-up of the built command line against Node's own, and what it costs on a small and a grown account. */
export async function measureCli(): Promise<Measure[]> {
  return [
    {
      what: 'consultoria --version',
      value: median('scripts/cli.mjs', '--version'),
      unit: 'ms',
      baseline: { what: 'node -e 0', value: median('-e', '0') }
    },
    {
      what: 'consultoria --help',
      value: median('scripts/cli.mjs', '--help'),
      unit: 'ms',
      baseline: { what: 'node -e 0', value: median('-e', '0') }
    },
    ...(await measureAccount(140)),
    ...(await measureAccount(1400))
  ]
}

function median(...args: string[]): number {
  const values = Array.from({ length: rounds }, () => {
    const from = performance.now()
    execFileSync(process.execPath, args, { stdio: 'ignore' })
    return performance.now() - from
  })
  return values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

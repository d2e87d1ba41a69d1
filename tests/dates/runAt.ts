import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { environmentAt } from './dateEnvironment'
import type { SystemDate } from './systemDates'

/** What one runner said of its tests under one date. */
export interface Figures {
  passed: number
  failed: number
  seconds: number
  /** The runner's own verdict, which also knows what broke outside a test. */
  green: boolean
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
}

/** Runs vitest as if it were that date; `files` are parts of paths, none are all. */
export function vitestAt(date: SystemDate, files: string[] = []): Figures {
  const report = 'tmp/dates/vitest.json'
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...files]
  return runAt(date, report, ['vitest', ...args], said => {
    const { numPassedTests, numFailedTests } = said as VitestReport
    return [numPassedTests, numFailedTests]
  })
}

/** Runs the browser's journeys as if it were that date, in the processes and in the pages. */
export function playwrightAt(date: SystemDate, files: string[] = []): Figures {
  const report = 'tmp/dates/browser.json'
  return runAt(date, report, ['playwright', 'test', '--reporter=list,json', ...files], said => {
    const { expected, unexpected, flaky } = (said as PlaywrightReport).stats
    return [expected, unexpected + flaky]
  })
}

function runAt(
  { at }: SystemDate,
  report: string,
  [command = '', ...args]: string[],
  read: (said: unknown) => [passed: number, failed: number]
): Figures {
  mkdirSync('tmp/dates', { recursive: true })
  rmSync(report, { force: true })
  const from = performance.now()
  const env = { ...process.env, ...environmentAt(at), PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const { status } = spawnSync(command, args, { stdio: 'inherit', env })
  // What broke before the first test leaves no report.
  const [passed, failed] = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : [0, 0]
  return { passed, failed, seconds: (performance.now() - from) / 1000, green: status === 0 && passed > 0 }
}

/** A line per date: the day, what passed, what failed, how long it took. */
export function table(rows: { date: SystemDate; what: string; figures: Figures }[]): string {
  const lines = rows.map(({ date, what, figures: { passed, failed, seconds, green } }) => [
    date.name,
    date.at.toISOString().slice(0, 16).replace('T', ' '),
    what,
    `${passed} passed`,
    `${failed} failed`,
    `${seconds.toFixed(0)} s`,
    green ? 'green' : 'RED'
  ])
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0))) ?? []
  return lines.map(line => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}

import type { Figures } from './scene'
import type { Violation } from './invariants'
import type { Outcome } from './check'
import { shrink } from './shrink'

export interface Totals {
  histories: number
  violated: number
  figures: Figures
  broken: Partial<Record<Violation['rule'], number>>
}

/** A broken history in its smallest form, and how to play it again. */
export async function report(outcome: Outcome, tampered: boolean): Promise<string> {
  const { history, violations } = await shrink(outcome, tampered)
  return [
    '',
    `seed ${history.seed}: npm run test:histories -- --seed ${history.seed}${tampered ? ' --tamper' : ''}`,
    ...violations.map(({ rule, what }) => `  ${rule}: ${what}`),
    `  begun: ${history.begun}`,
    ...history.steps.map(step => `  ${JSON.stringify(step)}`)
  ].join('\n')
}

export function table({ histories, violated, figures, broken }: Totals, seconds: number): string {
  const rows: [string, string | number][] = [
    ['histories', histories],
    ['steps', figures.steps],
    ['commands', figures.commands],
    ['faults injected', figures.faults],
    ['tabs closed', figures.closed],
    ['hostile records', figures.hostile],
    ['doubled', broken.doubled ?? 0],
    ['lost', broken.lost ?? 0],
    ['billed without consent', broken.billed ?? 0],
    ['drawn twice', broken.drawn ?? 0],
    ['fold not the same', broken.fold ?? 0],
    ['money unannounced', broken.witness ?? 0],
    ['stuck', broken.stuck ?? 0],
    ['histories with a violation', violated],
    ['seconds', seconds.toFixed(1)]
  ]
  return `\n${rows.map(([name, value]) => `${name.padEnd(28)}${String(value).padStart(10)}`).join('\n')}`
}

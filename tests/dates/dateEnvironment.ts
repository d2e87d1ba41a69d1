import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'

const preload = pathToFileURL(resolve('tests/dates/preload.mjs')).href

/** What makes Node processes, and all that they start, believe it is `date` now. */
export function environmentAt(date: Date): Record<string, string> {
  const given = process.env['NODE_OPTIONS'] ?? ''
  return {
    NODE_OPTIONS: `${given} --import=${preload}`.trim(),
    // of the machine's own date, which this process may already be ahead of
    SYSTEM_DATE_SHIFT_MS: String(date.getTime() - Date.now() + dateShift())
  }
}

/** How far this process's own date is ahead of the machine's. */
export const dateShift = (): number => Number(process.env['SYSTEM_DATE_SHIFT_MS'] ?? 0)

/** For a child that gets an environment of its own making: it has the date of the test that starts it. */
export function sameDate(): Record<string, string> {
  const { NODE_OPTIONS, SYSTEM_DATE_SHIFT_MS } = process.env
  return SYSTEM_DATE_SHIFT_MS === undefined ? {} : { NODE_OPTIONS: NODE_OPTIONS ?? '', SYSTEM_DATE_SHIFT_MS }
}

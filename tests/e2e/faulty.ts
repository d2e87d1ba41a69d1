import type { Account } from '../account'
import { expect } from './desk'
import type { Recorded } from './recorded'

export const records = '/custom_objects/consultoria_record/records$'
export const ticketOf = (id: number) => `/api/v2/tickets/${id}(\\.json)?$`

interface Fault {
  method: string
  path: string
  kind: 'status' | 'drop_before' | 'drop_after_commit' | 'delay' | 'delay_after_commit'
  times?: number
  status?: number
  retry_after?: number
  html?: boolean
  delay_ms?: number
}

/** Only what the app asks for is struck, not what the workspace does for itself. */
export const strike = (account: Account, ...rules: Fault[]) =>
  account.control('PUT', 'faults', { rules: rules.map(rule => ({ times: 1, workspace: false, ...rule })) })

/** Each of these minutes is told once: one entry, one comment, linked to one another, and the sum on the ticket. */
export async function expectTold(recorded: Recorded, minutes: readonly number[]): Promise<void> {
  const sorted = (list: number[]) => list.toSorted((a, b) => a - b)
  await expect.poll(async () => (await recorded.facts('comment_linked')).length).toBe(minutes.length)
  const entries = await recorded.facts('entry')
  const comments = await recorded.timeComments()
  const links = await recorded.facts('comment_linked')
  expect(sorted(entries.map(row => Number(row.data['seconds']) / 60))).toEqual(sorted([...minutes]))
  expect(sorted(comments.map(({ body }) => Number(/Tempo: (\d+) min/.exec(body)?.[1])))).toEqual(sorted([...minutes]))
  expect(new Set(links.map(row => row.data['commentId']))).toEqual(new Set(comments.map(comment => comment.id)))
  expect(new Set(links.map(row => row.data['entry'])).size).toBe(minutes.length)
  const billable = minutes.reduce((sum, one) => sum + one, 0)
  await expect.poll(() => recorded.field('Cons. · Minutos')).toBe(billable)
}

import type { InProcess } from '../../../apps/help-desk/src/in-process'
import type { Exchange } from '../calls/walk'
import { walkThrough } from '../walk-through'
import { changesOf, digestOf } from './digest'
import { malform, type Malformed } from './malform'
import { randomFrom } from './random'

interface Outcome {
  requests: number
  byKind: Record<string, number>
  byStatus: Record<string, number>
  /** Malformed requests that were taken, failed the account, or changed a row. */
  broken: { request: Malformed; status: number; changed: boolean; answer: string }[]
}

/** So many malformed requests, each on the account that the one before left: always refused, no row changed. */
export async function fuzz(count: number, seed: number): Promise<Outcome> {
  const { account, exchanges } = await walkThrough('documented', { destroying: false })
  await account.as('admin')('PUT', '/__control/rate', { per_minute: 1_000_000_000 })
  const valid = exchanges.filter(({ row }) => !row.startsWith('/__control'))
  const random = randomFrom(seed)
  const outcome: Outcome = { requests: 0, byKind: {}, byStatus: {}, broken: [] }
  let digest = digestOf(account.desk)
  for (let n = 0; n < count; n++) {
    const request = malform(valid as Exchange[], random)
    const before = changesOf(account.desk)
    const { status, answer } = await send(account, request)
    const touched = changesOf(account.desk) !== before
    const after = touched ? digestOf(account.desk) : digest
    const changed = after !== digest
    digest = after
    // windows of use are no part of this: a refusal for haste would hide the one that is asked for
    account.desk.events.emit('reset', {})
    outcome.requests++
    outcome.byKind[request.kind] = (outcome.byKind[request.kind] ?? 0) + 1
    outcome.byStatus[status] = (outcome.byStatus[status] ?? 0) + 1
    const fits = status >= 400 && status < 500 && status !== 429
    if (!fits || changed) outcome.broken.push({ request, status, changed, answer: answer.slice(0, 300) })
  }
  return outcome
}

async function send({ desk }: InProcess, { method, path, body, as }: Malformed) {
  const authorization = `Basic ${Buffer.from(`${as}/token:local`).toString('base64')}`
  const headers = { authorization, 'content-type': 'application/json' }
  const hasBody = body !== undefined && method !== 'GET'
  const request = new Request(desk.url + path, { method, headers, ...(hasBody ? { body } : {}) })
  const response = await desk.fetch(request)
  const answer = await response.text()
  await desk.queue.idle()
  return { status: response.status, answer }
}

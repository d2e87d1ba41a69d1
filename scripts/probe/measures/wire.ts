import { words } from '../../terminal/language'
import { record, text } from '../../zendesk/wire'
import { Unmeasured } from '../belongings'
import type { Measure } from './measure'

const say = () => words().probe

/** A few bytes that are no text: what a file is. */
export const upload: Measure = async ({ ask, belongings }) => {
  const file = new Blob([Uint8Array.from({ length: 256 }, (_, at) => at)])
  const { status, body } = await ask('POST', '/uploads?filename=consultoria_probe.bin', { file })
  const token = text(record(body.upload).token)
  if (token) belongings.keepUpload(token)
  const size = Number(record(record(body.upload).attachment).size)
  return status < 300 && size === 256 ? say().uploaded(status) : say().notUploaded(status)
}

/** The same creation twice under one key. */
export const idempotencyKey: Measure = async ({ ask, belongings }) => {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const ticket = {
    subject: '[consultoria_probe]',
    external_id: 'consultoria_probe',
    comment: { body: 'Probe.', public: false }
  }
  const ids = []
  for (let at = 0; at < 2; at += 1) {
    const { status, body } = await ask('POST', '/tickets', { body: { ticket }, headers })
    const id = text(record(body.ticket).id)
    if (status >= 300 || !id) throw new Unmeasured(`POST /tickets: ${status}`)
    belongings.keepTicket(id)
    ids.push(id)
  }
  return ids[0] === ids[1] ? say().keyHeld() : say().keyIgnored()
}

const known = ['x-rate-limit', 'x-rate-limit-remaining', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset']

export const rateHeaders: Measure = async ({ ask }) => {
  const { headers } = await ask('GET', '/users/me')
  const there = [...known, ...[...headers.keys()].filter(name => name.startsWith('zendesk-ratelimit-'))]
  const shown = there.filter(name => headers.has(name)).join(', ')
  return shown
    ? say().headers(shown, headers.get('ratelimit-limit') ?? headers.get('x-rate-limit') ?? '?')
    : say().noHeaders()
}

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** Whether `Date` is there, its shape, and whether it ever goes back. */
export const dateHeader: Measure = async ({ ask }) => {
  const seen: string[] = []
  for (let at = 0; at < 6; at += 1) seen.push((await ask('GET', '/users/me')).headers.get('date') ?? '')
  if (seen.some(one => !httpDate.test(one))) return say().otherDate(seen.find(one => !httpDate.test(one)) ?? '')
  const times = seen.map(one => Date.parse(one))
  return times.every((one, at) => at === 0 || one >= (times[at - 1] ?? 0)) ? say().wholeSeconds() : say().dateGoesBack()
}

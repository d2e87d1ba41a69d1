import { words } from '../../terminal/language'
import { record, records } from '../../zendesk/wire'
import { Unmeasured } from '../belongings'
import type { Measure, Tools } from './measure'

/** Custom metadata that is so many bytes long as JSON. */
const ofBytes = (bytes: number) => ({ p: 'x'.repeat(bytes - JSON.stringify({ p: '' }).length) })

/** Whether an audit keeps that much, whole. Each update changes a tag: one that changes nothing makes no audit. */
const keeps = async ({ ask, belongings }: Tools, bytes: number): Promise<boolean> => {
  const id = await belongings.ticket()
  const custom = ofBytes(bytes)
  const ticket = {
    additional_tags: [`probe_${bytes}`],
    tags: ['consultoria_probe', `probe_${bytes}`],
    metadata: custom
  }
  const { status, body } = await ask('PUT', `/tickets/${id}`, { body: { ticket } })
  if (status >= 500 || status === 403) throw new Unmeasured(`PUT /tickets/${id}: ${status}`)
  return status < 300 && record(record(record(body.audit).metadata).custom).p === custom.p
}

const steps = [1024, 2048, 4096, 16_384, 65_536]

/** At most twenty updates: thirty of one ticket in ten minutes are let through. */
export const metadataSize: Measure = async tools => {
  let [kept, refused] = [0, 0]
  for (const bytes of [256, ...steps]) {
    if (!(await keeps(tools, bytes))) {
      refused = bytes
      break
    }
    kept = bytes
  }
  if (refused === 0) return words().probe.atLeastBytes(kept)
  while (refused - kept > 1 && kept > 0) {
    const middle = Math.floor((kept + refused) / 2)
    if (refused - kept <= Math.max(1, kept / 1024)) break
    if (await keeps(tools, middle)) kept = middle
    else refused = middle
  }
  return words().probe.bytes(kept)
}

export const metadataEmpty: Measure = async ({ ask, belongings }) => {
  const id = await belongings.ticket()
  const count = async () => records((await ask('GET', `/tickets/${id}/audits`)).body.audits).length
  const before = await count()
  const { status } = await ask('PUT', `/tickets/${id}`, { body: { ticket: { metadata: { p: 'empty' } } } })
  const after = await count()
  return after === before ? words().probe.noAudit(status) : words().probe.anAudit(status)
}

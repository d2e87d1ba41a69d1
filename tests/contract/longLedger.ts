import { setTimeout as pause } from 'node:timers/promises'
import { sealFact, type ReadRecord } from '../../apps/consultoria/src/domain/factText'
import type { FactDraft } from '../../apps/consultoria/src/domain/registry'
import { sha256 } from '../../apps/consultoria/src/domain/ledger/hash'
import { slotName } from '../../apps/consultoria/src/domain/ledger/slots'
import { textOf, wireOf } from '../../packages/zendesk-wire/wire'
import type { LocalAccount } from './localAccount'

const ADMIN = 'admin@consultoria.example'
const JOBS = '/api/v2/custom_objects/consultoria_record/jobs'

/** One minute that was worked and told, over and over, behind what the stream holds; written by `email` as bulk jobs do. */
export async function addEntries(
  account: LocalAccount,
  { email, by, at }: { email: string; by: number; at: string },
  records: readonly ReadRecord[],
  upTo: number
): Promise<void> {
  const stream = records[0]?.slot?.stream ?? ''
  let prev = records.at(-1)?.hash ?? ''
  const items = []
  for (let n = records.length + 1; n <= upTo; n += 1) {
    const { text } = sealFact(draftOf(n, records.length, by, at), { stream, n, prev, op: `long-${n}`, at, by })
    prev = await sha256(text)
    const name = slotName(stream, n)
    items.push({ name, external_id: name, custom_object_fields: { fact: text } })
  }
  for (let first = 0; first < items.length; first += 100) {
    const job = { action: 'create', items: items.slice(first, first + 100) }
    const queued = wireOf((await account.rest(email, 'POST', JOBS, { job }))['job_status'])
    await completed(account, textOf(queued['id']))
  }
}

/** A job is answered before it is done. */
async function completed(account: LocalAccount, id: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const { status } = wireOf((await account.rest(ADMIN, 'GET', `/api/v2/job_statuses/${id}`))['job_status'])
    if (status === 'completed') return
    await pause(5)
  }
  throw new Error(`job ${id} does not end`)
}

/** Entry and link in turn. */
const draftOf = (n: number, before: number, by: number, at: string): FactDraft =>
  (n - before) % 2 === 0
    ? { kind: 'comment_linked', data: { entry: n - 1, auditId: n, commentId: n } }
    : {
        kind: 'entry',
        data: {
          seconds: 60,
          startedAt: null,
          endedAt: null,
          workDate: at.slice(0, 10),
          note: 'Conferência da nota fiscal',
          analystId: by,
          billable: true,
          requesterId: 1,
          organizationId: null,
          source: 'manual',
          capture: null,
          corrects: null,
          session: null
        }
      }

import { type MemoryAccount, nextId } from '../../../apps/consultoria/src/adapters/memory/account'
import { canonicalText } from '../../../apps/consultoria/src/domain/ledger/canonicalText'
import { sha256 } from '../../../apps/consultoria/src/domain/ledger/hash'
import { parseFact } from '../../../apps/consultoria/src/domain/factText'
import { slotName, slotOf } from '../../../apps/consultoria/src/domain/ledger/slots'
import { demo } from '../world'

/** What an ordinary agent may post by hand, past the app. */
export const HOSTILE = [
  'garbage',
  'deep',
  'only_name',
  'only_external_id',
  'gap',
  'far',
  'filler',
  'squatted_op',
  'squatted_comment',
  'squatted_update',
  'forged_entry',
  'forged_acceptance',
  'forged_payer',
  'forged_link',
  'forged_confirmation',
  'forged_void',
  'future_entry',
  'newer'
] as const

export type HostileRecord = (typeof HOSTILE)[number]

/** Posted by this agent, who leads nobody. */
const AGENT = 19

export async function postHostile(
  account: MemoryAccount,
  stream: string,
  what: HostileRecord,
  pick: number
): Promise<void> {
  const taken = account.records.flatMap(record => {
    const slot = slotOf(record)
    return slot?.stream === stream ? [{ n: slot.n, record }] : []
  })
  const near = taken.filter(({ n }) => n < taken.length + 1000)
  const highest = Math.max(0, ...near.map(({ n }) => n))
  const held = new Set(near.map(({ n }) => n))
  const facts = near.flatMap(({ record }) => parseFact(record.fact) ?? [])
  const victim = facts[pick % Math.max(1, facts.length)]
  const next = highest + 1
  const empty = Array.from({ length: highest }, (_, index) => index + 1).filter(n => !held.has(n))
  const fact = async (n: number, kind: string, data: unknown, op = `hostile-${nextId(account)}`, v = 1) => {
    const before = near.find(item => item.n === n - 1)?.record
    const prev = before ? await sha256(before.fact) : ''
    return canonicalText({ v, stream, n, prev, op, kind, at: account.now, by: AGENT, data })
  }
  const post = (n: number, text: string, names: Partial<Record<'name' | 'externalId', string>> = {}): void => {
    const name = names.name ?? slotName(stream, n)
    if (account.records.some(record => record.name === name)) return
    account.records.push({
      id: String(nextId(account)).padStart(26, '0'),
      name,
      externalId: names.externalId ?? slotName(stream, n),
      fact: text,
      createdAt: account.now,
      updatedAt: account.now,
      createdBy: AGENT
    })
  }
  const words = { text: 'escrito à mão' }
  switch (what) {
    case 'garbage':
      return post(next, '{"v":1,"kind":')
    case 'deep':
      return post(next, '['.repeat(3000) + ']'.repeat(3000))
    case 'only_name':
      return post(next, await fact(next, 'demand_described', words), { externalId: '' })
    case 'only_external_id':
      return post(next, await fact(next, 'demand_described', words), { name: `x-${nextId(account)}` })
    case 'gap': {
      const n = next + 1 + (pick % 4)
      return post(n, await fact(n, 'demand_described', words))
    }
    case 'far':
      return post(next + 5000, await fact(next + 5000, 'demand_described', words))
    case 'filler': {
      const n = empty[pick % Math.max(1, empty.length)]
      return n === undefined ? undefined : post(n, await fact(n, 'payer_chosen', payer(pick)))
    }
    case 'squatted_op':
      return post(next, await fact(next, victim?.kind ?? 'demand_described', victim?.data ?? words, victim?.op))
    case 'squatted_comment':
      return post(next, await fact(next, 'demand_described', words, `${victim?.op ?? 'op'}:comment`))
    case 'squatted_update':
      return post(next, await fact(next, 'demand_described', words, `${victim?.op ?? 'op'}:update`))
    case 'forged_entry':
      return post(next, await fact(next, 'entry', entry(account, pick, AGENT)))
    case 'future_entry':
      return post(next, await fact(next, 'entry', { ...entry(account, pick, AGENT), workDate: '2027-03-01' }))
    case 'forged_acceptance': {
      const terms = facts.findLast(one => one.kind === 'terms_sent')
      return post(next, await fact(next, 'accepted', acceptance(account, terms, pick)))
    }
    case 'forged_link': {
      const target = facts.findLast(one => one.kind === 'entry')
      const link = { entry: target?.n ?? 1, auditId: 1, commentId: 1 }
      return post(next, await fact(next, 'comment_linked', link, `${target?.op ?? 'op'}:comment`))
    }
    case 'forged_confirmation': {
      const target = facts.findLast(one => one.kind === 'accepted')
      const link = { fact: target?.n ?? 1, auditId: 1, commentId: 1 }
      return post(next, await fact(next, 'update_linked', link, `${target?.op ?? 'op'}:update`))
    }
    case 'forged_payer':
      return post(next, await fact(next, 'payer_chosen', payer(pick)))
    case 'forged_void': {
      const target = facts.findLast(one => one.kind === 'entry')
      const motive = { entry: target?.n ?? 1, reason: 'ISSUE', note: 'Engano' }
      return post(next, await fact(next, 'entry_voided', motive))
    }
    case 'newer':
      return post(next, await fact(next, 'entry', {}, undefined, 2))
  }
}

const payer = (pick: number) => ({
  payer: pick % 2 === 0 ? 'client' : 'unit_transfer',
  unit: pick % 2 === 0 ? null : { organizationId: demo.serra, name: 'Serra', code: 'T01234', cnpj: '11222333000181' },
  transfer: pick % 2 === 0 ? null : { costCenter: '1', valueClass: '2', accountingItem: '3' },
  rerouted: pick % 3 === 0,
  reason: pick % 3 === 0 ? 'escrito à mão' : null
})

/** In another's name where `pick` says so: an ordinary agent records own time only. */
const entry = (account: MemoryAccount, pick: number, me: number) => ({
  seconds: 600,
  startedAt: null,
  endedAt: null,
  workDate: account.now.slice(0, 10),
  note: 'escrito à mão',
  analystId: pick % 2 === 0 ? demo.bruno : me,
  analystName: 'Alguém',
  billable: true,
  requesterId: demo.carla,
  organizationId: demo.aurora,
  source: 'manual',
  capture: null,
  corrects: null,
  session: null
})

type Sent = ReturnType<typeof parseFact> | undefined

/** Never one that an honest agent could write: somebody without the flag, other terms, or a price nobody offered. */
function acceptance(account: MemoryAccount, sent: Sent, pick: number) {
  const terms = sent?.kind === 'terms_sent' ? sent : null
  const wrong = pick % 3
  return {
    terms: (terms?.n ?? 1) + (wrong === 0 ? 1 : 0),
    termsVersion: terms?.data.termsVersion ?? 'CT-2026-1',
    bodyHash: terms?.data.bodyHash ?? '',
    price: wrong === 1 ? { centavos: 99_999, per: 'minute' } : (terms?.data.price ?? null),
    acceptorId: demo.diego,
    acceptorName: 'Diego',
    organizationId: demo.aurora,
    flag: wrong !== 2,
    channel: 'comment',
    commentId: 1,
    auditId: 1,
    acceptedAt: account.now,
    doubts: [],
    confirmation: wrong === 2 ? { reason: 'escrito à mão' } : null,
    oralNote: null,
    due: { offer: null, start: null }
  }
}

/** Whether somebody posted it past the app: such a record is nobody's intention. */
export const isHostile = ({ createdBy }: { createdBy: number }): boolean => createdBy === AGENT

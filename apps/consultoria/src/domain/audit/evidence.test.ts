import { describe, expect, it } from 'vitest'
import { tecnica } from '../testing/modalities'
import {
  ANA,
  AURORA,
  CARLA,
  context,
  LIA,
  type Stream,
  Stream as NewStream,
  SERRA,
  URSULA,
  accepted
} from '../testing/stream'
import type { Fact } from '../registry'
import { type TicketPast } from '../ledger/ticketPast'
import { unchecked, unfounded } from './evidence'
import { fold } from '../consultation/fold'
import { sha256 } from '../ledger/hash'
import { asRead } from '../factText'

const TERMS = 'Termos'
const SENT_AT = '2026-11-23T12:01:30Z'
const ACCEPTED_AT = '2026-11-23T12:03:00Z'

const comment = (id: number, authorId: number, at: string, text: string) => ({
  id,
  auditId: id + 100,
  authorId,
  auditAuthorId: authorId,
  public: true,
  text,
  at,
  channel: 'web',
  flags: []
})

const person = (id: number, role: 'end-user' | 'agent') => ({ id, name: '', role, organizationId: AURORA, fields: {} })

/** What the audits of an honest ticket hold. */
const past = (more: Partial<TicketPast> = {}): TicketPast => ({
  comments: [
    comment(801, ANA, SENT_AT, TERMS),
    comment(700, CARLA, ACCEPTED_AT, 'Aceito'),
    comment(850, ANA, '2026-11-23T13:00:00Z', '45 min')
  ],
  people: { [ANA]: person(ANA, 'agent'), [CARLA]: person(CARLA, 'end-user') },
  auditIds: [901, 800, 950],
  witnesses: [
    {
      op: 'op-4',
      slot: 't35-4',
      kind: 'entry',
      hash: null,
      auditId: 950,
      authorId: ANA,
      at: ACCEPTED_AT,
      commentId: 850
    }
  ],
  requesters: [{ at: '2026-11-23T11:00:00Z', auditId: 1, requesterId: CARLA }],
  organizations: [{ at: '2026-11-23T11:00:00Z', auditId: 1, organizationId: AURORA }],
  mergedInto: null,
  ...more
})

async function told(): Promise<Stream> {
  const terms = { policy: 'consult_tecnica', termsVersion: 'v1', price: { centavos: 350, per: 'minute' as const } }
  const stream = new NewStream().add('terms_staged', {
    ...terms,
    macroId: 9,
    locale: 'pt-BR',
    termsText: TERMS,
    termsHash: 'h'
  })
  const bodyHash = await sha256(TERMS)
  stream.add('terms_sent', { ...terms, staged: 1, auditId: 901, commentId: 801, sentAt: SENT_AT, bodyHash })
  return stream
    .accepted({ acceptedAt: ACCEPTED_AT })
    .entry(45, {}, { at: '2026-11-23T12:04:00Z' })
    .add('comment_linked', { entry: 4, auditId: 950, commentId: 850 })
}

const faults = async (stream: Stream, seen: TicketPast) => {
  const all = new Map<number, Fact>(
    stream.records.flatMap(({ reading }) => (reading.kind === 'fact' ? [[reading.fact.n, reading.fact] as const] : []))
  )
  const found = await unfounded(unchecked(stream.records, stream.state()), all, seen, context)
  return found.map(({ n, why }) => `${n} ${why}`)
}

describe('what facts point at', () => {
  it('is found where the ticket went as the ledger says', async () => {
    expect(await faults(await told(), past())).toEqual([])
  })

  it('is another price than the modality has', async () => {
    const dear = {
      ...context,
      modalities: [
        {
          ...tecnica,
          pricing: {
            ...tecnica.pricing,
            rates: [{ from: '2025-01-01', price: { centavos: 99_900, per: 'minute' as const } }]
          }
        }
      ]
    }
    const stream = await told()
    const all = new Map<number, Fact>(
      stream.records.flatMap(({ reading }) =>
        reading.kind === 'fact' ? [[reading.fact.n, reading.fact] as const] : []
      )
    )
    const found = await unfounded(unchecked(stream.records, stream.state()), all, past(), dear)
    expect(found.map(({ n, why }) => `${n} ${why}`)).toEqual(['2 price_differs'])
  })

  it('is nowhere in a consultation that never happened', async () => {
    const nothing = past({ comments: [], auditIds: [], witnesses: [] })
    expect(await faults(await told(), nothing)).toEqual(['2 comment_missing', '3 comment_missing', '5 comment_missing'])
  })

  it('is another text, an internal note, or somebody else’s word', async () => {
    const changed = (index: number, more: Partial<TicketPast['comments'][number]>) =>
      past({ comments: past().comments.map((one, at) => (at === index ? { ...one, ...more } : one)) })
    expect(await faults(await told(), changed(0, { text: 'Outros termos' }))).toEqual(['2 comment_differs'])
    expect(await faults(await told(), changed(0, { public: false }))).toEqual(['2 comment_private'])
    expect(await faults(await told(), changed(1, { auditAuthorId: ANA }))).toEqual(['3 author_differs'])
    expect(await faults(await told(), changed(1, { authorId: LIA, auditAuthorId: LIA }))).toEqual(['3 author_differs'])
    expect(await faults(await told(), changed(1, { at: '2026-11-23T12:02:00Z' }))).toEqual(['3 comment_differs'])
    expect(await faults(await told(), changed(2, { public: false }))).toEqual(['5 comment_private'])
  })

  it('is no return where the mail was automatic, a stranger’s, or written in the client’s name', async () => {
    const at = '2026-11-24T13:00:00Z'
    const due = { offer: null, start: null }
    const stream = (await told()).add('client_returned', { commentId: 860, auditId: 960, at, due }, { at })
    const back = (more: Partial<TicketPast['comments'][number]>) =>
      past({ comments: [...past().comments, { ...comment(860, CARLA, at, 'Voltou'), ...more }] })
    expect(await faults(stream, back({}))).toEqual([])
    expect(await faults(stream, back({ flags: [4] }))).toEqual(['6 comment_doubtful'])
    expect(await faults(stream, back({ flags: [2] }))).toEqual(['6 comment_doubtful'])
    expect(await faults(stream, back({ flags: [5] }))).toEqual([])
    expect(await faults(stream, back({ auditAuthorId: ANA, flags: [11] }))).toEqual(['6 author_differs'])
  })

  it('is the organization the terms were addressed to, unless a leader took another’s word', async () => {
    const moved = past({
      organizations: [
        { at: '2026-11-23T11:00:00Z', auditId: 1, organizationId: SERRA },
        { at: '2026-11-23T12:02:30Z', auditId: 2, organizationId: AURORA }
      ]
    })
    expect(await faults(await told(), moved)).toEqual(['3 organization_differs'])
    const stream = new NewStream().sent()
    stream.accepted({ acceptedAt: ACCEPTED_AT, doubts: ['other_organization'], confirmation: { reason: 'x' } })
    expect((await faults(stream, moved)).filter(fault => fault.startsWith('3'))).toEqual([])
  })

  it('is the very message of the conversation that the acceptance names', async () => {
    const yes = (event: string) =>
      past({ comments: past().comments.map(one => (one.id === 700 ? { ...one, event } : one)) })
    const stream = new NewStream().sent().accepted({ acceptedAt: ACCEPTED_AT, channel: 'chat', eventId: '01JA' })
    const ofAcceptance = async (seen: TicketPast) => (await faults(stream, seen)).filter(fault => fault.startsWith('3'))
    expect(await ofAcceptance(yes('01JA'))).toEqual([])
    expect(await ofAcceptance(yes('01JB'))).toEqual(['3 comment_differs'])
  })

  it('is no client where the author of the yes is an agent', async () => {
    const people = { ...past().people, [CARLA]: person(CARLA, 'agent') }
    expect(await faults(await told(), past({ people }))).toEqual(['3 author_differs'])
  })

  it('stays found when people were deleted or moved since', async () => {
    expect(await faults(await told(), past({ people: {} }))).toEqual([])
    const moved = { ...person(CARLA, 'end-user'), organizationId: SERRA }
    expect(await faults(await told(), past({ people: { [CARLA]: moved } }))).toEqual([])
  })

  it('is the requester and the organization of that time, whoever asks now', async () => {
    const later = { at: '2026-11-24T11:00:00Z', auditId: 2 }
    const now = past({
      requesters: [...past().requesters, { ...later, requesterId: URSULA }],
      organizations: [...past().organizations, { ...later, organizationId: SERRA }]
    })
    expect(await faults(await told(), now)).toEqual([])
    const never = past({ requesters: [{ ...later, at: '2026-11-23T11:00:00Z', requesterId: URSULA }] })
    expect(await faults(await told(), never)).toEqual(['4 requester_differs'])
  })

  it('is either requester where somebody else became it in the same second', async () => {
    const written = { at: '2026-11-23T12:04:00Z', auditId: 960 }
    const swapped = past({
      requesters: [...past().requesters, { ...written, requesterId: URSULA }],
      organizations: [...past().organizations, { ...written, organizationId: SERRA }]
    })
    expect(await faults(await told(), swapped)).toEqual([])
    const back = past({
      requesters: [
        { at: '2026-11-23T11:00:00Z', auditId: 1, requesterId: URSULA },
        { ...written, requesterId: CARLA },
        { ...written, auditId: 961, requesterId: URSULA }
      ]
    })
    expect(await faults(await told(), back)).toEqual([])
    const before = { at: '2026-11-23T12:03:50Z', auditId: 959 }
    const long = past({ requesters: [...past().requesters, { ...before, requesterId: URSULA }] })
    expect(await faults(await told(), long)).toEqual(['4 requester_differs'])
  })

  it('is the client who was named, where somebody else asked again in the same second', async () => {
    const named = { openerId: URSULA, unitId: SERRA, clientId: CARLA, organizationId: AURORA, auditId: null }
    const at = '2026-11-23T12:04:00Z'
    const stream = new NewStream().add('client_named', named, { at })
    const requesters = [
      { at: '2026-11-23T11:00:00Z', auditId: 1, requesterId: URSULA },
      { at, auditId: 960, requesterId: CARLA },
      { at, auditId: 961, requesterId: URSULA }
    ]
    expect(await faults(stream, past({ requesters }))).toEqual([])
    expect(await faults(stream, past({ requesters: requesters.slice(0, 1) }))).toEqual(['1 requester_differs'])
  })

  it('is a comment of that very entry, and no other', async () => {
    const foreign = past({ witnesses: past().witnesses.map(witness => ({ ...witness, op: 'another' })) })
    expect(await faults(await told(), foreign)).toEqual(['5 comment_differs'])
  })

  it('is what Zendesk says of a merge', async () => {
    const merged = accepted().add('merged_into', { ticketId: 99 })
    const ofMerge = async (mergedInto: number | null) =>
      (await faults(merged, past({ mergedInto }))).filter(fault => fault.startsWith('4'))
    expect(await ofMerge(99)).toEqual([])
    expect(await ofMerge(null)).toEqual(['4 merge_missing'])
    expect(await ofMerge(98)).toEqual(['4 merge_missing'])
  })

  it('is looked up once: what was checked and what does not count is left out', async () => {
    const stream = await told()
    const state = stream.add('evidence_checked', { head: 5, hash: 'hash5' }, { by: LIA }).state()
    expect(state.checkedTo).toBe(5)
    expect(unchecked(stream.records, state)).toEqual([])
    expect(unchecked((await told()).records, (await told()).state()).map(({ fact }) => fact.n)).toEqual([2, 3, 4, 5])
  })

  it('is looked up although somebody put another record in the place of the fact, or far behind it', async () => {
    const { records } = await told()
    const third = records[2]
    if (!third) throw new Error('no record')
    const beside = { ...third, id: 'z', createdAt: '2026-11-24T12:00:00Z' }
    const beyond = asRead({
      ...third,
      id: 'y',
      name: 't35-4',
      externalId: 't35-9000',
      createdAt: '2026-11-24T12:00:00Z'
    })
    const all = [...records, beside, beyond]
    expect(unchecked(all, fold('t35', all, context)).map(({ fact }) => fact.n)).toEqual([2, 3, 4, 5])
  })
})

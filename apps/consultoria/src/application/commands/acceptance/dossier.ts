import { composed } from '../../../domain/kernel/normalise'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { Accepted } from '../../../domain/acceptance/data'
import { slotName } from '../../../domain/ledger/slots'
import { sha256 } from '../../../domain/ledger/hash'
import type { WrittenComment } from '../../../domain/ledger/ticketPast'
import type { UnitApproved } from '../../../domain/payer/data'
import type { Fact, FactKind } from '../../../domain/registry'
import type { SentTerms } from '../../../domain/terms/data'
import { accountRefusal } from '../../accountRefusal'
import type { StreamState } from '../../ledger/stream'
import type { Session } from '../../session'
import { namesOf, type Names } from '../people/names'

/** A record of the ledger as it is proved: its exact text and the SHA-256 of that text. */
export interface ProvedRecord<Data> {
  slot: string
  text: string
  hash: string
  by: number
  /** As the server stamped it. */
  at: string
  data: Data
}

/** A comment as the ticket's audits hold it today. */
export interface Quote extends WrittenComment {
  /** SHA-256 of its text. */
  hash: string
}

/** Whose yes it was, to what, and who says that they may. */
export interface ProvedAcceptance {
  accepted: ProvedRecord<Accepted>
  terms: ProvedRecord<Omit<SentTerms, 'staged'>>
  /** Null where the audits no longer hold the comment. */
  termsComment: Quote | null
  /** Null for a spoken one, and where the audits no longer hold it. */
  answer: Quote | null
  organization: string | null
}

/** Everything that shows who agreed to what: it is read anew each time. */
export interface Dossier {
  ticketId: number
  subject: string
  /** The requester's, as the account spells it. */
  locale: string | null
  acceptances: ProvedAcceptance[]
  approvals: { approval: ProvedRecord<UnitApproved>; answer: Quote | null }[]
  /** The last place of the ledger when it was read. */
  head: { slot: string; hash: string }
  names: Names
  readAt: string
}

type Of<K extends FactKind> = ProvedRecord<Extract<Fact, { kind: K }>['data']>

/** The dossier of every acceptance that counts; asks for the ticket's audits, the organizations and names that are not known. */
export const dossier = (session: Session) => async (): Promise<Result<Dossier, Refusal>> => {
  const { context, known, last } = session
  const end = known?.records.at(-1)
  if (!known || !last || !end) return refuse('not_found')
  const accepted = provedOf(known, ['accepted'])
  if (accepted.length === 0) return refuse('not_found')
  const history = await context.ports.ticket.history()
  if (!history.ok) return refused(accountRefusal(history.error))
  const quotes = new Map<number, Quote>()
  for (const comment of history.value.comments)
    quotes.set(comment.id, { ...comment, hash: await sha256(composed(comment.text)) })
  const quote = (id: number | null): Quote | null => (id === null ? null : (quotes.get(id) ?? null))
  const organizations = await organizationNames(
    session,
    accepted.flatMap(({ data }) => data.organizationId ?? [])
  )
  const sent = provedOf(known, ['terms_sent', 'terms_found'])
  const acceptances = accepted.flatMap(record => {
    const terms = sent.find(({ slot }) => slot === slotName(known.stream, record.data.terms))
    if (!terms) return []
    const { organizationId, commentId } = record.data
    return {
      accepted: record,
      terms,
      termsComment: quote(terms.data.commentId),
      answer: quote(commentId),
      organization: organizationId === null ? null : (organizations.get(organizationId) ?? null)
    }
  })
  const approvals = provedOf(known, ['unit_approved']).map(approval => ({
    approval,
    answer: quote(approval.data.commentId)
  }))
  const people = [...sent, ...accepted, ...approvals.map(({ approval }) => approval)].map(({ by }) => by)
  const named = [...accepted.map(({ data }) => data.acceptorId), ...approvals.map(one => one.approval.data.approverId)]
  const authors = [...quotes.values()].map(({ authorId }) => authorId)
  return ok({
    ticketId: last.form.id,
    subject: last.form.subject,
    locale: last.form.requester?.locale ?? null,
    acceptances,
    approvals,
    head: { slot: end.name, hash: end.hash },
    names: await namesOf(context, [...new Set([...people, ...named, ...authors])]),
    readAt: context.ports.clock.now()
  })
}

/** Facts of these kinds that count, in their order. */
function provedOf<K extends FactKind>(state: StreamState, kinds: readonly K[]): Of<K>[] {
  const { rejected, pending } = state.consultation
  const uncounted = new Set([...rejected.map(({ n }) => n), ...pending])
  return state.records.flatMap(({ slot, reading, fact: text, hash, createdBy, createdAt }) => {
    if (reading.kind !== 'fact' || !slot || uncounted.has(slot.n)) return []
    const { fact } = reading
    if (!state.facts.includes(fact) || !kinds.some(kind => kind === fact.kind)) return []
    return {
      slot: slotName(slot.stream, slot.n),
      text,
      hash,
      by: createdBy,
      at: createdAt,
      data: fact.data as Of<K>['data']
    }
  })
}

async function organizationNames({ context }: Session, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>()
  for (const id of new Set(ids)) {
    const found = await context.ports.directory.organization(id)
    if (found.ok) names.set(id, found.value.name)
  }
  return names
}

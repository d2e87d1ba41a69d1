import { composed } from '../../domain/kernel/normalise'
import { reais } from '../../catalog/reais'
import { isBefore, localDate, type Instant } from '../../domain/kernel/instant'
import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import { sha256 } from '../../domain/ledger/hash'
import { isMovedBetween, type WrittenComment } from '../../domain/ledger/ticketPast'
import type { Modality } from '../../domain/modality/modality'
import type { Fact, FactDraft } from '../../domain/registry'
import { validUntil } from '../../domain/terms/ending'
import { holdsWords } from '../../domain/terms/macroWords'
import { priceAt } from '../../domain/terms/pricing'
import { areOpenAt, isSameTerms } from '../../domain/terms/slice'
import { isSamePrice, type Price } from '../../domain/kernel/money'
import type { TicketForm, TicketHistory } from '../../ports'
import { appendFact } from '../ledger/appendFact'
import type { Context } from '../context'
import type { StreamState } from '../ledger/stream'

interface Offer {
  modality: Modality
  terms: NonNullable<Modality['terms']>
  price: Price | null
  /** The terms sent last say the same, to another organization. */
  anew: boolean
}

/**
 * T2: terms count however they left. A public comment of an agent that holds the words of one of our terms' macros whole is
 * what the client read last, though nobody staged it here. Nothing is asked of the account unless a comment looks like it.
 */
export async function findAppliedTerms(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  const known = new Set(state.facts.flatMap(sentIn))
  const written = history.comments.filter(
    ({ id, public: isPublic, authorId }) =>
      isPublic && !known.has(id) && (history.people[authorId]?.role ?? 'end-user') !== 'end-user'
  )
  // the newest first: it is the one an answer speaks of
  for (const comment of written.toReversed())
    for (const offer of offersLike(context, state, comment, history)) {
      const draft = await draftOf(context, offer, comment)
      if (draft)
        return appendFact(
          context,
          state.stream,
          { kind: 'terms_found', op: `found-${comment.id}` },
          ({ terms: { sent } }) =>
            sent && isBefore(comment.at, sent.data.sentAt) ? refuse('already_done') : ok(draft),
          state,
          { fresh: true }
        )
    }
  return ok(state)
}

/** An agent's message on the open form looks like terms that no fact tells of: the audits are worth reading. */
export const mayHoldTerms = (context: Context, state: StreamState, form: TicketForm): boolean =>
  (form.agentMessages ?? []).some(message => offersLike(context, state, message).length > 0)

/** The words of one of our terms' macros lie whole in the composer, to be sent: they are awaited, and not offered again. */
export async function holdsTermsByHand(context: Context, state: StreamState, form: TicketForm): Promise<boolean> {
  const { public: isPublic, text } = form.comment
  const message = { at: context.ports.clock.now(), text }
  for (const offer of isPublic ? offersLike(context, state, message) : [])
    if (await macroIn(context, offer, text)) return true
  return false
}

/** What the comment might offer: newer than the terms sent last, and others than those or to others. */
function offersLike(
  { catalog, ports: { clock } }: Context,
  { consultation: { terms, acceptance, mergedInto } }: StreamState,
  { at, text }: { at: Instant; text: string },
  past: Pick<TicketHistory, 'organizations'> | null = null
): Offer[] {
  const { sent } = terms
  const isMoved = sent !== null && past !== null && !acceptance && isMovedBetween(past, sent.data.sentAt, at)
  if (mergedInto !== null || (sent && !isBefore(sent.data.sentAt, at))) return []
  const day = localDate(at, clock.offsetAt)
  return catalog.modalities.flatMap(modality => {
    if (!modality.terms) return []
    const price = priceAt(modality, day)
    const offered = { policy: modality.key, termsVersion: modality.terms.version }
    const isOther =
      !sent || !areOpenAt(terms, at) || !isSameTerms(sent.data, offered) || !isSamePrice(sent.data.price, price)
    // T17: what is frozen is what was read
    const isLike = text.includes(price ? reais(price.centavos) : modality.terms.version)
    return (isOther || isMoved) && isLike ? [{ modality, terms: modality.terms, price, anew: !isOther }] : []
  })
}

const sentIn = ({ kind, data }: Fact): number[] =>
  kind === 'terms_sent' || kind === 'terms_found' ? [data.commentId] : []

async function draftOf(context: Context, offer: Offer, comment: WrittenComment): Promise<FactDraft | null> {
  const macro = await macroIn(context, offer, comment.text)
  if (!macro) return null
  const { modality, terms, price, anew } = offer
  const until = validUntil(comment.at, modality, context.ports.clock.offsetAt)
  return {
    kind: 'terms_found',
    data: {
      policy: modality.key,
      termsVersion: terms.version,
      ...macro,
      auditId: comment.auditId,
      commentId: comment.id,
      sentAt: comment.at,
      bodyHash: await sha256(composed(comment.text)),
      price,
      ...(anew ? { anew } : {}),
      ...(until === undefined ? {} : { validUntil: until })
    }
  }
}

/** The macro whose words the text holds whole; null = none of these terms, in no language. */
async function macroIn(
  { ports }: Context,
  { terms }: Offer,
  text: string
): Promise<{ macroId: number; locale: string; words: string } | null> {
  for (const [locale, key] of Object.entries(terms.macros)) {
    const macroId = ports.account.macros[key]
    const words = macroId === undefined ? null : await ports.ticket.macroWords(macroId)
    if (macroId !== undefined && words?.ok && holdsWords(text, words.value))
      return { macroId, locale, words: words.value }
  }
  return null
}

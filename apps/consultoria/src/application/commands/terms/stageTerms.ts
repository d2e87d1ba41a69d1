import { composed } from '../../../domain/kernel/normalise'
import { reais } from '../../../catalog/reais'
import { holdsText } from '../../../domain/terms/text'
import { localDate } from '../../../domain/kernel/instant'
import { canonicalText } from '../../../domain/ledger/canonicalText'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { FactData } from '../../../domain/registry'
import { sha256 } from '../../../domain/ledger/hash'
import type { Modality } from '../../../domain/modality/modality'
import { priceAt } from '../../../domain/terms/pricing'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { FormPatch, TicketForm } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import { appendFact } from '../../ledger/appendFact'
import type { Context } from '../../context'
import { projectionOf } from '../../projections/projectionOf'
import { holdsTime } from '../../pendingWork'
import type { TermsStaged } from '../../../domain/terms/data'
import { beforeOpening } from '../../beforeOpening'
import { areTermsPending } from '../../../domain/terms/slice'
import { announcing } from '../../announcing/announce'
import { knownOf, streamOf } from '../factCommand'
import type { Session } from '../../session'
import type { StreamState } from '../../ledger/stream'
import { ceilingWords } from '../payer/ceilingWords'
import { clientLocale } from '../time/timeLogMacro'

interface Terms {
  modality: Modality
  /** Asked on the stream as it is when the fact is written; what the fact says beside the terms. */
  allow: (seen: Consultation) => Result<Pick<TermsStaged, 'anew' | 'demand'>, Refusal>
  patch: (form: TicketForm) => Promise<FormPatch>
}

/**
 * The terms go into the composer for the agent to send. The fact comes first, with the words as rendered; the operation id in
 * the same submit says later which comment they became. Nothing is sent here.
 */
export async function stageTerms(
  session: Session,
  newOp: string,
  { modality, allow, patch }: Terms
): Promise<Result<StreamState, Refusal>> {
  const { context } = session
  const { ports } = context
  const [form, stream] = await Promise.all([ports.ticket.form(), streamOf(session)])
  if (form.status === 'closed') return refuse('ticket_closed')
  const draft = await termsDraft(session, modality, form)
  if (!draft.ok) return draft
  const op = pendingOp(session, draft.value) ?? newOp
  const staging = await patch(form)
  const decide = (seen: Consultation) => {
    if (holdsTime(form, seen, op)) return refuse('reply_holds_time')
    if (holdsOtherTerms(form, seen, modality.key)) return refuse('reply_holds_other_terms')
    const allowed = allow(seen)
    return allowed.ok ? ok({ kind: 'terms_staged' as const, data: { ...draft.value.data, ...allowed.value } }) : allowed
  }
  const appended = await appendFact(context, stream, { kind: 'terms_staged', op }, decide, knownOf(session, stream))
  if (!appended.ok) return appended
  const { macroText, ceiling } = draft.value
  // pressed again after a refusal: the words may lie there already
  if (!holdsText(form.comment.text, macroText)) {
    const landed = await ports.ticket.applyMacro(draft.value.data.macroId)
    if (!landed.ok) return landed
  }
  if (ceiling !== '' && !holdsText(form.comment.text, ceiling)) await ports.ticket.appendToComposer(`\n${ceiling}`)
  const announced = announcing(appended.value, appended.value.n).fields
  return stageOpening(context, appended.value, { ...staging, fields: { ...staging.fields, ...announced } })
}

/** An opening onto the form, with what the ticket must say from then on: both travel with the agent's own Submit. */
export async function stageOpening(
  context: Context,
  state: StreamState,
  opening: FormPatch
): Promise<Result<StreamState, Refusal>> {
  const { fields, removeTags } = projectionOf(context, state.consultation, opening.fields ?? {})
  const staged = await context.ports.ticket.stage({
    ...opening,
    fields: { ...fields, ...opening.fields },
    removeTags
  })
  return staged.ok ? ok(state) : staged
}

/** Two terms in one message would leave the client to choose what they answer. */
const holdsOtherTerms = ({ comment }: TicketForm, { terms }: Consultation, key: string): boolean =>
  areTermsPending(terms) &&
  terms.staged !== null &&
  terms.staged.data.policy !== key &&
  holdsText(comment.text, terms.staged.data.termsText)

/** The very words that were staged and not sent yet, lost with a reload: the same fact stands for them. */
function pendingOp({ last }: Session, draft: Drafted): string | null {
  const staged = last && areTermsPending(last.consultation.terms) ? last.consultation.terms.staged : null
  // the opening that was staged first has found the ticket as it was
  return staged && wordsOf(staged.data) === wordsOf(draft.data) ? staged.op : null
}

/** What the fact says beside the terms themselves. */
const BESIDE: ReadonlySet<string> = new Set(['before', 'anew', 'demand'])

const wordsOf = (data: FactData['terms_staged']): string =>
  canonicalText(Object.fromEntries(Object.entries(data).filter(([key]) => !BESIDE.has(key))))

interface Drafted {
  data: FactData['terms_staged']
  macroText: string
  /** The estimate or the ceiling that was noted before; '' = none was. */
  ceiling: string
}

async function termsDraft(
  { context, last }: Session,
  modality: Modality,
  form: TicketForm
): Promise<Result<Drafted, Refusal>> {
  const { ports } = context
  const { terms } = modality
  if (!terms) return refuse('no_terms_asked')
  const locale = clientLocale(form)
  const key = terms.macros[locale]
  const macroId = ports.account.macros[key]
  if (macroId === undefined) return refuse('macro_not_provisioned', { macro: key })
  const preview = await ports.ticket.previewMacro(macroId)
  if (!preview.ok) return refused(accountRefusal(preview.error))
  const macroText = composed(preview.value.text)
  const price = priceAt(modality, localDate(ports.clock.now(), ports.clock.offsetAt))
  // T17: what is frozen is what was read
  if (price && !holdsText(macroText, reais(price.centavos)))
    return refuse('terms_price_differs', { price: reais(price.centavos) })
  const noted = last?.consultation.payer.clientCeiling?.data
  const ceiling = noted ? ceilingWords(noted, modality, price, locale) : ''
  const termsText = ceiling === '' ? macroText : `${macroText}\n\n${ceiling}`
  const data = {
    policy: modality.key,
    termsVersion: terms.version,
    macroId,
    locale,
    termsText,
    termsHash: await sha256(termsText),
    price,
    before: beforeOpening(form)
  }
  return ok({ data, macroText, ceiling })
}

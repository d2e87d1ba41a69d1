import { hasAgreed } from '../../../domain/acceptance/slice'
import { mayAcceptCharges, type KnownPerson } from '../../../domain/people/eligibility'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { FactData } from '../../../domain/registry'
import type { Modality } from '../../../domain/modality/modality'
import type { Instant } from '../../../domain/kernel/instant'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import { openTermsOf } from '../../../domain/terms/slice'
import { dueFrom } from '../../../domain/sla/sla'
import type { TicketForm } from '../../../ports'
import type { Context } from '../../context'
import { modalityOf } from '../../modalityOf'

type Sent = NonNullable<Consultation['terms']['sent']>

/** The terms that wait for an answer. */
export function askedFor(context: Context, seen: Consultation): Result<{ sent: Sent; modality: Modality }, Refusal> {
  const modality = modalityOf(context, seen.modality)
  const sent = openTermsOf(seen.terms)
  if (!sent || !modality) return refuse('terms_not_sent')
  if (hasAgreed(seen)) return refuse('already_accepted')
  return ok({ sent, modality })
}

type Shared = Pick<
  FactData['accepted'],
  'terms' | 'termsVersion' | 'bodyHash' | 'price' | 'organizationId' | 'flag' | 'acceptedAt' | 'due'
>

/** The price is frozen here (T17), and the flag as it is now: if it goes away later the acceptance stands. */
export function acceptedTerms(
  context: Context,
  sent: Sent,
  modality: Modality,
  form: TicketForm,
  acceptor: KnownPerson | null,
  acceptedAt: Instant
): Shared {
  return {
    terms: sent.n,
    termsVersion: sent.data.termsVersion,
    bodyHash: sent.data.bodyHash,
    price: sent.data.price,
    organizationId: form.organizationId,
    flag: acceptor ? mayAcceptCharges(acceptor) : null,
    acceptedAt,
    due: dueFrom(acceptedAt, modality, context.ports.clock.offsetAt)
  }
}

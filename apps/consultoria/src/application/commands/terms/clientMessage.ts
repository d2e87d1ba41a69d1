import { termsWords } from '../../../catalog/termsWords'
import type { Consultation } from '../../../domain/consultation/consultation'
import { localDate, type Instant } from '../../../domain/kernel/instant'
import { withPrefix } from '../../../domain/terms/titlePrefix'
import type { TicketForm } from '../../../ports'
import type { Context } from '../../context'
import { readableDate, withTokens } from '../../../catalog/readable'
import { clientLocale } from '../time/timeLogMacro'

type Sent = NonNullable<Consultation['terms']['sent']>

/** What the client reads about terms they were sent: in their language, by the ticket's own title. */
export function clientMessage(
  { ports, catalog }: Context,
  form: TicketForm,
  { data }: Sent,
  { as, reason = '' }: { as: 'reminder' | 'unanswered' | 'cancelled'; reason?: string }
): string {
  const locale = clientLocale(form)
  const words = termsWords[locale]
  const known = catalog.modalities.flatMap(({ titlePrefix }) => titlePrefix ?? [])
  const day = (at: Instant): string => readableDate(localDate(at, ports.clock.offsetAt), locale)
  const isDated = as === 'reminder' && data.validUntil !== undefined
  return withTokens(isDated ? `${words[as]}\n\n${words.reminderUntil}` : words[as], {
    cliente: form.requester?.name ?? '',
    modalidade: catalog.modalities.find(({ key }) => key === data.policy)?.title[locale] ?? '',
    assunto: withPrefix(form.subject, null, known),
    data: day(data.sentAt),
    prazo: data.validUntil === undefined ? '' : day(data.validUntil),
    motivo: reason
  })
}

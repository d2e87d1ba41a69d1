import { availabilityWords } from '../../../catalog/availabilityWords'
import { durationWords, momentWords, withTokens } from '../../../catalog/readable'
import { addSeconds, isBefore, localDate, type Instant } from '../../../domain/kernel/instant'
import { tidy } from '../../../domain/kernel/normalise'
import { ok, refuse } from '../../../domain/kernel/result'
import type { Modality } from '../../../domain/modality/modality'
import { isPaymentAwaited } from '../../../domain/payment/requirements'
import { isAppointmentPending } from '../../../domain/scheduling/pending'
import type { TicketForm } from '../../../ports'
import type { Context } from '../../context'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { AvailabilityInput } from '../inputs'
import { macroWords } from '../macroWords'
import type { Outcome } from '../outcome'
import { personOf } from '../people/personOf'
import { teamOf } from '../people/teamOf'
import { clientLocale } from '../time/timeLogMacro'
import { AVAILABILITY_REQUIRED } from './availabilityTokens'

/** Pedir disponibilidade: what is to be talked about and when, with the specialist's free times, in public and in a macro's words. */
export const askAvailability = defineCommand({
  name: 'ask_availability',
  run: async (session: Session, input: AvailabilityInput): Outcome => {
    const { context } = session
    const { clock, ticket } = context.ports
    const form = await ticket.form()
    if (form.status === 'closed') return refuse('ticket_closed')
    const modality = modalityOf(context, session.last?.consultation.modality ?? null)
    const availability = modality?.scheduling.availability
    if (!modality || !availability) return refuse('no_consultation')
    const person = await personOf(session, input.analystId)
    if (!person.ok || person.value.role === 'end-user') return refuse('analyst_unknown')
    const locale = clientLocale(form)
    const words = await session.words(`availability-${locale}`, () =>
      macroWords(context, {
        macros: availability.macros,
        locale,
        required: AVAILABILITY_REQUIRED,
        altered: 'availability_macro_altered'
      })
    )
    if (!words.ok) return words
    const topics = tidy(input.topics)
    const slots = input.slots.filter(slot => !isBefore(slot, clock.now()))
    const publicNote = questionIn(context, form, words.value, { analyst: person.value.name, slots, topics, modality })
    return factCommand(session, 'ask_availability', 'availability_asked', input, seen => {
      if (isPaymentAwaited(seen)) return refuse('not_paid')
      if (isAppointmentPending(seen)) return refuse('scheduled_already')
      const today = localDate(clock.now(), clock.offsetAt)
      const asked = seen.availability
      if (asked && localDate(asked.at, clock.offsetAt) === today) return refuse('availability_today')
      return ok({ kind: 'availability_asked', data: { analystId: input.analystId, slots, topics, publicNote } })
    })
  }
})

interface Asked {
  analyst: string
  slots: readonly Instant[]
  topics: string
  modality: Modality
}

function questionIn(context: Context, form: TicketForm, text: string, asked: Asked): string {
  const locale = clientLocale(form)
  const words = availabilityWords[locale]
  const { offsetAt } = context.ports.clock
  const seconds = asked.modality.scheduling.defaultMinutes * 60
  const contact = teamOf(context, form)?.contact
  return withTokens(text, {
    especialista: asked.analyst,
    duracao: durationWords(seconds),
    assuntos: asked.topics === '' ? words.noTopics : withTokens(words.topics, { assuntos: asked.topics }),
    horarios:
      asked.slots.length === 0
        ? words.noSlots
        : asked.slots.map(slot => `- ${momentWords(slot, offsetAt, locale, addSeconds(slot, seconds))}`).join('\n'),
    contato: contact ? withTokens(words.contact, { nome: contact.name, telefone: contact.phone }) : ''
  })
}

import { approvalWords } from '../../../catalog/approvalWords'
import { nearestLocale } from '../../../catalog/clientWords'
import { reais } from '../../../catalog/reais'
import { withTaxes, withTokens } from '../../../catalog/readable'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { Locale } from '../../../domain/kernel/locale'
import { refuse, refused } from '../../../domain/kernel/result'
import { isResponsibleForUnit } from '../../../domain/people/eligibility'
import { holdsText } from '../../../domain/terms/text'
import type { Person, TicketForm } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import type { Context } from '../../context'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { putInCopy } from '../people/copyPerson'
import { teamOf } from '../people/teamOf'

/**
 * T21: the Unit's responsible person is put in copy, and the question into the composer; the agent reads and sends it. Pressed
 * again it asks nothing twice: neither the copy nor the words are there a second time.
 */
export const askApproval = defineCommand({
  name: 'ask_approval',
  run: async (session: Session, { personId }: { personId: number }): Outcome => {
    const { context, known } = session
    const { directory, ticket } = context.ports
    const unit = known?.consultation.payer.chosen?.data.unit
    if (!known || !unit) return refuse('no_unit_pays')
    const form = await ticket.form()
    if (form.status === 'closed') return refuse('ticket_closed')
    if (!form.comment.public) return refuse('reply_is_internal')
    const person = await directory.person(personId)
    if (!person.ok) return refused(accountRefusal(person.error))
    if (!isResponsibleForUnit(person.value)) return refuse('unit_without_responsible', { unit: unit.name })
    const copied = await putInCopy(session, personId)
    if (!copied.ok) return copied
    const words = questionTo(context, form, { person: person.value, unit: unit.name, consultation: known.consultation })
    // what is being written stays above it
    if (!holdsText(form.comment.text, words)) await ticket.appendToComposer(words)
    return session.reload(known)
  }
})

function questionTo(
  context: Context,
  form: TicketForm,
  { person, unit, consultation }: { person: Person; unit: string; consultation: Consultation }
): string {
  const locale = nearestLocale(person.locale)
  const words = approvalWords[locale]
  const contact = teamOf(context, form)?.contact
  const question = withTokens(words.question, {
    nome: person.name,
    cliente: form.requester?.name ?? '',
    modalidade: modalityOf(context, consultation.modality)?.title[locale] ?? '',
    valor: priceIn(context, consultation, locale),
    unidade: unit
  })
  return contact
    ? `${question}\n${withTokens(words.contact, { contato: contact.name, telefone: contact.phone })}`
    : question
}

const UNITS = { minute: 'min', hour: 'h' } as const

function priceIn(context: Context, { acceptance, modality, terms }: Consultation, locale: Locale): string {
  const price = (acceptance ?? terms.sent)?.data.price
  if (!price) return ''
  const amount = `${reais(price.centavos)}/${UNITS[price.per]}`
  return ` (${withTaxes(amount, modalityOf(context, modality), locale)})`
}

import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { refuse } from '../../../domain/kernel/result'
import { withPrefix } from '../../../domain/terms/titlePrefix'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'

/** The ticket's type or title was changed by mistake: both say again whose terms are in force; the agent's own save sends it. */
export const keepModality = defineCommand({
  name: 'keep_modality',
  bare: true,
  run: async (session: Session): Outcome => {
    const { context } = session
    const { ticket } = context.ports
    const modality = modalityOf(context, session.last?.consultation.modality ?? null)
    if (!modality) return refuse('no_consultation')
    const { subject } = await ticket.form()
    const known = context.catalog.modalities.flatMap(({ titlePrefix }) => titlePrefix ?? [])
    const staged = await ticket.stage({
      subject: withPrefix(subject, modality.titlePrefix, known),
      fields: { request_type: modality.requestType }
    })
    return staged.ok ? session.reload(session.known ?? undefined) : staged
  }
})

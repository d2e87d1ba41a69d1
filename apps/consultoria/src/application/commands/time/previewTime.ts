import { ok, refuse } from '../../../domain/kernel/result'
import type { Actions } from '../../actions'
import { entryDraft } from './entryDraft'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'
import { simulate } from '../../ledger/simulate'
import { addedTo } from './pricesOf'
import { loggedTime, timeLine, timeLogComment } from './timeLog'
import { workerOf } from './workerOf'
import { clientLocale, timeLogMacro } from './timeLogMacro'

/** What the entry would do to the bill, and the comment as it will be read; on what was loaded, nothing is asked but the macro. */
export const previewTime =
  (session: Session): Actions['previewTime'] =>
  async input => {
    const { context, last, known } = session
    if (!last || !known) return refuse('not_loaded')
    const { form } = last
    const stored = { requesterId: form.requester?.id ?? 0, organizationId: form.organizationId }
    const worker = await workerOf(session, last.consultation, input)
    if (!worker.ok) return worker
    const recorder = { worker: worker.value, stored, noteMayBeMissing: true }
    const draft = entryDraft(context, last.consultation, input, recorder)
    if (!draft.ok) return draft
    const me = await context.ports.directory.me()
    // what it would cost is told before its note is written
    const noted = { ...draft.value, data: { ...draft.value.data, note: draft.value.data.note || '…' } }
    const simulated = simulate(context, known, noted, { op: 'preview', me })
    if (!simulated.ok) return simulated
    const { after: consultation, fact } = simulated.value
    const entry = consultation.entries.find(item => item.n === fact.n)
    if (!entry) return refuse('entry_gone')
    const modality = modalityOf(context, consultation.modality)
    const locale = clientLocale(form)
    const words =
      input.source === 'composer' ? null : await session.words(locale, () => timeLogMacro(context, modality, locale))
    if (words && !words.ok) return words
    const told = await loggedTime(context, entry, consultation.entries)
    if (!told.ok) return told
    const time = told.value
    return ok({
      ...addedTo(context, known.consultation, consultation, entry.price),
      billableSeconds: entry.billableSeconds,
      unbillableSeconds: entry.unbillableSeconds,
      unbillable: entry.unbillable,
      comment: words ? timeLogComment(words.value, time, locale) : `${form.comment.text}\n${timeLine(time, locale)}`
    })
  }

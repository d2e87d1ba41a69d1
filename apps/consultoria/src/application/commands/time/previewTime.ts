import { ok, refuse } from '../../../domain/kernel/result'
import type { Actions } from '../../actions'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { FactDraft } from '../../../domain/registry'
import { drawAhead, drawingOf } from '../../packages/draw'
import { entryDraft } from './entryDraft'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'
import { simulate } from '../../ledger/simulate'
import { secondsIn } from '../../../domain/time/limits/aboveCeiling'
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
    const drawn = drawnAhead(session, last.consultation, draft.value.draft)
    const noted = { ...drawn, data: { ...drawn.data, note: drawn.data.note || '…' } }
    const simulated = simulate(context, known, noted, { op: PREVIEW, me })
    if (!simulated.ok) return simulated
    const { after: consultation, fact } = simulated.value
    const entry = consultation.entries.find(item => item.n === fact.n)
    if (!entry) return refuse('entry_gone')
    const modality = modalityOf(context, consultation.modality)
    const locale = clientLocale(form)
    const words =
      input.source === 'composer' ? null : await session.words(locale, () => timeLogMacro(context, modality, locale))
    if (words && !words.ok) return words
    const told = await loggedTime(context, entry, consultation, known.consultation)
    if (!told.ok) return told
    const time = told.value
    return ok({
      ...addedTo(context, known.consultation, consultation, entry.price),
      billableSeconds: entry.billableSeconds,
      unbillableSeconds: entry.unbillableSeconds,
      aboveSeconds: secondsIn(entry.above),
      unbillable: entry.unbillable,
      prepaid: time.prepaid && {
        coveredSeconds: entry.packageSeconds,
        beyondSeconds: entry.data.seconds - entry.packageSeconds,
        left: time.prepaid.left ?? null
      },
      comment: words ? timeLogComment(words.value, time, locale) : `${form.comment.text}\n${timeLine(time, locale)}`
    })
  }

const PREVIEW = 'preview'

/** Where packages cover the work, with what it would take of them. */
function drawnAhead(session: Session, seen: Consultation, draft: Entry): Entry {
  const { context } = session
  const { organizationId } = draft.data
  const prepaid = modalityOf(context, seen.modality)?.packages
  if (!prepaid || organizationId === null) return draft
  const drawing = drawingOf(context.ports.ticket.id, PREVIEW, seen, draft.data)
  return { ...draft, data: { ...draft.data, draw: drawAhead(session, organizationId, drawing, prepaid) } }
}

type Entry = FactDraft & { kind: 'entry' }

import type { TicketForm } from '../../ports'
import { importAgain } from '../../importAgain'
import type { StreamState } from '../ledger/stream'
import { modalityAsked, modalityOf } from '../modalityOf'
import type { Session } from '../session'
import type { KeptPackages } from './keepPackages'

/** Where a modality's work is prepaid, its packages are read; most tickets have none, and so what reads them comes when it is needed. */
export async function withPackages(
  session: Session,
  state: StreamState,
  form: TicketForm,
  { fresh }: { fresh: boolean }
): Promise<KeptPackages> {
  const { context } = session
  const key = state.consultation.modality
  const modality = key === null ? modalityAsked(context, form.fields) : modalityOf(context, key)
  const prepaid = modality?.packages
  if (!prepaid) return { state, trouble: null, failed: null, shown: null }
  const later = await importAgain(() => import('./keepPackages')).catch(() => null)
  if (!later) return { state, trouble: null, failed: { code: 'offline' }, shown: null }
  return later.keepPackages(session, state, form, { modality, prepaid, fresh })
}

import { nearestLocale } from '../../../catalog/clientWords'
import type { Modality } from '../../../domain/modality/modality'
import type { Locale } from '../../../domain/kernel/locale'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { TicketForm } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import type { Context } from '../../context'
import { REQUIRED_TOKENS } from './logTokens'

/** What is read by the client follows the client's language. */
export const clientLocale = (form: TicketForm): Locale => nearestLocale(form.requester?.locale)

/** The standard macro's words for a time log (T14), with its tokens still in brackets. */
export async function timeLogMacro(
  { ports }: Context,
  modality: Modality | null,
  locale: Locale
): Promise<Result<string, Refusal>> {
  const key = modality?.entries.macros[locale]
  const id = key === undefined ? undefined : (ports.account.macros[key] ?? ports.account.macros[fallback(modality)])
  if (id === undefined) return refuse('macro_not_provisioned', { macro: key ?? '' })
  const preview = await ports.ticket.previewMacro(id)
  if (!preview.ok) return refused(accountRefusal(preview.error))
  const missing = REQUIRED_TOKENS.filter(token => !preview.value.text.includes(token))
  return missing.length === 0 ? ok(preview.value.text) : refuse('log_macro_altered', { missing: missing.join(' ') })
}

const fallback = (modality: Modality | null): string => modality?.entries.macros['pt-BR'] ?? ''

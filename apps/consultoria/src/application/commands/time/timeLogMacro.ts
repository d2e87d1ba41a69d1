import { nearestLocale } from '../../../catalog/clientWords'
import type { Modality } from '../../../domain/modality/modality'
import type { Locale } from '../../../domain/kernel/locale'
import type { Refusal, Result } from '../../../domain/kernel/result'
import type { TicketForm } from '../../../ports'
import type { Context } from '../../context'
import { macroWords } from '../macroWords'
import { REQUIRED_TOKENS } from '../logTokens'

/** What is read by the client follows the client's language. */
export const clientLocale = (form: TicketForm): Locale => nearestLocale(form.requester?.locale)

/** The standard macro's words for a time log (T14). */
export const timeLogMacro = (
  context: Context,
  modality: Modality | null,
  locale: Locale
): Promise<Result<string, Refusal>> =>
  macroWords(context, {
    macros: modality?.entries.macros,
    locale,
    required: REQUIRED_TOKENS,
    altered: 'log_macro_altered'
  })

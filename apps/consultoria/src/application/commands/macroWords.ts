import type { Locale } from '../../domain/kernel/locale'
import { ok, refuse, refused, type Refusal, type Result } from '../../domain/kernel/result'
import { accountRefusal } from '../accountRefusal'
import type { Context } from '../context'

interface Wanted {
  /** Keys of the macros by language; Portuguese stands in for one that the account lacks. */
  macros: Readonly<Record<string, string>> | undefined
  locale: Locale
  /** Tokens without which the words would not say what they are for. */
  required: readonly string[]
  /** How it is refused where one of those is gone. */
  altered: Refusal['code']
}

/** The words of a macro as an administrator has left them, their tokens still in brackets. */
export async function macroWords(
  { ports }: Context,
  { macros = {}, locale, required, altered }: Wanted
): Promise<Result<string, Refusal>> {
  const portuguese = macros['pt-BR'] ?? ''
  const key = macros[locale] ?? portuguese
  const id = ports.account.macros[key] ?? ports.account.macros[portuguese]
  if (id === undefined) return refuse('macro_not_provisioned', { macro: key })
  const preview = await ports.ticket.previewMacro(id)
  if (!preview.ok) return refused(accountRefusal(preview.error))
  const missing = required.filter(token => !preview.value.text.includes(token))
  return missing.length === 0 ? ok(preview.value.text) : refuse(altered, { missing: missing.join(' ') })
}

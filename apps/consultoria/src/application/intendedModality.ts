import type { Consultation } from '../domain/consultation/consultation'
import type { Modality } from '../domain/modality/modality'
import { prefixOf } from '../domain/terms/titlePrefix'
import type { TicketForm } from '../ports'
import type { Context } from './context'
import { ifOffered, modalityAsked } from './modalityOf'

/**
 * The modality the ticket itself asks for, by its type or its title, where that is another one than the terms in force: null
 * while both agree, or where the ticket names none of ours.
 */
export function intendedModality(
  context: Context,
  { modality: inForce, terms }: Pick<Consultation, 'modality' | 'terms'>,
  { fields, subject = '' }: Pick<TicketForm, 'fields'> & { subject?: string }
): Modality | null {
  if (inForce === null) return null
  const byType = ifOffered(context, modalityAsked(context, fields))
  if (byType && byType.key !== inForce) return byType
  const named = byTitle(context, inForce, subject)
  // the prefix of terms that were offered before is what the title was, no wish
  return named && terms.offered.includes(named.key) ? null : named
}

function byTitle(context: Context, inForce: string, subject: string): Modality | null {
  const { catalog } = context
  const prefixes = catalog.modalities.flatMap(({ titlePrefix }) => titlePrefix ?? [])
  const prefix = prefixOf(subject, prefixes)
  const own = catalog.modalities.find(({ key }) => key === inForce)?.titlePrefix
  if (prefix === null || prefix === own) return null
  return ifOffered(context, catalog.modalities.find(({ titlePrefix }) => titlePrefix === prefix) ?? null)
}

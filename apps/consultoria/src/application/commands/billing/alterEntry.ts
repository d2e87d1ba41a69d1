import { LEADERS_GROUP } from '../../../catalog/names'
import { readableDate, withTokens } from '../../../catalog/readable'
import { clientWords } from '../../../catalog/clientWords'
import { recordWords } from '../../../catalog/recordWords'
import type { Consultation, Entry } from '../../../domain/consultation/consultation'
import { startedMinutes } from '../../../domain/kernel/duration'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import { isOwn } from '../../../domain/time/alteration'
import type { TicketForm } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import type { Locale } from '../../../domain/kernel/locale'
import type { Context } from '../../context'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'
import { isLeaderNow } from '../people/leaders'
import { nameOf } from '../people/names'
import { totalOf, totalWords } from '../time/charge'
import { hoursOf } from '../time/timeLog'
import { clientLocale } from '../time/timeLogMacro'

/** T19: a leader takes an entry off the bill, never one of their own; where no other leader is left, an administrator does. */
export async function checkAlterer(session: Session, entry: Entry | null): Promise<Result<void, Refusal>> {
  const { directory } = session.context.ports
  const me = await directory.me()
  const leader = await isLeaderNow(session)
  if (!leader.ok) return leader
  if (!leader.value && me.role !== 'admin') return refuse('leader_only')
  if (entry && isOwn(entry, me.id)) return refuse('own_entry')
  if (leader.value) return ok(undefined)
  const leaders = await directory.members(LEADERS_GROUP, { fresh: true })
  if (!leaders.ok) return refused(accountRefusal(leaders.error))
  const others = leaders.value.filter(({ id }) => entry === null || !isOwn(entry, id))
  return others.length === 0 ? ok(undefined) : refuse('leader_only')
}

/** What the client reads about it, in the client's language: which entry, what becomes of it, and why. A closed ticket takes no comment. */
export async function toldToClient(
  { context }: Session,
  form: TicketForm,
  seen: Consultation,
  entry: Entry,
  { as, note }: { as: 'voided' | 'waived'; note: string }
): Promise<Result<{ publicNote?: string }, Refusal>> {
  if (form.status === 'closed') return ok({})
  const { data, billableSeconds } = entry
  const analyst = await nameOf(context, data.analystId, data.analystName)
  if (!analyst.ok) return analyst
  const locale = clientLocale(form)
  const words = recordWords[locale]
  const date = readableDate(data.workDate, locale)
  const hours = hoursOf(data, context.ports.clock.offsetAt)
  const heading = withTokens(words[as], { faturaveis: String(startedMinutes(billableSeconds)) })
  const record = withTokens(words.record, {
    data: hours === null ? date : `${date}, ${hours}`,
    analista: analyst.value,
    minutos: String(startedMinutes(data.seconds)),
    faturavel: clientWords[locale].no,
    motivo: note
  })
  const total = changedTotal(context, seen, [entry], locale)
  return ok({ publicNote: [heading, record, ...(total === null ? [] : [total])].join('\n\n') })
}

/** What the consultation comes to once these entries are charged no more; null = none of it is invoiced here. */
export function changedTotal(
  context: Context,
  seen: Consultation,
  entries: readonly Entry[],
  locale: Locale
): string | null {
  const [first] = entries
  const modality = modalityOf(context, seen.modality)
  const gone = new Set(entries.map(({ n }) => n))
  const before = first ? totalOf(seen, modality, first) : null
  const left = { ...seen, entries: seen.entries.filter(({ n }) => !gone.has(n)) }
  const total = first ? totalOf(left, modality, first) : null
  return total && totalWords(total, before, modality, locale)
}

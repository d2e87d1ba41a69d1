import { appointmentWords } from '../../../catalog/appointmentWords'
import { nearestLocale } from '../../../catalog/clientWords'
import { durationWords, momentWords, withTokens } from '../../../catalog/readable'
import { addDays, type Instant, localDate, secondsBetween } from '../../../domain/kernel/instant'
import type { Modality } from '../../../domain/modality/modality'
import type { TicketForm } from '../../../ports'
import type { Context } from '../../context'
import { teamOf } from '../people/teamOf'

interface Agreed {
  start: Instant
  end: Instant
}

interface Meeting extends Agreed {
  medium: string
  analyst: string
  link: string | null
  topics: string | null
}

export type News =
  { kind: 'set'; now: Meeting; before: Agreed | null } | { kind: 'cancelled' | 'noShow'; before: Agreed }

/**
 * What the client is mailed about an appointment, in their language: its first line is the subject. The fact keeps it, so that
 * it stays what was told, and is told once.
 */
export function toldOf(context: Context, form: TicketForm, news: News): string {
  const locale = nearestLocale(form.requester?.locale)
  const words = appointmentWords[locale]
  const { offsetAt } = context.ports.clock
  const at = ({ start }: Agreed): string => momentWords(start, offsetAt, locale)
  if (news.kind !== 'set')
    return [
      withTokens(words[news.kind], { quando: at(news.before) }),
      '',
      words.again,
      changeWords(context, form, words)
    ].join('\n')
  const { start, end } = news.now
  const quando = momentWords(start, offsetAt, locale, end)
  const isMoved = news.before !== null && news.before.start !== start
  const first = withTokens(isMoved ? words.moved : words.set, { quando, antes: news.before ? at(news.before) : '' })
  return [first, ...meetingLines(context, form, news.now)].join('\n')
}

/** How, with whom, where, about what, and how to change it. */
function meetingLines(
  context: Context,
  form: TicketForm,
  { start, end, medium, analyst, link, topics }: Meeting
): string[] {
  const locale = nearestLocale(form.requester?.locale)
  const words = appointmentWords[locale]
  return [
    '',
    withTokens(words.how, { meio: words.media[medium] ?? medium.replaceAll('_', ' ') }),
    withTokens(words.lasts, { duracao: durationWords(secondsBetween(start, end)) }),
    withTokens(words.with, { analista: analyst }),
    ...(link === null ? [] : [withTokens(words.link, { link })]),
    ...(topics === null ? [] : [withTokens(words.topics, { assuntos: topics })]),
    ...(link === null ? [] : [words.ready]),
    '',
    changeWords(context, form, words)
  ]
}

/** What the client is mailed on the day before; nothing where it is agreed on that day or later: they have just read it. */
export function reminderOf(
  context: Context,
  form: TicketForm,
  { scheduling }: Pick<Modality, 'scheduling'>,
  meeting: Meeting
): { reminder?: string } {
  const { offsetAt, now } = context.ports.clock
  const eve = addDays(localDate(meeting.start, offsetAt), -1)
  if (!scheduling.reminder || localDate(now(), offsetAt) >= eve) return {}
  const locale = nearestLocale(form.requester?.locale)
  const quando = momentWords(meeting.start, offsetAt, locale, meeting.end)
  const first = withTokens(appointmentWords[locale].tomorrow, { quando })
  return { reminder: [first, ...meetingLines(context, form, meeting)].join('\n') }
}

function changeWords(
  context: Context,
  form: TicketForm,
  { change, changeOrCall }: (typeof appointmentWords)['pt-BR']
): string {
  const contact = teamOf(context, form)?.contact
  return contact ? withTokens(changeOrCall, { nome: contact.name, telefone: contact.phone }) : change
}

import { appointmentWords } from '../../../catalog/appointmentWords'
import { nearestLocale } from '../../../catalog/clientWords'
import { momentWords, withTokens } from '../../../catalog/readable'
import type { Instant } from '../../../domain/kernel/instant'
import type { TicketForm } from '../../../ports'
import type { Context } from '../../context'
import { teamOf } from '../people/teamOf'

interface Agreed {
  start: Instant
  end: Instant
}

export type News =
  | { kind: 'set'; now: Agreed & { medium: string; analyst: string; link: string | null }; before: Agreed | null }
  | { kind: 'cancelled' | 'noShow'; before: Agreed }

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
  const { start, end, medium, analyst, link } = news.now
  const quando = momentWords(start, offsetAt, locale, end)
  const isMoved = news.before !== null && news.before.start !== start
  return [
    withTokens(isMoved ? words.moved : words.set, { quando, antes: news.before ? at(news.before) : '' }),
    '',
    withTokens(words.how, { meio: words.media[medium] ?? medium.replaceAll('_', ' ') }),
    withTokens(words.with, { analista: analyst }),
    ...(link === null ? [] : [withTokens(words.link, { link }), words.ready]),
    '',
    changeWords(context, form, words)
  ].join('\n')
}

function changeWords(
  context: Context,
  form: TicketForm,
  { change, changeOrCall }: (typeof appointmentWords)['pt-BR']
): string {
  const contact = teamOf(context, form)?.contact
  return contact ? withTokens(changeOrCall, { nome: contact.name, telefone: contact.phone }) : change
}

import { records, text } from '../zendesk/wire'
import type { Outcome } from './play'
import type { Scenario } from './scenario'
import { idOf } from './ticketInput'
import { addressOf, type World } from './world'
import { words } from '../terminal/language'

const shown = (value: unknown) => JSON.stringify(value)

/** What is not as the scenario expects it, one sentence each. */
export const judge = (world: World, { expect }: Scenario, outcome: Outcome): string[] => {
  const { ticket } = outcome
  const wrong = (what: string, expected: unknown, found: unknown) =>
    shown(expected) === shown(found) ? [] : [words().commands.expected(what, shown(expected), shown(found))]
  const values = new Map(records(ticket.custom_fields).map(field => [text(field.id), field.value ?? null]))
  const tags = Array.isArray(ticket.tags) ? ticket.tags.map(text).sort() : []
  return [
    ...(expect.status === undefined ? [] : wrong('status', expect.status, ticket.status)),
    ...(expect.tags === undefined ? [] : wrong('tags', [...expect.tags].sort(), tags)),
    ...Object.entries(expect.fields ?? {}).flatMap(([key, value]) =>
      wrong(`field ${key}`, value, values.get(String(idOf(world, 'ticket_field', key))) ?? null)
    ),
    ...Object.entries(expect.views ?? {}).flatMap(([key, value]) =>
      wrong(`in view ${key}`, value, outcome.views.get(key))
    ),
    ...(expect.notifications === undefined ? [] : mails(expect.notifications, outcome)),
    ...(expect.comment === undefined ? [] : wrong('comment', true, lastComment(outcome).includes(expect.comment)))
  ]
}

const lastComment = ({ comments }: Outcome) => text(comments.findLast(one => one.public === true)?.plain_body)

const mails = (expected: NonNullable<Scenario['expect']['notifications']>, { mails }: Outcome): string[] => {
  const as = (list: { to: string[]; subject: string; says: string[] }[]) =>
    shown(list.map(one => [one.to, one.subject, ...one.says]))
  const wanted = expected.map(({ to, subject, says }) => ({ to: to.map(addressOf).sort(), subject, says }))
  // Only as much of each mail as the scenario names.
  const found = mails.map(({ to, subject, body }, index) => ({
    to,
    subject: subject.slice(0, wanted[index]?.subject.length ?? subject.length),
    says: (wanted[index]?.says ?? []).map(part => (body.includes(part) ? part : body))
  }))
  return as(wanted) === as(found) ? [] : [words().commands.expected('notifications', as(wanted), as(found))]
}

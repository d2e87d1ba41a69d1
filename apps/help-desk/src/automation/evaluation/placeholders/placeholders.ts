import type { RuleComment, RuleFacts, RuleField, RuleUser } from '../rule-types'
import { localizedDate, localizedWord, timestamp } from './localized'
import { LazyWords, renderLiquid, textWithParts } from './liquid'
import { organizationWords, properties, userWords, type Words } from './placeholder-user'

/** Who reads the text. */
export interface Reader {
  locale: string
  /** What the ticket's author wrote is left out. */
  suppressed: boolean
  /** On-hold is for agents only: others read that the ticket is open. https://support.zendesk.com/hc/en-us/articles/4408889282458 */
  endUser: boolean
}

/** What placeholders can name beyond the facts that conditions ask for. Read only when a template names it. */
export interface PlaceholderWorld {
  facts: RuleFacts
  reader: Reader
  /** The account's. */
  timeZone: string
  assignee(): RuleUser | undefined
  submitter(): RuleUser | undefined
  comments(): RuleComment[]
  groupName(): string | undefined
  brandName(): string | undefined
  formName(): string | undefined
  ccNames(): string[]
  userField(key: string): RuleField | undefined
  organizationField(key: string): RuleField | undefined
  /** Text of a dynamic content item in the reader's language. */
  dynamicContent(name: string): string | undefined
  accountName: string
  /** Host name, without https://. */
  host: string
}

const written = (comment: RuleComment): string =>
  `${comment.author?.name ?? ''}, ${comment.created_at.replace('T', ' ').replace('Z', ' UTC')}\n\n${comment.body}`

const wordsOf = (comment: RuleComment): Words => ({
  ...comment,
  value: comment.body,
  is_public: comment.public,
  created_at_with_time: comment.created_at,
  author: userWords(comment.author, {})
})

function commentWord(name: string, comments: () => RuleComment[]): unknown {
  const parts = /^(latest_)?(public_)?comments?(_formatted|_html|_rich)?$/.exec(name)
  if (!parts) return undefined
  const [, latest, isPublic, form] = parts
  const newestFirst = comments()
    .filter(comment => !isPublic || comment.public)
    .toReversed()
  const shown = latest ? newestFirst.slice(0, 1) : newestFirst
  if (form === '_formatted') return shown.map(written).join('\n\n----------------------------------------------\n\n')
  if (form) return shown[0]?.html_body
  if (!latest) return shown.map(wordsOf)
  const [newest] = shown
  return newest && textWithParts(newest.body, wordsOf(newest))
}

function fieldWord(name: string, { facts }: PlaceholderWorld): unknown {
  const [, option, id] = /^ticket_field_(option_title_)?(\d+)$/.exec(name) ?? []
  if (id === undefined) return undefined
  const held = facts.ticket.custom[Number(id)]
  const options = facts.field(Number(id))?.options ?? []
  const named = (value: string) => options.find(one => one.value === value)?.name ?? value
  if (option === undefined) return Array.isArray(held) ? held.join(' ') : held
  return Array.isArray(held) ? held.map(named).join(', ') : typeof held === 'string' ? named(held) : held
}

/** What an author could spread by opening tickets in other people's names. https://support.zendesk.com/hc/en-us/articles/4408833443226 */
const WRITTEN = /^(title|description|verbatim_description|(latest_)?(public_)?comments?(_formatted|_html|_rich)?)$/

const hidesHold = ({ facts, reader }: PlaceholderWorld): boolean => reader.endUser && facts.ticket.status === 'hold'

function ticketWord(name: string, world: PlaceholderWorld): unknown {
  if (world.reader.suppressed && WRITTEN.test(name)) return undefined
  const { ticket } = world.facts
  const { locale } = world.reader
  const date = (stamp: string | null) => stamp && localizedDate(stamp, locale, world.timeZone)
  const person = (user: RuleUser | undefined) => userWords(user, properties(user?.custom ?? {}, world.userField))
  const organization = () =>
    organizationWords(
      world.facts.organization,
      properties(world.facts.organization?.custom ?? {}, world.organizationField)
    )
  switch (name) {
    case 'title':
      return ticket.subject
    case 'url':
      return `${world.host}/agent/tickets/${ticket.id}`
    case 'link':
      return `https://${world.host}/agent/tickets/${ticket.id}`
    case 'via':
      return ticket.via_channel
    case 'ticket_type':
      return localizedWord('type', ticket, locale)
    case 'status':
      return localizedWord(name, hidesHold(world) ? { ...ticket, status: 'open' } : ticket, locale)
    case 'priority':
      return localizedWord(name, ticket, locale)
    case 'due_date':
      return date(ticket.due_at)
    case 'due_date_with_timestamp':
      return ticket.due_at && timestamp(ticket.due_at)
    case 'created_at':
    case 'updated_at':
      return date(ticket[name])
    case 'created_at_with_timestamp':
      return timestamp(ticket.created_at)
    case 'updated_at_with_timestamp':
      return timestamp(ticket.updated_at)
    case 'in_business_hours':
      return String(world.facts.businessTime?.isOpen ?? false)
    case 'tags':
      return ticket.tags.join(' ')
    case 'account':
      return world.accountName
    case 'group':
      return { name: world.groupName() }
    case 'brand':
      return { name: world.brandName() }
    case 'ticket_form':
      return world.formName()
    case 'cc_names':
    case 'email_cc_names':
      return world.ccNames().join(', ')
    case 'verbatim_description':
      return ticket.description
    case 'organization':
      return organization()
    case 'requester': {
      const who = world.facts.requester
      return userWords(who, properties(who?.custom ?? {}, world.userField), organization())
    }
    case 'assignee':
      return person(world.assignee())
    case 'submitter':
      return person(world.submitter())
    case 'id':
    case 'description':
    case 'external_id':
      return ticket[name]
    default:
      return fieldWord(name, world) ?? commentWord(name, world.comments)
  }
}

/** `{{dc.name}}`; an item's name may hold dots itself. */
function contentWords(read: (name: string) => string | undefined, before = ''): LazyWords {
  return new LazyWords(name => read(before + name) ?? contentWords(read, `${before}${name}.`))
}

function wordsFor(world: PlaceholderWorld): Words {
  return {
    ticket: new LazyWords(name => ticketWord(name, world)),
    current_user: new LazyWords(name => {
      const who = world.facts.currentUser
      return userWords(who, properties(who?.custom ?? {}, world.userField))?.[name]
    }),
    dc: contentWords(name => world.dynamicContent(name)),
    account: { name: world.accountName }
  }
}

/** Dynamic content may itself hold placeholders, hence the second pass. */
export function renderPlaceholders(template: string, world: PlaceholderWorld): string {
  if (!template.includes('{{') && !template.includes('{%')) return template
  const words = wordsFor(world)
  const dc = contentWords(name => {
    const content = world.dynamicContent(name)
    return content === undefined ? undefined : renderLiquid(content, words)
  })
  return renderLiquid(template, { ...words, dc })
}

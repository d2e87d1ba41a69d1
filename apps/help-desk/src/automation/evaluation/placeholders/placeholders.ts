import type { RuleComment, RuleFacts, RuleField, RuleUser } from '../rule-types'
import { LazyWords, renderLiquid, textWithParts } from './liquid'
import { organizationWords, properties, userWords, type Words } from './placeholder-user'

/** What placeholders can name beyond the facts that conditions ask for. Read only when a template names it. */
export interface PlaceholderWorld {
  facts: RuleFacts
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

function ticketWord(name: string, world: PlaceholderWorld): unknown {
  const { ticket } = world.facts
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
      return ticket.type
    case 'due_date':
      return ticket.due_at?.slice(0, 10)
    case 'created_at':
    case 'updated_at':
      return ticket[name].slice(0, 10)
    case 'created_at_with_timestamp':
      return ticket.created_at
    case 'updated_at_with_timestamp':
      return ticket.updated_at
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
    case 'status':
    case 'priority':
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

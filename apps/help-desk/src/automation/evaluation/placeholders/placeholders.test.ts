import { describe, expect, it } from 'vitest'
import { factsFor } from '../facts-for-tests'
import type { RuleComment, RuleTicket } from '../rule-types'
import { renderPlaceholders, type PlaceholderWorld, type Reader } from './placeholders'

const comment = (id: number, body: string, isPublic: boolean): RuleComment => ({
  id,
  body,
  html_body: `<p>${body}</p>`,
  public: isPublic,
  author: factsFor().requester,
  created_at: '2026-11-20T10:00:00Z'
})

function render(template: string, ticket: Partial<RuleTicket> = {}, reader: Partial<Reader> = {}): string {
  const facts = factsFor(
    { subject: 'Nota negativa', custom: { 1: 'stage_done', 2: '2026-12-01', 6: ['area_a', 'area_b'] }, ...ticket },
    { requester: { custom: { permite: 'sim' } } }
  )
  const world: PlaceholderWorld = {
    facts,
    reader: { locale: 'pt-BR', suppressed: false, endUser: false, ...reader },
    timeZone: 'America/Sao_Paulo',
    assignee: () => facts.currentUser,
    submitter: () => facts.requester,
    comments: () => [comment(1, 'first', true), comment(2, 'second', true), comment(3, 'inner', false)],
    groupName: () => 'Fiscal',
    brandName: () => undefined,
    formName: () => 'Suporte',
    ccNames: () => ['Bia', 'Caio'],
    userField: () => ({ id: 1, type: 'dropdown', title: 'Permite', options: [{ name: 'SIM', value: 'sim' }] }),
    organizationField: () => undefined,
    dynamicContent: name => (name === 'hello' ? 'Olá {{ticket.requester.first_name}}' : undefined),
    accountName: 'Consultoria',
    host: 'test.example'
  }
  return renderPlaceholders(template, world)
}

describe('placeholders', () => {
  it.each([
    ['{{ticket.id}}', '35'],
    ['{{ ticket.title }}', 'Nota negativa'],
    ['{{ticket.url}}', 'test.example/agent/tickets/35'],
    ['{{ticket.link}}', 'https://test.example/agent/tickets/35'],
    ['{{ticket.requester.name}}', 'Rui de Souza'],
    ['{{ticket.requester.first_name}}', 'Rui'],
    ['{{ticket.requester.last_name}}', 'de Souza'],
    ['{{ticket.requester.email}}', 'user1@test.example'],
    ['{{ticket.requester.custom_fields.permite}}', 'sim'],
    ['{{ticket.requester.custom_fields.permite.title}}', 'SIM'],
    ['{{ticket.organization.name}}', 'Test Ltda'],
    ['{{ticket.assignee.name}}', 'Ada Agent'],
    ['{{current_user.first_name}}', 'Ada'],
    ['{{ticket.group.name}}', 'Fiscal'],
    ['{{ticket.ticket_field_1}}', 'stage_done'],
    ['{{ticket.ticket_field_option_title_1}}', 'STAGE_DONE'],
    ['{{ticket.ticket_field_option_title_6}}', 'AREA_A, AREA_B'],
    ['{{ticket.ticket_field_2}}', '2026-12-01'],
    ['{{ticket.cc_names}}', 'Bia, Caio'],
    ['{{ticket.latest_comment}}', 'inner'],
    ['{{ticket.latest_public_comment}}', 'second'],
    ['{{ticket.latest_public_comment.author.first_name}}', 'Rui'],
    ['{{ticket.latest_public_comment_html}}', '<p>second</p>'],
    ['{{dc.hello}}!', 'Olá Rui!']
  ])('%s prints %s', (template, expected) => {
    expect(render(template)).toBe(expected)
  })

  it('prints nothing for what is unknown, empty, or spelled in another case', () => {
    expect(render('[{{ticket.moon}}{{nobody.name}}{{ticket.ticket_field_99}}{{dc.none}}{{Ticket.id}}]')).toBe('[]')
  })

  it('lists comments newest first, public ones apart', () => {
    expect(render('{{ticket.comments_formatted}}')).toMatch(/inner[\s\S]+second[\s\S]+first/)
    expect(render('{{ticket.public_comments_formatted}}')).not.toContain('inner')
    expect(render('{% for comment in ticket.comments %}{{comment.value}};{% endfor %}')).toBe('inner;second;first;')
  })

  it('leaves a text without placeholders as it is', () => {
    expect(render('R$ 10,00 % { }')).toBe('R$ 10,00 % { }')
  })
})

describe('words and dates', () => {
  const ticket = { status: 'hold', priority: 'high', type: 'task', created_at: '2026-11-20T01:05:09Z' }
  const template =
    '{{ticket.status}} {{ticket.priority}} {{ticket.ticket_type}}, {{ticket.created_at}}, {{ticket.created_at_with_timestamp}}'

  it.each([
    ['en-US', 'On-hold High Task, November 19, 2026, 2026-11-20T01:05Z'],
    ['pt-BR', 'Em espera Alta Tarefa, 19 de novembro de 2026, 2026-11-20T01:05Z'],
    ['es', 'En espera Alta Tarea, 19 de noviembre de 2026, 2026-11-20T01:05Z']
  ])('are those of the reader: %s', (locale, expected) => {
    expect(render(template, ticket, { locale })).toBe(expected)
  })

  it('tell an end user that a ticket on hold is open, since on-hold is for agents only', () => {
    expect(render('{{ticket.status}}', ticket, { endUser: true })).toBe('Aberto')
    expect(render('{{ticket.status}}', { status: 'pending' }, { endUser: true })).toBe('Pendente')
  })

  it('print nothing where the ticket has none', () => {
    expect(render('[{{ticket.priority}}{{ticket.ticket_type}}{{ticket.due_date}}]')).toBe('[]')
  })
})

describe('what the author wrote', () => {
  const template =
    '{{ticket.id}}[{{ticket.title}}{{ticket.description}}{{ticket.latest_comment}}{{ticket.comments_formatted}}]'

  it('is left out where it is suppressed, and everything else stays', () => {
    expect(render(template, {}, { suppressed: true })).toBe('35[]')
    expect(render(template)).toContain('Nota negativa')
  })
})

describe('Liquid', () => {
  it('chooses by if, elsif, else and unless', () => {
    const template =
      '{% if ticket.priority == "Alta" %}A{% elsif ticket.status == "Novo" %}B{% else %}C{% endif %}{% unless ticket.priority %}!{% endunless %}'
    expect(render(template)).toBe('B!')
    expect(render(template, { priority: 'high' })).toBe('A')
    expect(render(template, { status: 'open' })).toBe('C!')
  })

  it('joins conditions with and, or, contains', () => {
    expect(render('{% if ticket.tags contains "vip" and ticket.id > 30 %}yes{% endif %}', { tags: ['vip'] })).toBe(
      'yes'
    )
    expect(render('{% if ticket.id < 30 or ticket.title contains "Nota" %}yes{% endif %}')).toBe('yes')
  })

  it('chooses by case', () => {
    const template =
      '{% case ticket.requester.language %}{% when "en-US" %}Hello{% when "pt-BR", "pt" %}Olá{% else %}?{% endcase %}'
    expect(render(template)).toBe('Olá')
  })

  it('applies filters and remembers assigned values', () => {
    expect(render('{{ ticket.title | upcase | append: "!" }}')).toBe('NOTA NEGATIVA!')
    expect(render('{% assign who = ticket.requester.name | downcase %}{{ who | default: "x" }}')).toBe('rui de souza')
    expect(render('{{ ticket.ticket_field_2 | date: "%d/%m/%Y" }}')).toBe('01/12/2026')
    expect(render('{{ ticket.moon | default: "none" }}')).toBe('none')
  })

  it('drops comments and trims white space where asked', () => {
    expect(render('a {%- comment -%} b {%- endcomment -%} c')).toBe('ac')
  })

  it('does not fail on a tag that is never closed', () => {
    expect(render('{% if ticket.id %}open')).toBe('open')
  })
})

import { describe, expect, it } from 'vitest'
import type { Json } from '../../../zendesk/wire'
import { detailsOf } from './details'

const of = (from: Json, to: Json, path = 'at') => detailsOf({ path, from, to })
const option = (name: string, value: string) => ({ name, value })
const action = (field: string, value: string | string[]) => ({ field, value })
const condition = (field: string, operator: string, value: string) => ({ field, operator, value })
const long =
  'Obrigado pelo seu contato. A consultoria é cobrada por hora, com mínimo de 30 minutos por ticket, conforme os termos que você aceitou.'

describe('a long text', () => {
  it('shows the words that change and a little of what stands beside them', () => {
    expect(of(long, long.replace('30', '60'))).toEqual([
      {
        kind: 'words',
        path: 'at',
        pieces: [
          { kind: 'same', text: expect.stringMatching(/^….{20,32} de $/) },
          { kind: 'gone', text: '30' },
          { kind: 'new', text: '60' },
          { kind: 'same', text: ' minutos por ticket, conforme os termos que você aceitou.' }
        ]
      }
    ])
  })

  it('of which nothing stays is shown as two', () => {
    expect(of(long, 'x'.repeat(80))).toEqual([{ kind: 'value', path: 'at', from: long, to: 'x'.repeat(80) }])
    expect(of('open', 'solved')).toEqual([{ kind: 'value', path: 'at', from: 'open', to: 'solved' }])
  })

  it('says of a space that only the space changes', () => {
    const [detail] = of(long, long.replace('hora, com', 'hora,  com'))
    const changed = detail?.kind === 'words' ? detail.pieces.filter(one => one.kind !== 'same') : []
    expect(changed.map(one => one.text.trim())).toEqual(changed.map(() => ''))
    expect(changed.length).toBeGreaterThan(0)
  })
})

describe('a list', () => {
  it('of options shows each that comes, goes, is renamed or moves', () => {
    const from = [option('Um', 'a'), option('Dois', 'b'), option('Três', 'c'), option('Quatro', 'd')]
    const to = [option('Quatro', 'd'), option('Um', 'a'), option('2', 'b'), option('Cinco', 'e')]
    expect(of(from, to, 'custom_field_options')).toEqual([
      { kind: 'removed', path: 'custom_field_options[c]', value: '"Três"' },
      { kind: 'moved', path: 'custom_field_options[d]', from: 4, to: 1 },
      { kind: 'value', path: 'custom_field_options[b].name', from: 'Dois', to: '2' },
      { kind: 'added', path: 'custom_field_options[e]', value: '"Cinco"' }
    ])
  })

  it('of actions shows the words that change inside one of them', () => {
    const mail = (text: string) => action('notification_user', ['requester_id', 'Termos', text])
    const from = [action('status', 'open'), mail(long)]
    const to = [action('current_tags', 'x'), action('status', 'open'), mail(long.replace('30', '60'))]
    expect(of(from, to, 'actions')).toEqual([
      { kind: 'added', path: 'actions[0 current_tags]', value: 'current_tags = x' },
      { kind: 'words', path: 'actions[2 notification_user].value[2]', pieces: expect.any(Array) }
    ])
  })

  it('of conditions says what is asked', () => {
    const open = condition('status', 'is', 'open')
    const tag = condition('current_tags', 'includes', 'vip')
    expect(of([open, tag], [tag, condition('priority', 'is', 'high')], 'all')).toEqual([
      { kind: 'removed', path: 'all[0 status]', value: 'status is open' },
      { kind: 'added', path: 'all[1 priority]', value: 'priority is high' }
    ])
    expect(of([open, tag], [condition('status', 'is', 'solved'), tag], 'all')).toEqual([
      { kind: 'value', path: 'all[0 status].value', from: 'open', to: 'solved' }
    ])
  })

  it('of columns, texts, targets and holidays calls each by its name', () => {
    expect(of(['nice_id', 'status'], ['status', 'nice_id', 'priority'], 'columns')).toEqual([
      expect.objectContaining({ kind: 'moved' }),
      { kind: 'added', path: 'columns[priority]', value: 'priority' }
    ])
    const text = (locale: string, content: string) => ({ locale, content })
    expect(of([text('es', 'Hola')], [text('es', 'Buenas')])).toEqual([
      { kind: 'value', path: 'at[es].content', from: 'Hola', to: 'Buenas' }
    ])
    const target = (minutes: number) => ({ priority: 'high', metric: 'reply', target: minutes })
    expect(of([target(30)], [target(60)])).toEqual([{ kind: 'value', path: 'at[reply high].target', from: 30, to: 60 }])
  })

  it('tells every difference, whatever the lists hold', () => {
    const lists: Json[][] = [
      [],
      ['a'],
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'a'],
      ['a b', 'c d'],
      [option('A', 'a')],
      [1, [2]]
    ]
    for (const from of lists)
      for (const to of lists)
        expect(detailsOf({ path: 'x', from, to }).length > 0).toBe(JSON.stringify(from) !== JSON.stringify(to))
  })
})

import { describe, expect, it } from 'vitest'
import { renderLiquid } from './liquid'
import { holds, operand } from './liquid-expression'
import { FILTERS } from './liquid-filters'
import { tokenize } from './liquid-tokens'

const words: Record<string, unknown> = { a: 'x', n: 5, list: [{ v: 1 }, { v: 2 }], tags: ['p', 'q'], empty: '' }
const lookup = (path: string) => words[path]
const render = (template: string) => renderLiquid(template, lookup)

describe('tokens', () => {
  it('keep every piece of text between braces and tags', () => {
    expect(tokenize('a{{ b }}c{% d %}').map(token => ('text' in token ? token.text : token.body))).toEqual([
      'a',
      'b',
      'c',
      'd'
    ])
  })

  it('take a lone brace for text', () => {
    expect(render('{ {{ { }} }')).toBe('{  }')
  })
})

describe('expressions', () => {
  it.each<[string, unknown]>([
    ['"text"', 'text'],
    ["'it'", 'it'],
    ['12', 12],
    ['-1.5', -1.5],
    ['true', true],
    ['nil', null],
    ['a', 'x'],
    ['unknown', undefined]
  ])('%s is %s', (source, expected) => {
    expect(operand(source, lookup)).toBe(expected)
  })

  it.each<[string, boolean]>([
    ['a == "x"', true],
    ['a != "x"', false],
    ['n > 4', true],
    ['n <= 4', false],
    ['empty == blank', true],
    ['unknown == blank', true],
    ['unknown', false],
    ['a', true],
    ['tags contains "p"', true],
    ['a contains "y"', false],
    ['a == "x" and n == 4', false],
    ['a == "y" or n == 5', true]
  ])('%s holds: %s', (condition, expected) => {
    expect(holds(condition, lookup)).toBe(expected)
  })
})

describe('tags', () => {
  it('nest', () => {
    expect(
      render('{% if a %}{% if n == 4 %}no{% else %}{% case n %}{% when 5 %}yes{% endcase %}{% endif %}{% endif %}')
    ).toBe('yes')
  })

  it('loop over lists and forget their names after', () => {
    expect(render('{% for one in list %}{{ one.v }}{% endfor %}[{{ one.v }}]')).toBe('12[]')
    expect(render('{% for one in nothing %}x{% endfor %}')).toBe('')
  })

  it('that are unknown print nothing', () => {
    expect(render('a{% teleport %}b')).toBe('ab')
  })
})

it.each<[string, unknown[], unknown]>([
  ['capitalize', ['ana'], 'Ana'],
  ['escape', ['<a&"'], '&lt;a&amp;&quot;'],
  ['newline_to_br', ['a\nb'], 'a<br />\nb'],
  ['strip_html', ['<b>x</b>'], 'x'],
  ['join', [['a', 'b'], '-'], 'a-b'],
  ['size', [['a', 'b']], 2],
  ['first', [['a', 'b']], 'a'],
  ['last', ['ab'], 'b'],
  ['truncate', ['abcdefgh', 6], 'abc...'],
  ['replace', ['a.b', '.', '-'], 'a-b'],
  ['plus', ['2', 3], 5],
  ['times', [2, '3'], 6],
  ['default', ['', 'z'], 'z'],
  ['date', ['2026-11-23T10:05:00Z', '%H:%M'], '10:05'],
  ['date', ['no date', '%Y'], 'no date']
])('%s %j is %j', (name, [held, ...args], expected) => {
  expect(FILTERS[name]?.(held, ...args)).toEqual(expected)
})

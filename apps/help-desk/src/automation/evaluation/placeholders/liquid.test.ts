import { describe, expect, it } from 'vitest'
import { LazyWords, renderLiquid, textWithParts } from './liquid'

const words = {
  a: 'x',
  n: 5,
  list: [{ v: 1 }, { v: 2 }],
  tags: ['p', 'q'],
  nothing: '',
  'with-hyphen': 'h',
  lazy: new LazyWords(name => (name === 'known' ? 'yes' : undefined)),
  named: textWithParts('value', { title: 'Title' })
}
const render = (template: string) => renderLiquid(template, words)

describe('placeholders', () => {
  it.each([
    ['{{ a }}{{n}}', 'x5'],
    ['{{ unknown }}{{ unknown.name }}{{ list.size }}', '2'],
    ['{{ with-hyphen }}', 'h'],
    ['{{ tags }} {{ tags[1] }}', 'pq q'],
    ['{{ lazy.known }}{{ lazy.other }}{{ lazy }}', 'yes'],
    ['{{ named }} {{ named.title }} {{ named | upcase }}', 'value Title VALUE'],
    ['{{ named.constructor }}{{ a.constructor }}', '']
  ])('%s prints %s', (template, expected) => {
    expect(render(template)).toBe(expected)
  })

  it('take a lone brace for text', () => {
    expect(render('{ {{ { }} }')).toBe('{  }')
  })
})

it.each<[string, boolean]>([
  ['a == "x"', true],
  ['a != "x"', false],
  ['n > 4', true],
  ['n <= 4', false],
  ['nothing == blank', true],
  ['unknown == blank', true],
  ['lazy.other', false],
  ['unknown', false],
  ['a', true],
  ['tags contains "p"', true],
  ['a contains "y"', false],
  ['named == "value"', true],
  ['a == "x" and n == 4', false],
  ['a == "y" or n == 5', true]
])('%s holds: %s', (condition, expected) => {
  expect(render(`{% if ${condition} %}true{% else %}false{% endif %}`)).toBe(String(expected))
})

describe('tags', () => {
  it('nest', () => {
    expect(
      render('{% if a %}{% if n == 4 %}no{% else %}{% case n %}{% when 5 %}yes{% endcase %}{% endif %}{% endif %}')
    ).toBe('yes')
  })

  it('loop over lists and forget their names after', () => {
    expect(render('{% for one in list %}{{ one.v }}{% endfor %}[{{ one.v }}]')).toBe('12[]')
    expect(render('{% for one in unknown %}x{% endfor %}')).toBe('')
  })

  it('that are unknown, or never closed, print nothing and leave the rest', () => {
    expect(render('a{% teleport %}b {{ n }}')).toBe('ab 5')
    expect(render('{% if n %}{{ a }} {{ | }} open')).toBe('x  open')
  })

  it('read no file', () => {
    expect(render('a{% include "package.json" %}{% render "/etc/hosts" %}{% layout "x" %}b')).toBe('ab')
  })
})

describe('a template that runs away', () => {
  it('prints nothing instead of filling the memory', () => {
    expect(render('{% for i in (1..99999999) %}x{% endfor %}')).toBe('')
  })

  it('prints nothing instead of looping for minutes', () => {
    const loop = '{% for i in (1..10000) %}{% for j in (1..10000) %}{{ n }}{% endfor %}{% endfor %}'
    expect(render(loop)).toBe('')
  })

  it('is refused for its length', () => {
    expect(render(`{{ a }}${'x'.repeat(70_000)}`)).toBe('')
  })
})

it.each<[string, string]>([
  ['"ana" | capitalize', 'Ana'],
  ['"<a&" | escape', '&lt;a&amp;'],
  ['"<b>x</b>" | strip_html', 'x'],
  ['tags | join: "-"', 'p-q'],
  ['tags | size', '2'],
  ['"abcdefgh" | truncate: 6', 'abc...'],
  ['"a.b" | replace: ".", "-"', 'a-b'],
  ['"2" | plus: 3', '5'],
  ['"" | default: "z"', 'z'],
  ['a | unheard_of', 'x'],
  ['"2026-11-23T10:05:00Z" | date: "%H:%M"', '10:05'],
  ['"no date" | date: "%Y"', 'no date']
])('{{ %s }} is %s', (expression, expected) => {
  expect(render(`{{ ${expression} }}`)).toBe(expected)
})

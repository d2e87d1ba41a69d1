import { describe, expect, it } from 'vitest'
import { readText } from './reader'

const demand = (data: string): string =>
  `{"at":"2026-11-23T13:00:00Z","by":1,"data":${data},"kind":"demand_described","n":1,"op":"a","prev":"","stream":"t1","v":1}`

describe('reading a text that anybody may have written', () => {
  it.each([
    ['nothing', '', 'unreadable'],
    ['no JSON', 'garbage', 'unreadable'],
    ['a list', '[]', 'unreadable'],
    ['null', 'null', 'unreadable'],
    ['a number too large to be one', demand('{"text":"x","z":1e999}'), 'unreadable'],
    ['a version too large to be one', '{"v":1e999}', 'unreadable'],
    ['a kind by an inherited name', '{"kind":"constructor","v":1}', 'unreadable'],
    ['a prototype', demand('{"__proto__":{"text":"x"}}'), 'unreadable'],
    ['keys in another order', '{"v":1,"at":"2026-11-23T13:00:00Z"}', 'unreadable'],
    ['lists inside one another', '['.repeat(3000), 'too_deep'],
    ['a text beyond what a record holds', demand(`{"text":"${'x'.repeat(33_000)}"}`), 'too_long']
  ])('takes %s for one record that says nothing, with a reason', (_, text, why) => {
    expect(readText(text)).toEqual({ kind: 'refused', why })
  })

  it('leaves a fact of a later version to that version', () => {
    expect(readText('{"kind":"demand_described","v":2}')).toEqual({ kind: 'newer' })
  })

  it('keeps control characters and halves of letters as they are', () => {
    for (const text of [demand('{"text":"a\\u0000\\nb"}'), demand('{"text":"\\ud800"}')])
      expect(readText(text)).toMatchObject({ kind: 'fact' })
  })
})

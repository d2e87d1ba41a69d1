import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { words } from './language'
import { root } from '../definitions/root'
import { painted, textOf } from './line'
import { foreignLines, safeJson, shortened } from './safeText'

const all = Array.from({ length: 0x11_0000 }, (_, code) =>
  code >= 0xd8_00 && code < 0xe0_00 ? '' : String.fromCodePoint(code)
)

describe('a line', () => {
  it.each([
    ['an escape sequence', '\u001b[2J', String.raw`\u001b[2J`],
    ['a bell', '\u0007', String.raw`\u0007`],
    ['line breaks and tabs', 'a\r\nb\tc', String.raw`a\r\nb\tc`],
    ['a C1 introducer', '\u009b31m', String.raw`\u009b31m`],
    ['a next line', '\u0085', String.raw`\u0085`],
    ['separators', '\u2028\u2029', String.raw`\u2028\u2029`],
    ['bidi controls', '\u202a\u202e\u2066\u2069', String.raw`\u202a\u202e\u2066\u2069`],
    ['zero-width characters', '\u200b\u200d\ufeff', String.raw`\u200b\u200d\ufeff`],
    ['delete', '\u007f', String.raw`\u007f`],
    ['a tag outside the first plane', '\u{e0041}', String.raw`\u{e0041}`],
    ['half a character', '\ud83d', String.raw`\ud83d`]
  ])('writes out %s', (_, foreign, shown) => {
    expect(textOf([foreign])).toBe(shown)
  })

  it('leaves what people read as it is', () => {
    expect(textOf(['Ação · “não” → 日本 🎉'])).toBe('Ação · “não” → 日本 🎉')
  })

  it('holds none of the characters that a terminal acts on, whatever it is given', () => {
    const said = textOf(Array.from({ length: 600 }, (_, at) => all.slice(at * 1900, at * 1900 + 1900).join('')))
    expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })

  it('colours with colours of its own only, and only when asked to', () => {
    const line = [painted('red')('a\u001b[0mb'), ' c']
    expect(textOf([line], true)).toBe('\u001b[31ma\\u001b[0mb\u001b[39m c')
    expect(textOf([line])).toBe(String.raw`a\u001b[0mb c`)
  })

  it('ends a text that is too long with an ellipsis, and cuts no character in two', () => {
    expect(textOf(['x'.repeat(100_000)])).toMatch(/^x{1999}…$/)
    expect(shortened('🎉🎉', 4)).toBe('🎉🎉')
    expect(shortened('a🎉🎉', 3)).toBe('a…')
  })
})

it('a long fact leaves its sentence to be read', () => {
  expect(words().plan.asDefined('x'.repeat(10_000))).toMatch(/^No changes: x{399}… is as the definitions say\.$/)
})

it('JSON means the same and holds no character that a terminal acts on', () => {
  const value = { title: `${all.slice(0, 0x30_00).join('')}\u{e0041}` }
  expect(JSON.parse(safeJson(value))).toEqual(value)
  expect(safeJson(value).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
})

it('of a long story of another program the end is told', () => {
  expect(foreignLines('a\r\nb\rc\n')).toEqual(['a', 'b', 'c'])
  expect(foreignLines('1\n2\n3\n4', 3)).toEqual(['…', '3', '4'])
})

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sources(path)
    return path.endsWith('.ts') && !path.endsWith('.test.ts') ? [path] : []
  })

it('one file writes to the terminal', () => {
  const writing = sources('scripts').filter(path =>
    /console\.|process\.(stdout|stderr)\.write|createInterface|'inherit'/.test(readFileSync(join(root, path), 'utf8'))
  )
  expect(writing).toEqual(['scripts/terminal/output.ts'])
})

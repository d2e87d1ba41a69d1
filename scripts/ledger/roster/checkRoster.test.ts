import { expect, it } from 'vitest'
import type { Tenure } from '../../../apps/consultoria/src/domain/people/roles'
import { Stream } from '../../../apps/consultoria/src/domain/testing/stream'
import { checkRoster } from './checkRoster'

const ADMIN = 9
const LIA = 1
const admin: Tenure = { userId: ADMIN, role: 'administrator', from: '2020-01-01T00:00:00Z', until: null }
const holders = [{ userId: ADMIN, role: 'administrator' as const, from: admin.from }]
const now = '2026-11-23T18:00:00Z'

const roster = (length: number): Stream => {
  const stream = new Stream('roster')
  for (let n = 1; n <= length; n += 1) stream.add('roster_set', { tenures: [admin] }, { by: ADMIN })
  return stream
}
const found = (stream: Stream, left = (n: number) => n > 0) =>
  checkRoster({
    records: stream.records.filter(({ slot }) => left(slot?.n ?? 0)),
    hash: 'hash1',
    holders,
    now
  }).map(({ slot, message }) => `${slot ?? ''} ${message}`)

it('a roster that says what the account says has no finding', () => {
  expect(found(roster(3))).toEqual([])
})

it('empty places beside each other are one finding that names the run, as in any other stream', () => {
  const [finding, ...more] = found(roster(6), n => n !== 3 && n !== 4)
  expect(finding).toMatch(/^3 gap: .*\(3–4\)$/)
  expect(more.filter(one => one.includes('gap'))).toEqual([])
})

it('what is no fact has a word of its own, and what nobody was entitled to is rejected with its reason', () => {
  const stream = roster(1).raw(2, '{"garbage":1}', ADMIN)
  stream.add('roster_set', { tenures: [admin] }, { by: LIA })
  expect(found(stream)).toEqual([
    expect.stringMatching(/^2 unreadable: /),
    expect.stringMatching(/^3 rejected: .*\(roster_set: /)
  ])
})

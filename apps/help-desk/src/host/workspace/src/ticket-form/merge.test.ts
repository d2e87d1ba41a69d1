import { describe, expect, it } from 'vitest'
import { mergeForeign, mergeList } from './merge'

const base = { subject: 'A', status: 'open', tags: ['a', 'b'], priority: null }

describe('merging a save made elsewhere', () => {
  it('gives an untouched field the new value', () => {
    const merge = mergeForeign(base, base, { ...base, status: 'pending' })
    expect(merge.values['status']).toBe('pending')
    expect(merge.foreign).toEqual(['status'])
    expect(merge.conflicts).toEqual([])
  })

  it('keeps an edit of a field nobody else changed', () => {
    const merge = mergeForeign(base, { ...base, priority: 'high' }, { ...base, status: 'pending' })
    expect(merge.values).toMatchObject({ priority: 'high', status: 'pending' })
  })

  it('keeps the edit and names the field when both changed it', () => {
    const merge = mergeForeign(base, { ...base, subject: 'B' }, { ...base, subject: 'C' })
    expect(merge.values['subject']).toBe('B')
    expect(merge.conflicts).toEqual(['subject'])
  })

  it('sees no conflict when both chose the same', () => {
    const merge = mergeForeign(base, { ...base, subject: 'C' }, { ...base, subject: 'C' })
    expect(merge.conflicts).toEqual([])
  })

  it('merges tags one by one', () => {
    const merge = mergeForeign(base, { ...base, tags: ['b', 'mine'] }, { ...base, tags: ['a', 'b', 'theirs'] })
    expect(merge.values['tags']).toEqual(['b', 'mine', 'theirs'])
    expect(merge.conflicts).toEqual([])
  })

  it('does not add a list entry twice', () => {
    expect(mergeList(['a'], ['a', 'x'], ['a', 'x'])).toEqual(['a', 'x'])
  })
})

import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { browserStorage, createDraftStore } from './drafts'

const storageOf = (kept: Map<string, string>): Storage => ({
  length: 0,
  clear: () => kept.clear(),
  key: () => null,
  getItem: key => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: key => void kept.delete(key)
})

describe('drafts', () => {
  it('survive a reload', () => {
    const kept = new Map<string, string>()
    createDraftStore(storageOf(kept), 7).save('t35', { minutes: 45 })
    const reloaded = createDraftStore(storageOf(kept), 7)
    expect(reloaded.load('t35', z.record(z.string(), z.unknown()))).toEqual({ minutes: 45 })
    reloaded.clear('t35')
    expect(createDraftStore(storageOf(kept), 7).load('t35', z.record(z.string(), z.unknown()))).toBeNull()
  })

  it('of another agent at the same browser are not mine', () => {
    const kept = new Map<string, string>()
    createDraftStore(storageOf(kept), 7).save('t35', { minutes: 45 })
    expect(createDraftStore(storageOf(kept), 8).load('t35', z.record(z.string(), z.unknown()))).toBeNull()
  })

  it('live as long as the frame where storage is blocked', () => {
    const blocked = {
      get localStorage(): Storage {
        throw new Error('blocked')
      }
    }
    const drafts = createDraftStore(browserStorage(blocked), 7)
    drafts.save('t35', 'text')
    expect(drafts.load('t35', z.string())).toBe('text')
  })

  it('that are damaged, or of another shape, are no drafts', () => {
    const kept = (draft: string) => createDraftStore(storageOf(new Map([['consultoria:7:t35', draft]])), 7)
    const damaged = ['{', '', '[]', 'null', '7', '"text"', '[[[]]]', 'undefined']
    expect(damaged.flatMap(draft => kept(draft).load('t35', z.record(z.string(), z.unknown())) ?? [])).toEqual([])
  })
})

import * as z from 'zod/mini'
import type { Context } from '../context'

/**
 * Operations whose fact is to be announced on the ticket by whoever wrote it: noted before the fact is written, so that a tab
 * closed in between leaves the next one to do it.
 */
interface Announcements {
  ops(): string[]
  add(op: string): void
  remove(op: string): void
}

export function announcementsOf({ ports: { drafts } }: Pick<Context, 'ports'>, stream: string): Announcements {
  const key = `outbox:${stream}`
  const ops = (): string[] => drafts.load(key, z.array(z.string())) ?? []
  return {
    ops,
    add: op => drafts.save(key, [...new Set([...ops(), op])]),
    remove(op) {
      const left = ops().filter(other => other !== op)
      if (left.length > 0) drafts.save(key, left)
      else drafts.clear(key)
    }
  }
}

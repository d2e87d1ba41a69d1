import * as z from 'zod/mini'
import { useCallback, useState } from 'react'
import { fits, type Schema } from '../../domain/kernel/schema'
import type { DraftStore } from '../../ports'

/** Where the id is kept beside the typed fields. */
const OPERATION = 'operation'

const anything = z.record(z.string(), z.unknown())

type Schemas<T> = { [K in keyof T]?: Schema<T[K]> }

/**
 * What is typed and not yet saved: kept across reloads, with the operation id of exactly these words. Another tab that shows
 * the same words sends them under the same id, also after the first tab has sent and forgotten them. It goes with the operation
 * that saved it (`useFinished`). What is kept of another type than a field has is no typing of a person's.
 */
export function useDraft<T extends object>(
  drafts: DraftStore,
  key: string,
  initial: T,
  schemas: Schemas<T> = {}
): [T, (change: Partial<T>) => void, op: string | null] {
  const [{ value, op }, setTyped] = useState<{ value: T; op: string | null }>(() => {
    const kept = drafts.load(key, anything)
    const id = kept?.[OPERATION]
    return { value: withKept(initial, kept, schemas), op: typeof id === 'string' ? id : null }
  })
  const change = useCallback(
    (part: Partial<T>) =>
      setTyped(before => {
        const after = { value: { ...before.value, ...part }, op: crypto.randomUUID() }
        drafts.save(key, { ...after.value, [OPERATION]: after.op })
        return after
      }),
    [drafts, key]
  )
  return [value, change, op]
}

function withKept<T extends object>(initial: T, kept: Record<string, unknown> | null, schemas: Schemas<T>): T {
  const fields = new Map<string, Schema<unknown>>(Object.entries(schemas))
  const fitting = Object.entries(initial).flatMap(([name, value]) => {
    if (!kept || !Object.hasOwn(kept, name)) return []
    const schema = fields.get(name)
    const isSound = schema ? fits(schema, kept[name]) : isLike(value, kept[name])
    return isSound ? [[name, kept[name]] as const] : []
  })
  return { ...initial, ...Object.fromEntries(fitting) }
}

/** A choice that was not made yet is null, and a number or a word once it is. */
const isLike = (value: unknown, other: unknown): boolean => {
  const isChoice = value === null || typeof value === 'number'
  return typeof other === typeof value || (isChoice && (other === null || ['number', 'string'].includes(typeof other)))
}

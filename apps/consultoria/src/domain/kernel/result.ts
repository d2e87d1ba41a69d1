import type { RefusalCode } from './refusalCode'

/** Expected outcomes are values; broken assumptions throw. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const refused = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** Why something did not happen: a code the interface has words for, and the facts those words need. */
export interface Refusal {
  code: RefusalCode
  detail?: Record<string, string | number>
}

export const refuse = (code: RefusalCode, detail?: Refusal['detail']): Result<never, Refusal> =>
  refused(detail ? { code, detail } : { code })

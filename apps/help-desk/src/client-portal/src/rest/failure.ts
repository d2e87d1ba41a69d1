import { NoAnswer, refusalText, RestError } from '../../../host/workspace/src/rest/rest-client'
import type { Words } from '../words/pt-br'

/** Whether what was asked may have been done all the same: no answer came, or one from a gate before the account. */
export const isUncertain = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof RestError && error.status >= 500)

export const isMissing = (error: unknown): boolean => error instanceof RestError && error.status === 404

export const isForbidden = (error: unknown): boolean => error instanceof RestError && error.status === 403

/** The files of a draft waited too long, or another window took them. */
export const isUploadRefused = (error: unknown): boolean =>
  error instanceof RestError && error.status === 422 && refusalText(error.body).startsWith('Uploads:')

/** A failure in the reader's words; the account's own text where it refused something. */
export function failureText(words: Words, error: unknown): string {
  const { failures } = words
  if (error instanceof NoAnswer) return failures.offline
  if (!(error instanceof RestError)) return failures.broken
  if (error.status === 404) return failures.missing
  if (error.status === 403) return failures.forbidden
  if (error.status === 429) return failures.busy
  if (isUploadRefused(error)) return words.files.expired
  return error.status < 500 ? `${failures.refused} ${refusalText(error.body)}` : failures.broken
}

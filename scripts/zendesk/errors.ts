import { words } from '../terminal/language'
import { shortened } from '../terminal/safeText'
import { record, records, text } from './wire'

/** Of what an account says, as much as a person reads. */
const longestDetail = 300

/** The account refused: status and what it said, in one line. */
export class ZendeskError extends Error {
  override name = 'ZendeskError'
  constructor(
    readonly status: number,
    readonly method: string,
    readonly path: string,
    detail: string
  ) {
    super(`${method} ${path}: ${status}${detail ? ` ${detail}` : ''}`)
  }
}

/** The answer to a write was lost: it may or may not have happened. */
export class LostAnswer extends Error {
  override name = 'LostAnswer'
}

/** Asked often enough and never answered in time; of a write it is not known whether it happened. */
export class TimedOut extends Error {
  override name = 'TimedOut'
}

/** Zendesk has two error shapes, and a rate limit can answer in HTML. */
export const errorDetail = (body: string): string => {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return body
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longestDetail)
  }
  const { error, description, details, errors } = record(parsed)
  const fields = Object.entries(record(details)).map(
    ([name, list]) =>
      `${name}: ${records(list)
        .map(entry => text(entry.description))
        .join(' ')}`
  )
  const modern = records(errors).map(entry => text(entry.detail ?? entry.title ?? entry.code))
  const classic = typeof error === 'object' ? text(record(error).message ?? record(error).title) : text(error)
  return shortened([classic, text(description), ...fields, ...modern].filter(Boolean).join(' · '), longestDetail)
}

/** Not followed: the account moved, or somebody stands between. */
export const redirection = ({ status, headers }: Response) =>
  status >= 300 && status < 400 ? words().account.sentElsewhere(headers.get('location') ?? '?') : null

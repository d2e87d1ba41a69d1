import { record, records, text } from '../types/wire'

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
      .slice(0, 200)
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
  return [classic, text(description), ...fields, ...modern].filter(Boolean).join(' · ')
}

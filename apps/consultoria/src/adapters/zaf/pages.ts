import { ok, type Result } from '../../domain/result'
import type { AccountError } from '../../ports'
import type { Requests } from './request'
import { listOf, textOf, wireOf, type Wire } from './wire'

const LAST_PAGE = 20

/** Every item of a cursor list, with the sideloads of all its pages put together under their names. */
export async function readPages(
  requests: Requests,
  url: string,
  keys: string[]
): Promise<Result<Record<string, Wire[]>, AccountError>> {
  const gathered: Record<string, Wire[]> = Object.fromEntries(keys.map(key => [key, []]))
  let after = ''
  for (let page = 0; page < LAST_PAGE; page += 1) {
    const cursor = after === '' ? '' : `&page[after]=${encodeURIComponent(after)}`
    const answer = await requests.get(`${url}${url.includes('?') ? '&' : '?'}page[size]=100${cursor}`)
    if (!answer.ok) return answer
    for (const key of keys) gathered[key]?.push(...listOf(answer.value[key]))
    const meta = wireOf(answer.value['meta'])
    after = textOf(meta['after_cursor'])
    if (meta['has_more'] !== true || after === '') break
  }
  return ok(gathered)
}

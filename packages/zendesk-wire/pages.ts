import { ok, refused, type Result } from '../../apps/consultoria/src/domain/kernel/result'
import type { AccountError } from '../../apps/consultoria/src/ports'
import type { Requests } from './requests'
import { listOf, textOf, wireOf, type Wire } from './wire'

const LAST_PAGE = 50

/** Every item of a cursor list or search, with the sideloads of all its pages put together under their names. */
export async function readPages(
  requests: Pick<Requests, 'get'>,
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
    if (meta['has_more'] !== true || after === '') return ok(gathered)
  }
  // half a list would be taken for all of it
  return refused({ kind: 'invalid', message: `${url}: more than ${LAST_PAGE * 100}` })
}

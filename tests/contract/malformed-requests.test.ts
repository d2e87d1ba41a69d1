import { expect, it } from 'vitest'
import { inProcess } from '../../apps/help-desk/src/in-process'
import { changesOf, digestOf } from '../conformance/fuzz/digest'
import { fuzz } from '../conformance/fuzz/fuzz'

/** `npm run test:fuzz` sends ten thousand, from a seed of its own. */
it('malformed requests are refused, every one, and change no row', async () => {
  const { requests, byKind, broken } = await fuzz(1500, 20_261_126)
  expect(broken).toEqual([])
  expect(requests).toBe(1500)
  expect(Object.keys(byKind).toSorted()).toEqual([
    'a client',
    'a stranger',
    'absent id',
    'another type',
    'blank',
    'broken percent',
    'no JSON',
    'no object',
    'no page',
    'no such word',
    'null character',
    'pointing nowhere',
    'too deep',
    'word for an id'
  ])
})

it('a changed row would be noticed', async () => {
  const account = inProcess('empty')
  const [changes, digest] = [changesOf(account.desk), digestOf(account.desk)]
  await account.as('admin')('GET', 'users/me')
  expect([changesOf(account.desk), digestOf(account.desk)]).toEqual([changes, digest])
  await account.as('admin')('POST', 'groups', { group: { name: 'Novo' } })
  expect(changesOf(account.desk)).toBeGreaterThan(changes)
  expect(digestOf(account.desk)).not.toBe(digest)
})

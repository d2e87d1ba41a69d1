import { beforeEach, describe, expect, it } from 'vitest'
import { inProcess, type InProcess } from '../../in-process'

let account: InProcess
beforeEach(() => {
  account = inProcess()
})

const post = (who: string, key: string | null, subject: string) =>
  account.desk.fetch(
    new Request(`${account.desk.url}/api/v2/tickets.json`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${btoa(`${who}@consultoria.example/token:local`)}`,
        ...(key === null ? {} : { 'idempotency-key': key })
      },
      body: JSON.stringify({ ticket: { subject, comment: { body: 'Pedido' } } })
    })
  )
const made = async (response: Response) => [
  response.status,
  response.headers.get('x-idempotency-lookup'),
  ((await response.json()) as { ticket: { id: number } }).ticket.id
]

describe('a ticket that is created with an idempotency key', () => {
  it('is one ticket however often the same request comes, by the same person', async () => {
    const first = await made(await post('loja', 'order-P-1', 'Pedido P-1'))
    expect(first.slice(0, 2)).toEqual([201, 'miss'])
    expect(await made(await post('loja', 'order-P-1', 'Pedido P-1'))).toEqual([201, 'hit', first[2]])
    const other = await made(await post('admin', 'order-P-1', 'Pedido P-1'))
    expect([other[1], other[2] === first[2]]).toEqual(['miss', false])
    expect((await made(await post('loja', null, 'Pedido P-1')))[1]).toBeNull()
  })

  it('is refused with other parameters, and is another ticket once the key is two hours old', async () => {
    const first = await made(await post('loja', 'order-P-1', 'Pedido P-1'))
    const refused = await post('loja', 'order-P-1', 'Pedido P-2')
    expect([refused.status, ((await refused.json()) as { error: string }).error]).toEqual([
      400,
      'IdempotentRequestError'
    ])
    await account.desk.fetch(
      new Request(`${account.desk.url}/__control/clock`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ advance: 'PT2H' })
      })
    )
    const later = await made(await post('loja', 'order-P-1', 'Pedido P-1'))
    expect([later[1], later[2] === first[2]]).toEqual(['miss', false])
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { inProcess, type InProcess } from '../in-process'

let account: InProcess
let token: string

const tagger = (title: string, ...values: string[]) => ({
  type: 'tagger',
  title,
  custom_field_options: values.map(value => ({ name: value, value }))
})

/** The account has the fields that the shop is set up for. */
const withFields = async () => {
  const fields = [
    tagger('Onda 3 Oficial | Tipo da Solicitação', 'assessoria'),
    tagger('Consultoria · Produto comprado', 'assessoria_1h', 'assessoria_3h'),
    tagger('Consultoria · Forma de pagamento', 'pagamento_boleto', 'pagamento_pix'),
    { type: 'text', title: 'Consultoria · Número do pedido' },
    { type: 'decimal', title: 'Consultoria · Valor do pedido' }
  ]
  for (const ticket_field of fields) await account.as('admin')('POST', 'ticket_fields', { ticket_field })
}

const ask = async (method: string, path: string, body?: object) => {
  const answer = await account.desk.fetch(
    new Request(`${account.desk.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body ? { body: JSON.stringify(body) } : {})
    })
  )
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const signIn = async (email: string) => {
  token = ''
  token = String((await ask('POST', '/__client/session', { user_id: account.userId(email) })).body['token'])
}
const order = { product: 'assessoria_3h', method: 'pagamento_pix', order: 'L-261116-ABC234' }

beforeEach(async () => {
  account = inProcess()
  await withFields()
  await signIn('helena@horizonte.example')
})

describe('the shop', () => {
  it('sells the articles that say so, with what they say of price, validity and methods', async () => {
    expect((await ask('GET', '/__client/shop')).body['offers']).toMatchObject([
      { product: 'assessoria_1h', title: 'Assessoria Especializada 1h', price: '350.00', validDays: 365 },
      {
        product: 'assessoria_3h',
        price: '900.00',
        methods: [{ value: 'pagamento_boleto' }, { value: 'pagamento_pix' }]
      }
    ])
  })

  it('sends an order as one request of its own, and the same order again makes no second ticket', async () => {
    const before = account.desk.tables.tickets.count()
    const first = await ask('POST', '/__client/shop/orders', order)
    expect(first.status).toBe(201)
    expect(await ask('POST', '/__client/shop/orders', order)).toEqual(first)
    expect(account.desk.tables.tickets.count()).toBe(before + 1)
    const ticket = account.desk.tables.tickets.get(Number(first.body['id']))
    expect(ticket).toMatchObject({
      requester_id: account.userId('helena@horizonte.example'),
      submitter_id: account.userId('loja'),
      via: { channel: 'api' }
    })
    expect(Object.values(ticket?.fields ?? {})).toEqual(
      expect.arrayContaining(['assessoria', 'assessoria_3h', 'pagamento_pix', 'L-261116-ABC234'])
    )
    expect(account.desk.control.requests.filter(({ method }) => method === 'POST').at(-1)).toMatchObject({
      path: '/api/v2/tickets.json',
      actor: 'loja@consultoria.example'
    })
  })

  it.each([
    [{ product: 'assessoria_9h' }, 'Product: is not for sale'],
    [{ method: 'pagamento_card' }, 'Method: is not taken'],
    [{ order: '=1+1' }, 'Order: is no number of this shop']
  ])('refuses %j and says why', async (change, why) => {
    const refused = await ask('POST', '/__client/shop/orders', { ...order, ...change })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([422, expect.stringContaining(why)])
  })

  it('sells nothing for somebody without an organization, and nothing at all to who is not signed in', async () => {
    account.desk.tables.users.update(account.userId('helena@horizonte.example'), { organization_id: null })
    expect((await ask('POST', '/__client/shop/orders', order)).status).toBe(422)
    token = ''
    expect([
      (await ask('GET', '/__client/shop')).status,
      (await ask('POST', '/__client/shop/orders', order)).status
    ]).toEqual([401, 401])
  })
})

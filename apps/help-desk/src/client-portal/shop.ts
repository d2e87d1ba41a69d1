import { ApiError, invalid } from '../http/api-error'
import type { Desk } from '../desk'
import type { User } from '../tables/people'

/**
 * A shop as it stands beside any account: a program of its own that signs in as its own user and knows the account by its public
 * API alone. What it sells are articles of the help center, which it asks for as the person who buys.
 */
const shopEmail = 'loja@consultoria.example'

/** How the account's ticket fields are called that a purchase is told by. */
const titles = {
  type: 'Onda 3 Oficial | Tipo da Solicitação',
  product: 'Consultoria · Produto comprado',
  order: 'Consultoria · Número do pedido',
  method: 'Consultoria · Forma de pagamento',
  amount: 'Consultoria · Valor do pedido'
} as const

/** The option of the type that a purchase has, and what an option of a method begins with. */
const purchaseType = 'assessoria'
const methodPrefix = 'pagamento_'

interface Option {
  name: string
  value: string
}

interface TicketField {
  id: number
  title: string
  custom_field_options?: Option[]
}

type Fields = Record<keyof typeof titles, TicketField>

interface Article {
  id: number
  title: string
  label_names: string[]
}

interface Offer {
  product: string
  title: string
  article: number
  /** In reais, as the field takes it. */
  price: string
  validDays: number | null
  methods: Option[]
}

interface Order {
  product: string
  method: string
  order: string
}

type Asked = { status: number; body: Record<string, unknown>; lookup: string | null }

async function ask(desk: Desk, authorization: string, path: string, post?: { body: object; key: string }) {
  const response = await desk.fetch(
    new Request(`${desk.url}${path}`, {
      headers: {
        authorization,
        'content-type': 'application/json',
        ...(post ? { 'idempotency-key': post.key } : {})
      },
      ...(post ? { method: 'POST', body: JSON.stringify(post.body) } : {})
    })
  )
  const text = await response.text()
  const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
  return { status: response.status, body, lookup: response.headers.get('x-idempotency-lookup') } satisfies Asked
}

const asShop = `Basic ${Buffer.from(`${shopEmail}/token:local`).toString('base64')}`

/** Fields by what the shop needs them for; null while the account has not all of them. */
async function fieldsOf(desk: Desk): Promise<Fields | null> {
  const { body } = await ask(desk, asShop, '/api/v2/ticket_fields.json')
  const fields = (body['ticket_fields'] ?? []) as TicketField[]
  const found = Object.entries(titles).map(([key, title]) => [key, fields.find(one => one.title === title)] as const)
  return found.every(([, field]) => field !== undefined) ? (Object.fromEntries(found) as Fields) : null
}

const labelled = ({ label_names }: Article, name: string): string[] =>
  label_names.flatMap(label => (label.startsWith(`${name}:`) ? [label.slice(name.length + 1)] : []))

/** What is for sale: articles that say so and name a product that the account knows. */
export async function offersFor(desk: Desk, authorization: string): Promise<Offer[]> {
  const fields = await fieldsOf(desk)
  return fields ? offersIn(desk, authorization, fields) : []
}

async function offersIn(desk: Desk, authorization: string, fields: Fields): Promise<Offer[]> {
  const { body } = await ask(desk, authorization, '/api/v2/help_center/articles/search.json?label_names=loja')
  return ((body['results'] ?? []) as Article[])
    .flatMap((article): Offer[] => {
      const [[product = ''], [price = ''], [days]] = [
        labelled(article, 'produto'),
        labelled(article, 'preco'),
        labelled(article, 'validade')
      ]
      const isKnown = fields.product.custom_field_options?.some(({ value }) => value === product)
      if (!isKnown || !/^\d+\.\d{2}$/.test(price)) return []
      const taken = labelled(article, 'forma').map(name => methodPrefix + name)
      const methods = (fields.method.custom_field_options ?? []).filter(({ value }) => taken.includes(value))
      const validDays = days === undefined ? null : Number(days)
      return [{ product, title: article.title, article: article.id, price, validDays, methods }]
    })
    .sort((a, b) => Number(a.price) - Number(b.price))
}

/**
 * Sends an order as it is documented for any shop: one request, whose key makes it one ticket however often it is sent.
 * @throws ApiError what the shop or the account refuses
 */
export async function buy(desk: Desk, authorization: string, buyer: User, asked: Order): Promise<number> {
  const fields = await fieldsOf(desk)
  const offers = fields ? await offersIn(desk, authorization, fields) : []
  const offer = offers.find(({ product }) => product === asked.product)
  if (!fields || !offer) throw invalid('product', 'Product: is not for sale')
  if (!offer.methods.some(({ value }) => value === asked.method)) throw invalid('method', 'Method: is not taken')
  if (!/^[A-Z0-9][A-Z0-9-]{3,39}$/.test(asked.order)) throw invalid('order', 'Order: is no number of this shop')
  if (buyer.organization_id === null) throw invalid('requester', 'Requester: has no organization to buy for')
  const value = (field: keyof typeof titles, value: string) => ({ id: fields[field].id, value })
  const ticket = {
    subject: `${offer.title} · ${asked.order}`,
    comment: { body: `${offer.title} · ${asked.order} · R$ ${offer.price.replace('.', ',')}` },
    requester: { name: buyer.name, email: buyer.email },
    custom_fields: [
      value('type', purchaseType),
      value('product', offer.product),
      value('order', asked.order),
      value('method', asked.method),
      value('amount', offer.price)
    ]
  }
  const made = await ask(desk, asShop, '/api/v2/tickets.json', { body: { ticket }, key: `order-${asked.order}` })
  if (made.status !== 201) throw new ApiError(made.status, made.body)
  return (made.body['ticket'] as { id: number }).id
}

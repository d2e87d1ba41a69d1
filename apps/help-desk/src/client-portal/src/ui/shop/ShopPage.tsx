import { Button } from '@zendeskgarden/react-buttons'
import { Field, Fieldset, Label, Radio, Select } from '@zendeskgarden/react-forms'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { failureText } from '../../rest/failure'
import { useSession } from '../../rest/session'
import { useLoad } from '../../rest/use-load'
import type { ShopOffer } from '../../rest/wire'
import { useDraft } from '../../sending/draft'
import { useSending } from '../../sending/use-sending'
import { useLanguage } from '../../words/words'
import { Card } from '../shared/Card'
import { useEnd } from '../shared/Failure'
import { Loads } from '../shared/Loads'
import { Note } from '../shared/Note'
import { Subtle, TextLink, Title } from '../shared/text'

/** What can be bought, from the articles that the help center offers. */
export function ShopPage() {
  const { words } = useLanguage()
  const { rest } = useSession()
  const loaded = useLoad('shop', async () => (await rest.get<{ offers: ShopOffer[] }>('/__client/shop')).offers)
  return (
    <>
      <Title>{words.shop.title}</Title>
      <Loads loaded={loaded}>
        {offers => (offers.length === 0 ? <p>{words.shop.none}</p> : <OrderForm offers={offers} />)}
      </Loads>
    </>
  )
}

interface OrderDraft {
  product: string
  method: string
  /** The order's number, given with the first press and kept until it is answered: however often it is sent, it is one order. */
  order: string
}
const blank: OrderDraft = { product: '', method: '', order: '' }

function OrderForm({ offers }: { offers: ShopOffer[] }) {
  const { words, tag } = useLanguage()
  const { rest, clock, facts } = useSession()
  const [, go] = useLocation()
  const [draft, change, clear] = useDraft(`${facts.user.id}:shop`, blank)
  const made = useRef(0)
  const number = useRef(draft.order)
  const offer = offers.find(({ product }) => product === draft.product) ?? offers[0]
  const method = offer?.methods.find(({ value }) => value === draft.method) ?? offer?.methods[0]
  const { busy, error, press } = useSending({
    uncertain: false,
    arrived: () => Promise.resolve(false),
    begin() {
      number.current = draft.order === '' ? newNumber(clock.now()) : draft.order
      change({ order: number.current })
    },
    async send() {
      const order = { product: offer?.product, method: method?.value, order: number.current }
      made.current = (await rest.post<{ id: number }>('/__client/shop/orders', order)).id
    },
    refused: () => change({ order: '' }),
    done() {
      clear()
      go(`/requests/${made.current}`, { state: 'sent' })
    }
  })
  useEnd(error)
  const money = (price: string): string =>
    new Intl.NumberFormat(tag, { style: 'currency', currency: 'BRL' }).format(Number(price))
  return (
    <Card>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          press()
        }}
      >
        <Fieldset>
          <Fieldset.Legend>{words.shop.product}</Fieldset.Legend>
          {offers.map(one => (
            <div key={one.product} style={{ marginTop: 12 }}>
              <Field>
                <Radio
                  name="product"
                  value={one.product}
                  checked={one.product === offer?.product}
                  // another product is another order
                  onChange={() => change({ product: one.product, order: '' })}
                >
                  <Label>
                    {one.title} · {money(one.price)}
                  </Label>
                </Radio>
              </Field>
              <Subtle>
                {one.validDays === null ? words.shop.endless : words.shop.valid(one.validDays)}{' '}
                <TextLink href={`/articles/${one.article}`}>{words.shop.more(one.title)}</TextLink>
              </Subtle>
            </div>
          ))}
        </Fieldset>
        <div style={{ margin: '16px 0' }}>
          <Field>
            <Label>{words.shop.method}</Label>
            <Select value={method?.value} onChange={event => change({ method: event.target.value, order: '' })}>
              {offer?.methods.map(({ name, value }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <p style={{ margin: '0 0 16px' }}>
          {draft.order === '' ? words.shop.numberComes : words.shop.number(draft.order)}
        </p>
        {error !== null && <Note kind="error">{failureText(words, error)}</Note>}
        <Button type="submit" isPrimary aria-disabled={busy}>
          {busy ? words.reply.sending : words.shop.buy}
        </Button>
      </form>
    </Card>
  )
}

/** The day and six letters that nobody mistakes for others. */
function newNumber(now: Date): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  const some = crypto.getRandomValues(new Uint8Array(6))
  const day = now.toISOString().slice(2, 10).replaceAll('-', '')
  return `L-${day}-${[...some].map(byte => letters[byte % letters.length]).join('')}`
}

import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { expect, it } from 'vitest'
import type { Finance } from '../../application/payments/finance'
import type { Imported, ImportReading, ImportRehearsal } from '../../application/payments/importPayments'
import { ok, refuse } from '../../domain/kernel/result'
import type { KnownOrder, Rehearsed, Verdict } from '../../domain/payment/rehearsal'
import { saoPaulo } from '../../domain/testing/modalities'
import { fieldsModule } from '../components/fields/fields'
import { createFormat } from '../format/format'
import { Root } from '../Root'
import { t } from '../testing/renderSidebar'
import { FinancePage } from './FinancePage'

const order: KnownOrder = {
  order: 'P-1042',
  ticketId: 35,
  organizationId: 31,
  priceCentavos: 90_000,
  dueOn: '2026-11-28',
  payments: [],
  isCancelled: false
}
const line = (number: number, verdict: Verdict): Rehearsed => ({
  line: { line: number, order: 'P-1042', centavos: 90_000, withheldCentavos: 0, paidOn: '2026-11-23', reference: 'A' },
  verdict
})
const rehearsal: ImportRehearsal = {
  rehearsed: [
    line(2, { kind: 'pays', order, overCentavos: 0, isLate: true }),
    line(3, { kind: 'known', order }),
    line(4, { kind: 'short', order, missingCentavos: 4500 }),
    line(5, { kind: 'unknown_order' }),
    line(6, { kind: 'several_organizations', orders: [order, { ...order, ticketId: 36 }] })
  ],
  unreadable: [{ line: 7, why: 'date' }],
  bought: new Map()
}

async function renderPage(over: Partial<Finance> = {}) {
  await fieldsModule.load()
  const paid: ImportRehearsal[] = []
  const finance: Finance = {
    may: () => Promise.resolve(true),
    rehearse: () => Promise.resolve(ok<ImportReading>({ kind: 'rehearsed', rehearsal })),
    pay(one) {
      paid.push(one)
      return Promise.resolve([{ line: line(2, { kind: 'unknown_order' }).line, refusal: null }])
    },
    ...over
  }
  const opened: number[] = []
  const format = createFormat('pt-BR', t, saoPaulo)
  const openTicket = async (id: number) => void opened.push(id)
  render(
    <Root scheme={{ now: 'light', onChange: () => () => undefined }}>
      <FinancePage {...{ finance, openTicket, t, format }} />
    </Root>
  )
  return { paid, opened, user: userEvent.setup() }
}

const group = (name: string) => within(screen.getByRole('region', { name }))
const paste = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(await screen.findByRole('textbox', { name: 'Lista de pagamentos (CSV)' }))
  await user.paste('pedido;valor;data')
  await user.click(screen.getByRole('button', { name: 'Conferir lista' }))
}

it('shows what a pasted list would do and writes nothing before it is confirmed', async () => {
  const { paid, opened, user } = await renderPage()
  await paste(user)
  expect(await screen.findByText('1 pagamento a confirmar, R$ 900,00.')).toBeVisible()
  expect(group('A confirmar').getByText(/pago seg, 23\/11 · depois do vencimento/)).toBeVisible()
  expect(group('Já registrados').getByText('Linha 3')).toBeVisible()
  const doubtful = group('A conferir')
  expect(doubtful.getAllByRole('listitem').map(one => one.firstChild?.textContent)).toEqual([
    'Linha 4',
    'Linha 5',
    'Linha 6',
    'Linha 7'
  ])
  expect(doubtful.getByText(/Faltam R\$ 45,00 para o preço/)).toBeVisible()
  await user.click(doubtful.getByRole('button', { name: 'Ticket 36' }))
  expect([paid, opened]).toEqual([[], [36]])
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Importar pagamentos' }))
  expect(await screen.findByText('1 pagamento confirmado, R$ 900,00.')).toBeVisible()
  expect(paid).toEqual([rehearsal])
  expect(screen.queryByRole('button', { name: 'Importar pagamentos' })).toBeNull()
})

it('takes a file as a Brazilian spreadsheet saves it', async () => {
  const read: string[] = []
  const { user } = await renderPage({
    rehearse(text) {
      read.push(text)
      return Promise.resolve(ok<ImportReading>({ kind: 'no_list' }))
    }
  })
  await screen.findByRole('textbox')
  const bytes = Uint8Array.from([...'N\u{FA}mero do pedido;valor;data'].map(letter => letter.codePointAt(0) ?? 0))
  const input = document.querySelector('input[type=file]')
  await user.upload(input as HTMLInputElement, new File([bytes], 'lista.csv', { type: 'text/csv' }))
  await user.click(screen.getByRole('button', { name: 'Conferir lista' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Não é uma lista de pagamentos')
  expect(read).toEqual(['Número do pedido;valor;data'])
})

it('says of what could not be recorded why, and lets the same list be checked again', async () => {
  const refusal = { code: 'offline' as const }
  const done: Imported[] = [{ line: line(2, { kind: 'unknown_order' }).line, refusal }]
  const { user } = await renderPage({ pay: () => Promise.resolve(done) })
  await paste(user)
  await user.click(await screen.findByRole('button', { name: 'Importar pagamentos' }))
  expect(await screen.findByRole('region', { name: 'Não confirmados' })).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Confirmados' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Conferir lista' }))
  expect(await screen.findByRole('button', { name: 'Importar pagamentos' })).toBeVisible()
})

it('keeps the list where the account does not answer', async () => {
  const { user } = await renderPage({ rehearse: () => Promise.resolve(refuse('offline')) })
  await paste(user)
  expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement()
  expect(screen.getByRole('textbox')).toHaveValue('pedido;valor;data')
})

it('offers nothing to whoever is not finance, and says who is', async () => {
  await renderPage({ may: () => Promise.resolve(false) })
  expect(await screen.findByRole('alert')).toHaveTextContent('Consultoria · Financeiro')
  expect(screen.queryByRole('textbox')).toBeNull()
})

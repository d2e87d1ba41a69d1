import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idOf, listOf, wireOf } from '../../packages/zendesk-wire/wire'
import { factOf, tabOf } from './consultation'
import { must } from '../faults/world'
import { ADMIN, type LedgerCli, openLedgerCli } from './ledgerCli'

const FABI = 'fabi.financeiro@consultoria.example'
const ANA = 'ana.senior@consultoria.example'

let cli: LedgerCli
let folder: string
beforeEach(async () => {
  cli = await openLedgerCli()
  folder = mkdtempSync(join(tmpdir(), 'payments-'))
  await markAs(true)
}, 60_000)
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await cli.close()
})

/** What is sold goes to organizations that already use the ERP. */
const markAs = async (uses_erp: boolean) => {
  const found = await cli.account.rest(ADMIN, 'GET', '/api/v2/organizations/search?name=Comercial%20Horizonte')
  const id = idOf(listOf(found['organizations'])[0]?.['id'])
  await cli.account.rest(ADMIN, 'PUT', `/api/v2/organizations/${id}`, {
    organization: { organization_fields: { uses_erp } }
  })
}

/** A shop's order: the ticket as its request makes it. */
const order = async (number: string, email = 'helena@horizonte.example'): Promise<number> => {
  const { ticketFields } = cli.account.map
  const fields = {
    request_type: 'assessoria',
    purchase_product: 'assessoria_3h',
    purchase_order: number,
    purchase_method: 'pagamento_boleto',
    purchase_amount: '900.00'
  }
  const custom_fields = Object.entries(fields).map(([key, value]) => ({
    id: ticketFields[key as keyof typeof ticketFields],
    value
  }))
  const requester = { name: 'Quem comprou', email }
  const made = await cli.account.rest(ADMIN, 'POST', '/api/v2/tickets', {
    ticket: { subject: `Pedido ${number}`, comment: { body: 'Comprado na loja' }, requester, custom_fields }
  })
  return idOf(wireOf(made['ticket'])['id']) ?? 0
}

const list = (...lines: string[]): string => {
  const path = join(folder, 'pagamentos.csv')
  writeFileSync(path, `\u{FEFF}${['Pedido;Valor;Retido;Data;Identificador', ...lines].join('\r\n')}\r\n`)
  return path
}
const today = () => cli.account.desk.desk.clock.stamp().slice(0, 10)
const kindsOf = async (stream: string) =>
  (await cli.records(stream)).map(one => (JSON.parse(factOf(one)) as { kind: string }).kind)

describe('payments import', () => {
  it('rehearses a list and writes nothing, records it once with --write, and finds it recorded ever after', async () => {
    const ticket = await order('P-9001')
    const path = list(
      `P-9001;"900,00";;${today()};TX-1`,
      `P-9001;900,00;;${today()};TX-1`,
      `P-9001;900,00;;${today()};TX-2`,
      `P-404;900,00;;${today()};TX-3`,
      `=cmd|'/c calc'!A1;900,00;;${today()};TX-4`
    )
    const rehearsed = await cli.run(FABI, 'payments', 'import', path)
    expect([rehearsed.code, rehearsed.err, rehearsed.out.split('\n')]).toEqual([
      0,
      '',
      [
        `+ line 2: P-9001 is paid with 900.00 (ticket ${ticket})`,
        '  line 3: P-9001: this payment is recorded already',
        `! line 4: P-9001 was paid already by another payment (ticket ${ticket}): somebody has to give it back`,
        '! line 5: no open ticket names the order P-404',
        '! line 6: no order number can be read',
        '1 payment to record, 3 lines to look at.',
        'Nothing was written. With --write it is.',
        ''
      ]
    ])
    expect(await cli.records(`t${ticket}`)).toEqual([])
    const written = await cli.run(FABI, 'payments', 'import', path, '--write', '--yes')
    expect([written.code, written.err]).toEqual([0, ''])
    expect(written.out).toContain('line 2: P-9001 is recorded as paid.')
    expect(await kindsOf(`t${ticket}`)).toEqual(['opened', 'purchase_linked', 'payment_confirmed'])
    const again = await cli.run(FABI, 'payments', 'import', path, '--write', '--yes')
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('0 payments to record, 3 lines to look at.')])
    const { actions } = await tabOf(cli, 'sofia.sucesso', ticket)
    const seen = must(await actions.load())
    expect([seen.next.kind, seen.prepaid?.balance.seconds]).toEqual(['ask_availability', 10_800])
  })

  it('is finance’s alone, and a list that is none is said to be none', async () => {
    const ticket = await order('P-9002')
    const path = list(`P-9002;900,00;;${today()};TX-1`)
    const refused = await cli.run(ANA, 'payments', 'import', path, '--write', '--yes')
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('only members of the finance group')])
    expect(await cli.records(`t${ticket}`)).toEqual([])
    writeFileSync(path, 'nome;telefone\nCarla;1\n')
    expect(await cli.run(FABI, 'payments', 'import', path)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no list of payments') as string
    })
    expect((await cli.run(FABI, 'payments', 'import', join(folder, 'none.csv'))).err).toContain('cannot be read')
  })

  it('records no payment of an order that grants its buyer nothing, and says where the reason stands', async () => {
    await markAs(false)
    const ticket = await order('P-9004')
    const said = await cli.run(FABI, 'payments', 'import', list(`P-9004;900,00;;${today()};TX-1`), '--write', '--yes')
    expect([said.code, said.err]).toEqual([1, expect.stringContaining('grants no package: open the ticket')])
    expect(await cli.records(`t${ticket}`)).toEqual([])
  })

  it('whose answer got lost is recorded once when it is run again', async () => {
    const ticket = await order('P-9003')
    const path = list(`P-9003;855,00;45,00;${today()};TX-1`)
    let posts = 0
    cli.lose((method, url) => (method === 'POST' && url.endsWith('/records') && (posts += 1) === 2 ? 'after' : null))
    await cli.run(FABI, 'payments', 'import', path, '--write', '--yes')
    cli.lose(null)
    await cli.run(FABI, 'payments', 'import', path, '--write', '--yes')
    const found = await cli.account.rest(ADMIN, 'GET', `/api/v2/tickets/${ticket}`)
    const organization = idOf(wireOf(found['ticket'])['organization_id'])
    expect(await kindsOf(`p${organization}`)).toEqual(['package_granted', 'package_paid'])
    expect((await kindsOf(`t${ticket}`)).filter(kind => kind === 'payment_confirmed')).toHaveLength(1)
  })
})

/** A program of somebody else's: it knows the account by the documented requests alone, fields by their titles. */
const bankOf = async (email: string) => {
  const all = await cli.account.rest(email, 'GET', '/api/v2/ticket_fields.json')
  const id = idOf(
    listOf(all['ticket_fields']).find(({ title }) => title === 'Consultoria · Pagamento informado')?.['id']
  )
  return (ticket: number, value: string) =>
    cli.account.rest(email, 'PUT', `/api/v2/tickets/${ticket}.json`, { ticket: { custom_fields: [{ id, value }] } })
}

describe('a payment that a program writes into the ticket', () => {
  it('counts from a member of the integrations group alone, for whoever opens the ticket, and once', async () => {
    const email = 'bruno.pleno@consultoria.example'
    const ticket = await order('P-9010')
    const bank = await bankOf(email)
    await bank(ticket, `${today()} 900.00`)
    const opened = async () => must(await (await tabOf(cli, 'sofia.sucesso', ticket)).actions.load())
    const refused = await opened()
    expect([refused.next.kind, refused.troubles.map(({ code }) => code)]).toEqual([
      'wait_payment',
      ['purchase_told_by_other']
    ])
    await cli.pass('PT1M')
    await cli.join(email, 'integrations')
    await cli.pass('PT1M')
    await bank(ticket, `${today()} 855.00+45.00`)
    const seen = await opened()
    expect([seen.next.kind, seen.prepaid?.balance.seconds, seen.troubles]).toEqual(['ask_availability', 10_800, []])
    await bank(ticket, `${today()} 900.00`)
    await opened()
    const found = await cli.account.rest(ADMIN, 'GET', `/api/v2/tickets/${ticket}`)
    const organization = idOf(wireOf(found['ticket'])['organization_id'])
    expect(await kindsOf(`p${organization}`)).toEqual(['package_granted', 'package_paid'])
    const verified = await cli.run(ADMIN, 'verify')
    expect(verified.out + verified.err).not.toContain(`p${organization}`)
    await cli.leave(email, 'integrations')
    expect((await cli.run(ADMIN, 'verify')).out).toContain(`p${organization}-2`)
  })
})

import { pressOpen } from './pressOpen'
import { createHash } from 'node:crypto'
import type { Account } from '../account'
import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { recordedOf } from './recorded'
import { agora, agoraSays, refusal, stageOf } from './sidebar'
import { assignee, commentsOf, composer, field, openedForm, subject } from './ticketForm'

const title = '[CONSULT TÉCNICA] Nota gravada com valor negativo'
const firstLine = 'Recebemos o seu pedido de Consultoria Técnica'

const open = async (desk: Desk): Promise<void> => {
  await pressOpen(desk)
  await openedForm(desk)
}

const sent = (account: Account, ticket: number) => recordedOf(account, ticket).facts('terms_sent')

test('a consultation by phone is offered, opened with one press and sent by the own Submit', async ({
  account,
  open: openDesk
}) => {
  const id = await account.ticketId('demo-phone')
  const bruno = await openDesk('bruno.pleno', id)
  await bruno.button('Oferecer').click()
  await expect(bruno.sidebar.getByRole('combobox', { name: 'Modalidade' })).toHaveValue('consult_tecnica')
  await open(bruno)

  await expect(composer(bruno)).toHaveValue(new RegExp(firstLine))
  await expect(composer(bruno)).toHaveValue(/R\$ 3,50 por minuto \+ impostos, com mínimo de 10 minutos/)
  await expect(subject(bruno)).toHaveValue(title)
  await expect(field(bruno, 'Onda 3 Oficial | Tipo da Solicitação')).toHaveValue('consult_tecnica')
  await expect(field(bruno, 'Data controle')).toHaveValue('2026-11-23')
  expect(await assignee(bruno)).toBe('Fiscal / Lia Líder')
  expect(await sent(account, id)).toEqual([])

  await bruno.submit()
  await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
  const terms = (await commentsOf(account, id)).filter(comment => comment.body.includes(firstLine))
  expect(terms.map(comment => comment.public)).toEqual([true])
  const [fact, ...others] = await sent(account, id)
  expect(others).toEqual([])
  expect(fact?.data).toMatchObject({
    termsVersion: 'CT-2026-2',
    commentId: terms[0]?.id,
    bodyHash: createHash('sha256')
      .update((terms[0]?.plain_body ?? '').normalize('NFC'))
      .digest('hex'),
    price: { centavos: 350, per: 'minute' }
  })
  const recorded = recordedOf(account, id)
  expect(await recorded.field('Onda 3 Oficial | Tipo da Solicitação')).toBe('consult_tecnica')
  await expect.poll(() => recorded.field('Cons. · Etapa')).toBe('consult_stage_terms_sent')
  expect(await recorded.field('Data controle')).toBe('2026-11-23')
  expect((await recorded.tags()).filter(tag => tag.startsWith('consult'))).toEqual([
    'consult_stage_terms_sent',
    'consult_tecnica'
  ])
})

test('what the conversation began with is proposed as the demand, and a missing module is asked first', async ({
  account,
  open: openDesk
}) => {
  const id = await account.ticketId('demo-phone')
  const module = recordedOf(account, id)
  const { ticket_fields } = await account.call<{ ticket_fields: { id: number; title: string }[] }>(
    'GET',
    '/api/v2/ticket_fields.json'
  )
  const field_id = ticket_fields.find(({ title: name }) => name === 'Módulo')?.id
  await account.call('PUT', `/api/v2/tickets/${id}.json`, {
    ticket: { custom_fields: [{ id: field_id, value: null }] }
  })
  const bruno = await openDesk('bruno.pleno', id)
  await bruno.button('Oferecer').click()
  const demand = bruno.sidebar.getByRole('textbox', { name: 'Detalhe da demanda' })
  await expect(demand).toHaveValue(/^Carla ligou: ao faturar um pedido com desconto/)
  await demand.fill('Conferir o desconto no rodapé da nota')
  await bruno.button('Abrir consultoria').click()
  await expect(refusal(bruno)).toContainText('Escolha o módulo.')
  const choice = bruno.sidebar.getByRole('combobox', { name: 'Módulo' })
  await choice.selectOption('Estoque')
  await expect(bruno.sidebar.getByText(/^Ninguém lidera Estoque/)).toBeVisible()
  await choice.selectOption('Fiscal')
  await expect(bruno.sidebar.getByText(/^Ninguém lidera/)).toHaveCount(0)
  await open(bruno)
  expect(await assignee(bruno)).toBe('Fiscal / Lia Líder')
  await bruno.submit()
  await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
  expect(await module.field('Módulo')).toBe('modulo_fiscal')
  expect(await module.field('Consultoria · Detalhe da demanda')).toBe('Conferir o desconto no rodapé da nota')
})

test('the control date is the next período and is changed in the sidebar', async ({ account, open: openDesk }) => {
  await account.control('PUT', 'clock', { now: '2026-11-27T20:30:00Z' })
  const id = await account.ticketId('demo-phone')
  const bruno = await openDesk('bruno.pleno', id)
  await open(bruno)
  await expect(field(bruno, 'Data controle')).toHaveValue('2026-11-30')
  await bruno.sidebar.getByLabel('Data controle').fill('2026-12-02')
  await expect(field(bruno, 'Data controle')).toHaveValue('2026-12-02')
  await bruno.settled()
  await bruno.submit()
  await expect(agoraSays(bruno, /^Aguardando aceite/)).toBeVisible()
  expect(await recordedOf(account, id).field('Data controle')).toBe('2026-12-02')
})

test('a portal ticket keeps its type, and its terms are still sent', async ({ account, open: openDesk }) => {
  const id = await account.ticketId('demo-portal')
  const bruno = await openDesk('bruno.pleno', id)
  await expect(agoraSays(bruno, 'Abrir Consultoria Técnica')).toBeVisible()
  await open(bruno)
  await expect(subject(bruno)).toHaveValue('[CONSULT TÉCNICA] Revisar o cálculo do ICMS-ST para dois estados')
  await bruno.submit()
  await expect(stageOf(bruno, 'Termo enviado')).toBeVisible()
  expect(await sent(account, id)).toHaveLength(1)
})

test('the module modality has its own prefix, control date and the leader', async ({ account, open: openDesk }) => {
  const id = await account.ticketId('demo-phone')
  const bruno = await openDesk('bruno.pleno', id)
  await bruno.button('Oferecer').click()
  await bruno.sidebar.getByRole('combobox', { name: 'Modalidade' }).selectOption('Consultoria do Módulo')
  await open(bruno)
  await expect(subject(bruno)).toHaveValue('[CONSULTORIA DO MODULO] Nota gravada com valor negativo')
  await expect(field(bruno, 'Data (acordo cliente)')).toHaveValue('2026-11-23')
  expect(await assignee(bruno)).toBe('Fiscal / Lia Líder')
})

for (const before of [
  'Re: [consult tecnica] Nota gravada com valor negativo',
  'RES: Fwd: [Consult Técnica]   Nota gravada com valor negativo',
  '[CONSULTORIA DO MÓDULO] Nota gravada com valor negativo'
]) {
  test(`a title "${before}" gets the prefix once`, async ({ account, open: openDesk }) => {
    const id = await account.ticketId('demo-phone')
    await account.call('PUT', `/api/v2/tickets/${id}.json`, { ticket: { subject: before } })
    const bruno = await openDesk('bruno.pleno', id)
    await open(bruno)
    await expect(subject(bruno)).toHaveValue(title)
  })
}

test('pressed twice and reloaded in between, nothing doubles', async ({ account, open: openDesk }) => {
  const id = await account.ticketId('demo-phone')
  const bruno = await openDesk('bruno.pleno', id)
  await bruno.button('Oferecer').click()
  await bruno.button('Abrir consultoria').dblclick()
  await openedForm(bruno)
  const once = await composer(bruno).inputValue()
  expect(once.split(firstLine)).toHaveLength(2)

  await bruno.page.reload()
  await openedForm(bruno)
  await expect(composer(bruno)).toHaveValue('')
  await bruno.button('Pôr o termo no editor de novo').click()
  await expect(composer(bruno)).toHaveValue(once)
  await bruno.settled()
  await bruno.button('Pôr o termo no editor de novo').click()
  await bruno.settled()
  await expect(composer(bruno)).toHaveValue(once)
  await expect(subject(bruno)).toHaveValue(title)
  expect(await assignee(bruno)).toBe('Fiscal / Lia Líder')

  await bruno.submit()
  await expect(agoraSays(bruno, /^Aguardando aceite/)).toBeVisible()
  expect((await commentsOf(account, id)).filter(comment => comment.body.includes(firstLine))).toHaveLength(1)
  expect((await account.ledger(id)).map(row => row.kind)).toEqual(['terms_staged', 'terms_sent'])
})

test('terms of one version and price are never sent twice', async ({ account, open: openDesk, consultationAt }) => {
  const id = await consultationAt('sent')
  const bruno = await openDesk('bruno.pleno', id)
  await expect(bruno.button('Abrir consultoria')).toHaveCount(0)
  await expect(bruno.button('Enviar termo')).toHaveCount(0)
  await bruno.button(/^Termo: /).click()
  await expect(bruno.sidebar.getByText(/CT-2026-2/)).toBeVisible()
  await expect(bruno.button('Enviar termo')).toHaveCount(0)
  expect(await sent(account, id)).toHaveLength(1)
})

test("the agent's draft in the composer stays", async ({ account, open: openDesk }) => {
  const id = await account.ticketId('demo-phone')
  const bruno = await openDesk('bruno.pleno', id)
  await composer(bruno).fill('Bom dia, Carla! Como combinamos, segue o termo.')
  await open(bruno)
  await expect(composer(bruno)).toHaveValue(/^Bom dia, Carla! Como combinamos, segue o termo\.\s+[\s\S]*Recebemos/)
  await bruno.submit()
  await expect(stageOf(bruno, 'Termo enviado')).toBeVisible()
  expect(await sent(account, id)).toHaveLength(1)
})

test('what was sent is found on the next open if the tab closes with the Submit', async ({
  account,
  open: openDesk
}) => {
  const id = await account.ticketId('demo-phone')
  const bruno = await openDesk('bruno.pleno', id)
  await open(bruno)
  const saved = bruno.page.waitForResponse(
    response => response.request().method() === 'PUT' && response.url().includes(`/tickets/${id}`)
  )
  // Nothing of the sidebar reaches the account any more: the tab goes with the save
  await bruno.page.route(/consultoria_record/, route =>
    route.request().method() === 'POST' ? route.abort() : route.continue()
  )
  await bruno.page.getByRole('button', { name: /^Enviar como / }).click()
  await saved
  await bruno.page.close()
  expect(await sent(account, id)).toEqual([])

  const ana = await openDesk('ana.senior', id)
  await expect(agoraSays(ana, /^Aguardando aceite/)).toBeVisible()
  expect(await sent(account, id)).toHaveLength(1)
})

const spoilt = [
  {
    name: 'edited',
    says: 'O texto enviado é diferente do termo.',
    async spoil(desk: Desk) {
      const text = await composer(desk).inputValue()
      await composer(desk).fill(text.replace('R$ 3,50', 'R$ 1,50'))
    }
  },
  {
    name: 'sent as an internal note',
    says: 'Foi enviado como nota interna: o cliente não leu.',
    async spoil(desk: Desk) {
      await desk.page.getByRole('button', { name: 'Nota interna' }).click()
    }
  },
  {
    name: 'taken out of the composer',
    says: 'O ticket foi enviado sem o termo.',
    async spoil(desk: Desk) {
      await composer(desk).fill('')
    }
  }
]

for (const { name, says, spoil } of spoilt) {
  test(`terms ${name} are shown as such, do not count, and are sent again`, async ({ account, open: openDesk }) => {
    const id = await account.ticketId('demo-phone')
    const bruno = await openDesk('bruno.pleno', id)
    await open(bruno)
    await spoil(bruno)
    await bruno.submit()
    await expect(agoraSays(bruno, 'O termo não vale ainda')).toBeVisible()
    await expect(agora(bruno).getByText(says)).toBeVisible()
    expect(await sent(account, id)).toEqual([])

    await bruno.button('Enviar termo').click()
    await openedForm(bruno)
    await expect(composer(bruno)).toHaveValue(new RegExp(firstLine))
    if (name === 'sent as an internal note') await bruno.page.getByRole('button', { name: 'Resposta pública' }).click()
    await bruno.submit()
    await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
    expect(await sent(account, id)).toHaveLength(1)
    await expect(subject(bruno)).toHaveValue(title)
  })
}

test('terms that quote a subject like "Nota <vNF> & <b>valor</b>" are the terms that were sent', async ({
  account,
  open: openDesk
}) => {
  const id = await account.ticketId('demo-phone')
  const named = 'Nota <vNF> & <b>valor</b> &lt;xml&gt;'
  await account.call('PUT', `/api/v2/tickets/${id}.json`, { ticket: { subject: named } })
  const bruno = await openDesk('bruno.pleno', id)
  await open(bruno)
  await expect(composer(bruno)).toHaveValue(new RegExp(firstLine))
  await expect(subject(bruno)).toHaveValue(`[CONSULT TÉCNICA] ${named}`)
  await bruno.submit()
  await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
  const terms = (await commentsOf(account, id)).filter(comment => comment.body.includes(firstLine))
  expect(terms).toHaveLength(1)
  expect(await sent(account, id)).toHaveLength(1)
})

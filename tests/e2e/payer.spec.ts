import { expect, test } from './desk'
import { mailsTo } from './mails'
import { countPresses } from './presses'
import { recordedOf } from './recorded'
import { agoraSays as agora, later, logTime } from './sidebar'
import { copy, definePayer, organization, payerList, person, stored } from './unit'

const ursula = 'ursula@unidadeserra.example'
const invoice = 'Unidade (faturamento)'
const transfer = 'Unidade (repasse gerencial)'

test('the client pays unless somebody says otherwise, and the change is offered beside it', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('accepted', 'demo-unit')
  const ana = await open('ana.senior', ticket)
  await expect(ana.sidebar.locator('header').first()).toContainText('Cliente')
  await expect(ana.button('Trocar')).toBeVisible()
  const recorded = recordedOf(account, ticket)
  expect(await recorded.facts('payer_chosen')).toEqual([])
  expect(await recorded.field('Cons. · Pagador')).toBe('Cliente')
})

test('the Unit is invoiced within six presses, as the requester with the client in copy', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('accepted', 'demo-unit')
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  const presses = await countPresses(ana)

  await ana.button('Trocar').click()
  await expect(payerList(ana)).toHaveValue('unit_invoice')
  await expect(ana.sidebar.getByRole('textbox', { name: 'Código da Unidade' })).toHaveValue('T01234')
  await expect(ana.sidebar.getByRole('textbox', { name: 'CNPJ' })).toHaveValue('11.222.333/0001-81')
  await expect(ana.sidebar.getByText('verá toda a conversa')).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/payer-invoice.png' })
  await ana.button('Definir pagador').click()
  await expect(agora(ana, 'Aguardando aprovação da Unidade')).toBeVisible()
  await ana.settled()
  await ana.page.screenshot({ path: 'tmp/shots/payer-waiting.png' })
  const ask = ana.sidebar.getByRole('button', { name: 'Pedir aprovação a Úrsula Uchoa' })
  await ask.click()
  await expect(ana.sidebar.getByText('A pergunta está no editor: leia e envie o ticket.')).toBeVisible()
  await expect(ana.button('Pôr Úrsula Uchoa em cópia')).toHaveCount(0)
  const toAsk = await presses()
  await ana.page.screenshot({ path: 'tmp/shots/payer-asking.png' })
  expect((await stored(account, ticket)).email_cc_ids).toContain((await person(account, ursula)).id)
  await ana.submit()
  await expect(ana.page.getByText(/A Unidade Serra aprova\? Responda "aprovado"/).first()).toBeVisible()

  await logTime(ana, '20', 'Leitura do rateio antes da aprovação')
  await account.reply(ursula, ticket, 'Aprovado: a Unidade Serra paga esta consultoria.')
  await expect(agora(ana, 'Úrsula Uchoa aprovou?')).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/payer-approval.png' })
  const beforeApproval = await presses()
  await ana.button('Registrar aprovação').click()
  await expect(agora(ana, 'A Unidade vira solicitante')).toBeVisible()
  await expect(ana.sidebar.getByText('A Unidade verá toda a conversa')).toBeVisible()
  await ana.settled()
  await ana.page.screenshot({ path: 'tmp/shots/payer-requester.png' })
  const before = (await account.appRequests()).length
  await ana.button('Trocar solicitante').click()
  await expect(agora(ana, 'A Unidade vira solicitante')).toHaveCount(0)
  await ana.settled()
  // all of it but the agent's own submit, and what was logged in between
  expect(toAsk + (await presses()) - beforeApproval).toBe(5)

  const carla = await person(account, 'carla@aurora.example')
  const unit = await person(account, ursula)
  const now = await stored(account, ticket)
  expect(now).toMatchObject({ requester_id: unit.id, organization_id: unit.organization_id })
  expect(now.email_cc_ids).toContain(carla.id)
  const sent = (await account.appRequests()).slice(before)
  const one = `/api/v2/tickets/${ticket}`
  const requesterWrite = sent.findIndex(({ method, path }) => method === 'PUT' && path.startsWith(one))
  const fact = sent.findIndex(({ method, path }) => method === 'POST' && path.includes('consultoria_record'))
  const reread = sent.findIndex(
    ({ method, path }, at) => at > requesterWrite && method === 'GET' && path.startsWith(one)
  )
  expect([requesterWrite < reread, reread < fact]).toEqual([true, true])
  expect((await recorded.facts('requester_changed')).map(({ data }) => data)).toEqual([
    expect.objectContaining({
      fromId: carla.id,
      toId: unit.id,
      organizationId: unit.organization_id,
      copiedId: carla.id
    })
  ])

  await later(account, 'PT30M')
  await logTime(ana, '30', 'Conferido o rateio com a Unidade')
  await ana.page.screenshot({ path: 'tmp/shots/payer-invoiced.png' })
  const [early, late] = await recorded.timeComments()
  expect(early?.body).toContain('Tempo: 20 min')
  expect(early?.body).toContain('Faturável: não')
  expect(late?.body).toContain('Faturável: sim')
  expect(await recorded.field('Cons. · Minutos')).toBe(30)
  expect(await recorded.field('Cons. · Pagador')).toBe('Unidade (fatura)')
})

test('minutes from before the Unit pays stay the client’s and are not billed', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('accepted', 'demo-unit')
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await definePayer(ana, invoice)
  await logTime(ana, '25', 'Primeira leitura do rateio do frete')
  await expect(ana.sidebar.getByRole('listitem').filter({ hasText: '25 min' })).toContainText(
    'antes de a Unidade assumir'
  )
  expect(await recorded.field('Cons. · Minutos')).toBe(0)
  await copy(account, ticket, ursula)
  await account.reply(ursula, ticket, 'De acordo.')
  await expect(agora(ana, 'Úrsula Uchoa aprovou?')).toBeVisible()
  await ana.button('Registrar aprovação').click()
  await expect(agora(ana, 'A Unidade vira solicitante')).toBeVisible()
  await logTime(ana, '15', 'Segunda leitura, já com a aprovação')
  await expect(ana.sidebar.getByRole('listitem').filter({ hasText: '15 min' })).toContainText(
    'antes de a Unidade assumir'
  )
  await ana.button('Trocar solicitante').click()
  await expect(agora(ana, 'A Unidade vira solicitante')).toHaveCount(0)
  await ana.settled()
  expect(await recorded.field('Cons. · Minutos')).toBe(0)
  await expect(ana.sidebar.getByRole('listitem').filter({ hasText: '25 min' })).toContainText(
    'antes de a Unidade assumir'
  )
})

test('a code without T, a wrong digit and a foreign CNPJ are refused in words; a CNPJ with letters is taken', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('accepted', 'demo-unit')
  const litoral = await organization(account, 'Unidade Litoral')
  const organization_fields = { unit_code: 'T05678', cnpj: '12.ABC.345/01DE-35' }
  await account.call('PUT', `/api/v2/organizations/${litoral}.json`, { organization: { organization_fields } })
  const ana = await open('ana.senior', ticket)
  const recorded = recordedOf(account, ticket)
  const code = ana.sidebar.getByRole('textbox', { name: 'Código da Unidade' })
  const cnpj = ana.sidebar.getByRole('textbox', { name: 'CNPJ' })
  const define = ana.button('Definir pagador')

  await ana.button('Trocar').click()
  await payerList(ana).selectOption({ label: invoice })
  await ana.sidebar.getByRole('combobox', { name: 'Unidade' }).selectOption({ label: 'T01234 · Unidade Serra' })
  await expect(code).toHaveValue('T01234')

  await code.fill('01234')
  await define.click()
  await expect(ana.sidebar.getByText('O código começa com T e tem números')).toBeVisible()
  await code.fill('T01234')
  await cnpj.fill('11.222.333/0001-82')
  await expect(ana.sidebar.getByText('CNPJ inválido: confira os dígitos')).toBeVisible()
  await cnpj.fill('12.ABC.345/01DE-35')
  await define.click()
  await expect(ana.sidebar.getByRole('alert').getByText('O CNPJ não é o desta Unidade.')).toBeVisible()
  await cnpj.fill('11222333000181')
  await code.fill('T05678')
  await define.click()
  await expect(ana.sidebar.getByRole('alert').getByText('O código não é o desta Unidade.')).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/payer-mismatch.png' })
  expect(await recorded.facts('payer_chosen')).toEqual([])

  await ana.sidebar.getByRole('combobox', { name: 'Unidade' }).selectOption({ label: 'T05678 · Unidade Litoral' })
  await expect(cnpj).toHaveValue('12.ABC.345/01DE-35')
  await define.click()
  await expect(agora(ana, 'Aguardando aprovação da Unidade')).toBeVisible()
  expect((await recorded.facts('payer_chosen')).map(({ data }) => data['unit'])).toEqual([
    { organizationId: litoral, name: 'Unidade Litoral', code: 'T05678', cnpj: '12ABC34501DE35' }
  ])
})

test('only somebody responsible at that Unit approves; doubts are the leader’s to confirm with a reason', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('accepted', 'demo-unit')
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await definePayer(ana, invoice)
  const otavio = 'otavio@unidadelitoral.example'
  const unit = await person(account, ursula)
  await copy(account, ticket, ursula, otavio)
  const answer = ana.sidebar.getByRole('combobox', { name: 'Comentário da aprovação' })
  const doubts = (text: string) => expect(ana.sidebar.getByText(text, { exact: true })).toBeVisible()

  await account.call(
    'PUT',
    `/api/v2/tickets/${ticket}.json`,
    { ticket: { comment: { body: 'A Unidade está de acordo, falei com ela.', public: true } } },
    'bruno.pleno@consultoria.example'
  )
  await ana.button('Registrar aprovação').click()
  await expect(ana.sidebar.getByText('Nenhum comentário da Unidade ainda')).toBeVisible()
  await expect(ana.button('Pedir aprovação a Úrsula Uchoa')).toBeVisible()
  await account.reply('carla@aurora.example', ticket, 'De acordo, a Unidade paga.')
  await account.reply(otavio, ticket, 'De acordo.')
  await expect(ana.page.getByText('De acordo, a Unidade paga.').first()).toBeVisible()
  await ana.settled()
  await expect(ana.sidebar.getByText('Nenhum comentário da Unidade ainda')).toBeVisible()
  await expect(answer).toHaveCount(0)
  await ana.page.screenshot({ path: 'tmp/shots/payer-doubt.png' })

  await account.call('PUT', `/api/v2/users/${unit.id}.json`, { user: { user_fields: { unit_responsible: false } } })
  await account.reply(ursula, ticket, 'De acordo, pode faturar à Unidade.')
  await expect(ana.page.getByText('De acordo, pode faturar à Unidade.').first()).toBeVisible()
  await ana.settled()
  await expect(answer).toHaveCount(0)

  await account.call('PUT', `/api/v2/users/${unit.id}.json`, { user: { user_fields: { unit_responsible: true } } })
  const inside = { body: 'Autorizo, mas só entre nós.', public: false, author_id: unit.id }
  await account.call('PUT', `/api/v2/tickets/${ticket}.json`, { ticket: { comment: inside } })
  await expect(answer.getByRole('option', { name: /Úrsula Uchoa/ })).toHaveCount(2)
  await answer.selectOption({ index: 0 })
  await doubts(
    'escrito em nome de outra pessoa · comentário interno: o cliente escreveu em privado · a resposta recusa ou põe condição'
  )
  expect(await recorded.facts('unit_approved')).toEqual([])

  const lia = await open('lia.lider', ticket)
  await lia.button('Registrar aprovação').click()
  await lia.sidebar
    .getByRole('combobox', { name: 'Comentário da aprovação' })
    .selectOption({ label: await labelOf(lia.sidebar.getByRole('option', { name: /Otávio Onda/ })) })
  await lia.button('Registrar aprovação').click()
  await expect(lia.sidebar.getByText('Preencha Motivo')).toBeVisible()
  await lia.page.screenshot({ path: 'tmp/shots/payer-leader.png' })
  await lia.sidebar
    .getByRole('textbox', { name: 'Motivo' })
    .fill('Otávio responde pela Serra neste mês, confirmado por telefone')
  await lia.button('Registrar aprovação').click()
  await expect(agora(lia, 'A Unidade vira solicitante')).toBeVisible()
  expect((await recorded.facts('unit_approved')).map(({ data }) => data)).toEqual([
    expect.objectContaining({
      doubts: ['not_member', 'not_responsible'],
      confirmation: { reason: 'Otávio responde pela Serra neste mês, confirmado por telefone' }
    })
  ])
})

test('a managerial transfer: not billed to the client, within its ceiling, mailed once by the team’s leader', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('accepted', 'demo-unit')
  const recorded = recordedOf(account, ticket)
  await copy(account, ticket, ursula)
  const ana = await open('ana.senior', ticket)
  await ana.button('Trocar').click()
  await payerList(ana).selectOption({ label: transfer })
  await expect(ana.sidebar.getByRole('textbox', { name: 'Centro de custo' })).toHaveValue('4101')
  await expect(ana.sidebar.getByRole('textbox', { name: 'Classe valor' })).toHaveValue('CV-20')
  await expect(ana.sidebar.getByRole('textbox', { name: 'Item contábil' })).toHaveValue('IC-310')
  await ana.page.screenshot({ path: 'tmp/shots/payer-transfer.png' })
  await ana.button('Definir pagador').click()
  await expect(agora(ana, 'Aguardando aprovação da Unidade')).toBeVisible()

  await account.reply(ursula, ticket, 'De acordo: até duas horas pelo nosso centro de custo.')
  await expect(agora(ana, 'Úrsula Uchoa aprovou?')).toBeVisible()
  await ana.button('Registrar aprovação').click()
  await expect(ana.sidebar.getByText(/Escreva até quanto a Unidade autorizou/)).toBeVisible()
  await ana.sidebar.getByRole('textbox', { name: /Teto autorizado/ }).fill('2h')
  await ana.button('Registrar aprovação').click()
  await expect(agora(ana, 'Úrsula Uchoa aprovou?')).toHaveCount(0)
  await ana.settled()
  await expect(ana.sidebar.locator('header').first()).toContainText('teto 0 min de 2h')

  const leader = await open('lia.lider', ticket)
  await leader.button('Designar').click()
  await expect(agora(leader, 'Combinar o horário')).toBeVisible()
  await leader.settled()
  await later(account, 'PT65M')
  await logTime(ana, '65', 'Conferido o rateio do frete por acesso remoto')
  await expect(ana.sidebar.locator('header').first()).toContainText('teto 1h05 de 2h')
  await ana.page.screenshot({ path: 'tmp/shots/payer-ceiling.png' })
  await expect(ana.sidebar.getByRole('listitem').filter({ hasText: '1h05' })).toContainText('repasse')
  const [entry] = await recorded.facts('entry')
  const carla = await person(account, 'carla@aurora.example')
  expect(entry?.data).toMatchObject({ billable: false, organizationId: carla.organization_id })
  expect((await recorded.timeComments())[0]?.body).toContain('Faturável: não')
  expect(await recorded.field('Cons. · Minutos')).toBe(0)
  expect(await stored(account, ticket)).toMatchObject({ requester_id: carla.id })

  await ana.button('Foi atendido na hora').click()
  await expect(agora(ana, 'Repasse gerencial a enviar')).toBeVisible()
  await expect(ana.button('Enviar repasse')).toHaveCount(0)
  await expect(ana.sidebar.getByText('Quem envia é um líder da equipe.')).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/transfer-analyst.png' })

  const leo = await open('leo.lider', ticket)
  await expect(agora(leo, 'Repasse gerencial a enviar')).toBeVisible()
  await expect(leo.button('Enviar repasse')).toHaveCount(0)
  expect(await mailsTo(account, 'fabi.financeiro@consultoria.example', 'Repasse gerencial')).toEqual([])

  const lia = await open('lia.lider', ticket)
  await lia.button('Enviar repasse').click()
  await expect(agora(lia, 'Repasse gerencial a enviar')).toHaveCount(0)
  await lia.settled()
  const mails = await mailsTo(account, 'fabi.financeiro@consultoria.example', 'Repasse gerencial')
  expect(mails).toHaveLength(1)
  for (const line of [
    `#${ticket}`,
    'Unidade Serra',
    '1:05',
    'Úrsula Uchoa',
    'Centro de custo: 4101',
    'Classe valor: CV-20',
    'Item contábil: IC-310'
  ])
    expect(mails[0]?.body).toContain(line)
  expect(await recorded.field('Consultoria · Enviar repasse')).toBe(false)
  expect(await recorded.field('Consultoria · Repasse gerencial')).toContain('Centro de custo: 4101')
})

test('a used-up ceiling asks the Unit again, and a transfer whose hours changed is due again', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('accepted', 'demo-unit')
  await copy(account, ticket, ursula)
  const lia = await open('lia.lider', ticket)
  const ceiling = lia.sidebar.getByRole('textbox', { name: /Teto autorizado/ })
  await definePayer(lia, transfer)
  await account.reply(ursula, ticket, 'Aprovo até 30 minutos.')
  await expect(agora(lia, 'Úrsula Uchoa aprovou?')).toBeVisible()
  await ceiling.fill('30')
  await lia.button('Registrar aprovação').click()
  await expect(agora(lia, 'Úrsula Uchoa aprovou?')).toHaveCount(0)
  await lia.settled()

  await lia.button('Designar').click()
  await expect(agora(lia, 'Combinar o horário')).toBeVisible()
  await lia.settled()
  await later(account, 'PT45M')
  await logTime(lia, '45', 'Conferido o rateio do frete por acesso remoto')
  await expect(agora(lia, 'Aguardando aprovação da Unidade')).toBeVisible()
  await expect(lia.sidebar.getByText('O teto acabou')).toBeVisible()
  await lia.page.screenshot({ path: 'tmp/shots/ceiling-exceeded.png' })
  await account.control('PUT', 'clock', { advance: 'PT5M' })
  await account.reply(ursula, ticket, 'Aprovo até uma hora e meia.')
  await expect(agora(lia, 'Úrsula Uchoa aprovou?')).toBeVisible()
  await lia.sidebar.getByRole('textbox', { name: /Horas a mais/ }).fill('1h')
  await lia.button('Registrar aprovação').click()
  await lia.button('Incluir 15 min').click()
  await lia.button('Foi atendido na hora').click()
  await expect(agora(lia, 'Repasse gerencial a enviar')).toBeVisible()
  await lia.settled()
  await lia.button('Enviar repasse').click()
  await expect(agora(lia, 'Repasse gerencial a enviar')).toHaveCount(0)
  await lia.settled()
  await later(account, 'PT20M')
  await logTime(lia, '20', 'Revisado com a Unidade o que faltava')
  await expect(agora(lia, 'Repasse gerencial a enviar')).toBeVisible()
  await lia.button('Enviar repasse').click()
  await expect(agora(lia, 'Repasse gerencial a enviar')).toHaveCount(0)
  await lia.settled()
  const mails = await mailsTo(account, 'fabi.financeiro@consultoria.example', 'Repasse gerencial')
  expect(mails.map(({ body }) => /Horas: (\S+)/.exec(body)?.[1])).toEqual(['0:45', '1:05'])
})

test('after the first billable entry only a leader re-routes, and says why', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('accepted', 'demo-unit')
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '30', 'Conferido o rateio do frete com a Carla')
  await ana.button('Trocar').click()
  await expect(ana.sidebar.getByText('só um líder troca, com motivo')).toBeVisible()
  await expect(ana.button('Definir pagador')).toHaveCount(0)

  const lia = await open('lia.lider', ticket)
  await lia.button('Trocar').click()
  await payerList(lia).selectOption({ label: transfer })
  await expect(lia.sidebar.getByRole('textbox', { name: 'Centro de custo' })).toHaveValue('4101')
  await lia.button('Definir pagador').click()
  await expect(lia.sidebar.getByText('Preencha este campo')).toBeVisible()
  await lia.page.screenshot({ path: 'tmp/shots/payer-reroute.png' })
  await lia.sidebar.getByRole('textbox', { name: 'Motivo' }).fill('A Unidade assumiu o pagamento depois do início')
  await lia.button('Definir pagador').click()
  await expect(payerList(lia)).toHaveCount(0)
  await lia.settled()
  expect((await recorded.facts('payer_chosen')).map(({ data }) => [data['rerouted'], data['reason']])).toEqual([
    [true, 'A Unidade assumiu o pagamento depois do início']
  ])
})

const labelOf = async (option: { first(): { textContent(): Promise<string | null> } }) =>
  (await option.first().textContent()) ?? ''

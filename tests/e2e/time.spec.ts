import { at, halfPastTen } from '../day'
import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { recordedOf } from './recorded'
import { lastEntries, logTime, pressKey, refusal, runningClock, stageOf, standStill, typeTime, later } from './sidebar'

const note = 'Refeita a apuração do ICMS com a cliente'
const minutesField = ({ sidebar }: Desk) => sidebar.getByRole('textbox', { name: 'Minutos' })
const noteField = ({ sidebar }: Desk) => sidebar.getByRole('textbox', { name: 'Descrição' })
const workDate = ({ sidebar }: Desk) => sidebar.getByLabel('Data do trabalho')

test('time is logged with the keyboard alone, after saying to whom it becomes public and what it costs', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await pressKey(ana, 'l')
  await expect(minutesField(ana)).toBeFocused()
  await ana.page.keyboard.type('45')
  await expect(ana.sidebar.getByText('Público para Carla Campos · 45 min · faturável')).toBeVisible()
  await expect(ana.sidebar.getByText('Acrescenta 45 minutos à cobrança: R$ 157,50 + impostos')).toBeVisible()
  expect(await recorded.timeComments()).toEqual([])
  await ana.page.keyboard.press('Tab')
  await ana.page.keyboard.type(note)
  await ana.page.keyboard.press('Control+Enter')
  await expect(lastEntries(ana).getByText(note)).toBeVisible()
  await ana.settled()

  const entries = await recorded.facts('entry')
  expect(entries.map(row => row.data)).toEqual([
    expect.objectContaining({ seconds: 2700, note, billable: true, source: 'manual', workDate: '2026-11-23' })
  ])
  const [comment, ...others] = await recorded.timeComments()
  expect(others).toEqual([])
  expect(comment?.body).toContain('Data: 23/11/2026\nAnalista: Ana Sênior\nTempo: 45 min\nFaturável: sim')
  expect(comment?.body).toContain(note)
  expect((await recorded.facts('comment_linked')).map(row => row.data['commentId'])).toEqual([comment?.id])
})

test('minutes are also typed as 1h30 and as a start and an end', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, at('19:00'))
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '1h30', 'Conferidos os parâmetros fiscais')
  await logTime(ana, '14:00-14:45', 'Simulado o faturamento do pedido')
  const data = (await recordedOf(account, ticket).facts('entry')).map(row => row.data)
  expect(data).toEqual([
    expect.objectContaining({ seconds: 5400, startedAt: null, endedAt: null }),
    expect.objectContaining({ seconds: 2700, startedAt: '2026-11-23T17:00:00Z', endedAt: '2026-11-23T17:45:00Z' })
  ])
})

test('what the modality does not allow is said in words and writes nothing', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, at('19:00'))
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '14:00-14:45', 'Simulado o faturamento do pedido')

  await typeTime(ana, '14:30-15:00', 'Revisado o cadastro tributário')
  await expect(refusal(ana)).toContainText('Neste horário você já tem tempo lançado')
  await ana.page.keyboard.press('Escape')

  await pressKey(ana, 'l')
  await minutesField(ana).fill('20')
  await noteField(ana).fill('Revisado o cadastro tributário')
  await workDate(ana).fill('2026-10-20')
  await ana.page.keyboard.press('Control+Enter')
  await expect(refusal(ana)).toContainText('no máximo 30 dias atrás, desde 24/10')

  await workDate(ana).fill('2026-11-23')
  await noteField(ana).fill('Feito')
  await ana.page.keyboard.press('Control+Enter')
  await expect(ana.sidebar.getByText('Descreva com pelo menos 10 letras')).toBeVisible()
  await minutesField(ana).fill('dez')
  await noteField(ana).fill('Revisado o cadastro tributário')
  await ana.page.keyboard.press('Control+Enter')
  await expect(ana.sidebar.getByText('Escreva 45, 1h30, 0:45 ou 14:00-14:45')).toBeVisible()
  expect(await recorded.facts('entry')).toHaveLength(1)
  expect(await recorded.timeComments()).toHaveLength(1)
})

test('the reply in the composer is the note: one press, one Submit, one comment', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await pressKey(ana, 't')
  await expect(runningClock(ana)).toBeVisible()
  await ana.settled()
  await later(account, 'PT45M')
  await pressKey(ana, 't')
  await expect(ana.sidebar.getByRole('heading', { name: '45 min a lançar' })).toBeVisible()
  await ana.settled()

  const reply = 'Carla, corrigi o desconto do item e refiz a nota com você.'
  const composer = ana.page.getByRole('textbox', { name: 'Resposta pública' })
  await composer.fill(reply)
  await ana.button('Usar resposta atual').click()
  await expect(composer).toHaveText(/45 min/)
  await ana.settled()
  expect(await recorded.timeComments()).toEqual([])
  await ana.submit()

  const [entry, ...others] = await recorded.facts('entry')
  expect(others).toEqual([])
  expect(entry?.data).toMatchObject({ seconds: 2700, note: reply, source: 'composer' })
  await expect.poll(async () => (await recorded.facts('comment_linked')).length).toBe(1)
  const [linked] = await recorded.facts('comment_linked')
  const comments = (await recorded.publicComments()).filter(comment => comment.body.includes(reply))
  expect(comments).toHaveLength(1)
  expect(comments[0]?.id).toBe(linked?.data['commentId'])
  expect(comments[0]?.body).toContain('45 min')
  expect(await recorded.timeComments()).toEqual([])
  expect(await recorded.field('Cons. · Minutos')).toBe(45)
})

test('minutes before the acceptance are kept as not billable, and no click makes them billable later', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('sent')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await pressKey(ana, 'l')
  await minutesField(ana).fill('20')
  await expect(ana.sidebar.getByText('Público para Carla Campos · 20 min · não faturável')).toBeVisible()
  await expect(ana.sidebar.getByText('Não será cobrado: antes do aceite.')).toBeVisible()
  await noteField(ana).fill('Levantados os casos com a cliente')
  await ana.page.keyboard.press('Control+Enter')
  await expect(lastEntries(ana).getByText('antes do aceite')).toBeVisible()
  await ana.settled()
  expect((await recorded.timeComments())[0]?.body).toContain('Faturável: não')

  await later(account, 'PT10M')
  await account.reply('carla@aurora.example', ticket, 'Aceito, podem seguir.')
  await expect(ana.sidebar.getByRole('combobox', { name: 'Comentário do aceite' })).toBeVisible()
  await ana.button('Registrar aceite').click()
  await expect(stageOf(ana, 'Aceita')).toBeVisible()
  await ana.settled()
  await expect(lastEntries(ana).getByText('antes do aceite')).toBeVisible()
  expect(await recorded.field('Cons. · Minutos')).toBe(0)

  const lia = await open('lia.lider', ticket)
  await lia.sidebar.getByRole('button', { name: /^Ver todos/ }).click()
  await lia.button('Corrigir').click()
  await lia.sidebar.getByRole('checkbox', { name: 'Faturável' }).check()
  await expect(lia.sidebar.getByText('Público para Carla Campos · 20 min · não faturável')).toBeVisible()
})

for (const [locale, words] of [
  ['en-US', ['Consultancy time record', 'Time: 45 min', 'Billable: yes']],
  ['es', ['Registro de atención de consultoría', 'Tiempo: 45 min', 'Facturable: sí']]
] as const)
  test(`a requester who reads ${locale} reads the time log in it`, async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('scheduled')
    await standStill(account, halfPastTen)
    const { ticket: stored } = await account.call<{ ticket: { requester_id: number } }>(
      'GET',
      `/api/v2/tickets/${ticket}.json`
    )
    await account.call('PUT', `/api/v2/users/${stored.requester_id}.json`, { user: { locale } })
    const ana = await open('ana.senior', ticket)
    await logTime(ana, '45', note)
    const [comment] = await recordedOf(account, ticket).timeComments()
    for (const word of words) expect(comment?.body).toContain(word)
  })

test('where time is mandatory a Solve without it is stopped, and passes once it is told', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const ana = await open('ana.senior', ticket)
  await ana.page.getByRole('button', { name: 'Outros status de envio' }).click()
  await ana.page.getByRole('menuitem', { name: 'Enviar como Resolvido' }).click()
  await expect(ana.page.getByText(/registrar tempo/i)).toBeVisible()
  await ana.page.reload()
  await logTime(ana, '45', note)
  await ana.submit('Resolvido')
  await expect
    .poll(async () => (await account.call<{ ticket: { status: string } }>('GET', `/api/v2/tickets/${ticket}`)).ticket)
    .toMatchObject({ status: 'solved' })
})

test('real minutes stay as they are, billed minutes say why: 7 are billed as 10', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '7', note)
  const line = ana.button(/^7 min real.*10 min cobrado.*R\$ 35,00 \+ impostos.*Por que foi cobrado\?$/)
  await expect(line).toBeVisible()
  await line.click()
  const why = ana.sidebar.getByRole('heading', { name: 'Por que foi cobrado?' })
  await expect(why).toBeVisible()
  await expect(ana.sidebar.getByText('Mínimo de 10 min em vez de 7 min.')).toBeVisible()
  expect(await recorded.field('Cons. · Minutos')).toBe(10)
  expect((await recorded.facts('entry')).map(row => row.data['seconds'])).toEqual([420])
})

test('three entries of 4, 3 and 12 minutes are billed as 19', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  for (const [minutes, billed] of [
    ['4', '4 min real.*10 min'],
    ['3', '7 min real.*10 min'],
    ['12', '19 min real.*19 min']
  ] as const) {
    await logTime(ana, minutes, `Análise de ${minutes} minutos da nota`)
    await expect(ana.button(new RegExp(`^${billed} cobrado`))).toBeVisible()
  }
  expect(await recorded.field('Cons. · Minutos')).toBe(19)
  expect(await recorded.timeComments()).toHaveLength(3)
})

test('the same time from another window is refused in sight of its button, however low the window, until it is said to be other work', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const [first, second] = [await open('ana.senior', ticket), await open('ana.senior', ticket)]
  await second.page.setViewportSize({ width: 1280, height: 600 })
  await pressKey(second, 'l')
  await second.sidebar.getByRole('textbox', { name: 'Minutos' }).fill('45')
  await second.sidebar.getByRole('textbox', { name: 'Descrição' }).fill('Refeita a apuração do ICMS')
  await logTime(first, '45', 'Refeita a apuração do ICMS')
  const entries = async () => (await account.ledger(ticket)).filter(({ kind }) => kind === 'entry').length
  for (const _ of ['once', 'in a hurry again']) {
    await second.page.keyboard.press('Control+Enter')
    await expect(refusal(second)).toContainText('Você já registrou o mesmo tempo')
  }
  await expect(refusal(second)).toBeInViewport({ ratio: 1 })
  await expect(second.sidebar.locator('footer').getByRole('button', { name: 'Registrar tempo' })).toBeInViewport({
    ratio: 1
  })
  await second.settled()
  expect(await entries()).toBe(1)
  await second.button('Foi outro atendimento: registrar').click()
  await expect(refusal(second)).toHaveCount(0)
  await second.settled()
  expect(await entries()).toBe(2)
})

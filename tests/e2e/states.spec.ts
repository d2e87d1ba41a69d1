import { expect, test } from './desk'
import { frameOf } from './looking'
import { recordedOf } from './recorded'
import { agoraSays, lastEntries, logTime, pressKey, refusal, stageOf, typeTime } from './sidebar'

const note = 'Refeita a apuração do ICMS com a cliente'
const records = 'custom_objects/consultoria_record/records'

test('what is loading has the size of what comes', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '45', note)
  const tops = async (selector: string) =>
    (await frameOf(ana)).evaluate(
      chosen => [...document.querySelectorAll(chosen)].map(part => Math.round(part.getBoundingClientRect().top)),
      selector
    )
  const came = await tops('main > header, [data-opener=billing], main nav, [data-part=now]')
  await account.control('PUT', 'faults', {
    rules: [{ method: 'GET', path: records, kind: 'delay', delay_ms: 2500 }]
  })
  await ana.page.reload({ waitUntil: 'commit' })
  await expect(ana.sidebar.locator('#skeleton')).toBeVisible()
  await expect(ana.sidebar.getByText('Carregando a consultoria…')).toBeAttached()
  const [status = 0, minutes = 0, , journey = 0, now = 0] = await tops('#skeleton > span')
  await ana.settled()
  const [, minutesCame = 0, journeyCame = 0, nowCame = 0] = came
  expect(status).toBeLessThan(minutes)
  expect([minutes - minutesCame, journey - journeyCame, now - nowCame].map(Math.abs)).toEqual([0, 0, 0])
})

test('without a connection what was typed is kept here and tried again at a told time', async ({
  open,
  consultationAt
}) => {
  const ana = await open('ana.senior', await consultationAt('scheduled'))
  await pressKey(ana, 'l')
  await ana.sidebar.getByRole('textbox', { name: 'Minutos' }).fill('45')
  await ana.sidebar.getByRole('textbox', { name: 'Descrição' }).fill(note)
  await expect(ana.sidebar.getByText('Público para Carla Campos')).toBeVisible()
  await ana.page.context().setOffline(true)
  await ana.page.keyboard.press('Control+Enter')
  await expect(refusal(ana)).toContainText(/Está guardado aqui\. Nova tentativa às \d\d:\d\d\./)
  await expect(ana.sidebar.getByRole('textbox', { name: 'Descrição' })).toHaveValue(note)
  await ana.page.context().setOffline(false)
  await refusal(ana).getByRole('button', { name: 'Tentar agora' }).click()
  await expect(lastEntries(ana).getByText(note)).toBeVisible()
})

test('at a 429 it waits as long as asked and then saves by itself, once', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  await account.control('PUT', 'faults', {
    rules: [{ method: 'POST', path: `${records}$`, kind: 'status', status: 429, retry_after: 3, html: true }]
  })
  await typeTime(ana, '45', note)
  await expect(refusal(ana)).toContainText(
    /O Zendesk pediu para esperar\. Está guardado aqui\. Nova tentativa às 10:3\d\./
  )
  await expect(ana.sidebar.getByRole('textbox', { name: 'Minutos' })).toHaveValue('45')
  await expect(lastEntries(ana).getByText(note)).toBeVisible()
  await ana.settled()
  expect(await recordedOf(account, ticket).facts('entry')).toHaveLength(1)
  expect(await recordedOf(account, ticket).timeComments()).toHaveLength(1)
})

test('an installation that does not know the account names the command', async ({ account, open }) => {
  const { installations } = await account.call<{ installations: { id: number; settings: Record<string, unknown> }[] }>(
    'GET',
    '/api/v2/apps/installations.json'
  )
  const [installation] = installations
  await account.call('PUT', `/api/v2/apps/installations/${installation?.id}.json`, { settings: { account_map: '' } })
  const bruno = await open('bruno.pleno', 'demo-phone')
  await expect(bruno.sidebar.getByRole('heading', { name: 'Não foi possível' })).toBeVisible()
  await expect(bruno.sidebar.getByRole('alert')).toHaveText(
    /A instalação não conhece os campos da conta\. Um administrador roda: npm run consultoria -- \w+/
  )
})

test('opened outside Zendesk it says where it belongs', async ({ open }) => {
  const bruno = await open('bruno.pleno', 'demo-phone')
  const { origin, pathname } = new URL((await frameOf(bruno)).url())
  await bruno.page.goto(origin + pathname)
  await expect(bruno.page.getByRole('heading', { name: 'Aberto fora do Zendesk' })).toBeVisible()
  await expect(bruno.page.getByRole('alert')).toContainText('barra lateral de um ticket')
})

test('who lacks a permission reads who has it', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('accepted')
  const bruno = await open('bruno.pleno', ticket)
  await expect(agoraSays(bruno, 'Aguardando o líder designar')).toBeVisible()
  await expect(bruno.sidebar.getByText('Um líder da equipe Fiscal escolhe o analista.')).toBeVisible()
  await bruno.button('Horário: agora').click()
  await expect(bruno.sidebar.getByText('Quem designa é um líder da equipe.')).toBeVisible()
  await expect(bruno.button('Designar')).toHaveCount(0)

  const lia = await open('lia.lider', ticket)
  await account.control('PUT', 'faults', {
    rules: [{ method: 'POST', path: `${records}$`, kind: 'status', status: 403 }]
  })
  await lia.button('Designar').click()
  await expect(refusal(lia)).toContainText('Seu papel no Zendesk não permite isto. Um administrador pode conceder.')
  await expect(stageOf(lia, 'Aceita')).toBeVisible()
})

import { expect, halfPastTen, test, type Desk } from './desk'
import { recordedOf } from './recorded'
import type { Account } from '../account'

const still = (account: Account, now = halfPastTen) => account.control('PUT', 'clock', { now, frozen: true })
const later = (account: Account, advance: string) => account.control('PUT', 'clock', { advance })
const stage = ({ sidebar }: Desk, name: string) => sidebar.getByRole('heading', { level: 1, name })
const now = ({ sidebar }: Desk, name: string | RegExp) =>
  sidebar.getByRole('region', { name: 'Agora' }).getByRole('heading', { name })
const clock = ({ sidebar }: Desk) => sidebar.getByRole('timer', { name: 'Cronômetro correndo' })

test('a clock starts and stops with one press each, asks for no note, and its minutes wait in Agora', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await still(account)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await ana.button('Iniciar cronômetro').click()
  await expect(clock(ana)).toBeVisible()
  expect(await recorded.clocks()).toEqual([ticket])

  await later(account, 'PT20M')
  await ana.page.reload()
  await expect(clock(ana)).toHaveText(/^0:20:\d\d$/)
  const context = ana.page.context()
  await ana.page.close()
  await later(account, 'PT25M')
  const again = await open('ana.senior', ticket, context)
  await expect(clock(again)).toHaveText(/^0:45:\d\d$/)

  await again.button('Parar cronômetro').click()
  await expect(now(again, '45 min a lançar')).toBeVisible()
  await expect(clock(again)).toHaveCount(0)
  expect(await recorded.clocks()).toEqual([])
  expect(await recorded.facts('entry')).toEqual([])
  await again.page.screenshot({ path: 'tmp/shots/captured.png' })

  await again.button('Registrar tempo').click()
  await expect(again.sidebar.getByText('Público para Carla Campos · 45 min · faturável')).toBeVisible()
  await again.sidebar.getByRole('textbox', { name: 'Descrição' }).fill('Refeita a apuração do ICMS com a cliente')
  await again.page.screenshot({ path: 'tmp/shots/log.png' })
  await again.page.keyboard.press('Control+Enter')
  await expect(now(again, '45 min a lançar')).toHaveCount(0)
  await again.settled()
  const [entry, ...others] = await recorded.facts('entry')
  expect(others).toEqual([])
  expect(entry?.data).toMatchObject({
    seconds: 2700,
    startedAt: '2026-11-23T13:30:00Z',
    endedAt: '2026-11-23T14:15:00Z',
    source: 'timer'
  })
  const comments = await recorded.timeComments()
  expect(comments.map(comment => comment.body)).toEqual([expect.stringContaining('Tempo: 45 min')])
  expect((await recorded.facts('comment_linked')).map(row => row.data['commentId'])).toEqual([comments[0]?.id])
  expect(await recorded.field('Consultoria · Minutos faturáveis')).toBe(45)
})

import { at } from '../day'
import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { extentOf, findings, frameOf, halve, focusIsSeen, useScheme } from './looking'
import { repeatEntry } from './manyEntries'
import { panels } from './panels'
import { scenes } from './scenes'
import { logTime, pressKey, standStill } from './sidebar'
import { person } from './unit'

/** Light, dark and light again: axe, and whether anything must be scrolled. */
async function looksWell(desk: Desk, what: string): Promise<void> {
  const extent = await extentOf(desk)
  expect.soft(extent, what).toMatchObject({ width: 320, scrollWidth: 320, height: 600, scrollHeight: 600 })
  // where a consultation begins nothing else is on the screen, and its module and demand may be asked
  const most = what === 'nothing opened' || what === 'type set by the portal' ? 320 : 220
  expect.soft(extent.agora, `${what}: Agora`).toBeLessThanOrEqual(most)
  expect.soft(await findings(await frameOf(desk)), `${what}, light`).toEqual([])
  await useScheme(desk, 'escuro')
  expect.soft(await findings(await frameOf(desk), 'colours'), `${what}, dark`).toEqual([])
  await useScheme(desk, 'claro')
}

async function narrows(desk: Desk, what: string): Promise<void> {
  await halve(desk, true)
  const { width, scrollWidth } = await extentOf(desk)
  expect.soft([width, scrollWidth], `${what} at 200 %`).toEqual([160, 160])
  await halve(desk, false)
}

for (const [scene, arrive] of Object.entries(scenes)) {
  test(`"${scene}" and what opens from it passes axe, light and dark, and needs no scrolling`, async ({
    account,
    open,
    consultationAt
  }) => {
    const desk = await arrive({ account, open, consultationAt })
    await looksWell(desk, scene)
    await narrows(desk, scene)
    for (const [panel, opened] of Object.entries(panels).filter(([, { from }]) => from === scene)) {
      await opened.open(desk)
      await expect(desk.sidebar.getByRole('region', { name: 'Agora' })).toHaveCount(0)
      await looksWell(desk, panel)
      await narrows(desk, panel)
      await desk.button('Fechar').first().click()
      await expect(desk.sidebar.getByRole('region', { name: 'Agora' })).toBeVisible()
    }
  })
}

test('the workspace around it passes axe too, light and dark', async ({ open, consultationAt }) => {
  const ana = await open('ana.senior', await consultationAt('scheduled'))
  expect.soft(await findings(ana.page.mainFrame())).toEqual([])
  await useScheme(ana, 'escuro')
  expect(await findings(ana.page.mainFrame())).toEqual([])
})

for (const scene of ['designation to make', 'appointment to agree', 'time told, as the leader'])
  test(`the focus is seen wherever it goes in "${scene}"`, async ({ account, open, consultationAt }) => {
    const arrive = scenes[scene]
    if (!arrive) throw new Error(`there is no scene ${scene}`)
    const desk = await arrive({ account, open, consultationAt })
    for (const scheme of ['escuro', 'claro'] as const) {
      await useScheme(desk, scheme)
      await desk.sidebar.getByRole('heading', { level: 1 }).click()
      const unseen: string[] = []
      const frame = await frameOf(desk)
      for (let stop = 0; stop < 40; stop += 1) {
        await desk.page.keyboard.press('Tab')
        const focus = await focusIsSeen(frame)
        if (focus === null) break
        if (!focus.seen) unseen.push(focus.name)
      }
      expect(unseen).toEqual([])
    }
  })

test('the colour scheme is followed while the ticket is open', async ({ open }) => {
  const bruno = await open('bruno.pleno', 'demo-phone')
  const frame = await frameOf(bruno)
  const background = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  expect(light).toBe('rgb(255, 255, 255)')
  await useScheme(bruno, 'escuro')
  expect(await background()).not.toBe(light)
  await useScheme(bruno, 'claro')
  expect(await background()).toBe(light)
  await useScheme(bruno, 'escuro')
  await bruno.page.reload()
  await bruno.settled()
  await expect
    .poll(async () => (await frameOf(bruno)).evaluate(() => getComputedStyle(document.body).backgroundColor))
    .not.toBe(light)
})

test('whoever wants less motion sees none', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  await ana.page.emulateMedia({ reducedMotion: 'reduce' })
  await account.control('PUT', 'faults', {
    rules: [{ method: 'POST', path: 'consultoria_timer', kind: 'delay', delay_ms: 1500 }]
  })
  await ana.button('Iniciar cronômetro').click()
  await expect(ana.button('Iniciar cronômetro')).toHaveAttribute('aria-busy', 'true')
  const moving = await (
    await frameOf(ana)
  ).evaluate(() =>
    document
      .getAnimations()
      .map(one => one.effect?.getComputedTiming())
      .filter(timing => Number(timing?.duration ?? 0) > 1 || timing?.iterations === Infinity)
      .map(timing => timing?.duration)
  )
  expect(moving).toEqual([])
  await ana.settled()
})

test('long names, titles and notes, many entries and big amounts break nothing', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  // late enough that the largest entry lies after the acceptance
  await standStill(account, at('22:30'))
  const analyst = 'ana.senior@consultoria.example'
  const long = 'Wolfeschlegelsteinhausenbergerdorff da Conceição Albuquerque Montenegro de Vasconcelos'
  for (const email of [analyst, 'carla@aurora.example']) {
    const { id } = await person(account, email)
    await account.call('PUT', `/api/v2/users/${id}.json`, { user: { name: long } })
  }
  const subject = '[CONSULT TÉCNICA] NotaFiscalEletronicaGravadaComValorNegativoNoFaturamento '.repeat(3).trim()
  await account.call('PUT', `/api/v2/tickets/${ticket}.json`, { ticket: { subject } })
  const ana = await open(analyst, ticket)
  await logTime(ana, '9h59', 'Conferidos-todos-os-parâmetros-fiscais-de-uma-vez '.repeat(12).trim())
  await repeatEntry(account, ticket, {
    by: analyst,
    times: 30,
    data: { note: 'SimulaçãoDoFaturamentoSemEspaços'.repeat(30) }
  })
  const lia = await open('lia.lider', ticket)
  await expect(lia.button('Ver todos (31)')).toBeVisible()
  await looksWell(lia, 'a ticket with long data')
  await narrows(lia, 'a ticket with long data')
  await expect(lia.button(/R\$ 64\.991,50 \+ impostos/)).toBeVisible()
  const cut = await (
    await frameOf(lia)
  ).evaluate(() => {
    const line = document.querySelector('[data-opener=billing]')
    const parts = [line, ...(line?.querySelectorAll('span, strong') ?? [])].flatMap(part => part ?? [])
    return parts
      .filter(part => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
      .map(part => part.textContent)
  })
  expect(cut).toEqual([])
  for (const key of ['e', 'c', 'p', 'l', 'a']) {
    await pressKey(lia, key)
    await expect(lia.sidebar.getByRole('region', { name: 'Agora' })).toHaveCount(0)
    const { width, scrollWidth } = await extentOf(lia)
    expect.soft(scrollWidth, `opened by ${key}`).toBe(width)
    await narrows(lia, `opened by ${key}`)
    await lia.button('Fechar').first().click()
  }
})

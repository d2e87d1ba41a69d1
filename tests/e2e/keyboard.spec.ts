import type { Frame, Locator } from '@playwright/test'
import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { frameOf } from './looking'
import { recordedOf } from './recorded'
import { agoraSays, lastEntries, pressKey, refusal, stageOf } from './sidebar'

const note = 'Refeita a apuração do ICMS com a cliente'
const noteField = ({ sidebar }: Desk) => sidebar.getByRole('textbox', { name: 'Descrição' })
const keysSheet = ({ sidebar }: Desk) => sidebar.getByRole('dialog', { name: 'Teclas' })

/** Tab until it has the focus, from wherever the focus is, as somebody without a mouse does. */
async function tabTo({ page }: Desk, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < 120; stop += 1) {
    if (await target.evaluate(one => one === document.activeElement && document.hasFocus())) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the focus never got there')
}

async function press(desk: Desk, name: string | RegExp): Promise<void> {
  await tabTo(desk, desk.button(name).first())
  await desk.page.keyboard.press('Enter')
}

/** The workspace's own key; it listens outside of our frame. */
async function submitAsOpen(desk: Desk): Promise<void> {
  await desk.settled()
  await tabTo(desk, desk.page.getByRole('textbox', { name: 'Assunto' }))
  await desk.page.keyboard.press('Control+Alt+o')
  await expect(desk.page.getByText('não enviado')).toHaveCount(0)
}

test('a consultation goes from its opening to told time without a mouse', async ({ account, open }) => {
  test.slow()
  const ticket = await account.ticketId('demo-phone')
  const bruno = await open('bruno.pleno', ticket)
  await press(bruno, 'Oferecer')
  await press(bruno, 'Abrir consultoria')
  await expect(agoraSays(bruno, 'O termo está no editor')).toBeVisible()
  await submitAsOpen(bruno)
  await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
  await account.reply('carla@aurora.example', ticket, 'Aceito, pode seguir.')
  await press(bruno, 'Registrar aceite')
  await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  await bruno.settled()

  const lia = await open('lia.lider', ticket)
  await press(lia, 'Designar')
  await expect(stageOf(lia, 'Analista designado')).toBeVisible()
  await submitAsOpen(lia)

  const ana = await open('ana.senior', ticket)
  await press(ana, 'Agendar')
  await expect(stageOf(ana, 'Agendada')).toBeVisible()
  await ana.settled()
  await tabTo(ana, ana.button('Mostrar as teclas (?)'))
  await ana.page.keyboard.press('l')
  await ana.page.keyboard.type('45')
  await ana.page.keyboard.press('Tab')
  await ana.page.keyboard.type(note)
  await ana.page.keyboard.press('Control+Enter')
  await expect(lastEntries(ana).getByText(note)).toBeVisible()
  await ana.settled()
  expect(await recordedOf(account, ticket).facts('entry')).toHaveLength(1)
})

test('Tab goes from top to bottom, as it is read', async ({ open, consultationAt }) => {
  const lia = await open('lia.lider', await consultationAt('accepted'))
  await lia.sidebar.getByRole('heading', { level: 1 }).click()
  const frame = await frameOf(lia)
  const order: string[] = []
  for (;;) {
    await lia.page.keyboard.press('Tab')
    const name = await focusedIn(frame)
    if (name === null || order.length > 40) break
    order.push(name)
  }
  expect(order.map(name => name.replace(/:.*/, ''))).toEqual([
    'Trocar',
    'Mais ações',
    'Mostrar as teclas (?)',
    expect.stringContaining('Por que foi cobrado?'),
    'Registrar exceção de prazo',
    'Termo',
    'Aceite',
    'Horário',
    'Atendimento',
    'Conclusão',
    'Analista',
    'Designar',
    'Iniciar cronômetro',
    'Registrar tempo',
    'Agendar'
  ])
})

const focusedIn = (frame: Frame): Promise<string | null> =>
  frame.evaluate(() => {
    const focused = document.activeElement
    if (!document.hasFocus() || !focused || focused === document.body) return null
    const labels = 'labels' in focused ? (focused.labels as NodeListOf<HTMLLabelElement> | null) : null
    return focused.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focused.textContent
  })

test('what was opened gives the focus back to what opened it', async ({ open, consultationAt }) => {
  const lia = await open('lia.lider', await consultationAt('accepted'))
  const openers = [
    lia.button('Trocar'),
    lia.button('Mostrar as teclas (?)'),
    lia.button(/Por que foi cobrado\?/),
    lia.button('Registrar exceção de prazo'),
    lia.button(/^Aceite:/),
    lia.button('Registrar tempo'),
    lia.button('Agendar')
  ]
  for (const opener of openers) {
    await opener.focus()
    await lia.page.keyboard.press('Enter')
    await expect(lia.sidebar.getByRole('region', { name: 'Agora' })).toBeHidden()
    await expect.poll(async () => focusedIn(await frameOf(lia))).not.toBeNull()
    await lia.page.keyboard.press('Escape')
    await expect(opener).toBeFocused()
  }
})

test('? lists the keys, and each one does what the list says', async ({ open, consultationAt }) => {
  const ana = await open('ana.senior', await consultationAt('scheduled'))
  await pressKey(ana, '?')
  await expect(keysSheet(ana)).toBeVisible()
  await expect(ana.sidebar.locator('kbd')).toHaveText(['L', 'T', 'A', 'P', 'E', 'C', 'R', '?', 'Ctrl+Enter', 'Esc'])
  await ana.page.keyboard.press('Escape')
  await expect(keysSheet(ana)).toHaveCount(0)

  const opens: [string, string][] = [
    ['l', 'Registrar tempo'],
    ['a', 'Agendar'],
    ['p', 'Definir pagador'],
    ['e', 'Lançamentos'],
    ['c', 'Por que foi cobrado?'],
    ['?', 'Teclas']
  ]
  for (const [key, title] of opens) {
    await pressKey(ana, key)
    await expect(ana.sidebar.getByRole('heading', { name: title, exact: true })).toBeVisible()
    await expect(ana.sidebar.getByRole('region', { name: 'Agora' })).toBeHidden()
    await ana.page.keyboard.press('Escape')
    await expect(ana.sidebar.getByRole('region', { name: 'Agora' })).toBeVisible()
  }
  await ana.page.keyboard.press('t')
  await expect(ana.sidebar.getByRole('timer', { name: 'Cronômetro correndo' })).toBeVisible()
  await ana.settled()
})

test('the keys are letters while something is typed', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  const words = 'ltapecr? e o resto'
  await pressKey(ana, 'l')
  await noteField(ana).focus()
  await ana.page.keyboard.type(words)
  await expect(noteField(ana)).toHaveValue(words)
  await expect(ana.sidebar.getByRole('heading', { name: 'Registrar tempo' })).toBeVisible()
  await ana.page.keyboard.press('Escape')

  const composer = ana.page.getByRole('textbox', { name: 'Resposta pública' })
  await composer.click()
  await ana.page.keyboard.type(words)
  await expect(composer).toHaveValue(words)
  await expect(ana.sidebar.getByRole('region', { name: 'Agora' })).toBeVisible()
  expect(await recordedOf(account, ticket).clocks()).toEqual([])
})

/** Everything a screen reader is told from now on. */
async function listen(desk: Desk): Promise<() => Promise<string[]>> {
  const frame = await frameOf(desk)
  await frame.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    for (const region of document.querySelectorAll('output, [role=alert], [role=status]'))
      new MutationObserver(() => {
        if (region.textContent) heard.push(region.textContent)
      }).observe(region, { childList: true, characterData: true, subtree: true })
  })
  return () => frame.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
}

test('a screen reader hears the new stage and that it was saved once', async ({ open, consultationAt }) => {
  const ana = await open('ana.senior', await consultationAt('designated'))
  const heard = await listen(ana)
  await ana.button('Agendar').first().click()
  await expect(stageOf(ana, 'Agendada')).toBeVisible()
  await ana.settled()
  expect(await heard()).toEqual(['Salvo. Etapa: Agendada'])
})

test('a screen reader hears a refusal once', async ({ account, open, consultationAt }) => {
  const ana = await open('ana.senior', await consultationAt('designated'))
  const heard = await listen(ana)
  await account.control('PUT', 'faults', {
    rules: [{ method: 'POST', path: 'consultoria_record/records$', kind: 'status', status: 403 }]
  })
  await ana.button('Agendar').first().click()
  await expect(refusal(ana)).toBeVisible()
  await ana.settled()
  expect(await heard()).toEqual(['Seu papel no Zendesk não permite isto. Um administrador pode conceder.'])
})

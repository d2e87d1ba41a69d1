import { expect, type Frame, type Page } from '@playwright/test'
import { findings } from './looking'
import { demoTicket, heard, test, type Probe } from './probe-desk'

declare const window: Probe

/** Opens a dialog from a ticket's frame; what happens to it is heard there. */
const createModal = (frame: Frame, size?: object): Promise<string> =>
  frame.evaluate(async wanted => {
    const answer = await window.client.invoke('instances.create', {
      location: 'modal',
      url: 'assets/iframe.html',
      ...(wanted ? { size: wanted } : {})
    })
    const [made] = answer['instances.create'] as [{ instanceGuid: string }]
    const modal = window.client.instance(made.instanceGuid)
    for (const name of ['picked', 'modal.close']) modal.on(name, data => window.heard.push([name, data ?? null]))
    return made.instanceGuid
  }, size)

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Probe' })

test('a modal is another instance that talks with the one that made it', async ({ desk, account, page }) => {
  const id = await demoTicket(account, 'demo-phone')
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(id)
  await frame.evaluate(() => ['instance.created', 'instance.registered'].forEach(window.listen))
  const guid = await createModal(frame)
  const inside = await desk.probeIn('[role=dialog]')
  expect(await inside.evaluate(() => window.client.context())).toMatchObject({ instanceGuid: guid, location: 'modal' })
  await expect
    .poll(async () => (await heard(frame)).map(([name, data]) => [name, (data as { location: string }).location]))
    .toEqual([
      ['instance.created', 'modal'],
      ['instance.registered', 'modal']
    ])
  expect(await inside.evaluate(() => window.client.get('ticket.id').catch(error => String(error)))).toContain(
    'No such Api'
  )
  const instances = await inside.evaluate(async () => (await window.client.get('instances'))['instances'])
  const locations = Object.values(instances as Record<string, { location: string }>).map(({ location }) => location)
  expect(locations).toEqual(['ticket_sidebar', 'modal'])
  await inside.evaluate(() => window.listen('hello'))
  await frame.evaluate(to => window.client.instance(to).trigger('hello', { n: 1 }), guid)
  await expect.poll(() => heard(inside)).toContainEqual(['hello', { n: 1 }])
  await inside.evaluate(() => window.client.trigger('picked', 'b'))
  await expect.poll(() => heard(frame)).toContainEqual(['picked', 'b'])
  await inside.evaluate(() => void window.client.invoke('destroy'))
  await expect(dialogOf(page)).toBeHidden()
  await expect.poll(async () => (await heard(frame)).map(([name]) => name)).toContain('modal.close')
})

test('a modal reads and writes the ticket through the instance that made it, which can close it', async ({
  desk,
  account,
  page
}) => {
  const id = await demoTicket(account, 'demo-phone')
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(id)
  const guid = await createModal(frame)
  const inside = await desk.probeIn('[role=dialog]')
  const answers = await inside.evaluate(async () => {
    const contexts = (await window.client.get('instances'))['instances'] as Record<string, { location: string }>
    const [parent = ''] = Object.keys(contexts).filter(key => contexts[key]?.location === 'ticket_sidebar')
    const opener = window.client.instance(parent)
    await opener.set('ticket.subject', 'Do diálogo')
    return opener.get(['ticket.id', 'ticket.subject'])
  })
  expect(answers).toMatchObject({ 'ticket.id': id, 'ticket.subject': 'Do diálogo' })
  await frame.evaluate(to => window.client.instance(to).invoke('destroy'), guid)
  await expect(dialogOf(page)).toBeHidden()
  const gone = await frame.evaluate(to => window.client.instance(to).get('currentUser').catch(String), guid)
  expect(gone).toContain(`Instance ${guid} does not exist`)
})

test('a modal has the size that was asked for, then the one it asks for itself, 80 % of the window at most', async ({
  desk,
  account,
  page
}) => {
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(await demoTicket(account, 'demo-phone'))
  await createModal(frame, { width: '450px', height: '310px' })
  const inside = await desk.probeIn('[role=dialog]')
  const sizeOf = async () => {
    const box = await dialogOf(page).locator('iframe').boundingBox()
    return [box?.width, box?.height]
  }
  await expect.poll(sizeOf).toEqual([450, 310])
  await inside.evaluate(() => window.client.invoke('resize', { width: '600px', height: '200px' }))
  await expect.poll(sizeOf).toEqual([600, 200])
  await inside.evaluate(() => window.client.invoke('resize', { width: '300vw', height: '300vh' }))
  await expect.poll(sizeOf).toEqual([1360 * 0.8, 860 * 0.8])
})

test('the keys go round in a modal, Escape closes it and the focus goes back', async ({ desk, account, page }) => {
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(await demoTicket(account, 'demo-phone'))
  await frame.getByRole('button', { name: 'Last' }).click()
  await createModal(frame)
  const inside = await desk.probeIn('[role=dialog]')
  await expect(dialogOf(page)).toBeFocused()
  const stops = ['First', 'Last', 'Fechar']
  const reached = async () => {
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    return label ?? inside.evaluate(() => document.activeElement?.textContent)
  }
  for (const stop of [...stops, ...stops]) {
    await page.keyboard.press('Tab')
    expect(await reached()).toBe(stop)
  }
  for (const stop of [...stops, ...stops].reverse().slice(1)) {
    await page.keyboard.press('Shift+Tab')
    expect(await reached()).toBe(stop)
  }
  await page.keyboard.press('Shift+Tab')
  expect(await reached()).toBe('Fechar')
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect.poll(async () => (await heard(frame)).map(([name]) => name)).toEqual(['modal.close'])
  // a browser forgets the focused element of a frame that loses the focus, not the place where it was
  await expect(page.getByRole('complementary', { name: 'Aplicativos' }).locator('iframe')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(frame.getByRole('button', { name: 'First' })).toBeFocused()
})

test('a modal passes axe, light and dark', async ({ desk, account, page }) => {
  await desk.enter('Ana Sênior')
  for (const theme of ['claro', 'escuro'] as const) {
    if (theme === 'escuro') await page.getByRole('button', { name: 'Usar tema escuro' }).click()
    const frame = await desk.openTicket(await demoTicket(account, 'demo-phone'))
    await createModal(frame)
    await desk.probeIn('[role=dialog]')
    expect.soft(await findings(page.mainFrame())).toEqual([])
    await page.getByRole('button', { name: 'Fechar', exact: true }).click()
  }
})

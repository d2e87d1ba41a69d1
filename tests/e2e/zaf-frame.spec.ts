import { expect, type Page } from '@playwright/test'
import { findings } from './looking'
import { demoTicket, test, type Probe } from './probe-desk'

declare const window: Probe & { alert(text: string): void }

const sidebarOf = (page: Page) => page.getByRole('complementary', { name: 'Aplicativos' })

test('messages look like what they are, go by themselves unless sticky, and cover nothing of the sidebar', async ({
  desk,
  account,
  page
}) => {
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(await demoTicket(account, 'demo-phone'))
  await frame.evaluate(async () => {
    await window.client.invoke('notify', '<b>Guardado</b>', 'notice', { sticky: true })
    await window.client.invoke('notify', 'Confira o prazo', 'alert', { sticky: true })
    await window.client.invoke('notify', 'Não foi possível', 'error', { sticky: true })
    await window.client.invoke('notify', 'Passageira', 'notice', 600)
  })
  const passing = page.getByRole('status').filter({ hasText: 'Passageira' })
  await expect(passing).toBeVisible()
  await expect(passing).toBeHidden()
  const messages = [
    page.getByRole('status').filter({ hasText: /^Guardado$/ }),
    page.getByRole('alert').filter({ hasText: 'Confira o prazo' }),
    page.getByRole('alert').filter({ hasText: 'Não foi possível' })
  ]
  const sidebar = await sidebarOf(page).boundingBox()
  for (const message of messages) {
    const box = await message.boundingBox()
    if (!box || !sidebar) throw new Error('a message or the sidebar is not on the page')
    expect(box.x + box.width).toBeLessThanOrEqual(sidebar.x)
  }
  expect.soft(await findings(page.mainFrame())).toEqual([])
  await page.getByRole('button', { name: 'Usar tema escuro' }).click()
  expect.soft(await findings(page.mainFrame())).toEqual([])
  await page.getByRole('button', { name: 'Fechar mensagem' }).first().press('Enter')
  await expect(page.getByText('Guardado')).toBeHidden()
})

test('the frame is let open dialogs and download only as the account is told, and starts anew when that changes', async ({
  desk,
  account,
  page
}) => {
  const id = await demoTicket(account, 'demo-phone')
  await desk.enter('Ana Sênior')
  const shut = await desk.openTicket(id)
  const flags = () => sidebarOf(page).locator('iframe').getAttribute('sandbox')
  const dialogs: string[] = []
  page.on('dialog', dialog => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const downloads: string[] = []
  page.on('download', download => downloads.push(download.suggestedFilename()))
  const save = `(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['a;b']))
    link.download = 'closing.csv'
    link.click()
  })()`
  expect(await flags()).not.toMatch(/allow-(downloads|modals|top-navigation)/)
  await shut.evaluate(save)
  await shut.evaluate(() => window.alert('shut'))
  await account.call('PUT', '/__control/frame', { downloads: true, modals: true })
  await expect.poll(flags).toMatch(/allow-downloads allow-modals/)
  const open = await desk.probeOf(id)
  await open.evaluate(() => window.alert('open'))
  await open.evaluate(save)
  await expect.poll(() => downloads).toEqual(['closing.csv'])
  expect(dialogs).toEqual(['open'])
})

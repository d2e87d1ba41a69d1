import { expect, test } from './desk'

test('a consultation goes from the phone call to the entry that can be invoiced', async ({ account, open }) => {
  const id = await account.ticketId('demo-phone')
  const bruno = await open('bruno.pleno', id)
  await bruno.sidebar.getByRole('combobox', { name: 'Modalidade' }).selectOption('Consultoria Técnica')
  await bruno.button('Abrir consultoria').click()
  await expect(bruno.page.getByRole('textbox', { name: 'Assunto' })).toHaveValue(
    '[CONSULT TÉCNICA] Nota gravada com valor negativo'
  )
  await bruno.submit()
  await account.reply('carla@aurora.example', id, 'Aceito, pode seguir.')
  await expect(bruno.sidebar.getByRole('heading', { name: 'Carla Campos respondeu. É o aceite?' })).toBeVisible()
  await bruno.button('Registrar aceite').click()
  await expect(bruno.sidebar.getByRole('heading', { level: 1, name: 'Aceita' })).toBeVisible()
  await bruno.settled()
  console.log(await bruno.sidebar.locator('main').ariaSnapshot())
  console.log(JSON.stringify((await account.ledger(id)).map(r => [r.name, r.kind])))

  const lia = await open('lia.lider', id)
  console.log(await lia.sidebar.locator('main').ariaSnapshot())
  await lia.sidebar.getByRole('button', { name: /Designar/ }).first().click()
  await lia.settled()
  await lia.page.waitForTimeout(1500)
  console.log(await lia.sidebar.locator('main').ariaSnapshot())
  await lia.submit()

  const ana = await open('ana.senior', id)
  console.log(await ana.sidebar.locator('main').ariaSnapshot())
  await ana.button('Agendar').first().click()
  await ana.page.waitForTimeout(1500)
  await ana.page.screenshot({ path: 'tmp/ana.png' })
  console.log(await ana.sidebar.locator('main').ariaSnapshot())
  console.log(JSON.stringify((await account.ledger(id)).map(r => [r.name, r.kind])))
})

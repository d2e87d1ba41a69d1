import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { frameOf } from './looking'
import { person } from './unit'

const records = 'custom_objects/consultoria_record/records'
const aKey = /\b[a-z]+\.[a-z]\w*\b/
const agent = 'bruno.pleno@consultoria.example'

const words = {
  'pt-BR': { title: 'Não foi possível', again: 'Tentar agora', ready: /^Abrir / },
  'en-US': { title: 'It was not possible', again: 'Try now', ready: /^Open / },
  es: { title: 'No fue posible', again: 'Intentar ahora', ready: /^Abrir / }
}

const said = async (desk: Desk): Promise<string> =>
  (await frameOf(desk)).evaluate(() => [document.body.innerText, document.body.textContent].join('\n'))

for (const [locale, { title, again, ready }] of Object.entries(words))
  test(`a first reading that fails on a fresh ticket says so in sentences (${locale})`, async ({ account, open }) => {
    const { id } = await person(account, agent)
    await account.call('PUT', `/api/v2/users/${id}.json`, { user: { locale } })
    const rules = [{ method: 'GET', path: records, kind: 'status', status: 500, times: 100, workspace: false }]
    await account.control('PUT', 'faults', { rules })
    const bruno = await open(agent, 'demo-phone')
    await expect(bruno.sidebar.getByRole('heading', { name: title })).toBeVisible()
    await expect(bruno.sidebar.getByRole('alert')).toHaveText(/^\S.+\.$/)
    expect(await said(bruno)).not.toMatch(aKey)
    await account.control('PUT', 'faults', { rules: [] })
    await bruno.button(again).click()
    await expect(bruno.button(ready)).toBeVisible()
    expect(await said(bruno)).not.toMatch(aKey)
  })

for (const [what, locale, chunk] of [
  ['its words', 'pt-BR', /\/pt-br-[\w-]+\.js/],
  ['the words of another language', 'en-US', /\/en-[\w-]+\.js/],
  ['the words of a third one', 'es', /\/es-[\w-]+\.js/]
] as const)
  test(`a part that does not arrive at first, ${what}, is waited for`, async ({
    account,
    browser,
    open,
    consultationAt
  }) => {
    const ticket = await consultationAt('sent')
    const { id } = await person(account, agent)
    await account.call('PUT', `/api/v2/users/${id}.json`, { user: { locale } })
    const context = await browser.newContext()
    let failed = 0
    await context.route(chunk, route => (failed++ < 2 ? route.abort() : route.continue()))
    const bruno = await open(agent, ticket, context)
    const retry = bruno.button(words[locale].again)
    await expect(bruno.sidebar.locator('[data-part=now]').or(retry)).toBeVisible()
    expect(await said(bruno)).not.toMatch(aKey)
    if (await retry.isVisible()) await retry.click()
    await expect(bruno.sidebar.locator('[data-part=now]').or(retry)).toBeVisible()
    if (await retry.isVisible()) await retry.click()
    await expect(bruno.sidebar.locator('[data-part=now]')).toBeVisible()
    expect(failed).toBeGreaterThanOrEqual(2)
    await context.close()
  })

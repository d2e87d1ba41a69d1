import type { Page } from '@playwright/test'
import type { Account } from '../account'

/** The help center's page as this client; `place` is below `/client`. */
export async function openPortal(page: Page, account: Account, client: string, place = ''): Promise<void> {
  await page.goto(`${account.url}/client${place}`)
  await page.getByRole('button', { name: client }).click()
  await page.getByRole('banner').getByText(client).waitFor()
}

export const replyField = (page: Page) => page.getByRole('textbox', { name: 'Sua resposta' })
export const sendReply = (page: Page) => page.getByRole('button', { name: 'Enviar resposta' })

/** The next write is asked for and its answer lost, after the account has done it or before it has heard of it. */
export async function loseAnswer(page: Page, method: 'POST' | 'PUT', isDone: boolean): Promise<void> {
  let lost = false
  await page.route('**/api/v2/requests**', async route => {
    if (lost || route.request().method() !== method) return route.fallback()
    lost = true
    if (isDone) await route.fetch()
    return route.abort()
  })
}

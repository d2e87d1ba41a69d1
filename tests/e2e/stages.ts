import { expect } from '@playwright/test'
import type { Account } from '../account'
import type { OpenDesk } from './openDesk'
import { pressOpen } from './pressOpen'

/** How far a consultation has come, in the order it gets there. */
export const stages = ['sent', 'accepted', 'designated', 'scheduled'] as const
export type Stage = (typeof stages)[number]

/** Each stage from the one before, as its people reach it: through the sidebar and their own Submit. */
export const wayTo: Record<Stage, (account: Account, open: OpenDesk, ticket: number) => Promise<void>> = {
  async sent(_account, open, ticket) {
    const bruno = await open('bruno.pleno', ticket)
    await pressOpen(bruno)
    await expect(bruno.sidebar.getByRole('heading', { name: 'O termo está no editor' })).toBeVisible()
    await bruno.submit()
    await expect(bruno.sidebar.locator('h1[data-stage=terms_sent]')).toBeVisible()
  },
  async accepted(account, open, ticket) {
    await account.reply('carla@aurora.example', ticket, 'Aceito, pode seguir.')
    const bruno = await open('bruno.pleno', ticket)
    await expect(bruno.sidebar.getByRole('combobox', { name: 'Comentário do aceite' })).toBeVisible()
    await bruno.button('Registrar aceite').click()
    await expect(bruno.sidebar.locator('h1[data-stage=accepted]')).toBeVisible()
    await bruno.settled()
  },
  async designated(_account, open, ticket) {
    const lia = await open('lia.lider', ticket)
    await lia.button('Designar').click()
    await expect(lia.sidebar.locator('h1[data-stage=designated]')).toBeVisible()
    await lia.settled()
    await lia.submit()
  },
  async scheduled(_account, open, ticket) {
    const ana = await open('ana.senior', ticket)
    await ana.button('Agendar').click()
    await expect(ana.sidebar.locator('h1[data-stage=scheduled]')).toBeVisible()
    await ana.settled()
  }
}

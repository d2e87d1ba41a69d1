import { expect } from '@playwright/test'
import type { Desk } from './openDesk'

/** *Abrir consultoria*, by what *Oferecer* unfolds where the ticket asks for no consultation. */
export async function pressOpen(desk: Desk): Promise<void> {
  const offer = desk.sidebar.getByRole('button', { name: 'Oferecer', expanded: false })
  const open = desk.button('Abrir consultoria')
  await expect(open).toBeVisible()
  if (await offer.isVisible()) await offer.click()
  await open.click()
}

import type { Desk } from './openDesk'

declare global {
  interface Window {
    presses?: number
  }
}

/** Counts every press inside the sidebar from now on, whoever makes it. */
export async function countPresses({ sidebar }: Desk): Promise<() => Promise<number>> {
  const body = sidebar.locator('body')
  await body.evaluate(() => {
    window.presses = 0
    window.addEventListener('pointerdown', () => (window.presses = (window.presses ?? 0) + 1), { capture: true })
  })
  return () => body.evaluate(() => window.presses ?? 0)
}

import { expect } from './desk'
import { type Desk } from './openDesk'
import type { Account } from '../account'

/** Parts of the sidebar as people read them. */
/** Stages by the words that views have for them: several share a step, and its word. */
const STAGES = {
  'Termo enviado': 'terms_sent',
  Aceita: 'accepted',
  'Analista designado': 'designated',
  Agendada: 'scheduled',
  'Em atendimento': 'in_service',
  'Pronta para concluir': 'ready'
}

export const stageOf = ({ sidebar }: Desk, name: keyof typeof STAGES) =>
  sidebar.locator(`h1[data-stage=${STAGES[name]}]`)
export const agora = ({ sidebar }: Desk) => sidebar.getByRole('region', { name: 'Agora' })
export const agoraSays = (desk: Desk, title: string | RegExp) => agora(desk).getByRole('heading', { name: title })
export const runningClock = ({ sidebar }: Desk) => sidebar.getByRole('timer', { name: 'Cronômetro correndo' })
export const lastEntries = ({ sidebar }: Desk) => sidebar.getByRole('region', { name: 'Lançamentos' })
export const notice = ({ sidebar }: Desk) => sidebar.getByRole('main').locator('[data-notice]')
export const refusal = ({ sidebar }: Desk) => sidebar.locator('[data-part=refusal]')

/** The account's clock stands still, so that minutes come out to the second. */
export const standStill = (account: Account, now: string) => account.control('PUT', 'clock', { now, frozen: true })
export const later = (account: Account, advance: string) => account.control('PUT', 'clock', { advance })

/** Presses a key where the sidebar listens: inside its frame, outside its fields. */
export async function pressKey({ sidebar, page }: Desk, key: string): Promise<void> {
  await sidebar.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press(key)
}

/** The task of all day, with the keyboard alone: `L`, the minutes, Tab, the note, Ctrl+Enter. */
export async function typeTime(desk: Desk, minutes: string, note: string): Promise<void> {
  await pressKey(desk, 'l')
  await expect(desk.sidebar.getByRole('textbox', { name: 'Minutos' })).toBeFocused()
  await desk.page.keyboard.type(minutes)
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.insertText(note)
  await desk.page.keyboard.press('Control+Enter')
}

/** The same, until it is told. */
export async function logTime(desk: Desk, minutes: string, note: string): Promise<void> {
  await typeTime(desk, minutes, note)
  await expect(lastEntries(desk).getByText(note)).toBeVisible()
  await desk.settled()
}

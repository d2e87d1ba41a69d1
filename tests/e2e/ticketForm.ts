import { expect, type Locator } from '@playwright/test'
import type { Account } from '../account'
import type { Desk } from './openDesk'

/** The ticket's form in the middle of the workspace, as the agent sees it. */
export const subject = ({ page }: Desk): Locator => page.getByRole('textbox', { name: 'Assunto' })
export const field = ({ page }: Desk, title: string): Locator =>
  page.getByRole('complementary', { name: 'Propriedades do ticket' }).getByLabel(title, { exact: true })
export const composer = ({ page }: Desk): Locator =>
  page.getByRole('textbox', { name: /^(Resposta pública|Nota interna)$/ })

export const assignee = async (desk: Desk): Promise<string> => {
  const chosen = field(desk, 'Atribuído').locator('option:checked')
  return ((await chosen.textContent()) ?? '').trim()
}

interface Comment {
  id: number
  body: string
  plain_body: string
  public: boolean
  author_id: number
}

export async function commentsOf(account: Account, ticket: number): Promise<Comment[]> {
  const { comments } = await account.call<{ comments: Comment[] }>('GET', `/api/v2/tickets/${ticket}/comments.json`)
  return comments
}

/** Opening is the longest command of all: macro, two groups, one record, one bulk set, and a reading behind it. */
export async function openedForm(desk: Desk): Promise<void> {
  const staged = desk.sidebar.getByRole('heading', { name: 'O termo está no editor' })
  await expect(staged).toBeVisible({ timeout: 20_000 })
  await desk.settled()
}

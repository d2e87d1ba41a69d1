import type { BrowserContext, FrameLocator, Locator, Page } from '@playwright/test'

/** A ticket opened by somebody: the workspace's page and the sidebar in it. */
export interface Desk {
  page: Page
  sidebar: FrameLocator
  /** Submits through the workspace's own button. */
  submit(as?: 'Aberto' | 'Pendente' | 'Em espera' | 'Resolvido'): Promise<void>
  button(name: string | RegExp): Locator
  /** Waits until the sidebar stands still: loaded, nothing being saved. */
  settled(): Promise<void>
}

export type OpenDesk = (person: string, ticket: string | number, context?: BrowserContext) => Promise<Desk>

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { chromiumFlags, findChromium } from '../chromium'

/**
 * A browser that lets the app's frame keep what it stores. The contexts of the other tests block the storage of third parties,
 * as private windows do: there the app keeps its drafts no longer than the frame lives.
 */
export async function withStorage(use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  mkdirSync(join(profile, 'Default'))
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  const executablePath = findChromium()
  const context = await chromium.launchPersistentContext(profile, {
    args: chromiumFlags,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    viewport: { width: 1360, height: 860 },
    ...(executablePath ? { executablePath } : {})
  })
  try {
    await use(context)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

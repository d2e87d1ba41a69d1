import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './tests/chromium'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    viewport: { width: 1360, height: 860 },
    // a film of every test costs more than the test itself; what the page held is in the snapshots
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) }
  }
})

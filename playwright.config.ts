import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './tests/chromium'
import { officialCheckout } from './tests/e2e/official-sdk'
import type { SdkOption } from './tests/e2e/probe-desk'

const executablePath = findChromium()

/** The suite of the apps' frames runs a second time with the official SDK where there is a checkout of it. */
const official = officialCheckout && [
  { name: '' },
  { name: 'official SDK', testMatch: /zaf-.*\.spec\.ts/, use: { sdk: officialCheckout } }
]

export default defineConfig<SdkOption>({
  ...(official ? { projects: official } : {}),
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    viewport: { width: 1360, height: 860 },
    // the snapshots of every step take a sixth of the whole run: who looks for a failure passes --trace=retain-on-failure
    trace: 'off',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) }
  }
})

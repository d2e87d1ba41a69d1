import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const places = [
  process.env['CHROMIUM'],
  // Chromium's own windowless build: a page opens three times as fast, because no browser window is drawn around it
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
]

/** Where a Chromium of this machine is: an installed one, else Playwright's own. */
export function findChromium(): string | undefined {
  return [...places, chromium.executablePath()].find(path => path && existsSync(path))
}

/** The same, after installing one where there is none: Debian's package for root, Playwright's download elsewhere. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'inherit' })
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell')
  } else {
    run('npx', 'playwright', 'install', 'chromium')
  }
  const installed = findChromium()
  if (!installed) throw new Error('No Chromium was found and none could be installed. Set CHROMIUM to the path of one.')
  return installed
}

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { hashOf } from '../../scripts/start/steps'
import { dateShift } from '../dates/dateEnvironment'
import { opened } from '../day'
import { officialCheckout, officialSdk, pinnedSdk } from './official-sdk'

/** An account that was seeded by other code, for another day or under another system date is not this one. */
const seededBy = hashOf('apps/help-desk/src/seed', 'tests/day.ts').slice(0, 8)
export const baseData = `tmp/e2e/base-${seededBy}${dateShift() === 0 ? '' : '-dated'}`

/** Runs the real start sequence once: build, seed, apply, package, install with zcli, snapshot. Workers start from copies. */
export async function prepareAccount(): Promise<void> {
  // What the system date does to the seed is seen only where it seeds.
  if (dateShift() !== 0) rmSync(baseData, { recursive: true, force: true })
  const [port, tlsPort] = [await freePort(), await freePort()]
  const start = spawn('npx', ['--no-install', 'tsx', 'scripts/start.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      TLS_PORT: String(tlsPort),
      HELP_DESK_DATA: baseData,
      HELP_DESK_CLOCK: opened
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true
  })
  const ended = once(start, 'exit').then(([code]) => {
    throw new Error(`the start sequence ended with exit code ${code} before it was ready`)
  })
  await Promise.race([ready(start.stdout), ended])
  ended.catch(() => undefined)
  const exit = once(start, 'exit')
  if (start.pid) process.kill(-start.pid, 'SIGINT')
  await exit
}

async function ready(output: NodeJS.ReadableStream): Promise<void> {
  for await (const line of createInterface({ input: output })) {
    console.log(`  ${line}`)
    if (line.startsWith('help desk ready:')) return
  }
  throw new Error('the start sequence ended before it was ready')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (!address || typeof address === 'string') throw new Error('no free port')
  return address.port
}

// oxlint-disable-next-line import/no-default-export -- Playwright loads its global setup by the default export
export default async function setUp(): Promise<void> {
  const { version, commit } = pinnedSdk
  if (officialCheckout) officialSdk(officialCheckout)
  console.log(
    officialCheckout
      ? `  frames run with the official SDK ${version} (${commit.slice(0, 10)}) too`
      : `  SKIPPED: frames with the official SDK need ZAF_SDK=<path of a checkout of ${commit.slice(0, 10)}>`
  )
  await prepareAccount()
}

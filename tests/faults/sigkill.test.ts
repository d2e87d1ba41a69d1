import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { sameDate } from '../dates/dateEnvironment'
import { onTheDay } from '../day'

const run = promisify(execFile)
const cli = resolve('scripts/cli.mjs')

let data: string
let desk: HelpDesk

beforeAll(() => run(process.execPath, [cli, '--version']), 120_000)

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'sigkill-'))
  desk = await createHelpDesk({ dataDir: data, seed: 'demo', port: 0, tlsPort: 0, ...onTheDay })
})
afterEach(async () => {
  await desk.close()
  rmSync(data, { recursive: true, force: true })
})

const env = () => ({
  PATH: process.env['PATH'] ?? '',
  ...sameDate(),
  NODE_EXTRA_CA_CERTS: join(data, 'cert.pem'),
  ZENDESK_SUBDOMAIN: '127.0',
  ZENDESK_DOMAIN: `0.1:${new URL(desk.tlsUrl ?? '').port}`,
  ZENDESK_OAUTH_CLIENT_ID: 'local_client',
  ZENDESK_OAUTH_CLIENT_SECRET: 'local_secret',
  CONSULTORIA_STATE: join(data, 'state')
})

const writes = () =>
  desk.desk.control.requests.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/'))

/** A real process that is killed, without a chance to tidy up, once the account has seen its n-th write. */
const applyKilledAt = (n: number) =>
  new Promise<NodeJS.Signals | null>((done, failed) => {
    const child = spawn(process.execPath, [cli, 'apply', '--yes'], { env: env(), stdio: 'ignore' })
    const watch = setInterval(() => {
      if (writes().length >= n) child.kill('SIGKILL')
    }, 1)
    child.once('error', failed)
    child.once('close', (_, signal) => {
      clearInterval(watch)
      done(signal)
    })
  })

const held = () => {
  const { groups, ticketFields, userFields, organizationFields, customObjects, macros, views, triggers, automations } =
    desk.desk.tables
  const titles = [ticketFields, userFields, organizationFields, customObjects, macros, views, triggers, automations]
  return [...titles.map(table => table.find().map(one => one.title)), groups.find().map(one => one.name)].map(names =>
    names.toSorted()
  )
}

describe('an apply that the system kills', () => {
  it.each([2, 21, 40, 60])(
    'is finished by the next one with nothing twice (write %i)',
    async n => {
      expect(await applyKilledAt(n)).toBe('SIGKILL')
      await run(process.execPath, [cli, 'apply', '--yes'], { env: env() })
      for (const names of held()) expect(names).toEqual([...new Set(names)])
      const { stdout } = await run(process.execPath, [cli, 'drift'], { env: env() })
      expect(stdout).toContain('No changes')
      expect(writes().length).toBeGreaterThan(60)
    },
    120_000
  )
})

describe('the command line on an account', () => {
  it('plans, applies exactly that, exports, finds no drift and leaves', async () => {
    const call = (...args: string[]) => run(process.execPath, [cli, ...args], { env: env() })
    const saved = join(data, 'plan.json')
    await call('plan', '--out', saved)
    await call('apply', saved, '--yes')
    await expect(call('apply', saved, '--yes')).rejects.toThrow('changed since the plan was made')
    const out = join(data, 'live')
    await call('export', '--out', out)
    const { stdout } = await run(process.execPath, [cli, 'plan', '--definitions', out], {
      env: { ...env(), CONSULTORIA_STATE: join(out, '.consultoria') }
    })
    expect(stdout).toContain('No changes')
    await expect(call('destroy')).rejects.toThrow('needs --subdomain')
    await expect(call('destroy', '--subdomain', 'other')).rejects.toThrow('not its name')
    const name = `127.0.0.1-${new URL(desk.tlsUrl ?? '').port}`
    await call('destroy', '--subdomain', name, '--with-data')
    expect(desk.desk.tables.triggers.find()).toEqual([])
    expect(desk.desk.tables.customObjects.find()).toEqual([])
  }, 120_000)
})

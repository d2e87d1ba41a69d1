import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { sameDate } from '../dates/dateEnvironment'
import { onTheDay } from '../day'

let desk: HelpDesk
let data: string

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'exit-'))
  desk = await createHelpDesk({ dataDir: data, seed: 'demo', port: 0, tlsPort: 0, ...onTheDay })
})
afterAll(async () => {
  await desk.close()
  rmSync(data, { recursive: true, force: true })
})

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** The command line as people start it, over TLS, nobody at the terminal. */
const cli = (...args: string[]) =>
  new Promise<Ended>((done, failed) => {
    const env = {
      PATH: process.env['PATH'],
      ...sameDate(),
      NODE_EXTRA_CA_CERTS: join(data, 'cert.pem'),
      ZENDESK_SUBDOMAIN: '127.0',
      ZENDESK_DOMAIN: `0.1:${new URL(desk.tlsUrl ?? '').port}`,
      ZENDESK_OAUTH_CLIENT_ID: 'local_client',
      ZENDESK_OAUTH_CLIENT_SECRET: 'local_secret',
      CONSULTORIA_STATE: join(data, 'state')
    }
    const child = spawn(process.execPath, ['scripts/cli.mjs', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', chunk => (stdout += String(chunk)))
    child.stderr.on('data', chunk => (stderr += String(chunk)))
    child.once('error', failed)
    child.once('close', code => done({ code, stdout, stderr }))
  })

describe('the command line on an account', () => {
  it('ends with 2 where the account differs, in a table for a pull request', async () => {
    const drift = await cli('drift', '--markdown')
    expect([drift.code, drift.stderr]).toEqual([2, ''])
    expect(drift.stdout).toContain('| type | key | field | account | definition |')
    const plan = await cli('plan', '--markdown', '--exit-code', '--lang', 'pt-br')
    expect(plan.code).toBe(2)
    expect(plan.stdout).toContain('| tipo | chave | campo | conta | definição |')
  })

  it('writes nothing without --yes, and ends with 1', async () => {
    const apply = await cli('apply', '--json')
    expect(apply.code).toBe(1)
    expect(JSON.parse(apply.stdout)).toEqual({ error: expect.stringContaining('needs --yes') })
    expect(desk.desk.control.requests.filter(({ method, path }) => method !== 'GET' && /^.api/.test(path))).toEqual([])
  })

  it('ends with 0 once it is applied, quietly and without colours', async () => {
    const saved = join(data, 'plan.json')
    expect((await cli('plan', '--out', saved, '--lang', 'pt-br')).code).toBe(0)
    const apply = await cli('apply', saved, '--yes', '--allow-many')
    expect([apply.code, apply.stderr]).toEqual([0, ''])
    expect(apply.stdout).not.toContain('\u001b')
    expect(apply.stdout).toMatch(/\d+ writes\.\n$/)
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ v: 1 })
    const drift = await cli('drift', '--json')
    expect(drift.code).toBe(0)
    expect(JSON.parse(drift.stdout)).toMatchObject({ writes: [], deletions: [], problems: [] })
  })

  it('ends with 1 where the account cannot be compared', async () => {
    desk.desk.control.faults = [
      { path: /^.api.v2.macros/, kind: 'status', status: 403, times: 9, html: false, delay_ms: 0 }
    ]
    const drift = await cli('drift', '--lang', 'pt-br')
    expect([drift.code, drift.stdout]).toEqual([1, ''])
    expect(drift.stderr).toContain('A lista de macro não pode ser lida')
  })
})

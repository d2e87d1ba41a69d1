import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withFrameRule } from './http/strangers'
import { createHelpDesk, type HelpDesk } from './server'

let folder: string
const running: HelpDesk[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'help-desk-'))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(one => one.close()))
  rmSync(folder, { recursive: true, force: true })
})

async function start(options: { dataDir?: string; port?: number; tlsPort?: number } = {}): Promise<HelpDesk> {
  const one = await createHelpDesk({ dataDir: folder, seed: 'demo', port: 0, ...options })
  running.push(one)
  return one
}

const authorization = `Basic ${Buffer.from('admin@consultoria.example/token:local').toString('base64')}`

const call = (url: string, method = 'GET', body?: unknown) =>
  fetch(url, { method, headers: { authorization }, ...(body ? { body: JSON.stringify(body) } : {}) })

describe('listening', () => {
  it('answers on this machine over HTTP and TLS, with a certificate that names it', async () => {
    const { url, tlsUrl, desk } = await start({ tlsPort: 0 })
    const plain = await call(`${url}/api/v2/users/me`)
    expect(plain.status).toBe(200)
    expect(plain.headers.get('access-control-allow-origin')).toBeNull()
    const ca = readFileSync(join(folder, 'cert.pem'))
    expect(statSync(join(folder, 'key.pem')).mode & 0o777).toBe(0o600)
    const { port } = new URL(tlsUrl ?? '')
    for (const host of ['127.0.0.1', 'localhost']) {
      const status = await new Promise((resolve, reject) => {
        get(`https://${host}:${port}/api/v2/users/me`, { ca, headers: { authorization } }, answer => {
          answer.resume()
          resolve(answer.statusCode)
        }).on('error', reject)
      })
      expect(status).toBe(200)
    }
    expect(desk.url).toBe(url)
  })

  it('cuts the connection where a fault says so', async () => {
    const { url, desk } = await start()
    await call(`${url}/__control/faults`, 'PUT', { rules: [{ path: 'tickets/1', kind: 'drop_after_commit' }] })
    await expect(call(`${url}/api/v2/tickets/1`, 'PUT', { ticket: { subject: 'gravado' } })).rejects.toThrow()
    expect(desk.tables.tickets.get(1)?.subject).toBe('gravado')
  })

  it('takes no control from another origin', async () => {
    const { url } = await start()
    const init = { method: 'POST', headers: { origin: 'https://other.example' } }
    expect((await fetch(`${url}/__control/reset`, init)).status).toBe(403)
    expect((await fetch(`${url}/__control/reset`, { method: 'POST' })).status).toBe(200)
  })
})

describe('strangers', () => {
  const asked = (url: string, path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${url}${path}`, { headers: { authorization, ...headers } }, answer => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end()
    })

  it.each(['/api/v2/users/me', '/', '/__control/clock', '/__workspace/session'])(
    'get nothing of %s under a name of their own',
    async path => {
      const { url } = await start()
      const { port } = new URL(url)
      expect(await asked(url, path, { host: `attacker.example:${port}` })).toBe(421)
      expect(await asked(url, path, { host: `127.0.0.1.attacker.example` })).toBe(421)
      expect(await asked(url, path, { host: `localhost:${port}` })).not.toBe(421)
    }
  )

  it('get nothing of the workspace from pages of their own', async () => {
    const { url } = await start()
    const path = '/__workspace/session'
    expect(await asked(url, path, { origin: 'https://attacker.example' })).toBe(403)
    expect(await asked(url, path, { origin: url })).toBe(200)
  })

  it('cannot put a page into a frame', async () => {
    const { url } = await start()
    const rule = async (path: string) => (await fetch(`${url}${path}`)).headers.get('content-security-policy')
    expect(
      withFrameRule(new Response('<p>', { headers: { 'content-type': 'text/html' } }), new URL(url)).headers.get(
        'content-security-policy'
      )
    ).toBe("frame-ancestors 'none'")
    expect(await rule('/api/v2/users/me')).toBeNull()
    const frame = new URL(`${url.replace('localhost', '127.0.0.1')}/__apps/1/1/assets/iframe.html`)
    const page = withFrameRule(new Response('<p>', { headers: { 'content-type': 'text/html; charset=utf-8' } }), frame)
    expect(page.headers.get('content-security-policy')).toBe(`frame-ancestors ${url}`)
  })
})

describe('keeping', () => {
  it('keeps data, clock and certificate from one start to the next', async () => {
    const first = await start({ tlsPort: 0 })
    await call(`${first.url}/api/v2/tickets/1`, 'PUT', { ticket: { subject: 'fica' } })
    await call(`${first.url}/__control/clock`, 'PUT', { now: '2030-01-01T00:00:00Z', frozen: true })
    const certificate = readFileSync(join(folder, 'cert.pem'), 'utf8')
    await first.close()
    running.length = 0
    const second = await start({ tlsPort: 0 })
    expect(second.desk.tables.tickets.get(1)?.subject).toBe('fica')
    expect(second.desk.clock.stamp()).toBe('2030-01-01T00:00:00Z')
    expect(readFileSync(join(folder, 'cert.pem'), 'utf8')).toBe(certificate)
  })
})

describe('the certificate', () => {
  it.each([-1000, 1000])('is made anew when the date of the machine is %i days on', async days => {
    const first = await start({ tlsPort: 0 })
    const kept = readFileSync(join(folder, 'cert.pem'), 'utf8')
    await first.close()
    running.length = 0
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 })
    try {
      await start({ tlsPort: 0 })
    } finally {
      vi.useRealTimers()
    }
    expect(readFileSync(join(folder, 'cert.pem'), 'utf8')).not.toBe(kept)
  })
})

describe('not starting', () => {
  it('says which port is in use', async () => {
    const { url } = await start()
    const port = Number(new URL(url).port)
    const other = join(folder, 'other')
    await expect(start({ dataDir: other, port })).rejects.toThrow(`Port ${port} is in use`)
    await expect(start({ dataDir: other, tlsPort: port })).rejects.toThrow('TLS_PORT')
  })

  it('says that the data folder is a file', async () => {
    const path = join(folder, 'file')
    writeFileSync(path, 'x')
    await expect(start({ dataDir: path })).rejects.toThrow(`The data folder ${path} is a file`)
  })

  it('says that another one runs on the folder, and starts once that has ended', async () => {
    const first = await start()
    await expect(start()).rejects.toThrow(`Another help desk is running on the data folder ${folder}.`)
    await first.close()
    running.length = 0
    expect((await call(`${(await start()).url}/api/v2/users/me`)).status).toBe(200)
  })

  it('leaves a database it cannot read as it is', async () => {
    const path = join(folder, 'help-desk.db')
    writeFileSync(path, 'not a database at all, but longer than a header would be. '.repeat(40))
    const before = readFileSync(path, 'utf8')
    await expect(start()).rejects.toThrow('cannot be read')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })
})

describe('the process', () => {
  const run = (env: Record<string, string>) =>
    spawn(process.execPath, ['--import', 'tsx', resolve('apps/help-desk/src/main.ts')], {
      env: { ...process.env, PORT: '0', TLS_PORT: '0', HELP_DESK_DATA: folder, ...env }
    })

  const ended = (child: ReturnType<typeof run>) =>
    new Promise<{ code: number | null; errors: string }>(resolve => {
      let errors = ''
      child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
      child.on('close', code => resolve({ code, errors }))
    })

  it('says when it listens and ends on a signal', async () => {
    const child = run({ HELP_DESK_SEED: 'empty' })
    const end = ended(child)
    const line = await new Promise<string>(resolve =>
      child.stdout?.once('data', (chunk: Buffer) => resolve(String(chunk)))
    )
    expect(line).toMatch(/^help desk listening: http:\/\/localhost:\d+\n$/)
    child.kill('SIGTERM')
    expect(await end).toEqual({ code: 0, errors: '' })
  })

  it('leaves the folder to the next one, also when it is killed', async () => {
    const child = run({ HELP_DESK_SEED: 'empty' })
    await new Promise(resolve => child.stdout?.once('data', resolve))
    const { code, errors } = await ended(run({}))
    expect(code).toBe(1)
    expect(errors).toBe(
      `Another help desk is running on the data folder ${folder}. Stop it or name another folder in HELP_DESK_DATA.\n`
    )
    const end = ended(child)
    child.kill('SIGKILL')
    await end
    expect((await call(`${(await start()).url}/api/v2/users/me`)).status).toBe(200)
  })

  it('does not start on a day that is none', async () => {
    const { code, errors } = await ended(run({ HELP_DESK_CLOCK: 'segunda' }))
    expect({ code, errors }).toEqual({
      code: 1,
      errors: 'HELP_DESK_CLOCK must be an ISO 8601 instant, not "segunda".\n'
    })
  })

  it('tells in one sentence why it does not start', async () => {
    const { code, errors } = await ended(run({ HELP_DESK_SEED: 'huge' }))
    expect(code).toBe(1)
    expect(errors).toBe('HELP_DESK_SEED must be demo, empty or large, not "huge".\n')
  })
})

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAsset } from '../../apps/help-desk/src/apps/read-asset'
import { installedApps } from '../../apps/help-desk/src/apps/installed-apps'
import { blankUser } from '../../apps/help-desk/src/people/create-user'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { onTheDay } from '../day'

const run = promisify(execFile)
const zcli = resolve('node_modules/@zendesk/zcli/bin/run')

let folder: string
let desk: HelpDesk

const manifest = {
  name: 'Tiny',
  author: { name: 'Test', email: 'test@test.example' },
  defaultLocale: 'en',
  private: true,
  version: '1.0.0',
  frameworkVersion: '2.0',
  location: { support: { ticket_sidebar: { url: 'assets/iframe.html', flexible: true } } },
  parameters: [{ name: 'account_map', type: 'text', required: false }]
}
const page = '<!doctype html><title>Tiny</title><p>ol\u00e1</p>'

/** The tool looks for updates on its own once its cache is old: a fresh file keeps it from the network. */
const updateCheck = (): string => join(folder, 'home', '.cache', '@zendesk', 'zcli', 'version')
const checkedJustNow = JSON.stringify({ latest: '1.0.1' })

function privateHome(): string {
  mkdirSync(dirname(updateCheck()), { recursive: true })
  writeFileSync(updateCheck(), checkedJustNow)
  return join(folder, 'home')
}

function writeApp(changes: Record<string, unknown> = {}): string {
  const app = join(folder, 'app')
  rmSync(app, { recursive: true, force: true })
  for (const sub of ['assets', 'translations']) mkdirSync(join(app, sub), { recursive: true })
  writeFileSync(join(app, 'manifest.json'), JSON.stringify({ ...manifest, ...changes }))
  writeFileSync(join(app, 'translations', 'en.json'), JSON.stringify({ app: { name: 'Tiny' } }))
  writeFileSync(join(app, 'assets', 'iframe.html'), page)
  writeFileSync(join(app, 'zcli.apps.config.json'), JSON.stringify({ parameters: { account_map: '{"v":1}' } }))
  return app
}

async function call(command: string, app: string) {
  const port = new URL(desk.tlsUrl ?? '').port
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: privateHome(),
    ZENDESK_SUBDOMAIN: '127.0',
    ZENDESK_DOMAIN: `0.1:${port}`,
    ZENDESK_EMAIL: 'root@test.example',
    ZENDESK_API_TOKEN: 'local',
    NODE_EXTRA_CA_CERTS: join(folder, 'data', 'cert.pem')
  }
  const done = await run(process.execPath, [zcli, command, app], { env, cwd: folder }).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      text: error.stdout + error.stderr
    })
  )
  rmSync(join(app, 'tmp'), { recursive: true, force: true })
  return done
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zcli-'))
  desk = await createHelpDesk({ dataDir: join(folder, 'data'), seed: 'empty', port: 0, tlsPort: 0, ...onTheDay })
  desk.desk.tables.users.insert({
    ...blankUser(desk.desk.clock.stamp()),
    name: 'Root',
    email: 'root@test.example',
    role: 'admin'
  })
})

afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

it('validates a good app', async () => {
  const { code, text } = await call('apps:validate', writeApp())
  expect(text).toContain('No validation errors')
  expect(code).toBe(0)
})

it('prints what is wrong with a bad one', async () => {
  const app = writeApp({ location: { support: { ticket_sidebar: { url: 'assets/absent.html' } } } })
  const { code, text } = await call('apps:validate', app)
  expect(text).toContain('assets/absent.html does not exist')
  expect(code).not.toBe(0)
})

it('creates and installs an app whose pages are then served from the untouched package', async () => {
  const app = writeApp()
  const { text } = await call('apps:create', app)
  const config: unknown = JSON.parse(readFileSync(join(app, 'zcli.apps.config.json'), 'utf8'))
  const [installed] = installedApps(desk.desk)
  expect(text).toContain('Successfully installed app: Tiny')
  expect(config).toMatchObject({ app_id: installed?.appId })
  expect(installed).toMatchObject({
    name: 'Tiny',
    version: '1.0.0',
    locations: { ticket_sidebar: { url: 'assets/iframe.html', flexible: true } },
    settings: { account_map: '{"v":1}' }
  })
  const asset = readAsset(desk.desk, installed?.appId ?? 0, 'assets/iframe.html')
  expect(asset?.mime).toBe('text/html; charset=utf-8')
  expect(new TextDecoder().decode(asset?.bytes)).toBe(page)
})

it('updates the app and merges its settings instead of replacing them', async () => {
  const app = writeApp({ version: '1.1.0' })
  const [before] = installedApps(desk.desk)
  const path = join(app, 'zcli.apps.config.json')
  writeFileSync(path, JSON.stringify({ app_id: before?.appId, parameters: { account_map: '{"v":2}' } }))
  const { text } = await call('apps:update', app)
  expect(text).toContain('Successfully updated app: Tiny')
  expect(installedApps(desk.desk)).toEqual([
    expect.objectContaining({
      appId: before?.appId,
      version: '1.1.0',
      settings: { name: 'Tiny', account_map: '{"v":2}' }
    })
  ])
})

it('leaves nothing behind in the folder of the app and has asked nobody for updates', () => {
  expect(readFileSync(updateCheck(), 'utf8')).toBe(checkedJustNow)
  expect(existsSync(join(folder, 'app', 'tmp'))).toBe(false)
  expect(readdirSync(join(folder, 'app')).toSorted()).toEqual([
    'assets',
    'manifest.json',
    'translations',
    'zcli.apps.config.json'
  ])
})

it('keeps the bytes of an uploaded zip as they were sent', async () => {
  const bytes = zipSync({ 'manifest.json': new TextEncoder().encode('{}') })
  const form = new FormData()
  form.set('uploaded_data', new File([new Uint8Array(bytes)], 'a.zip'))
  const response = await fetch(`${desk.url}/api/v2/apps/uploads.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from('root@test.example/token:local').toString('base64')}` },
    body: form
  })
  const { id } = (await response.json()) as { id: number }
  expect(response.status).toBe(201)
  expect(desk.desk.tables.appUploads.get(id)?.base64).toBe(Buffer.from(bytes).toString('base64'))
})

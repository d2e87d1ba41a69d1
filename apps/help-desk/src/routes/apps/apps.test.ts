import { strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { installedApps } from '../../apps/installed-apps'
import { readAsset } from '../../apps/read-asset'
import { recordsOf, type JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount

beforeEach(() => {
  account = openTestAccount()
})

const json = (value: unknown) => strToU8(JSON.stringify(value))

function zip(manifest: JsonRecord = {}, page = 'one', files: Record<string, Uint8Array> = {}): Uint8Array<ArrayBuffer> {
  const whole = {
    author: { name: 'T' },
    defaultLocale: 'en',
    frameworkVersion: '2.0',
    location: { support: { ticket_sidebar: { url: 'assets/iframe.html' } } },
    ...manifest
  }
  const bytes = zipSync({
    'manifest.json': json(whole),
    'translations/en.json': json({ app: { name: 'Tiny' } }),
    'assets/iframe.html': strToU8(page),
    ...files
  })
  return new Uint8Array(bytes)
}

async function upload(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const form = new FormData()
  form.set('uploaded_data', new File([bytes], 'app.zip', { type: 'application/zip' }))
  const { status, body } = await account.call('POST', '/api/v2/apps/uploads.json', form)
  expect(status).toBe(201)
  return Number(body['id'])
}

async function deploy(method: string, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<JsonRecord> {
  const { body } = await account.call(method, path, { upload_id: await upload(bytes), name: 'Tiny' })
  return (await account.call('GET', `/api/v2/apps/job_statuses/${String(body['job_id'])}`)).body
}

const install = (app_id: unknown, settings: JsonRecord = {}, rest: JsonRecord = {}) =>
  account.call('POST', '/api/support/apps/installations.json', { app_id: String(app_id), settings, ...rest })

const text = (appId: unknown) =>
  new TextDecoder().decode(readAsset(account.desk, Number(appId), 'assets/iframe.html')?.bytes)

describe('packages', () => {
  it('are validated without being kept', async () => {
    const form = (bytes: Uint8Array<ArrayBuffer>) => {
      const data = new FormData()
      data.set('file', new File([bytes], 'app.zip'))
      return data
    }
    expect((await account.call('POST', '/api/v2/apps/validate', form(zip()))).status).toBe(200)
    const bad = await account.call('POST', '/api/v2/apps/validate', form(zip({ frameworkVersion: '1.0' })))
    expect(bad).toMatchObject({ status: 422, body: { description: expect.stringContaining('framework version') } })
    expect((await account.call('POST', '/api/v2/apps/validate', new FormData())).status).toBe(400)
    expect(account.desk.tables.apps.count()).toBe(0)
  })

  it('become an app, and an update another version under the same id', async () => {
    const job = await deploy('POST', '/api/apps.json', zip({ version: '1.0' }, 'one'))
    expect(job).toMatchObject({ status: 'completed', app_id: expect.any(Number) })
    expect(text(job['app_id'])).toBe('one')
    await deploy('PUT', `/api/v2/apps/${String(job['app_id'])}`, zip({ version: '2.0' }, 'two'))
    expect(text(job['app_id'])).toBe('two')
    const { body } = await account.call('GET', '/api/v2/apps/owned')
    expect(recordsOf(body['apps'])).toEqual([
      expect.objectContaining({ id: job['app_id'], name: 'Tiny', version: '2.0' })
    ])
  })

  it('that are bad fail their job and leave the version before', async () => {
    const { app_id } = await deploy('POST', '/api/apps', zip({}, 'one'))
    const failed = await deploy(
      'PUT',
      `/api/v2/apps/${String(app_id)}`,
      zip({ location: {}, author: undefined }, 'two')
    )
    expect(failed).toMatchObject({ status: 'failed', message: expect.stringContaining('author'), app_id: null })
    expect(text(app_id)).toBe('one')
  })

  it('are an admin’s to upload', async () => {
    expect((await account.call('POST', '/api/v2/apps/uploads', new FormData(), account.agent)).status).toBe(403)
    expect((await account.call('GET', '/api/v2/apps', undefined, account.requester)).status).toBe(403)
  })

  it('serve only files they have, with their kind', async () => {
    const { app_id } = await deploy('POST', '/api/apps', zip({}, 'x', { 'assets/app.js': strToU8('1') }))
    expect(readAsset(account.desk, Number(app_id), 'assets/app.js')?.mime).toBe('text/javascript; charset=utf-8')
    expect(readAsset(account.desk, Number(app_id), '../secret')).toBeUndefined()
    expect(readAsset(account.desk, 1, 'assets/iframe.html')).toBeUndefined()
  })
})

describe('installations', () => {
  const parameters = [
    { name: 'account_map', type: 'text' },
    { name: 'limit', type: 'number', default: 5 },
    { name: 'strict', type: 'checkbox' },
    { name: 'key', type: 'text', secure: true, scopes: ['header'] },
    { name: 'roster_hash', type: 'hidden' }
  ]
  const tiny = async (manifest: JsonRecord = {}) =>
    (await deploy('POST', '/api/apps', zip({ parameters, ...manifest })))['app_id']

  it('carry settings with defaults, without secrets and strangers', async () => {
    const appId = await tiny()
    const { status, body } = await install(appId, {
      name: 'Consultoria',
      account_map: '{}',
      key: 's',
      moon: 1,
      strict: 'true'
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      app_id: appId,
      product: 'support',
      enabled: true,
      settings: { name: 'Consultoria', account_map: '{}', limit: 5, strict: true }
    })
    expect(JSON.stringify(body)).not.toContain('moon')
    expect(body['settings']).not.toHaveProperty('key')
    expect(installedApps(account.desk)).toMatchObject([{ title: 'Consultoria', appId, settings: { limit: 5 } }])
  })

  it('merge settings on update and can be switched off', async () => {
    const { body } = await install(await tiny(), { account_map: 'a', limit: 7 })
    const path = `/api/support/apps/installations/${String(body['id'])}.json`
    const { body: changed } = await account.call('PUT', path, { settings: { account_map: 'b' } })
    expect(changed['settings']).toMatchObject({ account_map: 'b', limit: 7 })
    const off = await account.call('PUT', path, { enabled: false })
    expect(off.body).toMatchObject({ enabled: false, settings: { account_map: 'b' } })
    expect(installedApps(account.desk)).toEqual([])
    const { body: list } = await account.call('GET', '/api/v2/apps/installations')
    expect(recordsOf(list['installations'])).toHaveLength(1)
  })

  it('keep hidden texts to the letter, show them to the app on its next load, and are an admin’s to write', async () => {
    const { body } = await install(await tiny(), { account_map: 'a' })
    const path = `/api/support/apps/installations/${String(body['id'])}.json`
    const roster_hash = `{"__proto__":1}  é\n${'x'.repeat(20_000)}`
    const shown = async () => {
      const session = await account.desk.fetch(new Request('http://localhost/__workspace/session'))
      return recordsOf(((await session.json()) as JsonRecord)['apps'])[0]?.['settings']
    }
    const denied = await account.call('PUT', path, { settings: { roster_hash } }, account.agent)
    expect(denied.status).toBe(403)
    expect(await shown()).not.toHaveProperty('roster_hash')
    const { body: changed } = await account.call('PUT', path, { settings: { roster_hash } })
    expect(changed['settings']).toMatchObject({ account_map: 'a', roster_hash })
    expect((await account.call('GET', path, undefined, account.agent)).body['settings']).toMatchObject({ roster_hash })
    expect(await shown()).toMatchObject({ account_map: 'a', roster_hash })
  })

  it('need what is required, a known app and a location in the product', async () => {
    const appId = await tiny({ parameters: [{ name: 'must', type: 'text', required: true }] })
    expect((await install(appId)).status).toBe(422)
    expect((await install(appId, { must: 'x' })).status).toBe(201)
    expect((await install(1)).status).toBe(422)
    const chat = await account.call('POST', '/api/chat/apps/installations', { app_id: appId, settings: { must: 'x' } })
    expect(chat.status).toBe(422)
  })

  it('happen once where the app wants it so', async () => {
    const appId = await tiny({ singleInstall: true })
    expect((await install(appId)).status).toBe(201)
    expect((await install(appId)).status).toBe(422)
  })

  it('stay off with a failed job when the app has requirements', async () => {
    const files = { 'requirements.json': json({ macros: { m: { title: 'M' } } }) }
    const { app_id } = await deploy('POST', '/api/apps', zip({}, 'x', files))
    const { body } = await install(app_id)
    expect(body).toMatchObject({ enabled: false, pending_job_id: expect.any(String) })
    const job = await account.call('GET', `/api/v2/apps/job_statuses/${String(body['pending_job_id'])}`)
    expect(job.body).toMatchObject({ status: 'failed' })
  })

  it('go alone or with their app, and everybody hears of it', async () => {
    const appId = await tiny()
    let heard = 0
    account.desk.events.on('apps', () => heard++)
    const { body } = await install(appId)
    expect((await account.call('DELETE', `/api/v2/apps/installations/${String(body['id'])}`)).status).toBe(204)
    await install(appId)
    expect((await account.call('DELETE', `/api/v2/apps/${String(appId)}`)).status).toBe(204)
    expect(account.desk.tables.appInstallations.count()).toBe(0)
    expect(heard).toBe(4)
  })
})

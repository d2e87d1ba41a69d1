import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installProbe, openAccount, probeZip, type Account } from '../e2e/probe-app'

let account: Account
let folder: string

beforeAll(async () => {
  account = await openAccount()
  await installProbe(account)
  const session = (await (await fetch(`${account.url}/__workspace/session`)).json()) as {
    apps: { folder: string; settings: Record<string, unknown> }[]
  }
  const [app] = session.apps
  if (!app) throw new Error('the probe is not installed')
  folder = app.folder
})
afterAll(() => account.close())

const frames = (path: string): string => `${account.url.replace('localhost', '127.0.0.1')}${path}`

describe('the files of an installed app', () => {
  it('are the zip’s own bytes, with only the SDK’s address changed in the page', async () => {
    const files = unzipSync(probeZip())
    const page = new TextDecoder().decode(files['assets/iframe.html'])
    const served = await (await fetch(frames(`${folder}assets/iframe.html`))).text()
    const address = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js'
    expect(page).toContain(address)
    expect(served).toBe(page.replace(address, '/__zaf/zaf_sdk.min.js'))
    const script = new Uint8Array(await (await fetch(frames(`${folder}assets/probe.js`))).arrayBuffer())
    expect(script).toEqual(files['assets/probe.js'])
  })

  it('are named with the app’s address and icon, which alone the workspace may read as a picture', async () => {
    const { apps, frame } = (await (await fetch(`${account.url}/__workspace/session`)).json()) as {
      apps: { slug: string; navBarIcon: string }[]
      frame: object
    }
    expect(apps).toMatchObject([{ slug: 'probe', navBarIcon: 'assets/icon_nav_bar.svg' }])
    expect(frame).toEqual({ downloads: false, modals: false })
    const readers = async (file: string) =>
      (await fetch(frames(`${folder}assets/${file}`))).headers.get('access-control-allow-origin')
    expect(await readers('icon_nav_bar.svg')).toBe(account.url)
    expect(await readers('iframe.html')).toBeNull()
    expect(await readers('probe.js')).toBeNull()
  })

  it('are refused on the workspace’s own origin', async () => {
    expect((await fetch(`${account.url}${folder}assets/iframe.html`)).status).toBe(421)
  })

  it('do not reach outside the zip', async () => {
    expect((await fetch(frames(`${folder}assets/..%2f..%2fmanifest.json`))).status).toBe(404)
    expect((await fetch(frames(`${folder}assets/missing.js`))).status).toBe(404)
  })
})

describe('the workspace’s own addresses', () => {
  it('tell nothing to the frames’ origin', async () => {
    expect((await fetch(frames('/__workspace/session'))).status).toBe(421)
    expect((await fetch(frames('/__workspace/unsupported'))).status).toBe(421)
  })

  it('list who can sign in with role and groups', async () => {
    const { agents } = (await (await fetch(`${account.url}/__workspace/session`)).json()) as { agents: object[] }
    expect(agents).toContainEqual(
      expect.objectContaining({
        email: 'lia.lider@consultoria.example',
        role: 'agent',
        groups: expect.arrayContaining(['Fiscal'])
      })
    )
    expect(JSON.stringify(agents)).not.toContain('@aurora.example')
  })

  it('answer no secret setting', async () => {
    expect(await (await fetch(`${account.url}/__workspace/session`)).text()).not.toContain('hidden_key')
  })

  it('stream what happens to a ticket, with the account’s time', async () => {
    const stop = new AbortController()
    const stream = await fetch(`${account.url}/__workspace/events`, { signal: stop.signal })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const read = async (until: string): Promise<void> => {
      while (!text.includes(until)) text += (await reader?.read())?.value ?? ''
    }
    await read('event: hello')
    await account.call('PUT', '/api/v2/tickets/30.json', { ticket: { priority: 'high' } })
    await read('event: ticket')
    expect(text).toMatch(/"ticketId":30,.*"now":"\d{4}-/)
    await account.call('PUT', '/__control/clock', { advance: 'PT1H' })
    await read('"moved":true')
    stop.abort()
  })
})

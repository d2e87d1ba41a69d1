import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { appName } from '../../scripts/package/appName'
import { runCli } from '../../scripts/runCli'
import { idOf, listOf, textOf, type Wire } from '../../packages/zendesk-wire/wire'
import { openLocalAccount, type LocalAccount } from './localAccount'

export const ADMIN = 'admin@consultoria.example'
const RECORDS = '/api/v2/custom_objects/consultoria_record/records'

export interface Said {
  code: number
  out: string
  err: string
}

/** A local account with the definitions and the app, its people, and the command line as any of them types it. */
export interface LedgerCli {
  account: LocalAccount
  run(as: string, ...args: string[]): Promise<Said>
  /** The next request of the command line that this answers for never comes back; the account did it or not. */
  lose(rule: ((method: string, path: string) => 'before' | 'after' | null) | null): void
  rosterHash(): string
  setRosterHash(hash: string): void
  userId(email: string): Promise<number>
  ticketId(externalId: string): Promise<number>
  records(stream: string): Promise<Wire[]>
  pass(time: string): Promise<unknown>
  leave(email: string, group: string): Promise<void>
  join(email: string, group: string): Promise<void>
  close(): Promise<void>
}

export const openLedgerCli = async (): Promise<LedgerCli> => {
  const account = await openLocalAccount()
  const { desk } = account.desk
  const folder = mkdtempSync(join(tmpdir(), 'ledger-cli-'))
  const now = desk.clock.stamp()
  const text = (name: string) => ({ name, type: 'text' as const, required: false })
  const manifest = { parameters: [text('account_map'), text('roster_hash')], location: {} }
  const app = desk.tables.apps.insert({
    name: appName(),
    upload_id: 1,
    version: '0.1.0',
    manifest: manifest as never,
    translations: {},
    requirements: false,
    created_at: now,
    updated_at: now
  })
  const installation = desk.tables.appInstallations.insert({
    app_id: app.id,
    product: 'support',
    enabled: true,
    settings: { name: appName(), account_map: JSON.stringify(account.map), roster_hash: '' },
    pending_job_id: null,
    created_at: now,
    updated_at: now
  })
  const settings = () => desk.tables.appInstallations.get(installation.id)?.settings ?? {}
  let losing: ((method: string, path: string) => 'before' | 'after' | null) | null = null
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = String(input).replace('https://local.test', account.desk.url)
    const lost = losing?.(init?.method ?? 'GET', new URL(url).pathname) ?? null
    if (lost !== 'before') {
      const answer = await desk.fetch(new Request(url, init))
      if (lost === null) return answer
    }
    // a POST is sent once; anything else would be asked again for seconds
    if (init?.method === 'POST') throw new TypeError('fetch failed')
    return new Response('{}', { status: 500 })
  }
  const run: LedgerCli['run'] = async (as, ...args) => {
    const said: Said = { code: 0, out: '', err: '' }
    const take = (to: 'out' | 'err') => (chunk: unknown) => Boolean((said[to] += String(chunk)))
    vi.stubGlobal('fetch', fetch)
    const env = {
      SUBDOMAIN: 'local',
      DOMAIN: 'test',
      EMAIL: as,
      API_TOKEN: 'local',
      OAUTH_TOKEN: '',
      OAUTH_CLIENT_ID: ''
    }
    for (const [name, value] of Object.entries(env)) vi.stubEnv(`ZENDESK_${name}`, value)
    vi.stubEnv('CONSULTORIA_STATE', folder)
    const spies = [
      vi.spyOn(process.stdout, 'write').mockImplementation(take('out')),
      vi.spyOn(process.stderr, 'write').mockImplementation(take('err'))
    ]
    const before = process.exitCode
    process.exitCode = 0
    await runCli(['node', 'consultoria', ...args])
    said.code = Number(process.exitCode)
    process.exitCode = before
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
    return said
  }
  const rest = (method: string, path: string, body?: unknown) => account.rest(ADMIN, method, path, body)
  const userId: LedgerCli['userId'] = async email => {
    const found = await rest('GET', `/api/v2/users/search?query=${encodeURIComponent(email)}`)
    return idOf(listOf(found['users'])[0]?.['id']) ?? 0
  }
  return {
    account,
    run,
    lose: rule => void (losing = rule),
    rosterHash: () => textOf(settings()['roster_hash']),
    setRosterHash: roster_hash =>
      void desk.tables.appInstallations.update(installation.id, { settings: { ...settings(), roster_hash } }),
    userId,
    async ticketId(externalId) {
      const found = await rest('GET', `/api/v2/tickets?external_id=${externalId}`)
      return idOf(listOf(found['tickets'])[0]?.['id']) ?? 0
    },
    async records(stream) {
      const all = await rest('GET', `${RECORDS}?page[size]=100`)
      return listOf(all['custom_object_records']).filter(one => textOf(one['name']).startsWith(`${stream}-`))
    },
    pass: time => rest('PUT', '/__control/clock', { advance: time }),
    async leave(email, group) {
      const id = await userId(email)
      const all = await rest('GET', `/api/v2/users/${id}/group_memberships`)
      const found = listOf(all['group_memberships']).find(one => idOf(one['group_id']) === account.map.groups[group])
      await account.desk.desk.fetch(
        new Request(`${account.desk.url}/api/v2/group_memberships/${idOf(found?.['id'])}`, {
          method: 'DELETE',
          headers: { authorization: `Basic ${btoa(`${ADMIN}/token:local`)}` }
        })
      )
    },
    async join(email, group) {
      const group_membership = { user_id: await userId(email), group_id: account.map.groups[group] }
      await rest('POST', '/api/v2/group_memberships', { group_membership })
    },
    async close() {
      await account.desk.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { appName } from '../package/appName'
import type { Raw } from '../zendesk/wire'
import { runCli } from '../runCli'
import { addNamedPeople, FakeAccount } from './fakeAccount'
import { keptOnFake, statePath } from './keptOnFake'

/** What the ledger's commands read besides definitions. */
interface Beside {
  /** By path, such as `/tickets/35/audits`; a Response as it is, anything else as JSON. */
  answers: Map<string, () => unknown>
  /** Records of the ledger. */
  records: Raw[]
}

export interface Said {
  code: number
  out: string
  err: string
}

/** The command line in this process, on an account in memory. */
export const cliOnFake = () => {
  const account = new FakeAccount()
  addNamedPeople(account)
  const beside: Beside = { answers: new Map(), records: [] }
  const folder = mkdtempSync(join(tmpdir(), 'cli-'))
  const json = (body: unknown) => new Response(JSON.stringify(body))
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const path = url.pathname.replace(/^\/api\/v2/, '')
    if (path.startsWith(statePath)) return answerKept(path, url, init)
    if (path === '/users/show_many') return json({ users: [{ id: 1, role: 'admin' }] })
    const answer = beside.answers.get(path)?.()
    if (answer !== undefined) return answer instanceof Response ? answer : json(answer)
    if (path.endsWith('/records')) return json({ custom_object_records: beside.records, meta: { has_more: false } })
    if (path === '/search/export') return json({ results: [], meta: { has_more: false } })
    if (path.endsWith('/memberships')) return json({ group_memberships: [], meta: { has_more: false } })
    if (path.endsWith('/installations.json'))
      return json({ installations: [{ id: 1, app_id: 1, enabled: true, settings: { name: appName() } }] })
    return account.fetch(input, init)
  }
  const answerKept = keptOnFake(account)
  const run = async (...args: string[]): Promise<Said> => {
    const said: Said = { code: 0, out: '', err: '' }
    const take = (to: 'out' | 'err') => (chunk: unknown) => Boolean((said[to] += String(chunk)))
    vi.stubGlobal('fetch', fetch)
    for (const [name, value] of Object.entries({
      ZENDESK_SUBDOMAIN: 'fake',
      ZENDESK_OAUTH_TOKEN: 'x',
      ZENDESK_DOMAIN: '',
      CONSULTORIA_STATE: folder
    }))
      vi.stubEnv(name, value)
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
  return { account, beside, run, statePath: join(folder, 'fake.json') }
}

import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RateWindow } from '../../apps/help-desk/src/control/rate'
import { type FilledAccount, openFilledAccount } from './filled-account'
import type { Measure } from './report'

const latency = 80
const perMinute = 400
/** Prints the most memory the process ever held, in kilobytes. */
const peak = `process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))`

interface Cost {
  requests: number
  seconds: number
  megabytes: number
  refused: number
}

/** What the command line costs on an account of `size` objects, 80 ms away and with 400 requests a minute. */
export async function measureAccount(size: number): Promise<Measure[]> {
  const data = mkdtempSync(join(tmpdir(), 'bench-'))
  const account = await openFilledAccount(join(data, 'desk'), size)
  try {
    const out = join(data, 'live')
    const exported = await cost(account, data, ['export', '--out', out])
    const same = await cost(account, data, ['plan', '--definitions', out])
    change(join(out, 'macros'), 1, 'once')
    const one = await cost(account, data, ['apply', '--definitions', out, '--yes'])
    change(join(out, 'macros'), Math.round(size / 20), 'again')
    change(join(out, 'triggers'), Math.round(size / 20), 'again')
    const many = await cost(account, data, ['apply', '--definitions', out, '--yes', '--allow-many'])
    const baseline = await inSequence(account)
    const named = (what: string, spent: Cost, limit?: number): Measure[] => [
      {
        what: `${what}, ${account.paths.length} objects`,
        value: spent.requests,
        unit: 'requests',
        ...(limit === undefined ? {} : { limit }),
        baseline: { what: 'one GET per object, 10 at a time', value: baseline.requests }
      },
      {
        what: '… wall time',
        value: spent.seconds,
        unit: 's',
        baseline: { what: 'the same reading', value: baseline.seconds }
      },
      { what: '… most memory', value: spent.megabytes, unit: 'MB' },
      { what: '… refused with 429', value: spent.refused, unit: 'requests' }
    ]
    return [
      ...named('a plan without changes', same, 21 + account.scopes),
      ...named('an apply of one change', one),
      ...named('an apply of 10 % changes', many),
      ...named('an export', exported)
    ]
  } finally {
    await account.desk.close()
    rmSync(data, { recursive: true, force: true })
  }
}

const change = (folder: string, count: number, word: string) => {
  const files = readdirSync(folder).filter(name => name.endsWith('.json') && name !== 'order.json')
  for (const name of files.slice(0, count)) {
    const path = join(folder, name)
    const definition: object = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify({ ...definition, description: `changed ${word}` }))
  }
}

/** Begins a fresh minute, 80 ms away. */
const slow = ({ desk }: FilledAccount) =>
  Promise.all([
    put(desk.url, 'rate', { per_minute: perMinute }),
    put(desk.url, 'faults', { rules: [{ path: '^/api/', kind: 'delay', delay_ms: latency, times: 1_000_000 }] })
  ])

const put = (url: string, path: string, body: object) =>
  fetch(`${url.replace('localhost', '127.0.0.1')}/__control/${path}`, { method: 'PUT', body: JSON.stringify(body) })

const since = ({ desk }: FilledAccount, start: number) => {
  const seen = desk.desk.control.requests.slice(start).filter(({ path }) => path.startsWith('/api/'))
  return { requests: seen.length, refused: seen.filter(({ status }) => status === 429).length }
}

const cost = async (account: FilledAccount, data: string, args: string[]): Promise<Cost> => {
  await slow(account)
  const start = account.desk.desk.control.requests.length
  const from = performance.now()
  const said = await run(account, data, args)
  const seconds = (performance.now() - from) / 1000
  return { ...since(account, start), seconds, megabytes: Number(/peak (\d+)/.exec(said)?.[1]) / 1024 }
}

const run = (account: FilledAccount, data: string, args: string[]) =>
  new Promise<string>((done, failed) => {
    const env = {
      PATH: process.env['PATH'],
      NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(peak).toString('base64')}`,
      NODE_EXTRA_CA_CERTS: join(data, 'desk/cert.pem'),
      ZENDESK_SUBDOMAIN: '127.0',
      ZENDESK_DOMAIN: `0.1:${new URL(account.desk.tlsUrl ?? '').port}`,
      ZENDESK_OAUTH_CLIENT_ID: 'local_client',
      ZENDESK_OAUTH_CLIENT_SECRET: 'local_secret'
    }
    const child = spawn(process.execPath, ['scripts/cli.mjs', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', chunk => (said += String(chunk)))
    child.once('error', failed)
    child.once('close', code => (code === 0 ? done(said) : failed(new Error(`${args.join(' ')}: ${said}`))))
  })

/**
 * The pattern of tools that keep state and ask for each object of it again. Minutes that the rate limit makes it wait are
 * counted, not waited: the account's limit goes by a clock that is put forward instead.
 */
const inSequence = async (account: FilledAccount): Promise<Cost> => {
  await slow(account)
  let skipped = 0
  let refusals = 0
  account.desk.desk.control.window = new RateWindow(() => Date.now() + skipped)
  const start = account.desk.desk.control.requests.length
  const from = performance.now()
  const headers = { authorization: `Basic ${btoa('admin@consultoria.example/token:local')}` }
  const left = [...account.paths]
  const worker = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const url = `${account.desk.url.replace('localhost', '127.0.0.1')}/api/v2${path}`
      for (;;) {
        const before = refusals
        const answer = await fetch(url, { headers })
        await answer.text()
        if (answer.status !== 429) break
        // All ten are refused in one minute and wait for the same next one.
        if (before !== refusals) continue
        refusals += 1
        skipped += Number(answer.headers.get('retry-after')) * 1000
      }
    }
  }
  await Promise.all(Array.from({ length: 10 }, worker))
  const seconds = (performance.now() - from + skipped) / 1000
  return { ...since(account, start), seconds, megabytes: Number.NaN }
}

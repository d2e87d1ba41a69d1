import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { Stream } from '../apps/consultoria/src/domain/testing/stream'
import { cliOnFake, type Said } from './testing/cliOnFake'
import { ledgerRecords } from './testing/ledgerRecords'

/** Everything a terminal acts on, and a line that a command could have said itself. */
const hostile =
  'T\u001b[31m\u001b]0;title\u0007\u009b2J\r\nFORGED: all well\n\t\u0085\u2028\u2029\u202e\u2066\u200b\ufeff\u007f'

const expectHarmless = ({ out, err }: Said) => {
  for (const text of [out, err]) {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    expect(text).not.toMatch(/^\s*FORGED/m)
  }
}

/** The hostile text was said, and did nothing. */
const expectWrittenOut = (said: Said) => {
  expectHarmless(said)
  expect(said.out + said.err).toMatch(/\\u001b|\\u202e/)
}

const cli = cliOnFake()
const { account, beside, run } = cli
const refuse = (method: string, status: number, body: string) => {
  account.fault = (asked, path) =>
    asked === method && path.startsWith('/macros/')
      ? { when: 'before', response: new Response(body, { status }) }
      : null
}

beforeAll(async () => {
  await run('apply', '--yes', '--allow-many')
  const [macro] = account.list('macros')
  if (macro) Object.assign(macro, { title: hostile, raw_title: hostile, updated_at: '2026-11-22T00:00:00Z' })
  for (const path of ['/dynamic_content/items', '/slas/policies', '/business_hours/schedules'])
    beside.answers.set(path, () => new Response(JSON.stringify({ error: hostile }), { status: 403 }))
  account.add('user_fields', { key: '../../outside', title: 'Outside', type: 'text' })
  const foreign = account.add('macros', { title: hostile, active: true, actions: [{ field: hostile, value: hostile }] })
  const state = JSON.parse(readFileSync(cli.statePath, 'utf8'))
  state.resources.macro[hostile] = { id: String(foreign.id), createdAt: foreign.created_at }
  writeFileSync(cli.statePath, JSON.stringify(state))
})

describe('a hostile title', () => {
  it.each([
    [['plan', '--delete']],
    [['plan', '--markdown', '--delete']],
    [['plan', '--json']],
    [['plan', '--lang', 'pt-br']],
    [['drift']],
    [['drift', '--json']],
    [['adopt', 'macro', hostile]],
    [['adopt', hostile, 'a']],
    [['destroy', '--subdomain', hostile]],
    [['rollback', '--run', hostile]],
    [['apply', hostile]],
    [['lint', '--definitions', hostile]],
    [['simulate', hostile]]
  ])('does nothing to the terminal in %j', async args => {
    expectWrittenOut(await run(...args))
  })

  it.each([[[hostile]], [['plan', `--${hostile}`]], [['plan', '--lang', hostile]]])(
    'is refused harmlessly when it is typed as %j',
    async args => {
      const said = await run(...args)
      expect(said.code).toBe(1)
      expectWrittenOut(said)
    }
  )

  it('does nothing to the terminal in an export, and in the definitions it is checked with', async () => {
    const out = mkdtempSync(join(tmpdir(), 'export-'))
    const exported = await run('export', '--out', out)
    expect([exported.code, exported.out]).toEqual([0, expect.stringContaining('left out: macro "T')])
    expect(exported.out).toContain('its key "../../outside" can be no file name')
    expectWrittenOut(exported)
    expectHarmless(await run('export', '--out', out))
    expectWrittenOut(await run('export', '--out', join(out, hostile.replaceAll('/', '')), '--json'))
    mkdirSync(join(out, 'groups'), { recursive: true })
    writeFileSync(join(out, 'groups', 'g.json'), JSON.stringify({ name: 1, [hostile]: 1 }))
    expectWrittenOut(await run('lint', '--definitions', out))
  })
})

describe('a hostile refusal', () => {
  it.each([
    [
      'JSON',
      422,
      JSON.stringify({ error: hostile, description: hostile, details: { [hostile]: [{ description: hostile }] } })
    ],
    ['a page for people', 500, `<html>${hostile}</html>`]
  ])('does nothing to the terminal when an apply fails with %s', async (_, status, body) => {
    refuse('PUT', status, body)
    const said = await run('apply', '--yes', '--allow-many')
    account.fault = () => null
    expect(said.code).toBe(1)
    expectWrittenOut(said)
  })

  it('does nothing to the terminal as the stack of an unexpected failure', async () => {
    beside.answers.set('/macros', () => {
      throw new Error(hostile)
    })
    process.env.DEBUG = '1'
    const said = await run('plan')
    delete process.env.DEBUG
    beside.answers.delete('/macros')
    expect(said.err).toMatch(/\n +at /)
    expectWrittenOut(said)
  })
})

describe('a hostile ledger', () => {
  const stream = new Stream().sent().accepted()

  beforeAll(async () => {
    await run('apply', '--yes', '--allow-many', '--allow-destructive')
  })

  it('does nothing to the terminal in verify', async () => {
    const [first, ...others] = await ledgerRecords(stream)
    beside.records = [{ ...first, updated_at: hostile }, ...others, { id: hostile, name: hostile }]
    beside.answers.set('/tickets/35/audits', () => new Response(JSON.stringify({ error: hostile }), { status: 403 }))
    const said = await run('verify')
    expect(said.code).toBe(1)
    expect(said.out).toContain('ticket 35, t35: ticket 35 cannot be read')
    expectWrittenOut(said)
    expectWrittenOut(await run('verify', '--json'))
  })

  it('does nothing to the terminal in repair', async () => {
    beside.records = await ledgerRecords(stream)
    const ticket = { id: 35, status: 'open', updated_at: 'u', tags: [], custom_fields: [] }
    beside.answers.set('/tickets/show_many', () => ({ tickets: [ticket] }))
    beside.answers.set('/tickets/35', () => new Response(JSON.stringify({ error: hostile }), { status: 422 }))
    const said = await run('repair', '--yes')
    expect(said.code).toBe(1)
    expect(said.err).toContain('! ticket 35 is not repaired')
    expectWrittenOut(said)
  })
})

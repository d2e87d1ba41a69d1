import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { root } from '../../scripts/definitions/root'
import { runCli } from '../../scripts/runCli'
import { acceptedConsultation } from './consultation'
import { ADMIN, type LedgerCli, openLedgerCli } from './ledgerCli'

let cli: LedgerCli
let folder: string
let ticketId: number

beforeAll(async () => {
  cli = await openLedgerCli()
  await cli.run(ADMIN, 'roster', '--yes')
  ticketId = await acceptedConsultation(cli)
  folder = mkdtempSync(join(tmpdir(), 'prices-'))
  for (const part of ['modalities', 'fields', 'groups', 'macros', 'views', 'triggers', 'automations'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
}, 60_000)
afterAll(async () => {
  await cli.close()
  rmSync(folder, { recursive: true, force: true })
})

const index = (...more: string[]) =>
  cli.run(ADMIN, 'prices', 'index', '--rate', '4.2', '--from', '2099-01-01', '--definitions', folder, ...more)
const file = (key: string) => readFileSync(join(folder, `modalities/${key}.json`), 'utf8')

describe('prices index', () => {
  it('rehearses: the rows, who goes on at the accepted price, and nothing written', async () => {
    const before = file('consult_tecnica')
    const { code, out, err } = await index()
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('+ consult_tecnica: 3.65 a minute from 2099-01-01. 3.50 (from 2026-01-01) indexed by 4.2 %')
    expect(out).toContain('1 open consultation goes on at the accepted price')
    expect(out).toContain(`ticket ${ticketId}: consult_tecnica, accepted at 3.50`)
    expect(out).toContain('Nothing was written')
    expect(file('consult_tecnica')).toBe(before)
  })

  it('counts only the modality that is asked for', async () => {
    const { out } = await index('--modality', 'consult_modulo', '--json')
    expect(JSON.parse(out)).toMatchObject({ rates: [{ modality: 'consult_modulo' }], written: false, affected: [] })
  })

  it('writes one row into each file, and the same again is refused', async () => {
    expect((await index('--write')).out).toContain('Written.')
    const rates = JSON.parse(file('consult_tecnica')).pricing.rates
    expect(rates.at(-1)).toMatchObject({ from: '2099-01-01', price: { centavos: 365, per: 'minute' } })
    const again = await index('--write')
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('2099-01-01 is not after 2099-01-01')])
    expect(JSON.parse(file('consult_tecnica')).pricing.rates).toEqual(rates)
  })

  it('says that nobody was looked up where no account is configured', async () => {
    vi.stubEnv('ZENDESK_SUBDOMAIN', '')
    let out = ''
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation(chunk => Boolean((out += String(chunk))))
    await runCli([
      'node',
      'consultoria',
      'prices',
      'index',
      '--rate',
      '4.2',
      '--from',
      '2098-01-01',
      '--definitions',
      root
    ])
    spy.mockRestore()
    vi.unstubAllEnvs()
    expect(out).toContain('no account is configured')
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../scripts/runCli'
import { switchedTo } from '../../scripts/definitions/switchedTo'
import { load } from '../../scripts/definitions/load'
import { root } from '../../scripts/definitions/root'
import { desiredResources, referredUsers } from '../../scripts/engine/plan/desired'
import { readState } from '../../scripts/engine/state'
import { asTyped, freshRuns } from './freshRuns'
import { day } from '../day'
import type { CliRuns } from './cliRuns'

let cli: CliRuns
let folder: string
let elsewhere: string
let said: string[]

freshRuns(async (runs, own) => {
  cli = runs
  folder = own
  for (const email of referredUsers(desiredResources(load(root), day)))
    await runs.client.send('POST', '/users', { user: { name: email, email, role: 'agent' } })
  said = asTyped(runs, own, ['stdout', 'stderr'])
})
beforeEach(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
})
afterEach(() => rmSync(elsewhere, { recursive: true, force: true }))

const typed = async (...args: string[]) => {
  process.exitCode = 0
  await runCli(['node', 'consultoria', ...args])
  const code = Number(process.exitCode)
  process.exitCode = 0
  return code
}

const tables = () => cli.desk.desk.tables
const active = (title: string) => tables().macros.first({ title })?.active
const opening = (name: string) => `CONSULTORIA :: Abertura de ticket ${name}`
const view = () =>
  tables()
    .views.find()
    .find(one => one.title.startsWith('Consultoria do Módulo'))
describe('modalities that are chosen', () => {
  it('are the only ones whose macros, views and rules are in force; fields and options stay', async () => {
    expect(await typed('apply', '--modalities', 'consult_tecnica', '--yes')).toBe(0)
    expect(active(opening('Consultoria do Módulo'))).toBe(false)
    expect(active(opening('Consult Técnica'))).toBe(true)
    expect(view()?.active).toBe(false)
    const [type] = tables()
      .ticketFields.find()
      .filter(one => one.title.endsWith('Tipo da Solicitação'))
    expect(JSON.stringify(type)).toContain('consult_modulo')
  })

  it('leave the question of a rule that asks for several', () => {
    const is = (value: string) => ({ field: 'custom_fields_request_type', operator: 'is', value })
    const rule = (...types: string[]) => ({
      title: 'A', category: 'c', all: [], any: types.map(is), actions: [{ field: 'current_tags', value: 'a' }]
    }) // prettier-ignore
    const triggers = { both: rule('consult_tecnica', 'consult_modulo'), one: rule('consult_modulo') }
    const chosen = switchedTo({ ...load(root), triggers }, ['consult_tecnica']).triggers
    expect(chosen.both).toEqual(rule('consult_tecnica'))
    expect(chosen.one).toMatchObject({ active: false, any: [is('consult_modulo')] })
  })

  it('are remembered by the account, so that a fresh checkout finds no drift, and all come back when asked', async () => {
    await typed('apply', '--modalities', 'consult_tecnica', '--yes')
    asTyped(cli, elsewhere, ['stdout', 'stderr'])
    expect(await typed('drift')).toBe(0)
    expect(await typed('apply', '--modalities', 'all', '--yes')).toBe(0)
    expect(active(opening('Consultoria do Módulo'))).toBe(true)
    expect(readState(join(elsewhere, 'local.test.json')).modalities).toBeUndefined()
    asTyped(cli, folder, ['stdout', 'stderr'])
    expect(await typed('drift')).toBe(0)
  })

  it('travel with a saved plan, whatever is remembered', async () => {
    await typed('apply', '--yes')
    const out = join(folder, 'plan.json')
    await typed('plan', '--modalities', 'consult_modulo', '--out', out)
    expect(await typed('apply', out, '--yes', '--allow-many')).toBe(0)
    expect(active(opening('Consult Técnica'))).toBe(false)
    expect(await typed('drift')).toBe(0)
  })

  it('are refused where no file defines them, with those there are', async () => {
    expect(await typed('plan', '--modalities', 'consult_tecnca')).toBe(1)
    expect(said.join('\n')).toContain('There is no modality consult_tecnca: there are')
  })
})

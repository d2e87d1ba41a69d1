import { describe, expect, it } from 'vitest'
import { load } from '../../scripts/definitions/load'
import { root } from '../../scripts/definitions/root'
import type { Definitions } from '../../scripts/definitions/definitionFolders'
import { text } from '../../scripts/zendesk/wire'
import { type CliRuns } from './cliRuns'
import { freshRuns } from './freshRuns'

let cli: CliRuns
freshRuns(made => {
  cli = made
}, 'demo')

const now = load(root)

/** As the version before had them: in force, and named by a rule. */
const before = (): Definitions => {
  const copy = structuredClone(now)
  for (const one of [...Object.values(copy.ticketFields), ...Object.values(copy.triggers)]) delete one.retired
  copy.triggers['limpar_acompanhamento']?.actions.push({ field: 'custom_fields_consult_payer', value: '' })
  copy.ticketForms['default']?.fields.splice(3, 0, 'consult_payer', 'consult_ok')
  return copy
}
const isActive = async (path: string, list: string, title: string) =>
  (await cli.client.list(path, list)).find(one => text(one.title) === title)?.active

describe('what only an earlier version used', () => {
  it('is switched off where the account has it, once no rule names it, and planned no more', async () => {
    await cli.apply(before())
    expect(await isActive('/ticket_fields', 'ticket_fields', 'Consultoria · Pagador')).toBe(true)
    const plan = await cli.apply(now)
    expect(plan.problems).toEqual([])
    expect(plan.writes.filter(one => one.changes.some(({ path, to }) => path === 'active' && to === false)).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['consult_payer', 'consult_ok', 'marcar_consultoria', 'desmarcar_consultoria'])
    )
    expect(await isActive('/ticket_fields', 'ticket_fields', 'Consultoria · Pagador')).toBe(false)
    expect((await cli.plan(now)).writes).toEqual([])
  }) // prettier-ignore

  it('is made nowhere', async () => {
    await cli.apply(now)
    expect(await isActive('/ticket_fields', 'ticket_fields', 'Consultoria · Pagador')).toBeUndefined()
    expect((await cli.plan(now)).writes).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { addNamedPeople, FakeAccount } from '../../testing/fakeAccount'
import { applyOn, day, planOn, shipped } from '../../testing/run'
import { accountMap } from '../../deploy/accountMap'
import { desiredResources } from '../../engine/plan/desired'
import { emptyState } from '../../engine/state'
import { checkDefinitionsPresent, checkInstallation } from './checkConfiguration'

const provisioned = async () => {
  const account = new FakeAccount()
  addNamedPeople(account)
  const state = emptyState()
  await applyOn(account, { state })
  return { account, state }
}

describe('verify', () => {
  it('finds nothing on an account that was just applied to', async () => {
    const { account, state } = await provisioned()
    expect(checkDefinitionsPresent((await planOn(account, { state })).plan)).toEqual([])
  })

  it('names what is missing and what differs', async () => {
    const { account, state } = await provisioned()
    account.list('automations').pop()
    const macro = account.list('macros').find(one => one.title === 'CONSULTORIA :: Registro de tempo')
    if (macro) macro.active = false
    expect(checkDefinitionsPresent((await planOn(account, { state })).plan)).toEqual([
      { about: 'macro consult_registro_tempo', message: `differs (id ${macro?.id}): active` },
      { about: 'automation saldo_baixo', message: 'is missing' }
    ])
  })

  it('wants the app installed once, enabled and with the ids of this account', async () => {
    const { account, state } = await provisioned()
    const { identification } = await planOn(account, { state })
    const map = accountMap(desiredResources(shipped, day), identification.bindings)
    const installed = {
      id: '7',
      appId: '1',
      enabled: true,
      settings: { name: 'Consultoria', account_map: JSON.stringify(map) }
    }
    const told = (...all: (typeof installed)[]) =>
      checkInstallation('Consultoria', all, map).map(finding => finding.message)
    expect(told(installed)).toEqual([])
    expect(told()).toEqual(['"Consultoria" is not installed: run deploy'])
    expect(told(installed, { ...installed, id: '8' })).toEqual([
      '"Consultoria" is installed 2 times (installations 7, 8)'
    ])
    expect(told({ ...installed, enabled: false })).toEqual(['installation 7 is disabled'])
    expect(told({ ...installed, settings: { ...installed.settings, account_map: '{}' } })).toEqual([
      "account_map of installation 7 is not this account's: run deploy"
    ])
  })

  it('maps every ticket field, macro and group by its key', async () => {
    const { account, state } = await provisioned()
    const { identification } = await planOn(account, { state })
    const map = accountMap(desiredResources(shipped, day), identification.bindings)
    expect(Object.keys(map.groups).sort()).toEqual([
      'estoque',
      'faturamento',
      'finance',
      'financeiro',
      'fiscal',
      'integrations',
      'leaders',
      'sucesso_cliente'
    ])
    const stage = account.list('ticket_fields').find(one => one.title === 'Cons. · Etapa')
    expect(map.ticketFields.consult_stage).toBe(stage?.id)
    expect(Object.keys(map.macros).toSorted()).toEqual(Object.keys(shipped.macros).toSorted())
  })

  it('refuses to map an account without the definitions', () => {
    const account = new FakeAccount()
    return expect(
      planOn(account).then(({ identification }) => accountMap(desiredResources(shipped, day), identification.bindings))
    ).rejects.toThrow('run apply first')
  })
})

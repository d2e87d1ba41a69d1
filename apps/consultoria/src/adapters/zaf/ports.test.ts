import { describe, expect, it } from 'vitest'
import { connect } from './client/client'
import { createFakeClient } from './client/fakeClient'
import { createZafPorts } from './ports'

describe('the ports in Zendesk', () => {
  it('are refused outside Zendesk', async () => {
    expect(connect({})).toBeNull()
    expect(connect({ ZAFClient: { init: () => false } })).toBeNull()
    expect(await createZafPorts(null)).toEqual({ ok: false, error: { code: 'outside_zendesk' } })
  })

  it('name the command that provisions the account', async () => {
    const refusal = await createZafPorts(createFakeClient({ settings: { account_map: '' } }))
    expect(refusal).toEqual({
      ok: false,
      error: { code: 'not_provisioned', detail: { command: 'npm run consultoria -- deploy' } }
    })
  })

  it('know the account by key and the agent by session', async () => {
    const account_map = JSON.stringify({ v: 1, ticketFields: { consult_op: 13 }, macros: {}, groups: { leaders: 70 } })
    const ports = await createZafPorts(
      createFakeClient({
        settings: { account_map },
        values: {
          'ticket.id': 35,
          currentUser: {
            id: 4,
            name: 'Lia',
            email: 'lia@x.example',
            role: 'agent',
            locale: 'pt-BR',
            groups: [{ id: 70 }]
          },
          'currentAccount.timeZone': { ianaName: 'America/Sao_Paulo' }
        }
      })
    )
    if (!ports.ok) throw new Error(ports.error.code)
    expect(ports.value.account.ticketFields).toEqual({ consult_op: 13 })
    expect(await ports.value.directory.me()).toMatchObject({ id: 4, groupIds: [70] })
    expect(ports.value.clock.offsetAt('2026-11-23T12:00:00Z')).toBe(-10_800)
  })
})

import { expect, test } from './desk'
import { findings, useScheme } from './looking'

const targets = { first_reply_time: 30, requester_wait_time: 240, agent_work_time: 10 }

test('the targets of a ticket are read in it and in views, and turn red when they are missed', async ({
  account,
  open
}) => {
  const policy_metrics = Object.entries(targets).map(([metric, target]) => ({
    priority: 'high',
    metric,
    target,
    business_hours: false
  }))
  const tagged = { all: [{ field: 'current_tags', operator: 'includes', value: 'com_sla' }], any: [] }
  await account.call('POST', '/api/v2/slas/policies.json', {
    sla_policy: { title: 'Altas', filter: tagged, policy_metrics }
  })
  const { view } = await account.call<{ view: { id: number } }>('POST', '/api/v2/views.json', {
    view: {
      title: 'Com SLA',
      all: [
        { field: 'status', operator: 'less_than', value: 'solved' },
        { field: 'current_tags', operator: 'includes', value: 'com_sla' }
      ],
      output: { columns: ['subject', 'sla_next_breach_at'], sort_by: 'sla_next_breach_at' }
    }
  })
  const made = await account.call<{ ticket: { id: number } }>('POST', '/api/v2/tickets.json', {
    ticket: { subject: 'Com prazo', priority: 'high', tags: ['com_sla'], comment: { body: 'Ajuda' } }
  })
  const ana = await open('ana.senior', made.ticket.id)
  const header = ana.page.locator('header').filter({ hasText: `Ticket #${made.ticket.id}` })
  await expect(header).toContainText('Trabalho do agente 10 min')
  await expect(header).toContainText('Primeira resposta 30 min')
  await expect(header).toContainText('SLA Espera do solicitante: vence em 4 horas')
  await account.control('PUT', 'clock', { advance: 'PT25M' })
  await account.call('PUT', `/api/v2/tickets/${made.ticket.id}.json`, {
    ticket: { status: 'open', tags: ['com_sla', 'x'] }
  })
  await expect(header).toContainText('Trabalho do agente -15 min')
  await expect(header).toContainText('Primeira resposta 5 min')
  expect(await findings(ana.page.mainFrame())).toEqual([])
  await useScheme(ana, 'escuro')
  expect(await findings(ana.page.mainFrame())).toEqual([])
  await account.call('PUT', `/api/v2/tickets/${made.ticket.id}.json`, { ticket: { status: 'hold' } })
  await expect(header).toContainText('Trabalho do agente Pausado')
  await ana.page.goto(`${account.url}/agent/filters/${view.id}`)
  const row = ana.page.getByRole('row').filter({ hasText: 'Com prazo' })
  await expect(row).toContainText('5 min')
  await expect(ana.page.getByRole('columnheader', { name: 'SLA' })).toBeVisible()
  expect(await findings(ana.page.mainFrame())).toEqual([])
})

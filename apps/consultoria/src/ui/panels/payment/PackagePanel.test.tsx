import { screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { expect, it } from 'vitest'
import type { ShownPrepaid } from '../../../application/shown/prepaid'
import { renderSidebar } from '../../testing/renderSidebar'
import { stages } from '../../testing/stages'

const prepaid: ShownPrepaid = {
  balance: { seconds: 7200, of: 10_800, until: '2027-11-23' },
  heldSeconds: 1800,
  next: { coveredSeconds: 1800, beyondSeconds: 0 },
  beyondSeconds: 0,
  draws: [
    { n: 5, workDate: '2026-11-24', ticketId: 36, seconds: 780 },
    { n: 4, workDate: '2026-11-23', ticketId: 35, seconds: 2820 }
  ],
  missed: {
    startedAt: '2026-11-24T13:00:00Z',
    endedAt: '2026-11-24T14:00:00Z',
    seconds: 3600,
    workDate: '2026-11-24'
  },
  isLow: false,
  lostSeconds: 0,
  purchase: null,
  trouble: null
}

it('shows what is left, held and drawn next, and each draw with its day, ticket and minutes', async () => {
  const { user } = await renderSidebar({ ...stages.log_time, prepaid })
  await user.click(screen.getByRole('button', { name: 'histórico' }))
  const rows = within(await screen.findByRole('table')).getAllByRole('row')
  expect(rows.map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ['Data', 'Ticket', 'Minutos'],
    ['ter, 24/11', '#36', '13'],
    ['seg, 23/11', '#35 (este)', '47']
  ])
  expect(screen.getByText(/30 min reservados · da próxima meia hora, 30 min no pacote/)).toBeVisible()
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
})

it('offers the minutes of a missed appointment as time to accept, with its day and its words', async () => {
  const { user, actions } = await renderSidebar({ ...stages.log_time, prepaid })
  await user.click(screen.getByRole('button', { name: 'Não compareceu ter, 24/11: lançar 60 min?' }))
  expect(actions.calls.filter(([name]) => name === 'logTime')).toEqual([])
  await user.click(await screen.findByRole('button', { name: 'Registrar tempo' }))
  expect(actions.calls).toContainEqual([
    'logTime',
    expect.objectContaining({
      seconds: 3600,
      workDate: '2026-11-24',
      note: 'Não compareceu à reunião de ter, 24/11 10:00'
    })
  ])
})

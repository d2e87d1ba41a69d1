import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { refuse } from '../../domain/kernel/result'
import type { RefusalCode } from '../../domain/kernel/refusalCode'
import { press, renderSidebar } from '../testing/renderSidebar'
import { stages } from '../testing/stages'

/** Refused in Agora with this code. */
async function refusedWith(code: RefusalCode, detail: Record<string, string | number> = {}) {
  const shown = await renderSidebar(stages.schedule)
  shown.actions.answers.push(refuse(code, detail))
  await shown.user.click(screen.getAllByRole('button', { name: 'Agendar' })[0] ?? document.body)
  await screen.findByRole('button', { name: 'Fechar' })
  return shown
}

describe('what was refused', () => {
  it.each([
    ['form_refused', 'Tentar agora'],
    ['would_not_count', 'Verificar agora'],
    ['recorded_before', 'Ver lançamentos'],
    ['billing_data_missing', 'Definir pagador'],
    ['approval_missing', 'Registrar aprovação'],
    ['terms_not_sent', 'Enviar termo']
  ] as const)('names the one press that helps: %s', async (code, name) => {
    await refusedWith(code)
    expect(await screen.findByRole('button', { name })).toBeVisible()
  })

  it('leads to the other ticket, however it is written', async () => {
    const { actions, user } = await refusedWith('appointment.busy', { ticket: '#36', start: '2026-11-24T14:00:00Z' })
    await user.click(await screen.findByRole('button', { name: 'Ir para o ticket 36' }))
    expect(actions.calls.at(-1)).toEqual(['openTicket', 36])
  })

  it('tries again what may be tried again', async () => {
    const { actions, user } = await refusedWith('agenda_unread')
    await user.click(await screen.findByRole('button', { name: 'Tentar agora' }))
    expect(actions.calls.filter(([name]) => name === 'schedule')).toHaveLength(2)
    expect(press('Agendar')).toBeVisible()
  })
})

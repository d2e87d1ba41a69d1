import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { t } from '../testing/renderSidebar'
import { showApp } from '../testing/showApp'
import { stages } from '../testing/stages'
import type { TicketRead } from '../../application/shown/ticketRead'

const show = (snapshot: TicketRead) => showApp(snapshot, t).actions

const words = async (): Promise<string | null> => (await screen.findByRole('main')).textContent

describe('A ticket that asks for no consultation', () => {
  it('shows one line until somebody offers one', async () => {
    show(stages.choose_modality)
    expect(await words()).toBe('Suporte · Oferecer ▾Abrir consultoria')
    expect(screen.queryByRole('region', { name: 'Agora' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Oferecer', expanded: false }))
    await screen.findByRole('region', { name: 'Agora' })
    expect(screen.getByRole('button', { name: 'Oferecer', expanded: true })).toBeDefined()
    expect(screen.getAllByRole('button', { name: 'Abrir consultoria' })).toHaveLength(1)
  })

  it('opens the first consultancy in one press', async () => {
    const actions = show(stages.choose_modality)
    await userEvent.click(await screen.findByRole('button', { name: 'Abrir consultoria' }))
    expect(actions.calls.filter(([name]) => name !== 'load')).toEqual([
      ['openConsultation', { modality: stages.choose_modality.modalities[0]?.key }]
    ])
  })

  it('takes the first message as the demand of that one press, and asks first where the module is missing', async () => {
    const opening = { modules: [], lacksDemand: true, proposal: 'A nota sai com valor negativo.', leaderless: null }
    const actions = show({ ...stages.choose_modality, opening })
    await userEvent.click(await screen.findByRole('button', { name: 'Abrir consultoria' }))
    expect(actions.calls.filter(([name]) => name !== 'load')).toEqual([
      ['openConsultation', { modality: stages.choose_modality.modalities[0]?.key, demand: opening.proposal }]
    ])
    cleanup()
    const fiscal = { value: 'modulo_fiscal', label: 'Fiscal', leaderless: false }
    const asking = show({ ...stages.choose_modality, opening: { ...opening, modules: [fiscal] } })
    await userEvent.click(await screen.findByRole('button', { name: 'Abrir consultoria' }))
    expect(asking.calls.filter(([name]) => name !== 'load')).toEqual([])
    expect(await screen.findByLabelText('Módulo')).toBeVisible()
  })

  it('of another type offers nothing of ours', async () => {
    show({ ...stages.choose_modality, isOfOtherType: true })
    expect(await words()).toBe('Suporte')
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})

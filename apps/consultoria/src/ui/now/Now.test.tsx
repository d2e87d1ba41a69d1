import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { NextStep } from '../../domain/consultation/nextStep'
import { renderSidebar } from '../testing/renderSidebar'
import { stages } from '../testing/stages'

/** The one button of each step, by the name people read; null while the agent's own Submit or somebody else is awaited. */
const primary: { [K in NextStep['kind']]: string | null } = {
  choose_modality: 'Abrir consultoria',
  open: 'Abrir consultoria',
  other_modality: 'Enviar termo',
  submit_terms: null,
  terms_problem: 'Enviar termo',
  wait_acceptance: null,
  record_acceptance: 'Registrar aceite',
  acceptor_not_allowed: 'Confirmar com motivo',
  ended: null,
  reaccept: 'Enviar termo',
  wait_approval: 'Pedir aprovação a Úrsula Uchoa',
  record_approval: 'Registrar aprovação',
  ask_more: 'Pedir mais tempo',
  charge_above: 'Cobrar 15 min',
  billing_data: 'Definir pagador',
  wait_payment: null,
  change_requester: 'Trocar solicitante',
  describe_demand: 'Salvar demanda',
  answer_return: 'Novo atendimento',
  designate: 'Designar',
  wait_designation: null,
  save_designation: 'Salvar no ticket',
  ask_availability: 'Pedir disponibilidade',
  schedule: 'Agendar',
  wait_appointment: 'Iniciar cronômetro',
  start_service: 'Iniciar cronômetro',
  running: 'Parar cronômetro',
  log_capture: 'Registrar tempo',
  log_time: 'Registrar tempo',
  release_slots: 'Liberar posição 4–6',
  link_comment: 'Completar comentário',
  send_transfer: 'Enviar repasse',
  record_cause: 'Informar causa',
  confirm_waiver: 'Confirmar abono',
  conclude: 'Concluir e resolver',
  merged: 'Abrir ticket 48',
  closed: 'Ver lançamentos'
}
const kinds = Object.keys(stages) as NextStep['kind'][]

describe.each(kinds)('Agora at %s', kind => {
  it('has words and at most one button that stands out', async () => {
    await renderSidebar(stages[kind])
    const now = within(screen.getByRole('region', { name: 'Agora' }))
    expect(now.getByRole('heading', { level: 2 }).textContent).toMatch(/\S{2}/)
    const buttons = () => now.queryAllByRole('button').filter(button => button.dataset['gardenId'] === 'buttons.button')
    const wanted = [primary[kind]].filter(name => name !== null)
    // whom to ask is asked for first
    await waitFor(() => expect(buttons().map(button => button.textContent)).toEqual(wanted))
  })

  it('offers each of the main verbs once on the whole screen', async () => {
    await renderSidebar(stages[kind])
    const verbs = ['Iniciar cronômetro', 'Parar cronômetro', 'Registrar tempo', 'Agendar']
    expect(verbs.filter(name => screen.queryAllByRole('button', { name }).length > 1)).toEqual([])
  })
})

describe('Agora at a comment that is missing', () => {
  it.each([
    ['author', /depois de 10 minutos/],
    ['reply', /envie ou apague a resposta/]
  ] as const)('offers no button while it is the turn of the %s', async (completes, said) => {
    await renderSidebar({ ...stages.link_comment, completes })
    const now = within(screen.getByRole('region', { name: 'Agora' }))
    expect(now.getByText(said)).toBeVisible()
    expect(now.queryByRole('button')).toBeNull()
  })
})

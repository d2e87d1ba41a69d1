import { screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import type { Trouble } from '../../../application/shown/notices'
import type { Snapshot } from '../../../application/snapshot'
import { press, renderSidebar } from '../../testing/renderSidebar'
import { stages } from '../../testing/stages'

const told = (...troubles: Trouble[]): Snapshot => ({ ...stages.log_time, troubles })
const gap: Trouble = { code: 'gap', detail: { slot: 4, slots: '4–6' } }
const troubles = () => within(screen.getByRole('region', { name: 'Registros a verificar' }))
const asAgent = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  may: { ...snapshot.may, void: false, waive: false, heal: false }
})

describe('what is wrong with the records', () => {
  it('is told under the next step as long as it is so, and nobody closes it', async () => {
    const all: Trouble['code'][] = [
      'facts_edited',
      'facts_missing',
      'facts_unfounded',
      'facts_unannounced',
      'facts_pending',
      'newer_facts'
    ]
    await renderSidebar(told(gap, ...all.map(code => ({ code, detail: { slots: '7' } })), { code: 'newer_version' }))
    expect(screen.getByRole('region', { name: 'Agora' })).toBeVisible()
    expect(troubles().getByText(/^Falta o registro da posição 4:/)).toBeVisible()
    expect(troubles().getAllByText(/[Rr]egistros/)).toHaveLength(all.length)
    expect(troubles().queryByText(/7/)).toBeNull()
    expect(troubles().getByText(/gravou aqui: atualize a página/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Fechar' })).toBeNull()
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('is let go of by a leader with one press, from the keyboard too', async () => {
    const { actions, user } = await renderSidebar(told(gap))
    press('Liberar posição 4–6').focus()
    await user.keyboard('{Enter}')
    expect(actions.calls).toEqual([['abandonSlots', expect.anything()]])
    expect(screen.getByRole('heading', { level: 2, name: 'Registrar o atendimento' })).toHaveFocus()
  })

  it('tells a leader all that a press would publish, one record a press, and no more of them than fit', async () => {
    const [entry] = stages.log_time.consultation.entries
    if (!entry) throw new Error('the stage has entries')
    const { n, by, at, op, data } = entry
    const fact = (slot: number) => ({
      fact: { v: 2, stream: 't35', n: slot, prev: '', op, at, by, kind: 'entry' as const, data },
      publishes: 'entry' as const
    })
    const unconfirmed = Array.from({ length: 12 }, (_, index) => fact(n + index))
    const snapshot = { ...told({ code: 'facts_unannounced', detail: { slots: '20–31' } }), unconfirmed }
    const { actions, user } = await renderSidebar(snapshot)
    const presses = troubles().getAllByRole('button', { name: 'Conferi: publicar ao cliente em meu nome' })
    expect(presses).toHaveLength(10)
    expect(troubles().getByText('e mais 2 registros')).toBeVisible()
    expect(troubles().getAllByText(new RegExp(`gravado por Ana Sênior: .*“${data.note}”`))[0]).toBeVisible()
    await user.click(presses[1] ?? press('Conferi'))
    expect(actions.calls).toEqual([['confirmFact', { n: n + 1 }]])
  })

  it('says who can, to whoever cannot', async () => {
    await renderSidebar(asAgent(told(gap)))
    expect(troubles().getByText(/até um líder ou administrador liberar a posição/)).toBeVisible()
    expect(troubles().queryByRole('button')).toBeNull()
  })

  it('shows an entry that was changed by hand as such, and a leader enters it anew', async () => {
    const [first, ...rest] = stages.log_time.consultation.entries
    if (!first) throw new Error('the stage has entries')
    const consultation = {
      ...stages.log_time.consultation,
      entries: [
        {
          ...first,
          by: 77,
          data: { ...first.data, analystId: 77 },
          status: 'disputed' as const,
          unbillable: 'edited' as const
        },
        ...rest
      ]
    }
    const snapshot = { ...told({ code: 'facts_edited', detail: { slots: '20' } }), consultation }
    const leader = await renderSidebar(snapshot)
    expect(screen.getByText(/alterado depois de gravado/)).toBeVisible()
    await leader.user.click(press('Corrigir'))
    expect(screen.getByLabelText('Minutos')).toBeVisible()
    leader.view.unmount()
    await renderSidebar(asAgent(snapshot))
    expect(screen.getByText(/alterado depois de gravado/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Corrigir' })).toBeNull()
  })
})

describe('records that do not count', () => {
  const rejected = (count: number): Snapshot['consultation']['rejected'] =>
    Array.from({ length: count }, (_, index) => ({ n: index + 30, kind: null, by: 77, code: 'unreadable' as const }))
  const gaps = [{ n: 29, kind: null, by: 0, code: 'gap' as const }]

  it('stand with their reason below the entries; a place where nothing lies is none of them', async () => {
    const consultation = { ...stages.log_time.consultation, rejected: [...rejected(2), ...gaps] }
    const { user } = await renderSidebar({ ...stages.log_time, consultation })
    await user.click(press('Ver todos (2)'))
    const list = within(screen.getByRole('region', { name: 'Registros que não contam' }))
    expect(list.getAllByRole('listitem').map(item => item.textContent)).toEqual([
      'Posição 30 · pessoa 77: registro ilegível',
      'Posição 31 · pessoa 77: registro ilegível'
    ])
  })

  it('are found where nothing else was recorded, and not all listed when there are thousands', async () => {
    const consultation = { ...stages.choose_modality.consultation, rejected: rejected(10_000) }
    const { user } = await renderSidebar({ ...stages.choose_modality, consultation })
    await user.click(press('10000 registros não contam'))
    expect(screen.getAllByRole('listitem')).toHaveLength(50)
    expect(screen.getByText('e mais 9950 registros')).toBeVisible()
  })
})

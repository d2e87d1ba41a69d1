import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { refuse } from '../../domain/kernel/result'
import type { TicketRead } from '../../application/shown/ticketRead'
import { press, renderSidebar } from '../testing/renderSidebar'
import { stages } from '../testing/stages'

const startedAt = '2026-11-23T13:00:00Z'
const endedAt = '2026-11-24T03:00:00Z'
const cutAt = '2026-11-23T22:00:00Z'

/** Fourteen hours from 10:00 on, as a modality that says nothing holds them: a day ends at 19:00. */
const stopped = (): TicketRead => {
  const { consultation } = stages.log_capture
  const [capture] = consultation.captures
  if (!capture) throw new Error('nothing waits')
  const data = { ...capture.data, startedAt, endedAt, seconds: 14 * 3600 }
  return {
    ...stages.log_capture,
    next: { kind: 'log_capture', capture: capture.n, seconds: data.seconds },
    consultation: { ...consultation, captures: [{ ...capture, data }] }
  }
}
const running = (): TicketRead => ({
  ...stages.running,
  timer: stages.running.timer && { ...stages.running.timer, startedAt: '2026-11-23T22:00:00Z' }
})

describe('a stopped timer that ran over', () => {
  it('is kept, trimmed or split with the price of each; nothing tells it whole by one press', async () => {
    await renderSidebar(stopped())
    expect(screen.getByRole('heading', { name: 'O cronômetro correu 14h' })).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Manter · 14h · R$ 2.940,00 + impostos' })).toBeVisible()
    expect(press('Cortar · 9h · R$ 1.890,00 + impostos')).toBeVisible()
    expect(press('Dividir · 9h + 5h · R$ 2.940,00 + impostos')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Usar resposta atual' })).toBeNull()
    expect(press('Descartar')).toBeVisible()
  })

  it.each([
    ['Manter', '14h', { seconds: 14 * 3600, startedAt, endedAt }],
    ['Cortar', '9h', { seconds: 9 * 3600, startedAt, endedAt: cutAt }]
  ])('%s opens the form with so much of it', async (verb, minutes, told) => {
    const { actions, user } = await renderSidebar(stopped())
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${verb} · .*R\\$`) }))
    expect(actions.calls).toEqual([])
    expect(screen.getByLabelText('Minutos')).toHaveValue(minutes)
    await user.type(screen.getByLabelText('Descrição'), 'Conferida a nota com o cliente')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(actions.calls).toMatchObject([['logTime', { ...told, capture: 22, workDate: '2026-11-23' }]])
  })

  it('is asked about before the form opens, whichever way leads there', async () => {
    const { user } = await renderSidebar(stopped())
    await user.keyboard('l')
    expect(screen.queryByLabelText('Minutos')).toBeNull()
    await user.click(await screen.findByRole('button', { name: /^Cortar · 9h · R\$/ }))
    expect(screen.getByLabelText('Minutos')).toHaveValue('9h')
  })

  it('takes the choice of now before what was typed for it earlier', async () => {
    const { user, drafts, view } = await renderSidebar(stopped())
    await user.click(await screen.findByRole('button', { name: /^Manter/ }))
    await user.type(screen.getByLabelText('Descrição'), 'Conferida')
    view.unmount()
    await renderSidebar(stopped(), { drafts })
    await user.click(await screen.findByRole('button', { name: /^Cortar/ }))
    expect(screen.getByLabelText('Minutos')).toHaveValue('9h')
    expect(screen.getByLabelText('Descrição')).toHaveValue('Conferida')
  })

  it('is split by a press, and why that failed is said', async () => {
    const { actions, user } = await renderSidebar(stopped())
    actions.answers.push(refuse('forbidden'))
    await user.click(await screen.findByRole('button', { name: /^Dividir/ }))
    expect(actions.calls).toEqual([['splitCapture', { capture: 22, at: cutAt }]])
    expect(document.querySelector('[data-part="refusal"]')).toBeVisible()
  })
})

describe('a running timer that ran over', () => {
  it('goes on where it is kept, and is asked about again by the next reading', async () => {
    const { actions, user, view } = await renderSidebar(running())
    await user.click(await screen.findByRole('button', { name: 'Manter · 14h · R$ 2.940,00 + impostos' }))
    expect(actions.calls).toEqual([])
    expect(press('Parar cronômetro')).toBeVisible()
    view.unmount()
    await renderSidebar(running())
    expect(await screen.findByRole('button', { name: /^Manter/ })).toBeVisible()
  })

  it('is stopped where its day ended', async () => {
    const { actions, user } = await renderSidebar(running())
    await user.click(await screen.findByRole('button', { name: /^Cortar · 5h/ }))
    expect(actions.calls).toEqual([['stopTimer', { endedAt: '2026-11-24T03:00:00Z' }]])
  })

  it('is stopped whole and then split, where both parts are work', async () => {
    const { actions, user } = await renderSidebar(running())
    const after = stopped()
    const [capture] = after.consultation.captures
    if (capture) capture.data.startedAt = '2026-11-23T22:00:00Z'
    actions.answers.push({ ok: true, value: after })
    await user.click(await screen.findByRole('button', { name: /^Dividir · 5h \+ 9h/ }))
    expect(actions.calls).toEqual([
      ['stopTimer', { secondsAgo: 0 }],
      ['splitCapture', { capture: 22, at: '2026-11-24T03:00:00Z' }]
    ])
  })

  it('is no question within a day’s work', async () => {
    await renderSidebar(stages.running)
    expect(screen.queryByRole('button', { name: /^Manter/ })).toBeNull()
  })
})

import type { Finished } from '../../application/ledger/operations'
import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { ok, refuse } from '../../domain/kernel/result'
import { fakeActions, fakeDrafts } from '../testing/fakeActions'
import { press, renderSidebar } from '../testing/renderSidebar'
import { asOther, stages } from '../testing/stages'

const note = 'Replay da nota com o CFOP corrigido'

/** The operation of time that was typed without a clock and is recorded. */
const loggedTime: Finished = {
  stream: 't35',
  command: 'log_time',
  op: 'op-time',
  found: false,
  fact: {
    v: 1,
    stream: 't35',
    n: 9,
    prev: '',
    op: 'op-time',
    kind: 'entry',
    at: '2026-11-23T13:00:00Z',
    by: 1,
    data: {
      seconds: 2700,
      startedAt: null,
      endedAt: null,
      workDate: '2026-11-23',
      note: 'Conferida a nota',
      analystId: 1,
      analystName: 'Ana',
      billable: true,
      requesterId: 11,
      organizationId: null,
      source: 'manual',
      capture: null,
      corrects: null,
      session: null
    }
  }
}

describe('logging time', () => {
  it('takes L, the minutes, Tab, the note and Ctrl+Enter', async () => {
    const { actions, user } = await renderSidebar(stages.log_time)
    await user.keyboard('l45')
    await user.tab()
    await user.keyboard(note)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(actions.calls).toEqual([
      [
        'logTime',
        {
          seconds: 2700,
          startedAt: null,
          endedAt: null,
          workDate: '2026-11-24',
          note,
          billable: true,
          source: 'manual',
          capture: null,
          corrects: null
        }
      ]
    ])
    await waitFor(() => expect(screen.queryByLabelText('Minutos')).toBeNull())
  })

  it('says to whom it becomes public and what it adds before it is sent', async () => {
    const { user } = await renderSidebar(stages.log_time)
    await user.keyboard('l45')
    expect(screen.getByText('Público para Carla Souza · 45 min')).toBeVisible()
    expect(await screen.findByText('Público para Carla Souza · 45 min · faturável')).toBeVisible()
    expect(await screen.findByText('Acrescenta 45 minutos à cobrança: R$ 157,50 + impostos')).toBeVisible()
  })

  it('keeps what was typed across a reload and forgets it once it is saved', async () => {
    const drafts = fakeDrafts()
    const first = await renderSidebar(stages.log_time, { drafts })
    await first.user.keyboard('l45')
    first.view.unmount()
    const { actions, user } = await renderSidebar(stages.log_time, { drafts })
    await user.keyboard('l')
    expect(screen.getByLabelText('Minutos')).toHaveValue('45')
    await user.type(screen.getByLabelText('Descrição'), note)
    const told = { ...stages.log_time, finished: [loggedTime] }
    actions.answers.push({ ok: true, value: told })
    await user.click(press('Registrar tempo'))
    await waitFor(() => expect(drafts.kept.size).toBe(0))
    expect(actions.calls.at(-1)).toEqual(['forget', [loggedTime]])
  })

  it('names what is wrong with unreadable minutes and a short note, and sends nothing', async () => {
    const { actions, user } = await renderSidebar(stages.log_time)
    await user.keyboard('labc{Control>}{Enter}{/Control}')
    expect(screen.getByText('Escreva 45, 1h30, 0:45 ou 14:00-14:45')).toBeVisible()
    await user.clear(screen.getByLabelText('Minutos'))
    await user.type(screen.getByLabelText('Minutos'), '45')
    await user.click(press('Registrar tempo'))
    expect(screen.getByText('Descreva com pelo menos 15 letras')).toBeVisible()
    expect(actions.calls).toEqual([])
  })

  it('takes the reply in the composer as the note with one press', async () => {
    const snapshot = stages.log_capture
    const typed = { ...snapshot, form: { ...snapshot.form, comment: { text: note, public: true } } }
    const { actions, user } = await renderSidebar(typed)
    await user.click(press('Usar resposta atual'))
    expect(actions.calls).toEqual([
      ['logTime', expect.objectContaining({ seconds: 2700, note, source: 'composer', capture: 22 })]
    ])
  })

  it('keeps the exact seconds of a measured time that nobody changed', async () => {
    const { actions, user } = await renderSidebar(stages.log_capture)
    await user.click(press('Registrar tempo'))
    expect(screen.getByLabelText('Minutos')).toHaveValue('45')
    await user.type(screen.getByLabelText('Descrição'), note)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(actions.calls[0]?.[1]).toMatchObject({
      seconds: 2700,
      startedAt: '2026-11-24T17:00:00Z',
      source: 'timer',
      capture: 22
    })
  })
})

describe('the keys', () => {
  it('start and stop the clock with T', async () => {
    const first = await renderSidebar(stages.start_service)
    await first.user.keyboard('t')
    expect(first.actions.calls).toEqual([['startTimer', { handOver: null }]])
    first.view.unmount()
    const second = await renderSidebar(stages.running)
    await second.user.keyboard('t')
    expect(second.actions.calls).toEqual([['stopTimer', { secondsAgo: 0 }]])
  })

  it('are letters again while something is typed', async () => {
    const { actions, user } = await renderSidebar(stages.describe_demand)
    await user.type(screen.getByLabelText('Detalhe da demanda'), 'tal')
    expect(screen.getByLabelText('Detalhe da demanda')).toHaveValue('tal')
    expect(actions.calls).toEqual([])
  })

  it('show themselves with ? and close with Esc', async () => {
    const { user } = await renderSidebar(stages.log_time)
    await user.keyboard('?')
    expect(screen.getByRole('dialog', { name: 'Teclas' })).toBeVisible()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('focus', () => {
  it('goes to the first field of a panel and back to what opened it', async () => {
    const { user } = await renderSidebar(stages.running)
    await user.click(press('Registrar tempo'))
    expect(screen.getByLabelText('Minutos')).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(press('Registrar tempo')).toHaveFocus()
  })

  it('goes to the title of a panel without fields, never to a button that an Enter would press', async () => {
    const { user } = await renderSidebar(stages.conclude)
    await user.click(screen.getByRole('button', { name: /^Aceite: / }))
    expect(screen.getByRole('heading', { level: 2, name: 'Aceite' })).toHaveFocus()
  })
})

describe('a refused command', () => {
  it('says why, keeps the panel with what was typed and is heard once', async () => {
    const { actions, user } = await renderSidebar(stages.log_time)
    actions.answers.push(refuse('time.note_too_short', { minimum: 40 }))
    await user.keyboard('l45')
    await user.type(screen.getByLabelText('Descrição'), note)
    await user.click(press('Registrar tempo'))
    expect(screen.getByRole('alert')).toHaveTextContent('Descreva com pelo menos 40 letras.')
    expect(screen.getByLabelText('Descrição')).toHaveValue(note)
  })

  it('without a connection says that it is kept and when it is tried again', async () => {
    const { actions, user } = await renderSidebar(stages.start_service)
    actions.answers.push(refuse('offline'))
    await user.click(press('Iniciar cronômetro'))
    expect(screen.getByRole('alert')).toHaveTextContent('Sem conexão. Está guardado aqui. Nova tentativa às 09:00.')
    await user.click(press('Tentar agora'))
    expect(actions.calls.map(([name]) => name)).toEqual(['startTimer', 'startTimer'])
  })

  it('at a 429 waits as long as Zendesk asks', async () => {
    const { actions, user } = await renderSidebar(stages.start_service)
    actions.answers.push(refuse('busy', { seconds: 120 }))
    await user.click(press('Iniciar cronômetro'))
    expect(screen.getByRole('alert')).toHaveTextContent('Nova tentativa às 09:02.')
  })
})

describe('a screen reader', () => {
  it('hears the new stage and that it was saved, once', async () => {
    const { actions, user } = await renderSidebar(stages.record_acceptance)
    actions.answers.push(ok(stages.designate))
    await user.click(press('Registrar aceite'))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Salvo. Etapa: Aceita'))
    expect(screen.getAllByText(/Etapa: Aceita/)).toHaveLength(1)
  })
})

describe('while it saves', () => {
  it('only the pressed control shows it and takes no second press', async () => {
    const actions = fakeActions(stages.start_service)
    let answer: () => void = () => undefined
    let asked = 0
    actions.startTimer = () => {
      asked += 1
      return new Promise(resolve => {
        answer = () => resolve(ok(stages.running))
      })
    }
    const { user } = await renderSidebar(stages.start_service, { actions })
    await user.click(press('Iniciar cronômetro'))
    await user.click(press('Iniciar cronômetro'))
    expect(asked).toBe(1)
    expect(press('Iniciar cronômetro')).toHaveAttribute('aria-busy', 'true')
    expect(press('Registrar tempo')).not.toHaveAttribute('aria-busy', 'true')
    answer()
    expect(await screen.findByRole('button', { name: 'Parar cronômetro' })).toBeVisible()
  })
})

describe('what the agent sees at once', () => {
  it('is the stage, the payer, the minutes with their price and the deadline', async () => {
    await renderSidebar({ ...stages.log_time, deadline: stages.start_service.deadline })
    expect(screen.getByRole('heading', { level: 1, name: 'Consultoria Técnica · Atendimento' })).toBeVisible()
    expect(screen.getByText('Cliente')).toBeVisible()
    expect(press('1h15 real 1h15 cobrado R$ 262,50 + impostos Por que foi cobrado?')).toBeVisible()
    expect(screen.getByText('Início atrasado: era ter, 24/11 18:00')).toBeVisible()
  })

  it('is a date whose holidays nobody entered', async () => {
    const { modality } = stages.log_time
    const calendar = { windows: [], holidays: [], covered: { from: '2026-01-01', until: '2026-11-23' } }
    const ended = modality && { ...modality, calendar }
    const { deadline } = stages.start_service
    await renderSidebar({ ...stages.log_time, modality: ended, deadline, slots: [] })
    expect(screen.getByText('Feriados não cobertos pela lista em 24/11: confira o dia.')).toBeVisible()
  })

  it('is no word about holidays while the list covers every date shown', async () => {
    await renderSidebar(stages.log_time)
    expect(screen.queryByText(/Feriados não cobertos/)).toBeNull()
  })

  it('is the clock on another ticket, one press away', async () => {
    const timer = { id: 'r1', agentId: 101, ticketId: 48, op: 'o', startedAt: '2026-11-24T11:47:27Z' }
    const { actions, user } = await renderSidebar({ ...stages.log_time, timer })
    await user.click(press('Cronômetro no ticket 48: abrir'))
    expect(actions.calls).toEqual([['openTicket', 48]])
  })

  it('opens a step of the journey by its word', async () => {
    const { user } = await renderSidebar(stages.log_time)
    const journey = within(screen.getByRole('navigation', { name: 'Jornada da consultoria' }))
    expect(journey.getAllByRole('button')).toHaveLength(5)
    await user.click(journey.getByRole('button', { name: /^Aceite: Carla Souza, seg, 23\/11 10:05$/ }))
    expect(screen.getByText(/Aceito por Carla Souza/)).toBeVisible()
  })

  it('offers voiding and waiving to leaders only', async () => {
    const leader = await renderSidebar(asOther(stages.log_time))
    expect(screen.getAllByRole('button', { name: 'Anular' })).toHaveLength(2)
    leader.view.unmount()
    const nobody = {
      designate: false,
      log: true,
      waive: false,
      void: false,
      confirm: false,
      confirmPayment: false,
      reroute: false,
      transfer: false,
      heal: false
    }
    await renderSidebar({ ...asOther(stages.log_time), may: nobody })
    expect(screen.queryByRole('button', { name: 'Anular' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Abonar' })).toBeNull()
  })
})

describe('text from tickets', () => {
  it('stays text', async () => {
    const hostile = '<img src=x onerror="alert(1)">'
    const [first, ...rest] = stages.record_acceptance.candidates
    if (!first) throw new Error('the stage has candidates')
    await renderSidebar({ ...stages.record_acceptance, candidates: [{ ...first, text: hostile }, ...rest] })
    expect(screen.getByText(hostile)).toBeVisible()
    expect(document.querySelector('img')).toBeNull()
  })
})

describe.each(['choose_modality', 'record_acceptance', 'schedule', 'running', 'log_time'] as const)(
  'axe at %s',
  kind => {
    it('finds nothing', async () => {
      const { view } = await renderSidebar(stages[kind])
      expect(await violations(view.container)).toEqual([])
    })
  }
)

describe.each([
  ['l', 'log_time'],
  ['p', 'log_time'],
  ['e', 'log_time'],
  ['c', 'log_time'],
  ['a', 'log_time']
] as const)('axe behind the key %s', (key, kind) => {
  it('finds nothing', async () => {
    const { user, view } = await renderSidebar(stages[kind])
    await user.keyboard(key)
    expect(await violations(view.container)).toEqual([])
  })
})

async function violations(container: Element): Promise<string[]> {
  const result = await axe.run(container, {
    // Colours are not painted here; the browser tests look at them.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
  })
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

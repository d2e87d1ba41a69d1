import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ok, refuse } from '../../domain/kernel/result'
import { modulo } from '../../domain/testing/modalities'
import { timeDraftKey } from '../draftKey'
import { fakeActions, fakeDrafts, fixedClock } from '../testing/fakeActions'
import { press, renderSidebar } from '../testing/renderSidebar'
import { candidate } from '../testing/snapshots'
import { asOther, stages } from '../testing/stages'

describe('time that another ticket holds', () => {
  it('is refused with the ticket and its times, a link there, and everything as it was typed', async () => {
    const { actions, user } = await renderSidebar(stages.log_time)
    await user.keyboard('l')
    await user.type(screen.getByLabelText('Minutos'), '11:30-12:00')
    await user.type(screen.getByLabelText('Descrição'), 'Conferida a nota com o cliente')
    const detail = { ticket: 36, start: '2026-11-23T14:00:00Z', end: '2026-11-23T14:45:00Z' }
    actions.answers.push(refuse('time.overlaps_ticket', detail))
    await user.keyboard('{Control>}{Enter}{/Control}')
    const said = 'Neste horário já há tempo lançado no ticket 36 (seg, 23/11 11:00 – 11:45)'
    await waitFor(() => expect(document.querySelector('[data-part="refusal"]')).toHaveTextContent(said))
    expect(screen.getByLabelText('Minutos')).toHaveValue('11:30-12:00')
    await user.click(press('Ir para o ticket 36'))
    expect(actions.calls.at(-1)).toEqual(['openTicket', 36])
  })
})

describe('time that was typed yesterday and not sent', () => {
  const typedBefore = async (date: object) => {
    const drafts = fakeDrafts()
    const key = timeDraftKey(stages.log_time.form.id, null, null)
    drafts.save(key, { minutes: '20', note: 'Conferida', billable: true, workDate: '2026-11-23', ...date })
    const { user } = await renderSidebar(stages.log_time, { drafts })
    await user.keyboard('l')
    return screen.getByLabelText('Data do trabalho')
  }

  it('is of today, unless somebody chose its date', async () => {
    expect(await typedBefore({})).toHaveValue('2026-11-24')
    cleanup()
    expect(await typedBefore({ isDateChosen: true })).toHaveValue('2026-11-23')
  })
})

describe('the acceptance', () => {
  it('is one press for the suggested comment', async () => {
    const { actions, user } = await renderSidebar(stages.record_acceptance)
    await user.click(press('Registrar aceite'))
    expect(actions.calls).toEqual([['recordAcceptance', { kind: 'comment', commentId: 41, confirmation: null }]])
  })

  it('shows what speaks against another comment and asks a leader for the reason', async () => {
    const { actions, user } = await renderSidebar(stages.record_acceptance)
    await user.selectOptions(screen.getByLabelText('Comentário do aceite'), '42')
    expect(screen.getByText(/sem “Permite Consultoria” · e-mail com origem duvidosa/)).toBeVisible()
    await user.click(press('Confirmar com motivo'))
    await user.click(press('Registrar aceite'))
    expect(actions.calls).toEqual([])
    expect(screen.getByText('Preencha Motivo')).toBeVisible()
    await user.type(screen.getByLabelText('Motivo'), 'Confirmado com a diretoria')
    await user.click(press('Registrar aceite'))
    expect(actions.calls).toEqual([
      ['recordAcceptance', { kind: 'comment', commentId: 42, confirmation: 'Confirmado com a diretoria' }]
    ])
  })

  it('with a doubt is not offered to an analyst, who reads the two ways out', async () => {
    const may = {
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
    const { user } = await renderSidebar({ ...stages.acceptor_not_allowed, may })
    await user.click(press('Ver respostas'))
    expect(screen.getByText('Somente um líder pode confirmar, com o motivo.')).toBeVisible()
    expect(screen.getByText(/^Dois caminhos/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Registrar aceite' })).toBeNull()
  })

  it('that names another payer asks for the payer, and can still be recorded', async () => {
    const answer = candidate({ text: 'Aceito, mas quem paga é a Unidade.', suggested: false, payerNamedIn: 41 })
    const { user } = await renderSidebar({ ...stages.wait_acceptance, candidates: [answer] })
    expect(screen.getByText('Carla Souza diz que outra pessoa paga.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Registrar aceite' })).toBeNull()
    expect(press('Ver a resposta')).toBeVisible()
    await user.click(press('Quem paga?'))
    expect(screen.getByRole('button', { name: 'Definir pagador' })).toBeVisible()
  })

  it('behind one that names another payer still shows the words that name it', async () => {
    const both = [
      candidate({ commentId: 42, text: 'Aceitamos', suggested: false, payerNamedIn: 41 }),
      candidate({ text: 'Aceito, mas quem paga é a Unidade.', suggested: false, payerNamedIn: 41 })
    ]
    await renderSidebar({ ...stages.wait_acceptance, candidates: both })
    expect(screen.getByText('Aceito, mas quem paga é a Unidade.')).toBeVisible()
    expect(screen.queryByText('Aceitamos')).toBeNull()
  })

  it('that is a plain no is recorded as one', async () => {
    const answer = candidate({ text: 'Não aceito, está caro.', suggested: false, isNo: true, doubts: ['says_no'] })
    const { user } = await renderSidebar({ ...stages.wait_acceptance, candidates: [answer] })
    expect(screen.getByText('Carla Souza não aceitou.')).toBeVisible()
    expect(press('Ver a resposta')).toBeVisible()
    await user.click(press('Não aceitou'))
    expect(screen.getByText('Não aceito, está caro.')).toBeVisible()
  })

  it('on the phone names who said it and shows the public sentence, which nobody can reword', async () => {
    const { actions, user } = await renderSidebar(stages.wait_acceptance)
    await user.click(press('Aceite por telefone'))
    expect(screen.getByText(/^Confirmamos o aceite da .*, dado por telefone por Carla Souza/)).toBeVisible()
    await user.type(screen.getByLabelText('Acrescentar à confirmação (opcional)'), 'Ligação das 10h15.')
    await user.click(press('Registrar aceite'))
    expect(actions.calls).toEqual([
      [
        'recordAcceptance',
        {
          kind: 'oral',
          acceptorId: 201,
          confirmation: null,
          note: 'Ligação das 10h15.'
        }
      ]
    ])
  })
})

describe('the control date', () => {
  it('is put on the form when another day is chosen, never a day gone by', async () => {
    const { actions, user } = await renderSidebar(stages.submit_terms)
    await user.type(screen.getByLabelText('Data controle'), '2026-11-20')
    expect(actions.calls).toEqual([])
    await user.clear(screen.getByLabelText('Data controle'))
    await user.type(screen.getByLabelText('Data controle'), '2026-11-27')
    expect(actions.calls).toEqual([['setControlDate', { date: '2026-11-27' }]])
  })
})

describe('the payer', () => {
  it('takes the only Unit with its code and CNPJ from the organization', async () => {
    const { actions, user } = await renderSidebar(stages.describe_demand)
    await user.click(press('Trocar'))
    await user.selectOptions(screen.getByLabelText('Pagador'), 'Unidade (faturamento)')
    await waitFor(() => expect(screen.getByLabelText('Código da Unidade')).toHaveValue('T01234'))
    expect(screen.getByLabelText('CNPJ')).toHaveValue('11.222.333/0001-81')
    expect(screen.getByText(/verá toda a conversa/)).toBeVisible()
    await user.click(press('Definir pagador'))
    expect(actions.calls[0]).toEqual([
      'choosePayer',
      expect.objectContaining({ payer: 'unit_invoice', unitOrganizationId: 70, code: 'T01234', reason: null })
    ])
  })

  it('asks a transfer for its three cost data and says what happens to the entries', async () => {
    const { user } = await renderSidebar(stages.describe_demand)
    await user.click(press('Trocar'))
    await user.selectOptions(screen.getByLabelText('Pagador'), 'Unidade (repasse gerencial)')
    await waitFor(() => expect(screen.getByLabelText('Centro de custo')).toHaveValue('1020'))
    expect(screen.getByLabelText('Classe valor')).toHaveValue('30')
    expect(screen.getByLabelText('Item contábil')).toHaveValue('4501')
  })

  it('says what is wrong with a CNPJ and sends nothing', async () => {
    const { actions, user } = await renderSidebar(stages.describe_demand)
    await user.click(press('Trocar'))
    await user.selectOptions(screen.getByLabelText('Pagador'), 'Unidade (faturamento)')
    await waitFor(() => expect(screen.getByLabelText('CNPJ')).toHaveValue('11.222.333/0001-81'))
    await user.type(screen.getByLabelText('CNPJ'), '9')
    await user.click(press('Definir pagador'))
    expect(screen.getByText('CNPJ inválido: confira os dígitos')).toBeVisible()
    expect(actions.calls).toEqual([])
  })
})

describe('the Unit', () => {
  it('approves up to a ceiling', async () => {
    const { actions, user } = await renderSidebar(stages.record_approval)
    await user.type(screen.getByLabelText(/Teto autorizado/), '2h')
    await user.click(press('Registrar aprovação'))
    expect(actions.calls).toEqual([['recordApproval', { commentId: 43, ceilingMinutes: 120, confirmation: null }]])
  })

  it('is not recorded without the limit that it names', async () => {
    const answer = candidate({ commentId: 43, text: 'De acordo, até duas horas.', namesLimit: true })
    const { actions, user } = await renderSidebar({ ...stages.record_approval, candidates: [answer] })
    await user.click(press('Registrar aprovação'))
    expect(actions.calls).toEqual([])
    expect(screen.getByText('Escreva até quanto a Unidade autorizou')).toBeVisible()
  })
})

const call = (n: number, at: string) => ({
  n,
  at,
  by: 101,
  op: `call-${n}`,
  kind: 'contact_attempted' as const,
  data: { at, number: '(11) 5550-0199', result: 'no_answer' as const, note: '' }
})

describe('the appointment', () => {
  it('is a slot and a press, duration, medium and analyst filled in', async () => {
    const { actions, user } = await renderSidebar(stages.schedule)
    await user.click(screen.getByRole('radio', { name: 'ter, 24/11 15:30' }))
    await user.click(press('Agendar'))
    expect(actions.calls).toEqual([
      ['schedule', { start: '2026-11-24T18:30:00Z', minutes: 60, medium: 'phone', analystId: 101 }]
    ])
  })

  it('may be at any other time', async () => {
    const { actions, user } = await renderSidebar(stages.schedule)
    await user.click(press('Outro horário'))
    await user.type(screen.getByLabelText('Data'), '2026-11-26')
    await user.type(screen.getByLabelText('Hora'), '09:30')
    await user.click(press('Agendar'))
    expect(actions.calls[0]?.[1]).toMatchObject({ start: '2026-11-26T12:30:00Z', minutes: 60 })
  })

  it('is cancelled with who and why', async () => {
    const { actions, user } = await renderSidebar(stages.wait_appointment)
    await user.click(press('Cancelar horário'))
    await user.selectOptions(screen.getByLabelText('Quem cancelou'), 'Nós')
    await user.type(screen.getByLabelText('Motivo'), 'Analista doente')
    await user.click(press('Cancelar horário'))
    expect(actions.calls).toEqual([['cancelAppointment', { reason: 'Analista doente', party: 'us' }]])
  })

  it('is moved to one of three free times, with who asked and why', async () => {
    const actions = fakeActions(stages.wait_appointment)
    const asked: unknown[] = []
    actions.findSlots = async wanted => {
      asked.push(wanted)
      return ok(['2026-11-25T11:00:00Z', '2026-11-25T16:30:00Z', '2026-11-26T11:00:00Z'])
    }
    const { user } = await renderSidebar(stages.wait_appointment, { actions })
    await user.click(press('Remarcar'))
    expect(await screen.findAllByRole('radio')).toHaveLength(3)
    await user.click(screen.getByRole('radio', { name: 'qua, 25/11 13:30' }))
    await user.click(press('Agendar'))
    expect(actions.calls).toEqual([])
    await user.type(screen.getByLabelText('Motivo'), 'Em reunião')
    await user.click(press('Agendar'))
    expect(actions.calls).toEqual([])
    // this modality works in the morning only
    await user.type(screen.getByLabelText('O que foi combinado'), 'Depois do almoço')
    await user.click(press('Agendar'))
    expect(actions.calls).toEqual([
      [
        'schedule',
        expect.objectContaining({
          start: '2026-11-25T16:30:00Z',
          moved: { by: 'client', reason: 'Em reunião' },
          agreement: { with: 'Carla Souza', words: 'Depois do almoço' }
        })
      ]
    ])
    expect(asked).toEqual([expect.objectContaining({ minutes: 60 })])
  })

  it('can be missed from the list of ways once it has begun, and says how often the client was called', async () => {
    const { consultation } = stages.wait_appointment
    const start = consultation.appointment?.data.start ?? ''
    const called = {
      ...stages.wait_appointment,
      consultation: { ...consultation, attempts: [call(8, '2026-11-20T12:00:00Z'), call(9, '2026-11-20T12:30:00Z')] }
    }
    const { user, view } = await renderSidebar(called)
    expect(await screen.findByText(/^2 tentativas, última /)).toBeVisible()
    await user.click(press('Mais ações'))
    expect(screen.getByRole('button', { name: 'Tentei ligar' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Não compareceu' })).toBeNull()
    view.unmount()
    const begun = await renderSidebar(called, { clock: { ...fixedClock, now: () => start } })
    await begun.user.click(press('Mais ações'))
    await begun.user.click(press('Não compareceu'))
    expect(screen.getByText('Nenhuma ligação registrada depois do horário.')).toBeVisible()
  })

  it('that the client missed is proved by the calls since it began, which are shown', async () => {
    const { consultation } = stages.wait_appointment
    const start = consultation.appointment?.data.start ?? ''
    const missed = {
      ...stages.wait_appointment,
      next: { kind: 'start_service' as const },
      consultation: { ...consultation, attempts: [call(8, '2026-11-20T12:00:00Z'), call(9, start)] }
    }
    const { actions, user } = await renderSidebar(missed)
    await user.click(press('Não compareceu'))
    const calls = within(screen.getByRole('list', { name: 'Ligações' })).getAllByRole('listitem')
    expect(calls.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/\(11\) 5550-0199 · Não atendeu$/)
    ])
    await user.click(press('Não compareceu'))
    expect(actions.calls).toEqual([['cancelAppointment', { reason: '', party: 'no_show' }]])
  })

  it('that the client missed without any call says why nobody called', async () => {
    const missed = { ...stages.wait_appointment, next: { kind: 'start_service' as const } }
    const { actions, user } = await renderSidebar(missed)
    await user.click(press('Não compareceu'))
    await user.click(press('Não compareceu'))
    expect(actions.calls).toEqual([])
    await user.type(screen.getByLabelText('Por que ninguém ligou'), 'Duas mensagens')
    await user.click(press('Não compareceu'))
    expect(actions.calls).toEqual([['cancelAppointment', { reason: 'Duas mensagens', party: 'no_show' }]])
  })

  it('shows what was agreed before, what became of it and why', async () => {
    const past = {
      start: '2026-11-23T17:00:00Z',
      end: '2026-11-23T18:00:00Z',
      medium: 'phone',
      analystId: 101,
      became: 'moved' as const,
      party: 'client' as const,
      reason: 'Em reunião',
      by: 101,
      at: '2026-11-23T14:00:00Z'
    }
    const { consultation } = stages.wait_appointment
    const moved = { ...stages.wait_appointment, consultation: { ...consultation, pastAppointments: [past] } }
    const { user } = await renderSidebar(moved)
    await user.click(press('Remarcar'))
    expect(screen.getByRole('region', { name: 'Horários anteriores' })).toHaveTextContent(
      'seg, 23/11 14:00 · Ana Sênior · remarcado a pedido do cliente: Em reunião'
    )
  })
})

describe('the analyst', () => {
  it('is the most senior one first, with why', async () => {
    const { actions, user } = await renderSidebar(stages.designate)
    expect(screen.getByLabelText('Analista')).toHaveDisplayValue('Ana Sênior · sênior da equipe')
    await user.click(press('Designar'))
    expect(actions.calls).toEqual([['designate', { analystId: 101 }]])
  })

  it('is looked up when another one may be named, and again when that fails', async () => {
    const designated = { ...stages.schedule, analysts: [] }
    const actions = fakeActions(designated)
    const people = stages.designate.analysts
    const answers = [refuse('offline'), ok(people)]
    actions.findAnalysts = async () => answers.shift() ?? refuse('offline')
    const { user } = await renderSidebar(designated, { actions })
    await user.click(press('Mais ações'))
    await user.click(await screen.findByRole('button', { name: 'Passar para outro analista' }))
    await user.click(await screen.findByRole('button', { name: 'Tentar agora' }))
    await user.selectOptions(await screen.findByLabelText('Analista'), String(people[1]?.person.id))
    await user.click(press('Passar para outro analista'))
    expect(actions.calls).toEqual([])
    await user.type(screen.getByLabelText('Motivo'), 'Ana em férias')
    await user.click(press('Passar para outro analista'))
    expect(actions.calls).toEqual([['passOn', { analystId: people[1]?.person.id, reason: 'Ana em férias' }]])
  })
})

describe('a deadline', () => {
  it('is excused because the client has no agenda', async () => {
    const { actions, user } = await renderSidebar(stages.schedule)
    await user.click(press('Registrar exceção de prazo'))
    await user.click(press('Registrar exceção'))
    expect(actions.calls).toEqual([['recordSlaException', { clock: 'both', reason: 'Cliente sem agenda' }]])
  })
})

describe('an entry', () => {
  it('is voided for exactly one coded reason and in words for the client', async () => {
    const { actions, user } = await renderSidebar(asOther(stages.log_time))
    const [first] = screen.getAllByRole('button', { name: 'Anular' })
    if (first) await user.click(first)
    expect(screen.getAllByLabelText('Motivo')).toHaveLength(1)
    await user.click(press('Anular'))
    expect(actions.calls).toEqual([])
    await user.selectOptions(screen.getByLabelText('Motivo'), 'Outro motivo')
    await user.click(press('Anular'))
    expect(actions.calls).toEqual([])
    await user.type(screen.getByLabelText('Explicação para o cliente'), 'Ticket errado')
    await user.click(press('Anular'))
    expect(actions.calls).toEqual([['voidEntry', { entry: 21, reason: 'OUTROS', note: 'Ticket errado' }]])
  })

  it('is waived for exactly one coded reason and in words for the client', async () => {
    const { actions, user } = await renderSidebar(asOther(stages.log_time))
    const [first] = screen.getAllByRole('button', { name: 'Abonar' })
    if (first) await user.click(first)
    await user.selectOptions(screen.getByLabelText('Motivo'), 'Decisão da gestão')
    await user.type(screen.getByLabelText('Explicação para o cliente'), 'Cortesia')
    await user.click(press('Abonar'))
    expect(actions.calls).toEqual([['waiveEntry', { entry: 21, reason: 'GESTAO', note: 'Cortesia', issueId: null }]])
  })

  it('is corrected by a new one that names it', async () => {
    const { actions, user } = await renderSidebar(asOther(stages.log_time))
    await user.click(press('Ver todos (2)'))
    const [first] = screen.getAllByRole('button', { name: 'Corrigir' })
    if (first) await user.click(first)
    await user.clear(screen.getByLabelText('Minutos'))
    await user.type(screen.getByLabelText('Minutos'), '40')
    await user.click(press('Corrigir registro'))
    expect(actions.calls[0]).toEqual(['logTime', expect.objectContaining({ seconds: 2400, corrects: 21 })])
  })
})

describe('the clock on another ticket', () => {
  const timer = { id: 'r1', agentId: 101, ticketId: 48, op: 'o', startedAt: '2026-11-24T11:47:27Z' }

  it('is brought here by a second press', async () => {
    const { actions, user } = await renderSidebar({ ...stages.start_service, timer })
    await user.click(press('Iniciar cronômetro'))
    expect(screen.getByText(/13 min/)).toBeVisible()
    await user.click(press('Trazer para cá'))
    expect(actions.calls).toEqual([['startTimer', { handOver: { secondsAgo: 0 } }]])
  })
})

describe('the explanation of the bill', () => {
  it('reads from the real time to the amount', async () => {
    const { user } = await renderSidebar(stages.log_time)
    await user.keyboard('c')
    const steps = await screen.findAllByRole('listitem')
    expect(steps.map(step => step.textContent)).toEqual([
      'Tempo real: 1h15. Lançamentos: 2.',
      'Tempo faturável: 1h15.',
      '75 min a R$ 3,50 por minuto = R$ 262,50.',
      'Mais impostos, conforme a nota fiscal.'
    ])
  })
})

describe('a discarded measurement', () => {
  it('has a reason and leaves Agora', async () => {
    const actions = fakeActions(stages.log_capture)
    const { user } = await renderSidebar(stages.log_capture, { actions })
    actions.answers.push(ok(stages.log_time))
    await user.click(press('Descartar'))
    await user.type(screen.getByLabelText('Motivo'), 'Cliente não atendeu')
    await user.click(press('Descartar'))
    expect(actions.calls).toEqual([['discardCapture', { capture: 22, reason: 'Cliente não atendeu' }]])
    expect(await screen.findByText('Registrar o atendimento')).toBeVisible()
  })
})

describe('a consultation that was concluded', () => {
  it('says that a leader has yet to confirm a proposed waiver, instead of saying that nothing is missing', async () => {
    const { consultation } = stages.confirm_waiver
    const form = { ...stages.closed.form, status: 'solved' as const }
    await renderSidebar({ ...stages.closed, consultation, form })
    expect(screen.getByText(/^Falta um líder confirmar o abono/)).toBeVisible()
    expect(screen.queryByText(/^Nada falta/)).toBeNull()
  })
})

describe('the cause', () => {
  const modality = { ...modulo, title: stages.record_cause.modality?.title ?? modulo.title }
  const asked = { ...stages.record_cause, modality }

  it('is asked with what belongs to it, and says what follows for the bill', async () => {
    const { actions, user } = await renderSidebar(asked)
    await user.click(press('Informar causa'))
    await user.selectOptions(screen.getByLabelText('Causa'), 'Defeito não publicado')
    expect(screen.queryByLabelText('Publicado em')).toBeNull()
    await user.click(press('Registrar causa'))
    expect(actions.calls).toEqual([])
    await user.type(screen.getByLabelText('Número da issue'), 'ERP-4512')
    expect(screen.getByText('Abono proposto: um líder confirma.')).toBeVisible()
    await user.selectOptions(screen.getByLabelText('Causa'), 'Defeito publicado')
    await user.type(screen.getByLabelText('Publicado em'), '2026-11-02')
    expect(screen.getByText('Cobrança integral.')).toBeVisible()
    await user.click(press('Registrar causa'))
    expect(actions.calls).toEqual([
      ['recordCause', { cause: 'published_defect', issueId: 'ERP-4512', publishedOn: '2026-11-02' }]
    ])
  })

  it('of usage asks nothing more', async () => {
    const { actions, user } = await renderSidebar(asked)
    await user.click(press('Informar causa'))
    await user.selectOptions(screen.getByLabelText('Causa'), 'Uso')
    expect(screen.queryByLabelText('Número da issue')).toBeNull()
    await user.click(press('Registrar causa'))
    expect(actions.calls).toEqual([['recordCause', { cause: 'usage', issueId: null, publishedOn: null }]])
  })

  it('that proposes a waiver is one press for a leader, and a line for everybody else', async () => {
    const { actions, user } = await renderSidebar(stages.confirm_waiver)
    expect(screen.getByText(/Defeito não publicado \(ERP-4512\)/)).toBeVisible()
    await user.click(press('Confirmar abono'))
    expect(actions.calls).toEqual([['confirmWaiver', { cause: 24 }]])
    cleanup()
    await renderSidebar({ ...stages.confirm_waiver, next: { kind: 'conclude' } })
    expect(await screen.findByText(/Abono proposto: aguarda um líder/)).toBeVisible()
  })
})

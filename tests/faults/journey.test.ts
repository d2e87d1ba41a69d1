import { describe, expect, it } from 'vitest'
import { accepted, createWorld, demo, designatedAndSaved, minutes, must, transfer } from './world'

describe('a consultation from the call to the conclusion', () => {
  it('is opened with one press and the submit of the agent', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    expect(must(await tab.actions.load()).next).toEqual({ kind: 'choose_modality' })
    const opened = must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    expect(opened.next).toEqual({ kind: 'submit_terms' })
    const form = await tab.ports.ticket.form()
    expect(form.subject).toBe('[CONSULT TÉCNICA] Nota gravada com valor negativo')
    expect(form.assignee).toEqual({ userId: demo.lia, groupId: 73 })
    expect(form.comment.text).toContain('R$ 3,50')
    expect(form.fields).toMatchObject({
      request_type: 'consult_tecnica',
      data_controle: '2026-11-23',
      consult_stage: 'consult_stage_opened'
    })
    expect(world.account.tickets.get(demo.ticket)?.subject).toBe('Nota gravada com valor negativo')
    tab.ports.ticket.submit()
    world.later(1)
    const sent = must(await tab.actions.load())
    expect(sent.next.kind).toBe('wait_acceptance')
    expect(sent.consultation.terms.sent?.data.price).toEqual({ centavos: 350, per: 'minute' })
    expect(world.account.tickets.get(demo.ticket)?.fields['consult_stage']).toBe('consult_stage_terms_sent')
    expect(world.kinds()).toEqual(['terms_staged', 'terms_sent'])
  })

  it('says who may not accept, and lets a leader confirm with a reason', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    await tab.actions.openConsultation({ modality: 'consult_tecnica' })
    tab.ports.ticket.submit()
    world.later(1)
    const commentId = world.clientReplies('aceito', demo.diego)
    const seen = must(await tab.actions.load())
    expect(seen.next).toEqual({ kind: 'acceptor_not_allowed', comment: commentId, by: 'Diego', doubts: ['no_flag'] })
    const input = { kind: 'comment' as const, commentId, confirmation: 'Confirmado com a administradora' }
    expect(await tab.actions.recordAcceptance(input)).toMatchObject({
      ok: false,
      error: { code: 'leader_confirms', detail: { doubts: 'no_flag' } }
    })
    const lia = world.open(demo.lia)
    await lia.actions.load()
    const done = must(await lia.actions.recordAcceptance(input))
    expect(done.consultation.acceptance?.data).toMatchObject({ flag: false, doubts: ['no_flag'] })
    // the analyst, who is no leader, sees it count as well
    expect(must(await tab.actions.load()).consultation.acceptance).not.toBeNull()
  })

  it('goes through designation, appointment, clock and time log to the conclusion', async () => {
    const world = createWorld()
    const tab = await accepted(world, demo.bruno, 1)
    const lia = world.open(demo.lia)
    const seen = must(await lia.actions.load())
    expect(seen.next).toEqual({ kind: 'designate' })
    expect(seen.analysts[0]).toMatchObject({ person: { id: demo.ana }, why: 'senior' })
    must(await lia.actions.designate({ analystId: demo.ana }))
    const ana = world.open(demo.ana)
    const slots = must(await ana.actions.load()).slots
    expect(slots).toHaveLength(3)
    const start = slots[0] ?? ''
    const scheduled = must(await ana.actions.schedule({ start, minutes: 60, medium: 'phone', analystId: demo.ana }))
    expect(scheduled.consultation.stage).toBe('scheduled')
    await ana.actions.describeDemand({ text: 'Nota com valor negativo no fechamento' })
    must(await ana.actions.startTimer({ handOver: null }))
    world.later(45)
    const stopped = must(await ana.actions.stopTimer({ secondsAgo: 0 }))
    expect(stopped.next).toMatchObject({ kind: 'log_capture', seconds: 2700 })
    const capture = stopped.consultation.captures[0]?.n ?? null
    const input = minutes(45, { source: 'timer', capture })
    const preview = must(await ana.actions.previewTime(input))
    expect(preview).toMatchObject({ billableSeconds: 2700, addedBilledMinutes: 45 })
    expect(must(await ana.actions.previewTime({ ...input, note: '' })).addedBilledMinutes).toBe(45)
    const logged = must(await ana.actions.logTime(input))
    expect(logged.bill).toMatchObject({ billedMinutes: 45, amount: 15_750 })
    expect(world.publicComments('45 min')).toBe(1)
    expect(world.publicComments(preview.comment)).toBe(1)
    expect(logged.gaps).toEqual([])
    expect(world.account.tickets.get(demo.ticket)?.fields).toMatchObject({
      consult_stage: 'consult_stage_ready',
      consult_billable_minutes: 45,
      consult_ready: true
    })
    must(await ana.actions.conclude())
    expect(await ana.ports.ticket.form()).toMatchObject({ status: 'solved' })
    expect(await ana.actions.saveAdvice('solved')).toEqual({ kind: 'pass' })
    expect((await tab.actions.saveAdvice('solved')).kind).toBe('missing')
  })

  it('takes the reply in the composer as the note: one submit, one comment', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = await designatedAndSaved(world)
    must(await lia.actions.recordSlaException({ clock: 'both', reason: 'Atendido na hora' }))
    world.later(1)
    const tab = world.open(demo.bruno)
    must(await tab.actions.load())
    tab.ports.ticket.type('Corrigimos o cadastro do produto e reemitimos a nota.')
    const note = 'Corrigimos o cadastro do produto e reemitimos a nota.'
    must(await tab.actions.logTime(minutes(20, { source: 'composer', note })))
    expect(world.publicComments('Corrigimos')).toBe(0)
    expect((await tab.actions.saveAdvice('solved')).kind).toBe('pass')
    tab.ports.ticket.submit()
    world.later(1)
    const seen = must(await tab.actions.load())
    expect(seen.consultation.entries[0]?.commentId).not.toBeNull()
    expect(world.publicComments('Tempo de consultoria: 20 min')).toBe(1)
    expect(world.publicComments('Corrigimos')).toBe(1)
    world.later(60)
    await tab.actions.load()
    expect(world.publicComments('20 min')).toBe(1)
  })

  it('records what was said on the phone with its public confirmation', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    await tab.actions.openConsultation({ modality: 'consult_tecnica' })
    tab.ports.ticket.submit()
    world.later(1)
    await tab.actions.load()
    const note = 'Carla aceitou o termo por telefone.'
    const done = must(
      await tab.actions.recordAcceptance({ kind: 'oral', acceptorId: demo.carla, confirmation: null, note })
    )
    expect(done.consultation.acceptance?.data.channel).toBe('oral')
    const words =
      'Confirmamos o aceite da Consultoria Técnica, dado por telefone por Carla: R$ 3,50 por minuto + impostos. Se não concorda, responda a esta mensagem.'
    expect(done.consultation.acceptance?.data.oralNote).toBe(`${words}\n\n${note}`)
    expect(world.publicComments(`${words}\n\n${note}`)).toBe(1)
  })

  it('lets whoever is said to have accepted on the phone read that, also on another person’s ticket', async () => {
    const world = createWorld()
    const ticket = world.account.tickets.get(demo.ticket)
    if (ticket) ticket.requesterId = demo.diego
    const tab = world.open(demo.bruno)
    await tab.actions.openConsultation({ modality: 'consult_tecnica' })
    tab.ports.ticket.submit()
    world.later(1)
    await tab.actions.load()
    must(await tab.actions.recordAcceptance({ kind: 'oral', acceptorId: demo.carla, confirmation: null, note: '' }))
    expect(must(await tab.ports.ticket.stored()).emailCcIds).toContain(demo.carla)
  })

  it('makes the Unit the requester before anything is billed to it', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const unit = {
      payer: 'unit_invoice' as const,
      unitOrganizationId: demo.serra,
      code: 't01234',
      cnpj: '11.222.333/0001-81',
      costCenter: '',
      valueClass: '',
      accountingItem: '',
      reason: null
    }
    expect(await tab.actions.choosePayer({ ...unit, cnpj: '11222333000182' })).toMatchObject({
      error: { code: 'cnpj_invalid' }
    })
    const chosen = must(await tab.actions.choosePayer(unit))
    expect(chosen.next).toMatchObject({ kind: 'wait_approval', unit: 'Unidade Serra' })
    const early = must(await tab.actions.logTime(minutes(5)))
    expect(early.consultation.entries[0]).toMatchObject({ billableSeconds: 0, payer: 'client' })
    world.later(2)
    const commentId = world.clientReplies('De acordo, a Unidade paga.', demo.ursula)
    const asked = must(await tab.actions.load())
    expect(asked.next).toMatchObject({ kind: 'record_approval', comment: commentId })
    const approved = must(await tab.actions.recordApproval({ commentId, ceilingMinutes: 120, confirmation: null }))
    expect(approved.next).toMatchObject({ kind: 'change_requester' })
    const changed = must(await tab.actions.changeRequester())
    expect(world.account.tickets.get(demo.ticket)).toMatchObject({
      requesterId: demo.ursula,
      organizationId: demo.serra,
      emailCcIds: [demo.carla]
    })
    expect(changed.consultation.gate.open).toBe(true)
    world.later(30)
    const logged = must(await tab.actions.logTime(minutes(30)))
    expect(logged.consultation.entries[1]).toMatchObject({ billableSeconds: 1800, payer: 'unit_invoice' })
  })

  it('sends the managerial transfer once, by the leader', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    must(await tab.actions.choosePayer(transfer))
    const commentId = world.clientReplies('de acordo', demo.ursula)
    expect(await tab.actions.recordApproval({ commentId, ceilingMinutes: null, confirmation: null })).toMatchObject({
      error: { code: 'ceiling_missing' }
    })
    must(await tab.actions.recordApproval({ commentId, ceilingMinutes: 60, confirmation: null }))
    world.later(30)
    must(await tab.actions.logTime(minutes(30)))
    world.later(1)
    world.clientReplies('Podem seguir com o repasse.', demo.ursula)
    must(await tab.actions.load())
    expect(await tab.actions.sendTransfer()).toMatchObject({ ok: false, error: { code: 'leader_only' } })
    // the Unit's own words are no return of the client
    expect(world.kinds()).not.toContain('client_returned')
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    must(await lia.actions.designate({ analystId: demo.ana }))
    const before = must(await lia.actions.recordSlaException({ clock: 'both', reason: 'Atendido na hora' }))
    expect(before.next).toEqual({ kind: 'send_transfer' })
    world.account.groups['fiscal'] = [demo.ana, demo.bruno]
    const stranger = world.open(demo.lia)
    expect(must(await stranger.actions.load()).may.transfer).toBe(false)
    expect(await stranger.actions.sendTransfer()).toMatchObject({ error: { code: 'other_teams_leader' } })
    world.account.groups['fiscal'] = [demo.lia, demo.ana, demo.bruno]
    must(await lia.actions.sendTransfer())
    const ticket = world.account.tickets.get(demo.ticket)
    expect(ticket?.fields['consult_transfer_send']).toBe(true)
    expect(ticket?.fields['consult_transfer']).toContain('Centro de custo: CC-10')
    expect(world.kinds().filter(kind => kind === 'transfer_sent')).toHaveLength(1)
  })
})

describe('the limit that a Unit sets', () => {
  it('is recorded with its approval, whoever is invoiced', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const unit = { ...transfer, payer: 'unit_invoice' as const, code: 'Ｔ０１２３４', cnpj: '11.222.333/0001–81' }
    must(await tab.actions.choosePayer(unit))
    world.later(2)
    const commentId = world.clientReplies('De acordo, até duas horas.', demo.ursula)
    expect(must(await tab.actions.load()).next).toMatchObject({ kind: 'record_approval', comment: commentId })
    expect(await tab.actions.recordApproval({ commentId, ceilingMinutes: null, confirmation: null })).toMatchObject({
      error: { code: 'ceiling_missing' }
    })
    must(await tab.actions.recordApproval({ commentId, ceilingMinutes: 120, confirmation: null }))
  })
})

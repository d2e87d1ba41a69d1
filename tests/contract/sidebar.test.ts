import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOf, listOf, textOf, wireOf } from '../../packages/zendesk-wire/wire'
import { areas, modalities } from '../../apps/consultoria/src/catalog/generated/catalog'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { minutes, must } from '../faults/world'
import { monday } from '../day'
import { openLocalAccount, type LocalAccount } from './localAccount'
import { openTab, type Workspace } from './workspace'

const ADMIN = 'admin@consultoria.example'

describe('the sidebar over the local account', () => {
  let account: LocalAccount
  let ticketId: number
  beforeAll(async () => {
    account = await openLocalAccount()
    await account.rest(ADMIN, 'PUT', '/__control/clock', { now: monday })
    ticketId = await ticketCalled('demo-phone')
    const module = { id: account.map.ticketFields['module'], value: 'modulo_fiscal' }
    await account.rest(ADMIN, 'PUT', `/api/v2/tickets/${ticketId}`, { ticket: { custom_fields: [module] } })
    await fieldsOf('carla@aurora.example', { permite_consultoria: 'consultoria_sim' })
  }, 60_000)
  afterAll(() => account.desk.close())

  const ticketCalled = async (externalId: string): Promise<number> => {
    const found = await account.rest(ADMIN, 'GET', `/api/v2/tickets?external_id=${externalId}`)
    return idOf(listOf(found['tickets'])[0]?.['id']) ?? 0
  }
  const userId = async (email: string): Promise<number> => {
    const found = await account.rest(ADMIN, 'GET', `/api/v2/users/search?query=${encodeURIComponent(email)}`)
    return idOf(listOf(found['users'])[0]?.['id']) ?? 0
  }
  const fieldsOf = async (email: string, user_fields: Record<string, unknown>): Promise<void> => {
    await account.rest(ADMIN, 'PUT', `/api/v2/users/${await userId(email)}`, { user: { user_fields } })
  }
  const pass = (time: string) => account.rest(ADMIN, 'PUT', '/__control/clock', { advance: time })
  const bind = (tab: Workspace) => createActions(tab.ports, { modalities, areas }, tab.ports.opening)
  const stored = async () => wireOf((await account.rest(ADMIN, 'GET', `/api/v2/tickets/${ticketId}`))['ticket'])
  const field = async (key: string) =>
    listOf((await stored())['custom_fields']).find(item => item['id'] === account.map.ticketFields[key])?.['value']
  const comments = async (text: string) => {
    const all = await account.rest(ADMIN, 'GET', `/api/v2/tickets/${ticketId}/comments`)
    return listOf(all['comments']).filter(item => item['public'] === true && textOf(item['body']).includes(text)).length
  }

  it('goes from the call to the conclusion', async () => {
    const tab = await openTab(account, 'bruno.pleno', ticketId)
    const actions = bind(tab)
    expect(must(await actions.load()).next).toEqual({ kind: 'choose_modality' })
    must(await actions.openConsultation({ modality: 'consult_tecnica' }))
    expect(tab.client.values['ticket.subject']).toBe('[CONSULT TÉCNICA] Nota gravada com valor negativo')
    await pass('PT1M')
    await tab.submit()
    const sent = must(await actions.load())
    expect(sent.notices).not.toContainEqual(expect.objectContaining({ code: 'terms_pending' }))
    expect(sent.next).toMatchObject({ kind: 'wait_acceptance' })
    expect(await field('consult_stage')).toBe('consult_stage_terms_sent')

    await pass('PT5M')
    const answer = { request: { comment: { body: 'Sim, aceito.' } } }
    await account.rest('carla@aurora.example', 'PUT', `/api/v2/requests/${ticketId}`, answer)
    await pass('PT1M')
    await tab.refresh()
    const seen = must(await actions.load())
    if (seen.next.kind !== 'record_acceptance') throw new Error(JSON.stringify(seen.next))
    const comment = { kind: 'comment' as const, commentId: seen.next.comment, confirmation: null }
    const accepted = must(await actions.recordAcceptance(comment))
    expect(accepted.consultation.clocks.offer?.dueAt).toBe('2026-11-23T21:00:00Z')
    expect(accepted.analysts.map(item => item.why)).toContain('senior')

    const lia = bind(await openTab(account, 'lia.lider', ticketId))
    const choice = must(await lia.load())
    expect(choice.next).toEqual({ kind: 'designate' })
    must(await lia.designate({ analystId: choice.analysts[0]?.person.id ?? 0 }))

    const anaTab = await openTab(account, 'ana.senior', ticketId)
    const ana = bind(anaTab)
    const slots = must(await ana.load()).slots
    const me = (await anaTab.ports.directory.me()).id
    must(await ana.schedule({ start: slots[0] ?? '', minutes: 60, medium: 'phone', analystId: me }))
    must(await ana.startTimer({ handOver: null }))
    await pass('PT45M')
    const stopped = must(await ana.stopTimer({ secondsAgo: 0 }))
    const capture = stopped.consultation.captures[0]
    expect(capture?.data.seconds).toBeGreaterThanOrEqual(2700)
    expect(capture?.data.seconds).toBeLessThan(2760)
    const logged = must(await ana.logTime(minutes(45, { source: 'timer', capture: capture?.n ?? null })))
    expect(logged.bill).toMatchObject({ billedMinutes: 45, amount: 15_750 })
    expect(await comments('Tempo: 45 min')).toBe(1)
    expect(logged.gaps).toEqual([])
    expect(await field('consult_stage')).toBe('consult_stage_ready')
    expect(await field('consult_billable_minutes')).toBe(45)
    await anaTab.refresh()
    must(await ana.conclude())
    await anaTab.submit()
    expect((await stored())['status']).toBe('solved')
  })

  it('publishes a time log once when the answer to its update is lost', async () => {
    const tab = await openTab(account, 'ana.senior', ticketId)
    const actions = bind(tab)
    must(await actions.load())
    const path = `^/api/v2/tickets/${ticketId}$`
    await account.rest(ADMIN, 'PUT', '/__control/faults', {
      rules: [{ method: 'PUT', path, times: 1, kind: 'drop_after_commit' }]
    })
    must(await actions.logTime(minutes(7, { note: 'Conferência final da apuração com a cliente' })))
    expect(await comments('Tempo: 7 min')).toBe(1)
  })

  it('writes a record once when the answer to it is lost, and says when the account is busy', async () => {
    const tab = await openTab(account, 'bruno.pleno', ticketId)
    const actions = bind(tab)
    const before = must(await actions.load()).consultation.next.n
    const path = '^/api/v2/custom_objects/consultoria_record/records$'
    const lost = { method: 'POST', path, times: 1, kind: 'drop_after_commit' }
    await account.rest(ADMIN, 'PUT', '/__control/faults', { rules: [lost] })
    const described = must(await actions.describeDemand({ text: 'Apuração do ICMS' }))
    expect(described.consultation.next.n).toBe(before + 1)
    const busy = { method: 'POST', path, times: 1, kind: 'status', status: 429, retry_after: 30, html: true }
    await account.rest(ADMIN, 'PUT', '/__control/faults', { rules: [busy] })
    expect(await actions.describeDemand({ text: 'Outra' })).toEqual({
      ok: false,
      error: { code: 'busy', detail: { seconds: 30 } }
    })
    await account.rest(ADMIN, 'PUT', '/__control/faults', { rules: [] })
  })

  it('makes the Unit the requester, the client stays in copy, and bills it from then on', async () => {
    const unitTicket = await ticketCalled('demo-unit')
    await fieldsOf('ursula@unidadeserra.example', { unit_responsible: true })
    const found = await account.rest(ADMIN, 'GET', '/api/v2/organizations/search?external_id=uni-serra')
    const unitId = idOf(listOf(found['organizations'])[0]?.['id']) ?? 0
    await account.rest(ADMIN, 'PUT', `/api/v2/organizations/${unitId}`, {
      organization: { organization_fields: { unit_code: 'T01234', cnpj: '11222333000181' } }
    })
    const tab = await openTab(account, 'lia.lider', unitTicket)
    const actions = bind(tab)
    must(await actions.openConsultation({ modality: 'consult_tecnica' }))
    await tab.submit()
    must(await actions.load())
    const carla = await userId('carla@aurora.example')
    const note = 'Carla aceitou o termo por telefone, a Unidade Serra paga.'
    must(await actions.recordAcceptance({ kind: 'oral', acceptorId: carla, confirmation: null, note }))
    expect(must(await actions.findUnits('Unidade Serra')).map(unit => unit.id)).toContain(unitId)
    const payer = { payer: 'unit_invoice' as const, unitOrganizationId: unitId, code: 'T01234', cnpj: '11222333000181' }
    const rest = { costCenter: '', valueClass: '', accountingItem: '', reason: null }
    must(await actions.choosePayer({ ...payer, ...rest }))
    await pass('PT1M')
    const ursula = await userId('ursula@unidadeserra.example')
    const comment = { body: 'De acordo, a Unidade paga esta consultoria.', author_id: ursula, public: true }
    await account.rest(ADMIN, 'PUT', `/api/v2/tickets/${unitTicket}`, { ticket: { comment } })
    await tab.refresh()
    const asked = must(await actions.load())
    if (asked.next.kind !== 'record_approval') throw new Error(JSON.stringify(asked.next))
    // the comment was written in the name of the Unit by somebody else: a leader confirms it
    expect(asked.candidates[0]?.doubts).toEqual(['author_differs'])
    const approval = { commentId: asked.next.comment, ceilingMinutes: 120, confirmation: 'Confirmado por telefone' }
    must(await actions.recordApproval(approval))
    const changed = must(await actions.changeRequester())
    const ticket = wireOf((await account.rest(ADMIN, 'GET', `/api/v2/tickets/${unitTicket}`))['ticket'])
    expect(ticket).toMatchObject({ requester_id: ursula, organization_id: unitId, email_cc_ids: [carla] })
    expect(changed.consultation.gate.open).toBe(true)
    await pass('PT40M')
    await tab.refresh()
    const logged = must(await actions.logTime(minutes(30)))
    expect(logged.bill).toMatchObject({ payer: 'unit_invoice', billedMinutes: 30 })
  })

  it.each([0, 1])('keeps two agents at once apart when request %i of them is slow', async slow => {
    const shared = await ticketCalled(slow === 0 ? 'demo-portal' : 'demo-online')
    const carla = await userId('carla@aurora.example')
    const requester = {
      requester_id: carla,
      custom_fields: [{ id: account.map.ticketFields['module'], value: 'modulo_fiscal' }]
    }
    await account.rest(ADMIN, 'PUT', `/api/v2/tickets/${shared}`, { ticket: requester })
    const opener = await openTab(account, 'bruno.pleno', shared)
    must(await bind(opener).openConsultation({ modality: 'consult_tecnica' }))
    await opener.submit()
    must(await bind(opener).load())
    await pass('PT1M')
    const answer = { request: { comment: { body: 'De acordo' } } }
    await account.rest('carla@aurora.example', 'PUT', `/api/v2/requests/${shared}`, answer)
    await pass('PT1M')
    const tabs = [await openTab(account, 'bruno.pleno', shared), await openTab(account, 'ana.senior', shared)]
    const agents = tabs.map(bind)
    const seen = await Promise.all(agents.map(async agent => must(await agent.load())))
    const commentId = seen[0]?.next.kind === 'record_acceptance' ? seen[0].next.comment : 0
    const path = '^/api/v2/custom_objects/consultoria_record/records$'
    const late = { method: 'POST', path, times: 1, kind: 'delay', delay_ms: 80 }
    await account.rest(ADMIN, 'PUT', '/__control/faults', { rules: [late] })
    const inOrder = slow === 0 ? agents : agents.toReversed()
    const accept = { kind: 'comment' as const, commentId, confirmation: null }
    const outcomes = await Promise.all(inOrder.map(agent => agent.recordAcceptance(accept)))
    expect(outcomes.map(outcome => outcome.ok).sort()).toEqual([false, true])
    await account.rest(ADMIN, 'PUT', '/__control/faults', { rules: [late] })
    await pass('PT30M')
    const logged = await Promise.all(inOrder.map((agent, index) => agent.logTime(minutes(11 + index))))
    expect(logged.map(outcome => outcome.ok)).toEqual([true, true])
    const final = must(await bind(await openTab(account, 'lia.lider', shared)).load())
    expect(final.consultation.entries.map(entry => entry.commentId !== null)).toEqual([true, true])
    expect(final.consultation.rejected).toEqual([])
    expect(final.bill.billedMinutes).toBe(23)
    await account.rest(ADMIN, 'PUT', '/__control/faults', { rules: [] })
  })

  it('says what a merge did to a consultation', async () => {
    const merged = await ticketCalled('demo-noflag')
    const tab = await openTab(account, 'bruno.pleno', merged)
    const actions = bind(tab)
    must(await actions.openConsultation({ modality: 'consult_tecnica' }))
    await tab.submit()
    must(await actions.load())
    const words = `This request was closed and merged into request #${ticketId} "Nota 42".`
    const body = { ids: [merged], source_comment: words }
    const queued = await account.rest(ADMIN, 'POST', `/api/v2/tickets/${ticketId}/merge`, body)
    // a merge is a job: the account answers before it is done
    const job = textOf(wireOf(queued['job_status'])['id'])
    const status = async () => wireOf((await account.rest(ADMIN, 'GET', `/api/v2/job_statuses/${job}`))['job_status'])
    await expect.poll(async () => (await status())['status']).toBe('completed')
    await tab.refresh()
    expect(must(await actions.load()).next).toEqual({ kind: 'merged', into: ticketId })
  })

  it('starts a follow-up of a closed ticket anew, and says which one it follows', async () => {
    await account.rest(ADMIN, 'PUT', `/api/v2/tickets/${ticketId}`, { ticket: { status: 'closed' } })
    const closed = bind(await openTab(account, 'bruno.pleno', ticketId))
    expect(must(await closed.load()).next).toEqual({ kind: 'closed' })
    expect((await closed.logTime(minutes(12))).ok).toBe(false)
    const comment = { body: 'O problema voltou' }
    const ticket = { via_followup_source_id: ticketId, comment }
    const made = await account.rest(ADMIN, 'POST', '/api/v2/tickets', { ticket })
    const followUp = idOf(wireOf(made['ticket'])['id']) ?? 0
    const seen = must(await bind(await openTab(account, 'bruno.pleno', followUp)).load())
    expect(seen.consultation).toMatchObject({ stream: `t${followUp}`, head: null, acceptance: null, entries: [] })
    expect(seen.notices).toContainEqual({ code: 'follows_ticket', detail: { ticket: ticketId } })
    // whether the request type came along is the creation trigger's business
    expect(['open', 'choose_modality']).toContain(seen.next.kind)
  })
})

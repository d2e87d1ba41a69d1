import { expect, it } from 'vitest'
import type { Result } from '../../apps/consultoria/src/domain/kernel/result'
import type { TicketGateway, TicketWrite } from '../../apps/consultoria/src/ports'

/** A ticket of Carla's at Aurora, new for each test, open in the tab of an agent. */
interface OpenTicket {
  ticket: TicketGateway
  agent: number
  carla: number
  aurora: number
  /** Somebody else who may become the requester, and for which organization. */
  ursula: number
  serra: number
  fiscal: number
  /** A macro of the account that writes a public comment, and its text. */
  macro: { id: number; text: string }
  /** The agent types into the composer. */
  type(text: string, isPublic: boolean): Promise<void>
  /** The agent's own Submit. */
  submit(): Promise<void>
  /** Carla answers. */
  reply(text: string): Promise<void>
  /** A minute passes. */
  later(): Promise<void>
}

const value = <T>(answer: Result<T, unknown>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

const HASH = 'ab'.repeat(32)

/** What every open ticket must do, whatever stands behind it. */
export function ticketSuite(open: () => Promise<OpenTicket>): void {
  const update = async (ticket: TicketGateway, over: Partial<TicketWrite> = {}): Promise<TicketWrite> => ({
    op: 'op-1',
    announces: { slot: `t${ticket.id}-1`, kind: 'demand_described', hash: HASH, figures: {} },
    head: `3:${HASH}`,
    updatedStamp: value(await ticket.stored()).updatedAt,
    ...over
  })

  it('shows its form, with our fields by key and an empty composer', async () => {
    const { ticket, carla, aurora } = await open()
    const form = await ticket.form()
    expect(form).toMatchObject({
      id: ticket.id,
      status: 'open',
      requester: { id: carla, organizationIds: [aurora] },
      organizationId: aurora,
      comment: { text: '', public: true }
    })
    expect(form.fields.module).toBe('modulo_fiscal')
    expect(form.fields.consult_demand).toBeNull()
    expect(form.followsTicketId ?? null).toBeNull()
  })

  it('opens another ticket under its key once, however often it is asked', async () => {
    const { ticket, carla, aurora } = await open()
    const another = {
      key: `consultoria-${ticket.id}-error`,
      subject: 'Erro ao gravar a nota',
      text: 'A nota não grava.',
      requesterId: carla,
      organizationId: aurora,
      fields: { module: 'modulo_fiscal' }
    }
    const { id } = value(await ticket.openAnother(another))
    expect(id).not.toBe(ticket.id)
    expect(value(await ticket.openAnother(another))).toEqual({ id })
  })

  it('keeps what is staged on the form until the agent’s own save', async () => {
    const { ticket, agent, fiscal, submit } = await open()
    const before = value(await ticket.stored())
    const patch = {
      subject: '[CONSULT] Nota',
      assignee: { userId: agent, groupId: fiscal },
      fields: { consult_demand: 'Replay', data_controle: '2026-11-30' },
      removeTags: ['consultoria']
    }
    expect(await ticket.stage(patch)).toEqual({ ok: true, value: undefined })
    const form = await ticket.form()
    expect(form).toMatchObject({ subject: patch.subject, assignee: patch.assignee, fields: patch.fields })
    expect(before.tags).toEqual(expect.arrayContaining(['consultoria', 'fiscal']))
    expect(form.tags).toEqual(before.tags.filter(tag => tag !== 'consultoria'))
    expect(value(await ticket.stored())).toEqual(before)
    await submit()
    const after = value(await ticket.stored())
    expect(after).toMatchObject({ subject: patch.subject, assigneeId: agent, fields: patch.fields })
    expect(after.tags).toEqual(before.tags.filter(tag => tag !== 'consultoria'))
  })

  it('tells in its history what was announced with the agent’s own save, by whom and with which comment', async () => {
    const { ticket, agent, type, submit } = await open()
    await ticket.stage({ fields: { consult_op: `op-9:${HASH.slice(0, 32)}` } })
    await type('Vamos olhar a nota.', true)
    await submit()
    const { operations, comments } = value(await ticket.history())
    const sent = comments.at(-1)
    expect(sent).toMatchObject({ text: 'Vamos olhar a nota.', public: true, authorId: agent })
    expect(operations).toMatchObject([
      { op: 'op-9', hash: HASH.slice(0, 32), authorId: agent, auditId: sent?.auditId, comment: sent?.id }
    ])
    expect((await ticket.form()).comment.text).toBe('')
  })

  it('tells comments in the order in which they came, with who wrote them and whether the client reads them', async () => {
    const { ticket, agent, carla, type, submit, reply, later } = await open()
    await later()
    await type('Só para nós.', false)
    await submit()
    await later()
    await reply('Ainda não funciona.')
    const { comments, people, auditIds, requesters, mergedInto } = value(await ticket.history())
    expect(comments.slice(-2)).toMatchObject([
      { text: 'Só para nós.', public: false, authorId: agent, auditAuthorId: agent },
      { text: 'Ainda não funciona.', public: true, authorId: carla, auditAuthorId: carla }
    ])
    expect(people[carla]).toMatchObject({ id: carla, role: 'end-user' })
    expect(auditIds).toEqual(auditIds.toSorted((a, b) => a - b))
    expect(requesters.at(-1)?.requesterId).toBe(carla)
    expect(mergedInto).toBeNull()
    expect((await ticket.form()).lastClientMessageAt).toBe(comments.at(-1)?.at)
  })

  it('writes comment, fields and tags in one update that the history tells of by its operation', async () => {
    const { ticket, agent, later } = await open()
    const before = value(await ticket.stored())
    await later()
    const comment = { text: 'Registro de atendimento', public: true }
    const change = await update(ticket, { comment, fields: { consult_demand: 'Replay' }, removeTags: ['consultoria'] })
    const { auditId, commentId } = value(await ticket.write(change))
    const after = value(await ticket.stored())
    expect(after.fields.consult_demand).toBe('Replay')
    expect(after.tags).toEqual(before.tags.filter(tag => tag !== 'consultoria'))
    expect(after.updatedAt > before.updatedAt).toBe(true)
    const { metadata, comments } = value(await ticket.history())
    expect(metadata).toMatchObject([
      {
        op: 'op-1',
        slot: `t${ticket.id}-1`,
        kind: 'demand_described',
        hash: HASH,
        head: `3:${HASH}`,
        auditId,
        commentId,
        authorId: agent
      }
    ])
    expect(comments.at(-1)).toMatchObject({ ...comment, id: commentId, auditId, authorId: agent })
  })

  it('writes without a comment, and says so', async () => {
    const { ticket, later } = await open()
    await later()
    const written = value(await ticket.write(await update(ticket, { fields: { consult_demand: 'Sem texto' } })))
    expect(written.commentId).toBeNull()
    expect(value(await ticket.history()).metadata).toMatchObject([{ op: 'op-1', commentId: null }])
  })

  it('refuses an update whose stamp is older than the last save, and changes nothing', async () => {
    const { ticket, reply, later } = await open()
    const change = await update(ticket, { fields: { consult_demand: 'Tarde' } })
    await later()
    await reply('Mais uma coisa.')
    expect(await ticket.write(change)).toEqual({ ok: false, error: { kind: 'conflict' } })
    expect(value(await ticket.stored()).fields.consult_demand).toBeNull()
    expect(value(await ticket.history()).metadata).toEqual([])
  })

  it('changes the requester and keeps the one before in copy', async () => {
    const { ticket, carla, ursula, serra, later } = await open()
    await later()
    const requester = { id: ursula, organizationId: serra, copyUserId: carla }
    value(await ticket.write(await update(ticket, { requester })))
    expect(value(await ticket.stored())).toMatchObject({ requesterId: ursula, organizationId: serra })
    expect(value(await ticket.stored()).emailCcIds).toEqual([carla])
    const { requesters, organizations } = value(await ticket.history())
    expect(requesters.map(({ requesterId }) => requesterId)).toEqual([carla, ursula])
    expect(organizations.at(-1)?.organizationId).toBe(serra)
  })

  it('previews a macro without writing anything, and puts its text into the composer when it is applied', async () => {
    const { ticket, macro } = await open()
    const before = value(await ticket.stored())
    expect(await ticket.previewMacro(macro.id)).toEqual({ ok: true, value: { text: macro.text, public: true } })
    expect(await ticket.macroWords(macro.id)).toEqual({ ok: true, value: macro.text })
    expect((await ticket.form()).comment.text).toBe('')
    expect(await ticket.applyMacro(macro.id)).toEqual({ ok: true, value: undefined })
    expect((await ticket.form()).comment).toEqual({ text: macro.text, public: true })
    expect(value(await ticket.stored())).toEqual(before)
  })

  it('has neither preview nor words of a macro that is not there', async () => {
    const { ticket } = await open()
    expect(await ticket.macroWords(999_999_999)).toEqual({ ok: false, error: { kind: 'missing' } })
    expect(await ticket.previewMacro(999_999_999)).toEqual({ ok: false, error: { kind: 'missing' } })
  })

  it('appends to what is being typed, on a line of its own', async () => {
    const { ticket, type } = await open()
    await type('Feito.', true)
    await ticket.appendToComposer('45 min em 23/11')
    const { text } = (await ticket.form()).comment
    expect(text.split('\n').filter(Boolean)).toEqual(['Feito.', '45 min em 23/11'])
  })
}

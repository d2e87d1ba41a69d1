import { describe, expect, it, vi } from 'vitest'
import { RestError, type RestClient } from '../rest/rest-client'
import type { WireComment, WireForm, WireTicket } from '../rest/wire'
import { TicketSession } from './TicketSession'
import { sampleComment, sampleFields, sampleTicket } from './wire-samples'

const me = 200
const colleague = 201

/** An account with one ticket: refuses a stale stamp as Zendesk does. */
function account(start: WireTicket = sampleTicket()) {
  let ticket = start
  let comments: WireComment[] = [sampleComment(1)]
  const puts: Record<string, unknown>[] = []
  const save = (changes: Partial<WireTicket>, comment?: Partial<WireComment>): void => {
    const stamp = new Date(Date.parse(ticket.updated_at) + 60_000).toISOString().replace('.000', '')
    ticket = { ...ticket, ...changes, updated_at: stamp }
    if (comment) comments = [...comments, sampleComment(comments.length + 1, comment)]
  }
  const rest = {
    get: async (path: string) =>
      path.includes('/macros/')
        ? { result: { ticket: { ...ticket, status: 'pending', comment: { body: 'Termo', public: true } } } }
        : { ticket },
    list: async () => comments,
    put: async (_path: string, body: { ticket: Record<string, unknown> }) => {
      puts.push(body.ticket)
      if (body.ticket['updated_stamp'] !== ticket.updated_at) throw new RestError(409, {}, null)
      const comment = body.ticket['comment'] as { body: string; public: boolean } | undefined
      save({ status: String(body.ticket['status'] ?? ticket.status) }, comment && { ...comment, author_id: me })
      return { ticket, audit: { id: 9000 + puts.length } }
    }
  }
  return { rest: rest as unknown as RestClient, save, puts, now: () => ticket }
}

async function open(
  world = account(),
  permission: { passed: true } | { passed: false; reason: string } = { passed: true },
  forms: WireForm[] = [],
  inPrivate = false
) {
  const fired: string[] = []
  const changes: [string, unknown][] = []
  const askToSave = vi.fn(async () => permission)
  const events = {
    change: (event: { property: string; value: unknown }) => void changes.push([event.property, event.value]),
    fire: (name: string) => void fired.push(name),
    askToSave
  }
  const session = await TicketSession.open(7, world.rest, { fields: sampleFields, forms }, events, {
    id: me,
    only_private_comments: inPrivate
  })
  return { session, fired, changes, askToSave, ...world }
}

describe('an open ticket', () => {
  it('is dirty from the first edit and clean again when the edit is taken back', async () => {
    const { session } = await open()
    expect(session.dirty).toBe(false)
    session.edit({ 'custom:12': '2026-12-01' })
    expect(session.dirty).toBe(true)
    session.edit({ 'custom:12': '' })
    expect(session.dirty).toBe(false)
  })

  it('forgets every edit and the draft when they are discarded', async () => {
    const { session } = await open()
    const { values } = session.state()
    session.edit({ 'custom:12': '2026-12-01', subject: 'Other' })
    session.compose({ text: 'A draft' })
    session.discard()
    expect(session.dirty).toBe(false)
    expect(session.state()).toMatchObject({ values, composer: { text: '' } })
  })

  it('tells a custom field’s change by the id', async () => {
    const { session, changes } = await open()
    session.edit({ 'custom:12': '2026-12-01' })
    expect(changes).toEqual([['ticket.custom_field_12', '2026-12-01']])
  })

  it('is not sent without what its form requires for the status, and no app is asked', async () => {
    const onPending = { type: 'SOME_STATUSES', statuses: ['pending'] }
    const child_fields = [{ id: 12, is_required: true, required_on_statuses: onPending }]
    const agent_conditions = [{ parent_field_id: 13, value: true, child_fields }]
    const form = { id: 5, name: 'Padrão', active: true, default: true, ticket_field_ids: [12, 13], agent_conditions }
    const { session, askToSave, puts } = await open(account(), { passed: true }, [form])
    session.edit({ 'custom:13': true })
    expect(await session.submit('pending')).toBe(false)
    expect(session.state()).toMatchObject({ notice: { kind: 'missing', fieldIds: [12] }, values: { status: 'open' } })
    expect(askToSave).not.toHaveBeenCalled()
    session.edit({ 'custom:12': '2026-12-01' })
    expect(await session.submit('pending')).toBe(true)
    expect(puts).toHaveLength(1)
  })

  it('is written in private by whom the account lets write in private only, whatever an app wants', async () => {
    const { session } = await open(account(), { passed: true }, [], true)
    expect(session.state().composer.isPublic).toBe(false)
    session.compose({ text: 'vi', isPublic: true })
    expect(session.state().composer).toEqual({ text: 'vi', isPublic: false })
    await session.submit('open')
    expect(session.state().composer.isPublic).toBe(false)
  })

  it('submits once, in order, and starts clean on the saved ticket', async () => {
    const { session, fired, puts } = await open()
    session.compose({ text: 'Resposta' })
    await expect(session.submit('pending')).resolves.toBe(true)
    expect(fired).toEqual(['ticket.submit.start', 'ticket.submit.done', 'ticket.submit.always'])
    expect(puts).toHaveLength(1)
    expect(session.dirty).toBe(false)
    expect(session.state().comments.at(-1)?.body).toBe('Resposta')
    expect(session.state().values['status']).toBe('pending')
  })

  it('stays unsent with its draft when an app refuses', async () => {
    const { session, fired, puts } = await open(account(), { passed: false, reason: 'Falta a data' })
    session.compose({ text: 'Resposta' })
    await expect(session.submit('solved')).resolves.toBe(false)
    expect(puts).toHaveLength(0)
    expect(fired).toEqual([])
    expect(session.state().composer.text).toBe('Resposta')
    expect(session.state().notice).toEqual({ kind: 'refused', message: 'Falta a data' })
  })

  it('asks the apps once when submit is pressed twice', async () => {
    const { session, askToSave, puts } = await open()
    await Promise.all([session.submit('open'), session.submit('open')])
    expect(askToSave).toHaveBeenCalledTimes(1)
    expect(puts).toHaveLength(1)
  })

  it('takes a foreign save live while nothing is edited', async () => {
    const { session, save, changes } = await open()
    save({ priority: 'urgent' }, { author_id: colleague })
    await expect(session.savedElsewhere(5000, colleague)).resolves.toBe(true)
    expect(session.state().values['priority']).toBe('urgent')
    expect(session.dirty).toBe(false)
    expect(session.state().notice).toEqual({ kind: 'updated', userId: colleague, changed: ['priority'] })
    expect(changes.map(([name]) => name)).toContain('ticket.comments')
  })

  it('says nothing to the agent about a save an app made in the agent’s own name', async () => {
    const { session, save } = await open()
    save({ priority: 'urgent' })
    await session.savedElsewhere(5000, me)
    expect(session.state().notice).toBeNull()
    expect(session.state().values['priority']).toBe('urgent')
  })

  it('refuses the submit of edits older than a foreign save, keeps the draft, and sends it the second time', async () => {
    const { session, save, fired } = await open()
    session.compose({ text: 'Meu rascunho' })
    session.edit({ subject: 'Meu assunto' })
    save({ priority: 'urgent', subject: 'Outro assunto' }, { author_id: colleague })
    await session.savedElsewhere(5000, colleague)
    expect(session.state().values).toMatchObject({ priority: 'urgent', subject: 'Meu assunto' })
    await expect(session.submit('open')).resolves.toBe(false)
    expect(fired).toEqual(['ticket.submit.start', 'ticket.submit.fail', 'ticket.submit.always'])
    expect(session.state().notice).toMatchObject({ kind: 'collision', newComments: 1, userId: colleague })
    expect(session.state().composer.text).toBe('Meu rascunho')
    await expect(session.submit('open')).resolves.toBe(true)
  })

  it('finds the collision at the submit when no notice came before', async () => {
    const { session, save } = await open()
    session.edit({ subject: 'Meu assunto' })
    save({ subject: 'Outro assunto' })
    await expect(session.submit('open')).resolves.toBe(false)
    expect(session.state().notice).toMatchObject({ kind: 'collision', changed: ['subject'], conflicts: ['subject'] })
    expect(session.state().values['subject']).toBe('Meu assunto')
  })

  it('does not take its own save for news', async () => {
    const { session } = await open()
    await session.submit('pending')
    await expect(session.savedElsewhere(9001, me)).resolves.toBe(false)
  })

  it('is clean once it is saved, though the conversation could not be read again until the next notice', async () => {
    const world = account()
    const { session } = await open(world)
    session.edit({ subject: 'Outro assunto' })
    const { list } = world.rest
    world.rest.list = () => Promise.reject(new RestError(500, {}, null))
    await expect(session.submit('pending')).resolves.toBe(true)
    expect(session.dirty).toBe(false)
    world.rest.list = list
    world.save({}, { author_id: colleague })
    await session.savedElsewhere(9001, me)
    expect(session.state().comments).toHaveLength(2)
  })

  it('takes nothing from a reading that is older than its own save', async () => {
    const world = account()
    const { session } = await open(world)
    const { get } = world.rest
    const old = world.now()
    let answer = (): void => undefined
    world.rest.get = (async () => {
      await new Promise<void>(resolve => (answer = resolve))
      return { ticket: old }
    }) as RestClient['get']
    const noticed = session.savedElsewhere(5000, colleague)
    await vi.waitFor(() => expect(answer.length).toBe(1))
    world.rest.get = get
    await session.submit('pending')
    answer()
    await noticed
    expect(session.state().values['status']).toBe('pending')
    await expect(session.submit('open')).resolves.toBe(true)
  })

  it('says so when neither the save nor the ticket behind a collision comes through', async () => {
    const world = account()
    const { session } = await open(world)
    session.edit({ subject: 'Meu assunto' })
    world.save({ subject: 'Outro assunto' })
    const { get } = world.rest
    world.rest.get = () => Promise.reject(new RestError(500, {}, null))
    await expect(session.submit('open')).resolves.toBe(false)
    expect(session.state()).toMatchObject({ saving: false, notice: { kind: 'failed' } })
    world.rest.get = get
    await expect(session.savedElsewhere(5000, colleague)).resolves.toBe(true)
  })

  it('fills form and composer from a macro in one step and names it at the submit', async () => {
    const { session, puts, changes } = await open()
    const actions = ['status', 'comment_value'].map(field => ({ field, value: '' }))
    await session.applyMacro({ id: 44, title: 'X', active: true, actions })
    expect(session.state().composer.text).toBe('Termo')
    expect(changes.map(([name]) => name)).toEqual([
      'ticket.status',
      'ticket.statusCategory',
      'ticket.customStatus',
      'comment.text'
    ])
    await session.submit('pending')
    expect(puts[0]).toMatchObject({ macro_id: 44, comment: { body: 'Termo', public: true } })
  })
})

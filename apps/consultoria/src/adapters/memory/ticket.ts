import { addSeconds } from '../../domain/kernel/instant'
import { parseAnnouncement } from '../../domain/audit/announcement'
import { ok, refuse, refused } from '../../domain/kernel/result'
import type { FieldValues, TicketForm, TicketGateway, TicketHistory } from '../../ports'
import { nextId, type MemoryAccount, type MemoryTicket } from './account'
import { withFault, type Faults } from './faults'

/** One agent's open tab: the unsaved form over the stored ticket. */
export interface MemoryTab extends TicketGateway {
  /** The agent types into the composer. */
  type(text: string, isPublic?: boolean): void
  /** The agent's own Submit: the staged form and the composer become one audit. */
  submit(): void
  /** The tab shows the stored ticket again, staged edits are gone. */
  reopen(): void
}

export function createMemoryTab(account: MemoryAccount, agentId: number, ticketId: number, faults: Faults): MemoryTab {
  const ticket = (): MemoryTicket => {
    const found = account.tickets.get(ticketId)
    if (!found) throw new Error(`no ticket ${ticketId}`)
    return found
  }
  let opened = formOf(account, ticket())
  let form = structuredClone(opened)
  const show = (): void => {
    opened = formOf(account, ticket())
    form = structuredClone(opened)
  }
  return {
    id: ticketId,
    form: () => Promise.resolve(structuredClone({ ...form, ...messagesOf(account, ticket()) })),
    stage(patch) {
      const fault = faults('ticket.stage')
      if (fault) return Promise.resolve(refuse('form_no_answer'))
      form = {
        ...form,
        subject: patch.subject ?? form.subject,
        status: patch.status ?? form.status,
        assignee: patch.assignee ?? form.assignee,
        fields: { ...form.fields, ...patch.fields },
        tags: form.tags.filter(tag => !patch.removeTags?.includes(tag))
      }
      return Promise.resolve(ok(undefined))
    },
    applyMacro(macroId) {
      const macro = account.macros.get(macroId)
      if (!macro || faults('ticket.applyMacro')) return Promise.resolve(refuse('macro_not_landed', { macro: macroId }))
      form.comment = { text: [form.comment.text, macro.text].filter(Boolean).join('\n'), public: macro.public }
      return Promise.resolve(ok(undefined))
    },
    previewMacro: macroId =>
      withFault(faults, 'ticket.previewMacro', () => {
        const macro = account.macros.get(macroId)
        return macro ? ok({ ...macro }) : refused({ kind: 'missing' })
      }),
    macroWords: macroId =>
      withFault(faults, 'ticket.macroWords', () => {
        const macro = account.macros.get(macroId)
        return macro ? ok(macro.text) : refused({ kind: 'missing' })
      }),
    appendToComposer(text) {
      form.comment.text = [form.comment.text, text].filter(Boolean).join('\n')
      return Promise.resolve()
    },
    history: () =>
      withFault(faults, 'ticket.history', () =>
        ok<TicketHistory>(structuredClone({ ...ticket().history, people: Object.fromEntries(account.people) }))
      ),
    stored: reading =>
      withFault(faults, 'ticket.stored', () => {
        if (reading?.settled && ticket().updatedAt >= account.now) account.now = addSeconds(ticket().updatedAt, 1)
        return ok(structuredClone(storedOf(ticket())))
      }),
    write: change =>
      withFault(faults, 'ticket.write', () => {
        const stored = ticket()
        if (stored.status === 'closed') return refused({ kind: 'invalid', message: 'closed' })
        if (change.updatedStamp < stored.updatedAt) return refused({ kind: 'conflict' })
        const auditId = nextId(account)
        stored.history.auditIds.push(auditId)
        const commentId = change.comment ? nextId(account) : null
        if (change.comment && commentId !== null) {
          addComment(account, stored, auditId, commentId, agentId, change.comment.text, change.comment.public)
        }
        stored.subject = change.subject ?? stored.subject
        if (change.assignee) stored.assignee = { ...stored.assignee, ...change.assignee }
        stored.fields = { ...stored.fields, ...change.fields, ...(change.signal ? { [change.signal]: true } : {}) }
        stored.tags = stored.tags.filter(tag => !change.removeTags?.includes(tag))
        if (change.requester) {
          stored.requesterId = change.requester.id
          stored.organizationId = change.requester.organizationId
          const { copyUserId } = change.requester
          const at = { at: account.now, auditId }
          stored.history.requesters.push({ ...at, requesterId: change.requester.id })
          stored.history.organizations.push({ ...at, organizationId: change.requester.organizationId })
          stored.emailCcIds = [...new Set([...stored.emailCcIds, ...(copyUserId === null ? [] : [copyUserId])])]
        }
        if (change.copyUserId !== undefined) stored.emailCcIds = [...new Set([...stored.emailCcIds, change.copyUserId])]
        const { slot = null, kind = null, hash = null } = change.announces ?? {}
        stored.history.metadata.push({
          op: change.op,
          slot,
          kind,
          hash,
          head: change.head,
          auditId,
          authorId: agentId,
          at: account.now,
          commentId
        })
        stored.updatedAt = account.now
        return ok({ auditId, commentId })
      }),
    openAnother: made =>
      withFault(faults, 'ticket.open', () => {
        const there = [...account.tickets.values()].find(({ externalId }) => externalId === made.key)
        if (there) return ok({ id: there.id })
        const id = nextId(account)
        const { subject, requesterId, organizationId, fields, key: externalId } = made
        const opened: MemoryTicket = {
          ...structuredClone(ticket()),
          id,
          subject,
          requesterId,
          organizationId,
          fields,
          externalId,
          status: 'new',
          tags: [],
          emailCcIds: [],
          createdAt: account.now,
          updatedAt: account.now,
          followsTicketId: null,
          assignee: { userId: null, groupId: null },
          history: {
            comments: [],
            operations: [],
            metadata: [],
            mergedInto: null,
            auditIds: [],
            requesters: [],
            organizations: []
          }
        }
        account.tickets.set(id, opened)
        addComment(account, opened, nextId(account), nextId(account), agentId, made.text, true)
        return ok({ id })
      }),
    type(text, isPublic = true) {
      form.comment = { text, public: isPublic }
    },
    submit() {
      const stored = ticket()
      const auditId = nextId(account)
      stored.history.auditIds.push(auditId)
      const text = form.comment.text
      const commentId = text === '' ? null : nextId(account)
      if (commentId !== null) addComment(account, stored, auditId, commentId, agentId, text, form.comment.public)
      const announced = form.fields['consult_op']
      const isSent = announced !== opened.fields['consult_op']
      if (typeof announced === 'string' && isSent && announced !== stored.fields['consult_op']) {
        const { op, hash } = parseAnnouncement(announced)
        const witness = { op, hash, slot: null, kind: null, auditId, authorId: agentId, at: account.now }
        stored.history.operations.push({ ...witness, comment: commentId })
      }
      // as the workspace does: only what the agent or the app changed on this form is sent
      if (form.subject !== opened.subject) stored.subject = form.subject
      if (form.status !== opened.status) {
        stored.status = form.status
        const said = { at: account.now, auditId, status: form.status }
        stored.history.statuses = [...(stored.history.statuses ?? []), said]
      }
      if (JSON.stringify(form.assignee) !== JSON.stringify(opened.assignee)) stored.assignee = { ...form.assignee }
      const before: FieldValues<string> = opened.fields
      const changed = Object.entries(form.fields).filter(([key, value]) => value !== before[key])
      stored.fields = { ...stored.fields, ...Object.fromEntries(changed) }
      stored.tags = stored.tags.filter(tag => form.tags.includes(tag) || !opened.tags.includes(tag))
      stored.updatedAt = account.now
      show()
    },
    reopen: show
  }
}

/** A public reply of a person, as the portal or an e-mail brings it. */
export function reply(
  account: MemoryAccount,
  ticketId: number,
  authorId: number,
  text: string,
  isPublic = true
): number {
  const stored = account.tickets.get(ticketId)
  if (!stored) throw new Error(`no ticket ${ticketId}`)
  const commentId = nextId(account)
  addComment(account, stored, nextId(account), commentId, authorId, text, isPublic)
  stored.updatedAt = account.now
  return commentId
}

function addComment(
  account: MemoryAccount,
  ticket: MemoryTicket,
  auditId: number,
  id: number,
  authorId: number,
  text: string,
  isPublic: boolean
): void {
  if (!ticket.history.auditIds.includes(auditId)) ticket.history.auditIds.push(auditId)
  ticket.history.comments.push({
    id,
    auditId,
    authorId,
    auditAuthorId: authorId,
    public: isPublic,
    text,
    at: account.now,
    channel: 'web',
    flags: []
  })
}

function storedOf(ticket: MemoryTicket): MemoryTicket {
  return { ...ticket, assigneeId: ticket.assignee.userId }
}

function messagesOf(
  account: MemoryAccount,
  { history: { comments } }: MemoryTicket
): Pick<TicketForm, 'lastClientMessageAt' | 'agentMessages'> {
  const isClients = ({ authorId }: { authorId: number }) => account.people.get(authorId)?.role === 'end-user'
  return {
    lastClientMessageAt: comments.findLast(isClients)?.at ?? null,
    agentMessages: comments.filter(comment => comment.public && !isClients(comment))
  }
}

function formOf(account: MemoryAccount, ticket: MemoryTicket): TicketForm {
  const requester = account.people.get(ticket.requesterId)
  return structuredClone({
    id: ticket.id,
    subject: ticket.subject,
    status: ticket.status,
    tags: ticket.tags,
    requester: requester
      ? {
          id: requester.id,
          name: requester.name,
          locale: requester.locale ?? 'pt-BR',
          organizationIds: requester.organizationId === null ? [] : [requester.organizationId]
        }
      : null,
    organizationId: ticket.organizationId,
    assignee: ticket.assignee,
    channel: ticket.channel,
    createdAt: ticket.createdAt,
    comment: { text: '', public: true },
    fields: ticket.fields,
    followsTicketId: ticket.followsTicketId
  })
}

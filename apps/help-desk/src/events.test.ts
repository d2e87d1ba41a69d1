import { expect, it, vi } from 'vitest'
import { inProcess } from './in-process'

it('tells of a change after it is committed, and never of one that was undone', async () => {
  const account = inProcess()
  const heard = vi.fn()
  account.desk.events.on('ticket', heard)
  const id = account.ticket('demo-phone')
  expect(() =>
    account.desk.transaction(() => {
      account.desk.events.emit('ticket', { ticketId: id, actorId: null, auditId: null })
      throw new Error('undone')
    })
  ).toThrow('undone')
  expect(heard).not.toHaveBeenCalled()
  await account.as('ana.senior')('PUT', `tickets/${id}`, { ticket: { subject: 'x' } })
  expect(heard).toHaveBeenCalledTimes(1)
  expect(heard).toHaveBeenCalledWith(
    expect.objectContaining({ ticketId: id, actorId: account.userId('ana.senior'), auditId: expect.any(Number) })
  )
})

it('survives a listener that fails', async () => {
  const account = inProcess()
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  account.desk.events.on('ticket', () => {
    throw new Error('broken')
  })
  const { status } = await account.as('ana.senior')('PUT', 'tickets/1', { ticket: { subject: 'x' } })
  expect(status).toBe(200)
  expect(stderr).toHaveBeenCalledWith(expect.stringContaining('broken'))
  stderr.mockRestore()
})

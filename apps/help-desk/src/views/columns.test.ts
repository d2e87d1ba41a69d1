import { describe, expect, it } from 'vitest'
import { openTestAccount } from '../test-account/test-account'
import { sortValues } from './column-order'
import { cellValue } from './column-value'
import { columnOf, sortable, type Column } from './columns'

const account = openTestAccount()
const { desk, field } = account

function column(wanted: string | number): Column {
  const found = columnOf(desk, wanted)
  if (!found) throw new Error(`no column ${wanted}`)
  return found
}

async function ticket(changes: Record<string, unknown> = {}) {
  const { id } = await account.createTicket(changes)
  const found = desk.tables.tickets.get(Number(id))
  if (!found) throw new Error('no ticket')
  return found
}

describe('a column', () => {
  it('goes by name, by its older name, by field id or by field title', () => {
    expect(column('description')).toEqual({ id: 'subject', title: 'Subject' })
    expect(column(field.due.id)).toMatchObject({ id: field.due.id, type: 'date' })
    expect(column(`custom_fields_${field.due.id}`).id).toBe(field.due.id)
    expect(column('Due').id).toBe(field.due.id)
    expect(columnOf(desk, 'moon')).toBeUndefined()
  })

  it('of subjects and submitters cannot sort', () => {
    expect([column('description'), column('submitter'), column('status')].map(sortable)).toEqual([false, false, true])
  })

  it('shows ids and values', async () => {
    const one = await ticket({ subject: 'S', custom_fields: [{ id: field.stage.id, value: 'stage_done' }] })
    const shown = (name: string | number) => cellValue(one, column(name))
    expect([shown('nice_id'), shown('subject'), shown('requester'), shown(field.stage.id), shown('solved')]).toEqual([
      one.id,
      'S',
      account.requester.id,
      'stage_done',
      null
    ])
  })

  it('sorts statuses by rank, people and options by name, empty ones as null', async () => {
    const one = await ticket({
      status: 'hold',
      assignee_id: account.agent.id,
      custom_fields: [{ id: field.stage.id, value: 'stage_done' }]
    })
    const sorted = (name: string | number) => sortValues(desk, column(name))(one)
    expect(sorted('status')).toBe(3)
    expect(sorted('assignee')).toBe('Ada Agent')
    expect(sorted(field.stage.id)).toBe('Done')
    expect(sorted(field.due.id)).toBeNull()
    expect(sorted('priority')).toBeNull()
  })
})

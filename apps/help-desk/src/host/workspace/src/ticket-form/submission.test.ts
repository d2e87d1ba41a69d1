import { describe, expect, it } from 'vitest'
import { putBody } from './submission'
import { formOf } from './values'
import { sampleFields, sampleTicket } from './wire-samples'

const base = formOf(sampleTicket())
const submission = (changes: object, composer = { text: '', isPublic: true }, macroIds: number[] = []) =>
  putBody({
    base,
    values: { ...base, ...changes },
    composer,
    stamp: '2026-11-20T10:00:00Z',
    macroIds,
    fields: sampleFields
  }).ticket

describe('the PUT of a submit', () => {
  it('holds only what changed, with the stamp the edits began on', () => {
    expect(submission({ status: 'pending', 'custom:12': '2026-12-01' })).toEqual({
      safe_update: true,
      updated_stamp: '2026-11-20T10:00:00Z',
      status: 'pending',
      custom_fields: [{ id: 12, value: '2026-12-01' }]
    })
  })

  it('carries the comment and the last macro', () => {
    const ticket = submission({}, { text: 'Termo', isPublic: false }, [1, 2])
    expect(ticket).toMatchObject({ comment: { body: 'Termo', public: false }, macro_id: 2 })
  })

  it('carries no audit metadata, whatever else it carries', () => {
    const changes = { subject: 'x', status: 'pending', tags: ['novo'], email_cc_ids: [2], 'custom:12': '2026-12-01' }
    const ticket = submission(changes, { text: 'Termo', isPublic: true }, [1])
    expect(Object.keys(ticket).sort()).toEqual([
      'comment',
      'custom_fields',
      'email_ccs',
      'macro_id',
      'safe_update',
      'status',
      'subject',
      'tags',
      'updated_stamp'
    ])
  })

  it('sends no comment for blanks', () => {
    expect(submission({}, { text: ' \n', isPublic: true })).not.toHaveProperty('comment')
  })

  it('adds the tags of options chosen in the same form when tags are overwritten', () => {
    const ticket = submission({ tags: ['fiscal', 'novo'], 'custom:11': 'modulo_fiscal', 'custom:13': true })
    expect(ticket).toMatchObject({ tags: ['fiscal', 'modulo_fiscal', 'novo', 'pronta'] })
  })

  it('leaves the tags alone when only an option changed', () => {
    expect(submission({ 'custom:11': 'modulo_fiscal' })).not.toHaveProperty('tags')
  })

  it('says which copies were added and which removed', () => {
    const from = { ...base, email_cc_ids: [1, 2] }
    const { ticket } = putBody({
      base: from,
      values: { ...from, email_cc_ids: [2, 3] },
      composer: { text: '', isPublic: true },
      stamp: '',
      macroIds: [],
      fields: []
    })
    expect(ticket).toMatchObject({
      email_ccs: [
        { user_id: 3, action: 'put' },
        { user_id: 1, action: 'delete' }
      ]
    })
  })
})

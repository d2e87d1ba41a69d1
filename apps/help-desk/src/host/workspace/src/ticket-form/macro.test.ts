import { describe, expect, it } from 'vitest'
import type { WireMacro } from '../rest/wire'
import { applyMacroToComposer, applyMacroToForm } from './macro'
import { formOf } from './values'
import { sampleFields, sampleTicket } from './wire-samples'

const saved = formOf(sampleTicket())
const macro = (fields: string[]): WireMacro => ({
  id: 1,
  title: 'CONSULTORIA :: Abertura',
  active: true,
  actions: fields.map(field => ({ field, value: '' }))
})
const apply = (fields: string[], ticket: Record<string, unknown>, form = saved) =>
  applyMacroToForm(macro(fields), { ticket: { ...sampleTicket(), ...ticket } }, saved, form, sampleFields)

describe('a macro on an open form', () => {
  it('changes what it names and keeps other edits', () => {
    const form = { ...saved, priority: 'high' }
    const after = apply(
      ['status', 'custom_fields_12'],
      { status: 'pending', custom_fields: [{ id: 12, value: '2026-12-24' }] },
      form
    )
    expect(after).toMatchObject({ status: 'pending', priority: 'high', 'custom:12': '2026-12-24' })
  })

  it('overwrites an edit with the saved value when it names that field', () => {
    const form = { ...saved, status: 'solved' }
    expect(apply(['status'], { status: 'open' }, form)['status']).toBe('open')
  })

  it('reads fields given as one object', () => {
    const ticket = { custom_fields: undefined, fields: { id: 11, value: 'modulo_fiscal' } }
    expect(apply(['custom_fields_11'], ticket)['custom:11']).toBe('modulo_fiscal')
  })

  it('adds tags but not the mirrors of options', () => {
    const after = apply(['current_tags'], { tags: ['fiscal', 'consultoria', 'modulo_fiscal'] })
    expect(after['tags']).toEqual(['consultoria', 'fiscal'])
  })

  it('appends its comment below the draft and takes over its mode', () => {
    const after = applyMacroToComposer(
      macro(['comment_value', 'comment_mode_is_public']),
      { ticket: { comment: { body: 'Termo', public: false } } },
      { text: 'Oi\n', isPublic: true }
    )
    expect(after).toEqual({ text: 'Oi\n\nTermo', isPublic: false })
  })

  it('leaves the composer alone when it has no comment', () => {
    const composer = { text: 'Oi', isPublic: true }
    expect(
      applyMacroToComposer(macro(['status']), { ticket: { comment: { body: 'x', public: false } } }, composer)
    ).toEqual(composer)
  })
})

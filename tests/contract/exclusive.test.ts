import { describe, expect, it } from 'vitest'
import type { Definitions } from '../../scripts/definitions/definitionFolders'
import { isEmpty } from '../../scripts/engine/plan/plan'
import { type CliRuns } from './cliRuns'
import { base, edits } from './everyType'
import { freshRuns } from './freshRuns'

let cli: CliRuns

freshRuns(made => {
  cli = made
})

type Fields = Definitions['ticketFields']
const withOptions = (color: string[], size: string[]): Definitions => {
  const select = (title: string, values: string[]): Fields[string] => ({
    title,
    type: 'tagger',
    visible_in_portal: false,
    editable_in_portal: false,
    required: false,
    custom_field_options: values.map(value => ({ name: value, value }))
  })
  return { ...base, ticketFields: { color: select('Cor', color), size: select('Tamanho', size) } }
}

describe('a tag that moves from one field to another', () => {
  it.each([
    ['to a later one', ['red', 'pale'], ['small'], ['red'], ['small', 'pale']],
    ['to an earlier one', ['red'], ['small', 'pale'], ['red', 'pale'], ['small']]
  ])('is given up before it is taken: %s', async (_, color, size, nextColor, nextSize) => {
    await cli.apply(withOptions(color, size))
    const before = await cli.held()
    const next = withOptions(nextColor, nextSize)
    await cli.apply(next)
    expect(isEmpty(await cli.plan(next))).toBe(true)
    await cli.rollback()
    expect(await cli.held()).toEqual(before)
  })
})

describe('conditions that move from one automation to another', () => {
  const handed = (first: string, second: string): Definitions => {
    const { nudge, forget } = base.automations
    const changed = edits.automation(base).automations.nudge
    if (!nudge || !forget || !changed) throw new Error('base has two automations')
    const all = { forget: forget.all, nudge: nudge.all, changed: changed.all }
    return {
      ...base,
      automations: {
        nudge: { ...nudge, all: all[first as 'forget'], actions: forget.actions },
        forget: { ...forget, all: all[second as 'forget'], actions: changed.actions }
      }
    }
  }

  it('are given up before they are taken', async () => {
    await cli.apply(base)
    const next = handed('forget', 'changed')
    await cli.apply(next)
    expect(isEmpty(await cli.plan(next))).toBe(true)
  })
})

it('a refusal that nothing helps stops with what the account said', async () => {
  await cli.apply(base)
  const next = edits.macro(base)
  const paint = next.macros.paint
  const macros = { ...next.macros, paint: { ...paint, actions: [{ field: 'no_such_field', value: 'x' }] } }
  await expect(cli.apply({ ...next, macros } as Definitions)).rejects.toThrow(/PUT \/macros\/\d+: 422 /)
})

import { describe, expect, it } from 'vitest'
import { type Deletion, type Plan, planVersion, type PlannedWrite } from '../engine/plan/plan'
import { guard } from './guard'

const update = (key: string, destroys: string[] = []): PlannedWrite => ({
  op: 'update',
  type: 'macro',
  key,
  scope: null,
  title: key,
  body: {},
  changes: [],
  destroys,
  before: { id: 1 },
  id: '1'
})

const deletion = (type: Deletion['type'], more: Partial<Deletion> = {}): Deletion => ({
  type,
  key: 'gone',
  scope: null,
  title: 'Gone',
  id: '1',
  before: {},
  ...more
})

const plan = (changes: Partial<Plan>): Plan => ({
  v: planVersion,
  account: 'a',
  writes: [],
  adoptions: [],
  order: [],
  settle: [],
  places: [],
  moved: [],
  deletions: [],
  orphans: [],
  problems: [],
  warnings: [],
  present: 100,
  ...changes
})

const times = (n: number) => Array.from({ length: n }, (_, at) => update(`m${at}`))

describe('without a terminal', () => {
  it('a plan that erases data needs --allow-destructive', async () => {
    const erasing = plan({ writes: [update('m', ['option "X" is removed'])] })
    await expect(guard(erasing, {})).rejects.toThrow('--allow-destructive')
    await expect(guard(erasing, { allowDestructive: true })).resolves.toBeUndefined()
  })

  it('a deletion that takes values along needs --with-data', async () => {
    const deleting = plan({ deletions: [deletion('ticket_field')] })
    await expect(guard(deleting, {})).rejects.toThrow('--with-data')
    await expect(guard(deleting, { withData: true })).resolves.toBeUndefined()
  })

  it.each([
    ['a macro', deletion('macro')],
    ['a field that is only switched off', deletion('ticket_field', { deactivates: true })],
    ['a custom object with nothing in it', deletion('custom_object', { empty: true })]
  ])('%s goes without it', async (_, one) => {
    await expect(guard(plan({ deletions: [one] }), {})).resolves.toBeUndefined()
  })

  it.each([
    [25, 100, true],
    [26, 100, false],
    [5, 6, true],
    [6, 6, false]
  ])('%i changed objects of %i may pass unasked: %s', async (changed, present, passes) => {
    const passed = guard(plan({ writes: times(changed), present }), {}).then(
      () => true,
      (error: unknown) => !String(error).includes('--allow-many')
    )
    expect(await passed).toBe(passes)
  })

  it('more than a quarter passes with --allow-many; deletions count, creations do not', async () => {
    await expect(guard(plan({ writes: times(26) }), { allowMany: true })).resolves.toBeUndefined()
    const deletions = Array.from({ length: 20 }, (_, at) => deletion('macro', { key: `gone${at}` }))
    await expect(guard(plan({ writes: times(6), deletions }), {})).rejects.toThrow('26 of 100')
    const creations = times(80).map(write => ({ ...write, op: 'create' as const, before: null }))
    await expect(guard(plan({ writes: creations }), {})).resolves.toBeUndefined()
  })

  it('what moves is changed, once with what is written of it', async () => {
    const type = 'macro' as const
    const moved = times(26).map(({ key }, at) => ({ type, key, from: at, to: at + 1, after: null }))
    await expect(guard(plan({ moved }), {})).rejects.toThrow('26 of 100')
    await expect(guard(plan({ moved, writes: times(26), present: 104 }), {})).resolves.toBeUndefined()
  })

  it('one object that goes from last to first is one change, whatever numbers the others get', async () => {
    const moves = Array.from({ length: 90 }, (_, at) => ({ key: `m${at}`, from: at, to: at + 1 }))
    const moved = [{ key: 'm89', from: 89, to: 0, after: null }]
    const order = [{ type: 'macro' as const, moves, moved }]
    const shown = moved.map(one => ({ type: 'macro' as const, ...one }))
    await expect(guard(plan({ order, moved: shown }), {})).resolves.toBeUndefined()
  })

  it('nothing passes a plan that could not be made', async () => {
    const all = { yes: true, allowDestructive: true, allowMany: true, withData: true } as const
    await expect(guard(plan({ problems: ['two are called so'] }), all)).rejects.toThrow('Nothing was written')
  })
})

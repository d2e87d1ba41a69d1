import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Bindings } from '../../scripts/engine/bindings'
import { isEmpty } from '../../scripts/engine/plan/plan'
import { resourceTypes } from '../../scripts/resources/all'
import { type CliRuns, openCliRuns } from './cliRuns'
import { base, edits, fewer, reordered } from './everyType'
import { freshRuns } from './freshRuns'

let folder: string
let cli: CliRuns

freshRuns((made, where) => {
  cli = made
  folder = where
})

const removable = Object.values(fewer)
/** Something of every kind of write: made, changed, moved, deleted. */
const start = fewer.macro(fewer.trigger(fewer.dynamic_content(fewer.schedule(base))))
const target = reordered(
  Object.values(edits).reduce((all, edit) => edit(all), fewer.view(fewer.automation(fewer.user_field(base))))
)
const seen = async () => [await cli.held(), await cli.places()]

/** The end that an undisturbed run comes to. */
const undisturbed = async () => {
  const other = await openCliRuns(mkdtempSync(join(folder, 'other-')))
  try {
    await other.apply(start)
    await other.apply(target, { delete: true })
    return [await other.held(), await other.places()]
  } finally {
    await other.desk.close()
  }
}

describe.each(['before', 'after'] as const)('when the answer to every write is lost once (%s it is done)', when => {
  it('an apply comes to the same end, with nothing twice', async () => {
    const wanted = await undisturbed()
    await cli.apply(start)
    cli.loseAnswers(when)
    await cli.apply(target, { delete: true })
    expect(await seen()).toEqual(wanted)
    expect(isEmpty(await cli.plan(target, { delete: true }))).toBe(true)
  })

  it('a rollback comes back all the same', async () => {
    await cli.apply(start)
    const before = await seen()
    await cli.apply(target, { delete: true })
    cli.loseAnswers(when)
    await cli.rollback({ withData: true })
    expect(await seen()).toEqual(before)
  })
})

describe.each(['before', 'after'] as const)('an apply that is killed at any of its writes (%s it is done)', when => {
  it('is finished by the next one, and what both made is ours', async () => {
    const wanted = await undisturbed()
    await cli.apply(start)
    const back = cli.checkpoint()
    let n = 1
    for (let died = true; died; n += 1) {
      back()
      cli.killAt(n, when)
      died = await cli.apply(target, { delete: true }).then(
        () => false,
        () => true
      )
      cli.revive()
      await cli.apply(target, { delete: true })
      expect([n, ...(await seen())]).toEqual([n, ...wanted])
      expect(isEmpty(await cli.plan(target, { delete: true }))).toBe(true)
      expect([n, adopted()]).toEqual([n, ['ticket_form default']])
    }
    expect(n).toBeGreaterThan(20)
  }, 60_000)
})

const known = () => {
  const bindings = new Bindings()
  for (const { name } of resourceTypes)
    for (const [key, { id }] of Object.entries(cli.state().resources[name] ?? {})) bindings.bind(name, key, id)
  return bindings
}

/** What an administrator does between the plan and the write, within the same second. */
const meanwhile: [string, Record<string, unknown>][] = [
  ['title', { title: 'Somebody’s' }],
  ['actions', { actions: [{ field: 'status', value: 'hold' }] }],
  ['active', { active: false }]
]

describe.each(meanwhile)('a change of the %s after the plan', (_, change) => {
  const planned = async (definitions: typeof base) => {
    await cli.apply(base)
    const plan = await cli.plan(definitions, { delete: true })
    const id = cli.state().resources.macro?.paint?.id ?? ''
    await cli.client.send('PUT', `/macros/${id}`, { macro: change })
    return { plan, after: await cli.client.send('GET', `/macros/${id}`), id }
  }

  it.each([
    ['an update', edits.macro(base)],
    ['a deletion', fewer.macro(base)]
  ])('is not lost to %s', async (__, definitions) => {
    const { plan, after, id } = await planned(definitions)
    await expect(cli.execute(plan, known())).rejects.toThrow('was changed on the account after the plan')
    expect(await cli.client.send('GET', `/macros/${id}`)).toEqual(after)
  })
})

describe('an object that was deleted after the plan', () => {
  it('is not deleted again, and not made again by an update', async () => {
    await cli.apply(base)
    const [deleting, updating] = [
      await cli.plan(fewer.macro(base), { delete: true }),
      await cli.plan(edits.macro(base))
    ]
    const id = cli.state().resources.macro?.paint?.id ?? ''
    await cli.client.send('DELETE', `/macros/${id}`)
    await expect(cli.execute(updating, known())).rejects.toThrow('was deleted on the account after the plan')
    await cli.execute(deleting, known())
    expect(cli.state().resources.macro).not.toHaveProperty('paint')
  })
})

/** What was there before us, as the key map says. */
const adopted = () =>
  resourceTypes.flatMap(({ name }) =>
    Object.entries(cli.state().resources[name] ?? {}).flatMap(([key, entry]) => (entry.adopted && !key.includes('standard::') ? [`${name} ${key}`] : []))
  ) // prettier-ignore

it('covers every type that can be deleted', () => {
  expect(removable.length).toBe(resourceTypes.length - 1)
})

import * as fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isEmpty } from '../../scripts/engine/plan/plan'
import { everything, takeSnapshot } from '../../scripts/engine/snapshot'
import { resourceTypes } from '../../scripts/resources/all'
import type { Raw } from '../../scripts/zendesk/wire'
import { type Choices, choices, definitionsOf } from './anyDefinitions'
import { type CliRuns, openCliRuns } from './cliRuns'
import { editByHand } from './handEdits'

const names = resourceTypes.map(type => type.name)

const edit = fc.record({
  kind: fc.constant('edit' as const),
  type: fc.constantFrom(...names),
  which: fc.nat(3),
  how: fc.nat(5)
})
const foreign = fc.record({ kind: fc.constant('foreign' as const), what: fc.nat(4) })
const define = fc.record({ kind: fc.constant('define' as const), chosen: choices, deletes: fc.boolean() })
/** Edits by hand between applies, and applies of other definitions between edits. */
const sequence = fc.array(
  fc.oneof({ weight: 6, arbitrary: edit }, { weight: 1, arbitrary: foreign }, { weight: 2, arbitrary: define }),
  { minLength: 4, maxLength: 14 }
)

/** Somebody else's objects, which look like ours. */
const makeForeign = async ({ client }: CliRuns, what: number, n: number): Promise<void> => {
  const title = `Alheio ${n}`
  const all = [{ field: 'status', operator: 'is', value: 'open' }, { field: 'current_tags', operator: 'includes', value: `t${n}` }, { field: 'updated_at', operator: 'greater_than', value: '24' }] // prettier-ignore
  const actions = [{ field: 'remove_tags', value: `t${n}` }]
  if (what === 0) await client.send('POST', '/macros', { macro: { title, actions } })
  if (what === 1) await client.send('POST', '/views', { view: { title, all: all.slice(0, 1), any: [], output: { columns: ['status'] } } })
  if (what === 2) await client.send('POST', '/automations', { automation: { title, conditions: { all, any: [] }, actions } })
  if (what === 3) await client.send('POST', '/ticket_fields', { ticket_field: { title, type: 'text' } })
  if (what === 4) await client.send('POST', '/groups', { group: { name: title } })
} // prettier-ignore

const isForeign = (title: string) => title.startsWith('Alheio')

const look = async (cli: CliRuns) => {
  const { lists } = await takeSnapshot(cli.client, everything)
  const foreignOnes: [string, Raw][] = []
  const titles: string[] = []
  for (const type of resourceTypes)
    for (const [name, list] of lists)
      if (name === type.name || name.startsWith(`${type.name} `))
        for (const raw of list) {
          const title = type.identity(raw)
          if (isForeign(title)) foreignOnes.push([`${name} ${title}`, { ...raw, updated_at: '' }])
          else titles.push(`${name} ${title}`)
        }
  return { foreignOnes: Object.fromEntries(foreignOnes), titles }
}

const settled = async (cli: CliRuns, chosen: Choices, deletes: boolean) => {
  const definitions = definitionsOf(chosen)
  const { foreignOnes } = await look(cli)
  await cli.apply(definitions, { delete: deletes })
  const { writes, order, problems, adoptions } = await cli.plan(definitions)
  expect([writes, order, problems, adoptions]).toEqual([[], [], [], []])
  const after = await look(cli)
  expect(after.foreignOnes).toEqual(foreignOnes)
  expect(after.titles.toSorted()).toEqual([...new Set(after.titles)].toSorted())
  if (deletes) expect((await cli.plan(definitions)).orphans).toEqual([])
}

it('an apply leaves nothing to plan, nothing twice and nothing foreign touched, whatever happened before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sequence-'))
  try {
    await fc.assert(
      fc.asyncProperty(choices, sequence, async (first, steps) => {
        const cli = await openCliRuns(folder)
        try {
          let current = { chosen: first, deletes: false }
          await settled(cli, first, false)
          for (const [at, step] of steps.entries()) {
            if (step.kind === 'edit') await editByHand(cli, step.type, step.which, step.how, 30 + at)
            if (step.kind === 'foreign') await makeForeign(cli, step.what, at)
            if (step.kind === 'define') current = step
            const next = steps[at + 1]
            if (!next || step.kind === 'define' || next.kind === 'foreign')
              await settled(cli, current.chosen, current.deletes)
          }
        } finally {
          await cli.desk.close()
        }
      }),
      { numRuns: 20 }
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

/** Triggers of several categories have no order among each other: their positions say where they stand. */
const heldInPlace = async (cli: CliRuns) => {
  const { 'triggers/order.json': _order, ...held } = await cli.held()
  return [held, await cli.places()]
}

it('a rollback comes back from any definitions to any others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'back-'))
  try {
    await fc.assert(
      fc.asyncProperty(choices, choices, fc.boolean(), async (first, second, deletes) => {
        const cli = await openCliRuns(mkdtempSync(join(folder, 'run-')))
        try {
          await cli.apply(definitionsOf(first))
          const before = await heldInPlace(cli)
          const { writes, order, deletions } = await cli.apply(definitionsOf(second), { delete: deletes })
          if (writes.length + order.length + deletions.length === 0) return
          await cli.rollback({ withData: true })
          expect(await heldInPlace(cli)).toEqual(before)
          expect(isEmpty((await cli.planRollback({ withData: true })).plan)).toBe(true)
        } finally {
          await cli.desk.close()
        }
      }),
      { numRuns: 10 }
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

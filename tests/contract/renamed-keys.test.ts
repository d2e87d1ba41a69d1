import { expect, it } from 'vitest'
import type { Definitions } from '../../scripts/definitions/definitionFolders'
import type { TypeName } from '../../scripts/resources/resource'
import { type CliRuns } from './cliRuns'
import { base } from './everyType'
import { freshRuns } from './freshRuns'

let cli: CliRuns

freshRuns(made => {
  cli = made
})

/** The same definition under another file name, in every list and reference. */
const renamed = (from: string, to: string): Definitions =>
  JSON.parse(JSON.stringify(base).replaceAll(new RegExp(`(?<=["_:])${from}(?=["}])`, 'g'), to))

it.each<[TypeName, string]>([
  ['group', 'painters'],
  ['ticket_field', 'color'],
  ['macro', 'paint'],
  ['view', 'reds'],
  ['trigger_category', 'ours'],
  ['trigger', 'mark'],
  ['automation', 'nudge'],
  ['schedule', 'shop'],
  ['sla_policy', 'fast']
])('a definition of a %s under another file name keeps its object, which stays ours', async (type, key) => {
  await cli.apply(base)
  const [places, entry] = [await cli.places(), cli.state().resources[type]?.[key]]
  const definitions = renamed(key, `${key}_anew`)
  const { writes, order, orphans, problems } = await cli.plan(definitions)
  expect([writes, order, orphans, problems]).toEqual([[], [], [], []])
  await cli.apply(definitions, { delete: true })
  expect(await cli.places()).toEqual(places)
  expect(cli.state().resources[type]?.[`${key}_anew`]).toEqual(entry)
  expect(cli.state().resources[type]).not.toHaveProperty(key)
  const { adoptions } = await cli.plan(definitions)
  expect(adoptions).toEqual([])
})

import { expect, it } from 'vitest'
import { definitionOf, type FactKind } from '../registry'
import { PACKAGE_FACTS } from './foldPackages'

const kinds = Object.keys(PACKAGE_FACTS) as (keyof typeof PACKAGE_FACTS & FactKind)[]

it.each(kinds)('the registry knows %s by the shape and the roles that its own rule states', kind => {
  const { schema, judgedBy } = definitionOf(kind)
  const rule: { schema: unknown; judgedBy?: readonly string[] } = PACKAGE_FACTS[kind]
  expect([schema, judgedBy]).toEqual([rule.schema, rule.judgedBy])
  expect(schema).toBe(rule.schema)
})

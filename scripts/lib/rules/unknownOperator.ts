import type { LintRule } from './finding'
import { operatorsOf } from './fieldFacts'
import { conditionPlaces } from './positions'

export const unknownOperator: LintRule = {
  id: 'unknown-operator',
  level: 'warning',
  check: definitions =>
    conditionPlaces(definitions).flatMap(({ type, file, pointer, condition: { field, operator } }) => {
      const known = operatorsOf(definitions, type, field)
      if (!known || known.includes(operator)) return []
      const message = `"${field}" of a ${type} cannot be asked "${operator}": one of ${[...new Set(known)].join(', ')}`
      return [{ file, pointer: `${pointer}/operator`, message }]
    })
}

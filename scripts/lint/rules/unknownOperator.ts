import type { LintRule } from '../finding'
import { operatorsOf } from './fieldFacts'
import { conditionPlaces } from './positions'
import { words } from '../../terminal/language'

export const unknownOperator: LintRule = {
  id: 'unknown-operator',
  level: 'warning',
  check: definitions =>
    conditionPlaces(definitions).flatMap(({ type, file, pointer, condition: { field, operator } }) => {
      const known = operatorsOf(definitions, type, field)
      if (!known || known.includes(operator)) return []
      const message = words().lint.noOperator(field, type, operator, [...new Set(known)].join(', '))
      return [{ file, pointer: `${pointer}/operator`, message }]
    })
}

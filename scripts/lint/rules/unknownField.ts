import type { LintRule } from '../finding'
import { operatorsOf } from './fieldFacts'
import { conditionPlaces, fieldKey } from './positions'
import { words } from '../../terminal/language'

/** A condition on a field that this kind of rule does not have. A missing ticket field is a dangling reference. */
export const unknownField: LintRule = {
  id: 'unknown-field',
  level: 'warning',
  check: definitions =>
    conditionPlaces(definitions)
      .filter(({ condition: { field } }) => fieldKey(field) === undefined)
      .filter(({ type, condition: { field } }) => operatorsOf(definitions, type, field) === undefined)
      .map(({ type, file, pointer, condition: { field } }) => ({
        file,
        pointer: `${pointer}/field`,
        message: words().lint.noCondition(type, field)
      }))
}

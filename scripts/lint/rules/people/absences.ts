import type { Found, LintRule } from '../../finding'
import { words } from '../../../terminal/language'

const file = 'modalities/absences.json'

/** An absence that ends before it begins would take nobody away. Dates and times compare as their texts do. */
export const absences: LintRule = {
  id: 'absence-backwards',
  level: 'error',
  check: ({ absences }) =>
    absences.flatMap(({ from, until }, index): Found[] =>
      // a date lasts until its end
      from > (until.includes('T') ? until : `${until}T24:00`)
        ? [{ file, pointer: `/${index}/until`, message: words().lint.absenceBackwards(from, until) }]
        : []
    )
}

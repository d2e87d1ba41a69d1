import type { Condition } from '../../definitions/schemas/rules'
import { contradicts } from './contradicts'
import { afterwards } from './unreachableTrigger'
import type { LintRule } from '../finding'
import { isEvent } from './fieldFacts'
import { fieldKey, ruleFiles, type RuleFile } from './positions'
import { words } from '../../terminal/language'

const relative = (one: Condition) => one.operator.endsWith('_n_days')

const happens = ({ all, any }: RuleFile) => all.some(isEvent) || (any.length > 0 && any.every(isEvent))

/** A trigger runs when a ticket is saved: that a day comes is noticed by automations only. */
export const timeWithoutMotor: LintRule = {
  id: 'time-without-motor',
  level: 'warning',
  check: definitions => {
    const triggers = ruleFiles(definitions).filter(rule => rule.type === 'trigger')
    const motors = Object.values(definitions.automations).filter(one => one.active !== false)
    const dated = motors.some(({ all }) =>
      all.some(({ field }) => definitions.ticketFields[fieldKey(field) ?? '']?.type === 'date')
    )
    return [
      ...triggers.flatMap(rule =>
        happens(rule)
          ? []
          : rule.all.flatMap((one, index) =>
              relative(one) ? [{ file: rule.file, pointer: `/all/${index}`, message: words().lint.noMotor() }] : []
            )
      ),
      ...Object.entries(definitions.modalities).flatMap(([key, { sla }]) =>
        dated || (sla.offerWithin === null && sla.startWithin === null)
          ? []
          : [{ file: `modalities/${key}.json`, pointer: '/sla', message: words().lint.noDeadlineMotor() }]
      )
    ]
  }
}

/** A mail with every save: nothing that happens is asked for, and nothing the trigger does ends its conditions. */
export const triggerWithoutEnd: LintRule = {
  id: 'trigger-without-end',
  level: 'warning',
  check: definitions =>
    ruleFiles(definitions).flatMap(rule => {
      const { type, file, all, actions } = rule
      const tells = actions.some(action => action.field.startsWith('notification_'))
      if (type !== 'trigger' || !tells || happens(rule)) return []
      const ends = actions.flatMap(afterwards).some(made => all.some(needed => contradicts(made, needed)))
      return ends ? [] : [{ file, pointer: '/all', message: words().lint.everySave() }]
    })
}

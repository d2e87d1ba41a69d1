import type { Condition } from '../../definitions/schemas/rules'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

const asked = (list: readonly Condition[]) =>
  list.map(({ field, operator, value }) => JSON.stringify([field, operator, value])).sort()

/** Zendesk refuses an active automation that asks what another active one asks. */
export const twinAutomation: LintRule = {
  id: 'twin-automation',
  level: 'error',
  check: ({ automations }) => {
    const owners = new Map<string, string>()
    return Object.entries(automations).flatMap(([key, { active, all, any }]) => {
      if (active === false) return []
      const conditions = JSON.stringify([asked(all), asked(any)])
      const owner = owners.get(conditions)
      owners.set(conditions, owner ?? key)
      if (owner === undefined) return []
      return [{ file: `automations/${key}.json`, pointer: '/all', message: words().lint.twin(owner) }]
    })
  }
}

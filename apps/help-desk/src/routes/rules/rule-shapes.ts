import { z } from 'zod'
import { attributes, either, flag, id, ids, list, operand, text, whole } from '../../http/shape'

const conditions = list(z.looseObject({ field: z.string(), operator: text.optional(), value: operand.optional() }))
/** An action's value may hold lists itself: a recipient, a subject and a body with its channels. */
const actions = list(z.looseObject({ field: z.string(), value: either(operand, z.array(either(operand))).optional() }))

export const conditionsShape = attributes({ all: conditions, any: conditions }).nullable()

/** Macros, views, triggers and automations: OAS MacroObject, ViewObject, TriggerObject, AutomationObject */
export const ruleShape = attributes({
  title: text,
  raw_title: text,
  description: text,
  active: flag,
  position: whole,
  category_id: text,
  conditions: conditionsShape,
  all: conditions,
  any: conditions,
  actions,
  restriction: attributes({ type: text, id, ids }).nullable(),
  output: attributes({
    columns: list(text.unwrap()),
    group_by: text,
    group_order: text,
    sort_by: text,
    sort_order: text
  }).nullable()
})

const moves = list(attributes({ id: text, position: whole, active: flag, category_id: text, name: text }))

/** What `update_many` and the jobs of categories say of each rule. */
export const movesShape = attributes({
  macros: moves,
  views: moves,
  triggers: moves,
  automations: moves,
  trigger_categories: moves
})

export const categoryShape = attributes({ name: text, position: whole })

export const categoryJobShape = attributes({
  job: attributes({ action: text, items: movesShape.nullable() }).nullable()
})

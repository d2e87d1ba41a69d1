import { z } from 'zod'
import { key, retired } from './keys'

const condition = z.strictObject({
  field: z.string(),
  operator: z.string(),
  value: z.union([z.string(), z.array(z.string())])
})
/** Left out, a rule is in force. */
const active = z.boolean().optional()
/** Who sees it: `group:<key>` or `user:<e-mail>`; left out, everyone. */
const restriction = z.strictObject({ type: z.enum(['Group', 'User']), ids: z.array(z.string()).min(1) }).optional()
/**
 * `team` makes one of it for each team of areas.json; its key ends in the team's. A text that names what a team does not have,
 * its leader or deputy, makes none for that team.
 */
const forEach = z.enum(['team']).optional()
const action = z.strictObject({ field: z.string(), value: z.union([z.string(), z.array(z.string())]) })
const conditions = { all: z.array(condition).default([]), any: z.array(condition).default([]) }

export const macroSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().optional(),
  /** Other titles under which an account may already have it; only matched, never written. */
  formerTitles: z.array(z.string()).default([]),
  /** Language of the text; the app picks the twin of the requester's language. */
  locale: z.enum(['pt-BR', 'en', 'es']),
  active,
  restriction,
  actions: z.array(action).min(1)
})

export const viewSchema = z.strictObject({
  for_each: forEach,
  title: z.string().min(1),
  description: z.string().optional(),
  active,
  restriction,
  ...conditions,
  output: z.strictObject({
    columns: z.array(z.string()).min(1).max(10),
    group_by: z.string().nullable(),
    group_order: z.enum(['asc', 'desc']),
    sort_by: z.string().nullable(),
    sort_order: z.enum(['asc', 'desc'])
  })
})

export const triggerCategorySchema = z.strictObject({ name: z.string().min(1) })

export const triggerSchema = z.strictObject({
  for_each: forEach,
  title: z.string().min(1),
  description: z.string().optional(),
  category: key,
  active,
  retired,
  ...conditions,
  actions: z.array(action).min(1)
})

export const automationSchema = z.strictObject({
  for_each: forEach,
  title: z.string().min(1),
  active,
  ...conditions,
  actions: z.array(action).min(1)
})

/** Keys in the order in which the account shows or runs them. */
export const orderSchema = z.array(key)

export type Condition = z.infer<typeof condition>
export type Action = z.infer<typeof action>
export type Macro = z.infer<typeof macroSchema>
export type View = z.infer<typeof viewSchema>
export type Trigger = z.infer<typeof triggerSchema>
export type Automation = z.infer<typeof automationSchema>

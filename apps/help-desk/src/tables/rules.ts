import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { RuleAction, RuleConditions } from '../automation/evaluation/rule-types'
import { Collection } from '../store/collection'
import { appTables } from './apps'
import { customObjectTables } from './custom-objects'

export interface Restriction {
  type: 'Group' | 'User'
  id: number
  ids?: number[]
}

export interface Rule {
  id: number
  title: string
  active: boolean
  position: number
  created_at: string
  updated_at: string
}

export interface Macro extends Rule {
  description: string | null
  actions: RuleAction[]
  restriction: Restriction | null
}

export interface ViewOutput {
  columns: (string | number)[]
  group_by: string | number | null
  group_order: 'asc' | 'desc'
  sort_by: string | number | null
  sort_order: 'asc' | 'desc'
}

export interface View extends Rule {
  description: string | null
  conditions: RuleConditions
  output: ViewOutput
  restriction: Restriction | null
}

export interface Trigger extends Rule {
  description: string | null
  category_id: string
  conditions: RuleConditions
  actions: RuleAction[]
}

export interface TriggerCategory {
  id: string
  name: string
  position: number
  created_at: string
  updated_at: string
}

export interface Automation extends Rule {
  conditions: RuleConditions
  actions: RuleAction[]
}

const byPosition = { position: (r: Rule) => r.position, title: (r: Rule) => r.title }

export function ruleTables(db: DatabaseSyncInstance) {
  return {
    macros: new Collection<Macro>(db, { name: 'macros', firstId: 364_000_000_001, indexes: byPosition }),
    views: new Collection<View>(db, { name: 'views', firstId: 365_000_000_001, indexes: byPosition }),
    triggers: new Collection<Trigger>(db, {
      name: 'triggers',
      firstId: 366_000_000_001,
      indexes: { ...byPosition, category_id: t => t.category_id }
    }),
    triggerCategories: new Collection<TriggerCategory>(db, {
      name: 'trigger_categories',
      indexes: { position: c => c.position, name: c => c.name }
    }),
    automations: new Collection<Automation>(db, { name: 'automations', firstId: 367_000_000_001, indexes: byPosition }),
    ...customObjectTables(db),
    ...appTables(db)
  }
}

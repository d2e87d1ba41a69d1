import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { RuleConditions } from '../automation/evaluation/rule-types'
import { Collection } from '../store/collection'

interface Stamped {
  id: number
  created_at: string
  updated_at: string
}

export interface PolicyMetric {
  priority: string
  metric: string
  /** Minutes. */
  target: number
  business_hours: boolean
}

export interface FilterCondition {
  field: string
  operator: string
  value: string | number | (string | number)[]
}

export interface SlaPolicy extends Stamped {
  title: string
  description: string
  position: number
  filter: { all: FilterCondition[]; any: FilterCondition[] }
  policy_metrics: PolicyMetric[]
}

/** Minutes since Sunday at midnight. */
export interface Interval {
  start_time: number
  end_time: number
}

export interface Schedule extends Stamped {
  name: string
  time_zone: string
  intervals: Interval[]
}

export interface Holiday {
  id: number
  schedule_id: number
  name: string
  start_date: string
  end_date: string
}

export interface ContentVariant extends Stamped {
  item_id: number
  content: string
  locale_id: number
  active: boolean
  default: boolean
}

export interface ContentItem extends Stamped {
  name: string
  placeholder: string
  default_locale_id: number
}

/** Says how long archived tickets are kept. */
export interface DeletionSchedule extends Stamped {
  title: string
  description: string
  active: boolean
  conditions: RuleConditions
}

/** SLA policies, business hours and dynamic content. */
export function serviceTables(db: DatabaseSyncInstance) {
  return {
    slaPolicies: new Collection<SlaPolicy>(db, { name: 'sla_policies', firstId: 368_000_000_001 }),
    schedules: new Collection<Schedule>(db, { name: 'schedules', firstId: 369_000_000_001 }),
    holidays: new Collection<Holiday>(db, {
      name: 'holidays',
      firstId: 370_000_000_001,
      indexes: { schedule_id: holiday => holiday.schedule_id }
    }),
    deletionSchedules: new Collection<DeletionSchedule>(db, { name: 'deletion_schedules', firstId: 374_000_000_001 }),
    contentItems: new Collection<ContentItem>(db, {
      name: 'content_items',
      firstId: 371_000_000_001,
      indexes: { name: item => item.name, placeholder: item => item.placeholder }
    }),
    contentVariants: new Collection<ContentVariant>(db, {
      name: 'content_variants',
      firstId: 372_000_000_001,
      indexes: { item_id: variant => variant.item_id }
    })
  }
}

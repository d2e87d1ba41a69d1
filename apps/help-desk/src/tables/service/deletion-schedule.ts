import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { RuleConditions } from '../../automation/evaluation/rule-types'
import { Collection } from '../../store/collection'
import type { Stamped } from './stamped'

/** Says how long archived tickets are kept. */
export interface DeletionSchedule extends Stamped {
  title: string
  description: string
  active: boolean
  conditions: RuleConditions
}

export function deletionScheduleTables(db: DatabaseSyncInstance) {
  return {
    deletionSchedules: new Collection<DeletionSchedule>(db, { name: 'deletion_schedules', firstId: 374_000_000_001 })
  }
}

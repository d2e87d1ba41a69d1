import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../../store/collection'
import type { Stamped } from './stamped'

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

export function scheduleTables(db: DatabaseSyncInstance) {
  return {
    schedules: new Collection<Schedule>(db, { name: 'schedules', firstId: 369_000_000_001 }),
    holidays: new Collection<Holiday>(db, {
      name: 'holidays',
      firstId: 370_000_000_001,
      indexes: { schedule_id: holiday => holiday.schedule_id }
    })
  }
}

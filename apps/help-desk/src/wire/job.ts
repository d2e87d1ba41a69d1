import type { Desk } from '../desk'
import { urlOf } from '../http/api'
import type { Job } from '../tables/system'

export function presentJob(desk: Desk, job: Job): Record<string, unknown> {
  const { created_at: _, ...rest } = job
  return { url: urlOf(desk, `job_statuses/${job.id}`), ...rest }
}

import type { RestClient } from './rest-client'

interface JobStatus {
  id: string
  status: string
  message: string | null
}

const betweenLooksMs = 250

/** Waits for a background job. @throws an error people can read when it failed */
export async function finished(rest: RestClient, job: JobStatus): Promise<void> {
  let { status, message } = job
  while (status === 'queued' || status === 'working') {
    await new Promise(resolve => setTimeout(resolve, betweenLooksMs))
    const answer = await rest.get<{ job_status: JobStatus }>(`/api/v2/job_statuses/${job.id}.json`)
    ;({ status, message } = answer.job_status)
  }
  if (status !== 'completed') throw new Error(message ?? 'A tarefa falhou.')
}

import type { RestClient } from './rest-client'

interface MergeRequest {
  sourceId: number
  targetId: number
  sourceComment: string
  targetComment: string
  /** Whether the requesters see these comments. */
  isPublic: boolean
}

interface JobStatus {
  id: string
  status: string
  message: string | null
}

const betweenLooksMs = 250

/** Closes the source and adds it to the target: done when the account's job is. */
export async function mergeTickets(rest: RestClient, request: MergeRequest): Promise<void> {
  const { job_status } = await rest.post<{ job_status: JobStatus }>(`/api/v2/tickets/${request.targetId}/merge.json`, {
    ids: [request.sourceId],
    source_comment: request.sourceComment,
    target_comment: request.targetComment,
    source_comment_is_public: request.isPublic,
    target_comment_is_public: request.isPublic
  })
  await finished(rest, job_status)
}

/** Waits for a background job. @throws an error people can read when it failed */
async function finished(rest: RestClient, job: JobStatus): Promise<void> {
  let { status, message } = job
  while (status === 'queued' || status === 'working') {
    await new Promise(resolve => setTimeout(resolve, betweenLooksMs))
    const answer = await rest.get<{ job_status: JobStatus }>(`/api/v2/job_statuses/${job.id}.json`)
    ;({ status, message } = answer.job_status)
  }
  if (status !== 'completed') throw new Error(message ?? 'A tarefa falhou.')
}

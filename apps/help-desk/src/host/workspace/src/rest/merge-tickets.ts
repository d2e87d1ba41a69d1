import { finished } from './job'
import type { RestClient } from './rest-client'

export interface MergeRequest {
  sourceId: number
  targetId: number
  sourceComment: string
  targetComment: string
  /** Whether the requesters see these comments. */
  isPublic: boolean
}

/** Closes the source and adds it to the target: done when the account's job is. */
export async function mergeTickets(rest: RestClient, request: MergeRequest): Promise<void> {
  const { job_status } = await rest.post<{ job_status: Parameters<typeof finished>[1] }>(
    `/api/v2/tickets/${request.targetId}/merge.json`,
    {
      ids: [request.sourceId],
      source_comment: request.sourceComment,
      target_comment: request.targetComment,
      source_comment_is_public: request.isPublic,
      target_comment_is_public: request.isPublic
    }
  )
  await finished(rest, job_status)
}

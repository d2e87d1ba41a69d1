import { randomUUID } from 'node:crypto'
import { ApiError } from './http/api-error'
import type { Collection } from './store/collection'
import type { Job } from './tables/system'

interface JobRequest {
  job_type: string
  total: number
  /** Done in one go, after the answer that names the job has left. A throw fails the job. */
  work: () => Record<string, unknown>[]
}

/** Jobs an account may have queued or running. https://developer.zendesk.com/api-reference/introduction/rate-limits/#job-limit */
const most = 30

/** Zendesk's background jobs: one after the other, each soon after the request that asked for it. */
export class Queue {
  #waiting: (() => void)[] = []
  #busy = false

  constructor(
    private readonly jobs: Collection<Job>,
    private readonly stamp: () => string
  ) {}

  /** @throws 429 when too many wait. */
  add(request: JobRequest): Job {
    if (this.jobs.count({ status: ['queued', 'working'] }) >= most)
      throw new ApiError(429, { error: 'TooManyJobs', description: 'Too many jobs are queued' })
    const job = this.jobs.insert({
      id: `V3-${randomUUID().replaceAll('-', '')}`,
      job_type: request.job_type,
      status: 'queued',
      total: request.total,
      progress: null,
      message: null,
      results: null,
      created_at: this.stamp()
    })
    this.#waiting.push(() => this.#run(job.id, request))
    this.#wake()
    return job
  }

  /** Waits until nothing is queued; for tests. */
  async idle(): Promise<void> {
    while (this.#busy || this.#waiting.length > 0) await new Promise(resolve => setImmediate(resolve))
  }

  clear(): void {
    this.#waiting = []
  }

  #wake(): void {
    if (this.#busy) return
    this.#busy = true
    setImmediate(() => {
      this.#busy = false
      this.#waiting.shift()?.()
      if (this.#waiting.length > 0) this.#wake()
    })
  }

  #run(id: string, request: JobRequest): void {
    if (!this.jobs.get(id)) return
    try {
      const results = request.work()
      this.jobs.update(id, {
        status: 'completed',
        progress: request.total,
        results,
        message: `Completed at ${this.stamp()}`
      })
    } catch (error) {
      this.jobs.update(id, { status: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
}

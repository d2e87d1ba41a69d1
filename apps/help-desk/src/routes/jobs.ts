import { notFound } from '../http/api-error'
import { requireAgent, type Api } from '../http/api'
import { pageOf, rowsIn } from '../http/pagination'
import { presentJob } from '../wire/job'

export function jobRoutes(api: Api): void {
  api.get('/api/v2/job_statuses', c => {
    requireAgent(c)
    const desk = c.get('desk')
    const { rows, envelope } = pageOf(c, rowsIn(desk.tables.jobs))
    return c.json({ job_statuses: rows.map(job => presentJob(desk, job)), ...envelope })
  })
  api.get('/api/v2/job_statuses/show_many', c => {
    requireAgent(c)
    const desk = c.get('desk')
    const jobs = desk.tables.jobs.find({ where: { id: (c.req.query('ids') ?? '').split(',') } })
    return c.json({ job_statuses: jobs.map(job => presentJob(desk, job)) })
  })
  api.get('/api/v2/job_statuses/:id', c => {
    requireAgent(c)
    const job = c.get('desk').tables.jobs.get(c.req.param('id'))
    if (!job) throw notFound()
    return c.json({ job_status: presentJob(c.get('desk'), job) })
  })
}

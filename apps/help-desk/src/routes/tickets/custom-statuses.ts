import { allStatuses, CATEGORIES } from '../../custom-statuses/statuses'
import { changeDefaults } from '../../custom-statuses/default-statuses'
import { saveStatus } from '../../custom-statuses/save-status'
import { idParam, readBody, readWrapped, requireAdmin, urlOf, type Api, type Call } from '../../http/api'
import { notFound } from '../../http/api-error'
import { attributes, flag, ids, text } from '../../http/shape'
import { wholesOf } from '../../input'
import type { Desk } from '../../desk'
import type { CustomStatus } from '../../tables/custom-status'

const shape = attributes({
  status_category: text,
  agent_label: text,
  end_user_label: text,
  description: text,
  end_user_description: text,
  active: flag
})

/** Dynamic content in labels is not resolved: what was written is what is shown. */
const presentStatus = (desk: Desk, status: CustomStatus) => ({
  url: urlOf(desk, `custom_statuses/${status.id}`),
  ...status,
  raw_agent_label: status.agent_label,
  raw_end_user_label: status.end_user_label,
  raw_description: status.description,
  raw_end_user_description: status.end_user_description
})

function found(c: Call): CustomStatus {
  const status = allStatuses(c.get('desk')).find(one => one.id === idParam(c))
  if (!status) throw notFound()
  return status
}

const asked = (c: Call, name: 'active' | 'default') => {
  const value = c.req.query(name)
  return (status: CustomStatus) => (value !== 'true' && value !== 'false') || String(status[name]) === value
}

export function customStatusRoutes(api: Api): void {
  api.get('/api/v2/custom_statuses', c => {
    const desk = c.get('desk')
    const wanted = (c.req.query('status_categories') ?? CATEGORIES.join()).split(',').map(name => name.trim())
    const statuses = allStatuses(desk)
      .filter(({ status_category }) => wanted.includes(status_category))
      .filter(asked(c, 'active'))
      .filter(asked(c, 'default'))
    return c.json({ custom_statuses: statuses.map(status => presentStatus(desk, status)) })
  })
  api.get('/api/v2/custom_statuses/:id{[0-9]+}', c => c.json({ custom_status: presentStatus(c.get('desk'), found(c)) }))
  api.put('/api/v2/custom_status/default', async c => {
    requireAdmin(c)
    changeDefaults(c.get('desk'), wholesOf((await readBody(c, attributes({ ids })))['ids']))
    return c.json({})
  })
  api.post('/api/v2/custom_statuses', async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const saved = saveStatus(desk, undefined, await readWrapped(c, 'custom_status', shape))
    return c.json({ custom_status: presentStatus(desk, saved) }, 201)
  })
  api.put('/api/v2/custom_statuses/:id{[0-9]+}', async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    saveStatus(desk, found(c), await readWrapped(c, 'custom_status', shape))
    return c.json({ custom_status: presentStatus(desk, found(c)) })
  })
}

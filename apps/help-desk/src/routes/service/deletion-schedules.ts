import type { Desk } from '../../desk'
import { conditionProblem } from '../../automation/evaluation/conditions/check-conditions'
import { readCondition } from '../../automation/evaluation/conditions/conditions'
import type { RuleConditions } from '../../automation/evaluation/rule-types'
import { idParam, readWrapped, requireAdmin, urlOf, type Api, type Call } from '../../http/api'
import { invalid, notFound } from '../../http/api-error'
import { attributes, flag, text } from '../../http/shape'
import { conditionFields } from '../rules/rule-fields'
import { conditionsShape } from '../rules/rule-shapes'
import { booleanOf, isRecord, textOf, type JsonRecord } from '../../input'
import type { DeletionSchedule } from '../../tables/service/deletion-schedule'
import { retentionMs, sinceLastUpdate } from '../../tickets/lifecycle/deletion-schedules'

const shape = attributes({ title: text, description: text, object: text, active: flag, conditions: conditionsShape })
const most = 10

const present = (desk: Desk, schedule: DeletionSchedule) => ({
  url: urlOf(desk, `deletion_schedules/${schedule.id}`),
  ...schedule,
  default: false
})

function found(c: Call): DeletionSchedule {
  requireAdmin(c)
  const schedule = c.get('desk').tables.deletionSchedules.get(idParam(c))
  if (!schedule) throw notFound()
  return schedule
}

const listed = (given: unknown) => (Array.isArray(given) ? given : []).flatMap(one => readCondition(one) ?? [])

/** @throws 422 for conditions that say nothing of how long a ticket rests */
function conditionsOf(desk: Desk, given: unknown): RuleConditions {
  const conditions = isRecord(given) ? { all: listed(given['all']), any: listed(given['any']) } : { all: [], any: [] }
  const rests = conditions.all.filter(({ field }) => field === sinceLastUpdate)
  if (
    rests.length === 0 ||
    rests.some(({ operator, value }) => operator !== 'greater_than' || retentionMs(value) === undefined)
  )
    throw invalid('conditions', `Conditions: must name ${sinceLastUpdate} as an ISO 8601 duration`)
  for (const group of ['all', 'any'] as const)
    for (const condition of conditions[group].filter(({ field }) => field !== sinceLastUpdate)) {
      const wrong = conditionProblem(condition, group, 'automation', conditionFields(desk))
      if (wrong !== undefined) throw invalid('conditions', `Conditions: ${wrong}`)
    }
  return conditions
}

function written(desk: Desk, input: JsonRecord, before?: DeletionSchedule) {
  const title = (textOf(input['title']) ?? before?.title ?? '').trim()
  if (title === '') throw invalid('title', 'Title: cannot be blank', 'BlankValue')
  const active = booleanOf(input['active']) ?? before?.active ?? false
  const others = desk.tables.deletionSchedules.find().filter(one => one.active && one.id !== before?.id)
  if (active && others.length > 0) throw invalid('active', 'Active: another deletion schedule is active')
  const conditions = before && !('conditions' in input) ? before.conditions : conditionsOf(desk, input['conditions'])
  return { title, description: textOf(input['description']) ?? before?.description ?? '', active, conditions }
}

export function deletionScheduleRoutes(api: Api): void {
  const root = '/api/v2/deletion_schedules'
  api.get(root, c => {
    requireAdmin(c)
    const desk = c.get('desk')
    return c.json({ deletion_schedules: desk.tables.deletionSchedules.find().map(one => present(desk, one)) })
  })
  api.post(root, async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    if (desk.tables.deletionSchedules.count() >= most)
      throw invalid('base', `An account has at most ${most} deletion schedules`, 'TooMany')
    const body = written(desk, await readWrapped(c, 'deletion_schedule', shape))
    const now = desk.clock.stamp()
    const schedule = desk.tables.deletionSchedules.insert({ ...body, created_at: now, updated_at: now })
    return c.json({ deletion_schedule: present(desk, schedule) }, 201)
  })
  api.get(`${root}/:id{[0-9]+}`, c => c.json({ deletion_schedule: present(c.get('desk'), found(c)) }))
  api.put(`${root}/:id{[0-9]+}`, async c => {
    const before = found(c)
    const desk = c.get('desk')
    const body = written(desk, await readWrapped(c, 'deletion_schedule', shape), before)
    const saved = desk.tables.deletionSchedules.update(before.id, { ...body, updated_at: desk.clock.stamp() })
    return c.json({ deletion_schedule: present(desk, saved) })
  })
  api.delete(`${root}/:id{[0-9]+}`, c => {
    c.get('desk').tables.deletionSchedules.delete(found(c).id)
    return c.body(null, 204)
  })
}

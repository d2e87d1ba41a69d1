import { planActions } from './actions/actions'
import { words } from './compare'
import { isHourField } from './conditions/hour-conditions'
import { ticketCondition } from './conditions/ticket-conditions'
import type {
  CustomValue,
  RuleAction,
  RuleCondition,
  RuleConditions,
  RuleFacts,
  RuleField,
  RuleTicket
} from './rule-types'

type FieldOf = (id: number) => RuleField | undefined

const BLANK: RuleTicket = {
  id: 0,
  subject: '',
  description: '',
  status: 'open',
  custom_status_id: 0,
  priority: null,
  type: null,
  tags: [],
  group_id: null,
  assignee_id: null,
  requester_id: null,
  submitter_id: null,
  organization_id: null,
  brand_id: null,
  ticket_form_id: null,
  external_id: null,
  recipient: null,
  due_at: null,
  via_channel: 'web',
  is_public: true,
  cc_ids: [],
  created_at: '',
  updated_at: '',
  custom: {}
}

const facts = (ticket: RuleTicket, field: FieldOf): RuleFacts => ({
  ticket,
  before: undefined,
  update: undefined,
  currentUser: undefined,
  currentGroups: [],
  requester: undefined,
  organization: undefined,
  field,
  userFieldType: () => undefined,
  organizationFieldType: () => undefined,
  now: 0,
  today: '2000-01-01',
  counts: { reopens: 0, replies: 0, group_stations: 0 },
  businessTime: undefined,
  hoursSince: () => undefined
})

function tagsOf(values: Readonly<Record<number, CustomValue>>, field: FieldOf): string[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const known = field(Number(id))
    if (known?.type === 'checkbox') return value === true && known.tag ? [known.tag] : []
    return known?.options.some(option => option.value === value) ? [String(value)] : []
  })
}

function falseAfter(condition: RuleCondition, actions: readonly RuleAction[], field: FieldOf): boolean {
  const tags = condition.operator === 'includes' ? words(condition.value) : []
  const before = { ...BLANK, tags }
  const world = { facts: facts(before, field), render: (text: string) => text, currentGroup: null }
  const { patch } = planActions(actions, world)
  const custom = patch.custom ?? {}
  const id = Number(/^custom_fields_(\d+)$/.exec(condition.field)?.[1] ?? Number.NaN)
  const touched =
    condition.field === 'current_tags'
      ? patch.tags !== undefined || Object.keys(custom).length > 0
      : condition.field in patch || id in custom
  if (!touched) return false
  const { custom: _, tags: after = tags, ...plain } = patch
  const ticket = { ...before, ...plain, custom, tags: [...new Set([...after, ...tagsOf(custom, field)])] }
  return ticketCondition(condition, facts(ticket, field)) === false
}

/** An automation must stop by itself: true once ("is" so many hours), or its actions make a condition false. */
export function stopsItself(conditions: RuleConditions, actions: readonly RuleAction[], field: FieldOf): boolean {
  return conditions.all.some(
    condition =>
      (isHourField(condition.field) && condition.operator.startsWith('is')) || falseAfter(condition, actions, field)
  )
}

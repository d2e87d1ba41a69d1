import type { RuleFacts, RuleField, RuleOrganization, RuleTicket, RuleUser } from './rule-types'

const options = (...values: string[]) => values.map(value => ({ value, name: value.toUpperCase() }))

/** Fields by id: 1 a dropdown, 2 a date, 3 an integer, 4 a checkbox, 5 a text, 6 a multiselect. */
export const testFields: readonly RuleField[] = [
  { id: 1, type: 'tagger', title: 'Stage', options: options('stage_open', 'stage_done') },
  { id: 2, type: 'date', title: 'Due', options: [] },
  { id: 3, type: 'integer', title: 'Minutes', options: [] },
  { id: 4, type: 'checkbox', title: 'OK', tag: 'test_ok', options: [] },
  { id: 5, type: 'text', title: 'Note', options: [] },
  { id: 6, type: 'multiselect', title: 'Areas', options: options('area_a', 'area_b') }
]

const ticket: RuleTicket = {
  id: 35,
  subject: 'Help',
  description: 'It broke',
  status: 'new',
  custom_status_id: 1,
  priority: null,
  type: null,
  tags: [],
  group_id: null,
  assignee_id: null,
  requester_id: 1,
  submitter_id: 1,
  organization_id: null,
  brand_id: null,
  ticket_form_id: null,
  external_id: null,
  recipient: null,
  due_at: null,
  via_channel: 'web',
  is_public: true,
  cc_ids: [],
  created_at: '2026-11-20T10:00:00Z',
  updated_at: '2026-11-20T10:00:00Z',
  custom: {}
}

const user = (id: number, name: string, role: RuleUser['role']): RuleUser => ({
  id,
  name,
  email: `user${id}@test.example`,
  role,
  external_id: null,
  phone: null,
  locale: 'pt-BR',
  locale_id: 19,
  time_zone: null,
  notes: null,
  details: null,
  signature: null,
  tags: [],
  organization_id: null,
  custom: {}
})

const organization: RuleOrganization = {
  id: 7,
  name: 'Test Ltda',
  external_id: null,
  details: null,
  notes: null,
  tags: [],
  custom: {}
}

interface Rest extends Partial<Omit<RuleFacts, 'before' | 'ticket' | 'currentUser' | 'requester' | 'organization'>> {
  before?: Partial<RuleTicket>
  currentUser?: Partial<RuleUser>
  requester?: Partial<RuleUser>
  organization?: Partial<RuleOrganization>
}

/** Facts for tests: today is 2026-11-23, the requester is user 1, the current user agent 2. */
export function factsFor(changes: Partial<RuleTicket> = {}, rest: Rest = {}): RuleFacts {
  const { before, currentUser, requester, organization: org, ...other } = rest
  return {
    ticket: { ...ticket, ...changes },
    before: before && { ...ticket, ...before },
    update: undefined,
    currentUser: { ...user(2, 'Ada Agent', 'agent'), ...currentUser },
    currentGroups: [70],
    requester: { ...user(1, 'Rui de Souza', 'end-user'), ...requester },
    organization: { ...organization, ...org },
    field: id => testFields.find(field => field.id === id),
    userFieldType: () => 'dropdown',
    organizationFieldType: () => 'text',
    now: Date.parse('2026-11-23T12:00:00Z'),
    today: '2026-11-23',
    counts: { reopens: 0, replies: 0, group_stations: 0 },
    businessTime: undefined,
    hoursSince: () => undefined,
    ...other
  }
}

import type { Desk } from '../desk'
import type { SystemFieldOption, TicketField } from '../tables/field'

const option = (value: string, name: string): SystemFieldOption => ({ value, name })

/** The fields every account has. https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/ */
const systemFields: { type: string; title: string; portal: boolean; options?: SystemFieldOption[] }[] = [
  { type: 'subject', title: 'Assunto', portal: true },
  { type: 'description', title: 'Descrição', portal: true },
  {
    type: 'status',
    title: 'Status',
    portal: false,
    options: [
      option('open', 'Aberto'),
      option('pending', 'Pendente'),
      option('hold', 'Em espera'),
      option('solved', 'Resolvido')
    ]
  },
  {
    type: 'tickettype',
    title: 'Tipo',
    portal: false,
    options: [
      option('question', 'Pergunta'),
      option('incident', 'Incidente'),
      option('problem', 'Problema'),
      option('task', 'Tarefa')
    ]
  },
  {
    type: 'priority',
    title: 'Prioridade',
    portal: false,
    options: [option('low', 'Baixa'), option('normal', 'Normal'), option('high', 'Alta'), option('urgent', 'Urgente')]
  },
  { type: 'group', title: 'Grupo', portal: false },
  { type: 'assignee', title: 'Atribuído', portal: false }
]

export function seedSystemFields(desk: Desk): void {
  const now = desk.clock.stamp()
  const ids = systemFields.map(({ type, title, portal, options }, at) => {
    const field: Omit<TicketField, 'id'> = {
      type,
      title,
      title_in_portal: title,
      description: '',
      agent_description: null,
      position: at + 1,
      active: true,
      required: type === 'subject' || type === 'description',
      required_in_portal: portal,
      collapsed_for_agents: false,
      visible_in_portal: portal,
      editable_in_portal: portal,
      regexp_for_validation: null,
      tag: null,
      removable: false,
      relationship_target_type: null,
      relationship_filter: null,
      creator_user_id: -1,
      created_at: now,
      updated_at: now,
      ...(options ? { system_field_options: options } : {})
    }
    return desk.tables.ticketFields.insert(field).id
  })
  desk.tables.ticketForms.insert({
    name: 'Formulário padrão',
    display_name: 'Formulário padrão',
    end_user_visible: true,
    position: 1,
    active: true,
    default: true,
    in_all_brands: true,
    ticket_field_ids: ids,
    agent_conditions: [],
    end_user_conditions: [],
    created_at: now,
    updated_at: now
  })
}

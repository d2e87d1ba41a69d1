export const statusNames: Record<string, string> = {
  new: 'Novo',
  open: 'Aberto',
  pending: 'Pendente',
  hold: 'Em espera',
  solved: 'Resolvido',
  closed: 'Fechado'
}

export const typeNames: Record<string, string> = {
  question: 'Pergunta',
  incident: 'Incidente',
  problem: 'Problema',
  task: 'Tarefa'
}

export const priorityNames: Record<string, string> = { low: 'Baixa', normal: 'Normal', high: 'Alta', urgent: 'Urgente' }

export const channelNames: Record<string, string> = {
  web: 'Formulário web',
  email: 'E-mail',
  voice: 'Telefone',
  phone: 'Telefone',
  chat: 'Chat',
  api: 'API',
  rule: 'Regra',
  whatsapp: 'WhatsApp',
  native_messaging: 'Mensagens',
  web_service: 'API',
  help_center: 'Portal',
  mobile: 'Celular',
  mobile_sdk: 'Celular'
}

/** How a person is reached: contacts of messaging channels may have no address. */
export const contactOf = ({ email, phone }: { email: string | null; phone?: string | null }): string =>
  email ?? phone ?? 'sem e-mail'

export const roleNames: Record<string, string> = {
  admin: 'Administrador',
  agent: 'Agente',
  light_agent: 'Agente light',
  'end-user': 'Usuário final'
}

/** Labels of the form's own keys, for messages about what changed. */
export const keyNames: Record<string, string> = {
  subject: 'Assunto',
  status: 'Status',
  custom_status_id: 'Status',
  type: 'Tipo',
  priority: 'Prioridade',
  tags: 'Tags',
  requester_id: 'Solicitante',
  assignee_id: 'Atribuído',
  group_id: 'Grupo',
  brand_id: 'Marca',
  ticket_form_id: 'Formulário',
  external_id: 'ID externo',
  email_cc_ids: 'CCs'
}

const plurals = new Intl.PluralRules('pt-BR')

/** A count and its noun. */
export const counted = (count: number, one: string, other: string): string =>
  `${count} ${plurals.select(count) === 'one' ? one : other}`

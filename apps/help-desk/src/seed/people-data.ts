import type { Role } from '../tables/people'

export const groupNames = {
  support: 'Suporte',
  leaders: 'Consultoria · Líderes',
  finance: 'Consultoria · Financeiro',
  fiscal: 'Fiscal',
  billing: 'Faturamento',
  money: 'Financeiro',
  stock: 'Estoque',
  success: 'Sucesso do Cliente'
} as const
export type GroupKey = keyof typeof groupNames

export interface AgentData {
  name: string
  role: Role
  /** The first is the default one. */
  groups: GroupKey[]
  tags?: string[]
}

/** Part of the address before `@consultoria.example` → who it is. */
export const agents: Record<string, AgentData> = {
  admin: { name: 'Adriana Admin', role: 'admin', groups: ['support'] },
  'lia.lider': { name: 'Lia Líder', role: 'agent', groups: ['fiscal', 'leaders'] },
  'ana.senior': { name: 'Ana Sênior', role: 'agent', groups: ['fiscal'], tags: ['senior_fiscal'] },
  'bruno.pleno': { name: 'Bruno Pleno', role: 'agent', groups: ['fiscal', 'support'] },
  'fabi.financeiro': { name: 'Fabi Financeiro', role: 'agent', groups: ['finance'] },
  'leo.lider': { name: 'Léo Lidera', role: 'agent', groups: ['billing', 'leaders'] },
  'sara.senior': { name: 'Sara Sênior', role: 'agent', groups: ['billing'], tags: ['senior_faturamento'] },
  'lara.lider': { name: 'Lara Lidera', role: 'agent', groups: ['money', 'leaders'] },
  'paulo.senior': { name: 'Paulo Sênior', role: 'agent', groups: ['money'], tags: ['senior_financeiro'] },
  'lucio.lider': { name: 'Lúcio Lidera', role: 'agent', groups: ['stock', 'leaders'] },
  'elisa.senior': { name: 'Elisa Sênior', role: 'agent', groups: ['stock'], tags: ['senior_estoque'] },
  'gil.pleno': { name: 'Gil Pleno', role: 'agent', groups: ['support', 'stock', 'billing'] },
  'sofia.sucesso': { name: 'Sofia Sucesso', role: 'agent', groups: ['success'], tags: ['senior_sucesso'] },
  'nina.junior': { name: 'Nina Júnior', role: 'agent', groups: ['support', 'money'] },
  loja: { name: 'Loja (integração)', role: 'agent', groups: ['support'] }
}

interface ClientData {
  name: string
  organization?: string
  suspended?: true
  phone?: string
  locale?: 'pt-BR' | 'en-US' | 'es'
}

export const organizations: Record<string, { domain: string; external_id: string }> = {
  'Indústria Aurora': { domain: 'aurora.example', external_id: 'cli-aurora' },
  'Unidade Serra': { domain: 'unidadeserra.example', external_id: 'uni-serra' },
  'Comercial Horizonte': { domain: 'horizonte.example', external_id: 'cli-horizonte' },
  'Metalúrgica Boa Vista': { domain: 'boavista.example', external_id: 'cli-boavista' },
  'Unidade Litoral': { domain: 'unidadelitoral.example', external_id: 'uni-litoral' },
  'Harbor Trading': { domain: 'harbor.example', external_id: 'cli-harbor' },
  'Almacenes del Sur': { domain: 'almacenes.example', external_id: 'cli-almacenes' }
}

export const clients: Record<string, ClientData> = {
  'carla@aurora.example': { name: 'Carla Campos', organization: 'Indústria Aurora', phone: '+55 11 5550-0101' },
  'diego@aurora.example': { name: 'Diego Dias', organization: 'Indústria Aurora', phone: '+55 11 5550-0102' },
  'ursula@unidadeserra.example': { name: 'Úrsula Uchoa', organization: 'Unidade Serra', phone: '+55 54 5550-0103' },
  'helena@horizonte.example': { name: 'Helena Hora', organization: 'Comercial Horizonte' },
  'igor@horizonte.example': { name: 'Igor Ilha', organization: 'Comercial Horizonte' },
  'rui@boavista.example': { name: 'Rui Ramos', organization: 'Metalúrgica Boa Vista' },
  'vera@boavista.example': { name: 'Vera Vale', organization: 'Metalúrgica Boa Vista' },
  'otavio@unidadelitoral.example': { name: 'Otávio Onda', organization: 'Unidade Litoral' },
  'emma@harbor.example': { name: 'Emma Ellis', organization: 'Harbor Trading', locale: 'en-US' },
  'sofia@almacenes.example': { name: 'Sofía Soler', organization: 'Almacenes del Sur', locale: 'es' },
  'otto@foradoar.example': { name: 'Otto Osório', suspended: true }
}

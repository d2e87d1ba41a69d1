import type { RuleTicket } from '../rule-types'

/** In the account's languages: English, Spanish, Portuguese. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  status: {
    new: ['New', 'Nuevo', 'Novo'],
    open: ['Open', 'Abierto', 'Aberto'],
    pending: ['Pending', 'Pendiente', 'Pendente'],
    hold: ['On-hold', 'En espera', 'Em espera'],
    solved: ['Solved', 'Resuelto', 'Resolvido'],
    closed: ['Closed', 'Cerrado', 'Fechado']
  },
  priority: {
    low: ['Low', 'Baja', 'Baixa'],
    normal: ['Normal', 'Normal', 'Normal'],
    high: ['High', 'Alta', 'Alta'],
    urgent: ['Urgent', 'Urgente', 'Urgente']
  },
  type: {
    question: ['Question', 'Pregunta', 'Pergunta'],
    incident: ['Incident', 'Incidente', 'Incidente'],
    problem: ['Problem', 'Problema', 'Problema'],
    task: ['Task', 'Tarea', 'Tarefa']
  }
}

const columnOf = (locale: string): number => (locale.startsWith('es') ? 1 : locale.startsWith('pt') ? 2 : 0)

/** A status, priority or type as people read it. https://support.zendesk.com/hc/en-us/articles/4408886858138 */
export function localizedWord(field: 'status' | 'priority' | 'type', ticket: RuleTicket, locale: string) {
  const held = ticket[field]
  return held === null ? null : (WORDS[field]?.[held]?.[columnOf(locale)] ?? held)
}

/** `May 18, 2014`, in the reader's language, by the account's clock. */
export function localizedDate(stamp: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(stamp))
}

/** `2013-12-12T05:35Z`: to the minute. */
export const timestamp = (stamp: string): string => `${stamp.slice(0, 16)}Z`

import type { WireTarget } from '../../rest/wire'
import { counted } from '../shared/names'

export const metricNames: Record<string, string> = {
  first_reply_time: 'Primeira resposta',
  next_reply_time: 'Próxima resposta',
  periodic_update_time: 'Atualização periódica',
  pausable_update_time: 'Atualização pausável',
  requester_wait_time: 'Espera do solicitante',
  agent_work_time: 'Trabalho do agente',
  total_resolution_time: 'Resolução total'
}

/** Below it a target is near. https://support.zendesk.com/hc/en-us/articles/4408832852122 */
const near = 15

export type Urgency = 'ahead' | 'near' | 'missed' | 'paused'

interface TargetState {
  urgency: Urgency
  /** Calendar time, whatever the target counts: "-4 h", "Agora". */
  short: string
  /** In whole words, for who does not see the colour. */
  long: string
}

export function targetState({ metric, stage, breach_at }: WireTarget, now: Date): TargetState {
  const name = metricNames[metric] ?? metric
  if (stage === 'paused' || breach_at === null)
    return { urgency: 'paused', short: 'Pausado', long: `SLA ${name}: pausado` }
  const minutes = (Date.parse(breach_at) - now.getTime()) / 60_000
  if (minutes > -1 && minutes <= 0) return { urgency: 'missed', short: 'Agora', long: `SLA ${name}: vence agora` }
  const { count, unit } = largest(Math.abs(minutes))
  const [one, other] = words[unit]
  const left = counted(count, one, other)
  if (minutes > 0)
    return {
      urgency: minutes < near ? 'near' : 'ahead',
      short: `${count} ${unit}`,
      long: `SLA ${name}: vence em ${left}`
    }
  return { urgency: 'missed', short: `-${count} ${unit}`, long: `SLA ${name}: vencido há ${left}` }
}

const words = { min: ['minuto', 'minutos'], h: ['hora', 'horas'], d: ['dia', 'dias'] } as const

function largest(minutes: number): { count: number; unit: keyof typeof words } {
  const whole = Math.max(Math.round(minutes), 1)
  if (whole < 60) return { count: whole, unit: 'min' }
  if (whole < 1440) return { count: Math.round(whole / 60), unit: 'h' }
  return { count: Math.round(whole / 1440), unit: 'd' }
}

/** What is still to be met: those that run first, the earliest in front. */
export function openTargets(targets: readonly WireTarget[]): WireTarget[] {
  const rank = ({ stage, breach_at }: WireTarget) => (stage === 'active' && breach_at !== null ? breach_at : '~')
  return targets
    .filter(({ stage }) => stage !== 'achieved')
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

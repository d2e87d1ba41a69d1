import { expect, it } from 'vitest'
import { openTargets, targetState } from './sla-words'

const now = new Date('2026-11-23T12:00:00Z')
const target = (breach_at: string | null, stage = 'active', metric = 'first_reply_time') => ({
  metric,
  stage,
  breach_at
})

it.each([
  ['2026-11-23T12:45:00Z', 'ahead', '45 min', 'SLA Primeira resposta: vence em 45 minutos'],
  ['2026-11-23T12:14:30Z', 'near', '15 min', 'SLA Primeira resposta: vence em 15 minutos'],
  ['2026-11-23T12:00:20Z', 'near', '1 min', 'SLA Primeira resposta: vence em 1 minuto'],
  ['2026-11-23T12:00:00Z', 'missed', 'Agora', 'SLA Primeira resposta: vence agora'],
  ['2026-11-23T11:45:00Z', 'missed', '-15 min', 'SLA Primeira resposta: vencido há 15 minutos'],
  ['2026-11-22T20:00:00Z', 'missed', '-16 h', 'SLA Primeira resposta: vencido há 16 horas'],
  ['2026-11-30T02:00:00Z', 'ahead', '7 d', 'SLA Primeira resposta: vence em 7 dias']
])('a target at %s is %s and reads %s', (breach_at, urgency, short, long) => {
  expect(targetState(target(breach_at), now)).toEqual({ urgency, short, long })
})

it('a paused target has no time', () => {
  expect(targetState(target(null, 'paused', 'agent_work_time'), now)).toMatchObject({
    urgency: 'paused',
    short: 'Pausado',
    long: 'SLA Trabalho do agente: pausado'
  })
})

it('shows what is to be met, those that run first and the earliest in front', () => {
  const late = target('2026-11-23T11:00:00Z')
  const later = target('2026-11-24T11:00:00Z', 'active', 'agent_work_time')
  const paused = target('2026-11-20T11:00:00Z', 'paused', 'requester_wait_time')
  expect(openTargets([paused, target('2026-11-01T00:00:00Z', 'achieved'), later, late])).toEqual([late, later, paused])
})

import type { Via } from '../tables/ticket'

/** How audit events name the rule behind them. */
export function ruleVia(rel: 'trigger' | 'automation' | 'macro', rule: { id: number; title: string }): Via {
  return { channel: 'rule', source: { from: { id: rule.id, title: rule.title }, to: {}, rel } }
}

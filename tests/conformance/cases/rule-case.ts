import type { WireProfile } from '../../../apps/help-desk/src/control/wire'

type Json = Record<string, unknown>

/** One request of a case. `$name` stands for what an earlier step kept. */
export interface Step {
  /** `POST tickets`, as an administrator unless `as` says otherwise. */
  ask: string
  as?: string
  body?: Json
  /** 2xx where none is named. */
  status?: number
  /** Is in the answer; of a list each element is in it somewhere. */
  holds?: unknown
  /** Is not. */
  lacks?: unknown
  /** Name to keep under → place in the answer, `ticket.id`. */
  keep?: Readonly<Record<string, string>>
}

/** A fact about rules that is known of Zendesk, and the requests that show it here. */
export interface RuleCase {
  kind: 'conditions' | 'placeholders' | 'actions' | 'triggers' | 'automations' | 'ticket rules' | 'SLAs' | 'refusals'
  source: 'documented' | 'recorded'
  fact: string
  wire?: WireProfile
  steps: readonly Step[]
}

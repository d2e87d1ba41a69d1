import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { AccountMap } from '../../ports'
import { accountMapOf, accountPeople } from '../../../../../packages/zendesk-wire/accountPeople'
import { rosterHashOf } from '../../../../../packages/zendesk-wire/rosterHash'
import { idOf, textOf, wireOf } from '../../../../../packages/zendesk-wire/wire'

/**
 * The installation setting `account_map`, written by the command line tool: our keys and the account's ids.
 * Without it nothing can be found: the refusal names the command that writes it.
 */
export function readAccountMap(settings: unknown): Result<AccountMap, Refusal> {
  const map = accountMapOf(settings)
  if (!map) return refuse('not_provisioned', { command: 'npm run consultoria -- deploy' })
  return ok({
    ticketFields: idsOf(map['ticketFields']),
    macros: idsOf(map['macros']),
    groups: idsOf(map['groups']),
    people: accountPeople(settings),
    ...(Array.isArray(map['modalities']) ? { modalities: map['modalities'].map(textOf) } : {}),
    rosterHash: rosterHashOf(settings)
  })
}

function idsOf(value: unknown): Record<string, number> {
  const pairs = Object.entries(wireOf(value)).flatMap(([key, id]) => {
    const number = idOf(id)
    return number === null ? [] : [[key, number] as const]
  })
  return Object.fromEntries(pairs)
}

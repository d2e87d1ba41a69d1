import { applyPlan, type ApplyContext } from '../engine/apply/apply'
import type { Definitions } from '../definitions/definitionFolders'
import { noJournal } from '../engine/apply/journal'
import { load } from '../definitions/load'
import { root } from '../definitions/root'
import { planAccount } from '../engine/session'
import { emptyState, type State } from '../engine/state'
import { zendeskClient } from '../zendesk/zendeskClient'
import type { FakeAccount } from './fakeAccount'

export const day = '2026-11-21'
/** The definitions in the repository. */
export const shipped = load(root)

export const clientOf = (account: FakeAccount, waits: number[] = []) =>
  zendeskClient(
    {
      subdomain: 'fake',
      domain: 'zendesk.com',
      baseUrl: 'https://fake.zendesk.com',
      auth: { kind: 'bearer', token: 'x' }
    },
    {
      fetch: account.fetch,
      sleep: async milliseconds => {
        waits.push(milliseconds)
      }
    }
  )

interface Run {
  definitions?: Definitions
  state?: State
  waits?: number[]
  context?: Partial<ApplyContext>
}

export const planOn = (account: FakeAccount, { definitions = shipped, state = emptyState(), waits }: Run = {}) =>
  planAccount({ name: 'fake', client: clientOf(account, waits), definitions, state }, day)

/** Plans and applies; answers the executed plan. */
export const applyOn = async (account: FakeAccount, run: Run = {}) => {
  const state = run.state ?? emptyState()
  const { plan, identification } = await planOn(account, { ...run, state })
  const client = clientOf(account, run.waits)
  await applyPlan(plan, {
    client, bindings: identification.bindings, state, saveState: () => undefined, journal: noJournal, ...run.context
  }) // prettier-ignore
  return plan
}

import { describe, expect, it } from 'vitest'
import { addNamedPeople, FakeAccount } from '../../testing/fakeAccount'
import { applyOn, planOn } from '../../testing/run'
import { emptyState } from '../state'
import { exactly } from './savedPlan'
import { record } from '../../zendesk/wire'

const saved = (plan: object) => record(JSON.parse(JSON.stringify(plan)))

const drifted = async () => {
  const account = new FakeAccount()
  addNamedPeople(account)
  const state = emptyState()
  await applyOn(account, { state })
  const macro = account.list('macros')[0]
  if (macro) macro.description = 'edited'
  const { plan } = await planOn(account, { state })
  return { account, state, macro, plan }
}

describe('a saved plan', () => {
  it('is applied when nothing changed since', async () => {
    const { account, state, plan } = await drifted()
    const again = (await planOn(account, { state })).plan
    expect(exactly(saved(plan), again)).toBe(again)
    expect(plan.writes).toHaveLength(1)
  })

  it('is refused when an object was saved since', async () => {
    const { account, state, macro, plan } = await drifted()
    if (macro) macro.updated_at = '2026-11-22T00:00:00Z'
    const again = (await planOn(account, { state })).plan
    expect(() => exactly(saved(plan), again)).toThrow('changed since the plan was made')
  })

  it('is refused on another account', async () => {
    const { plan } = await drifted()
    expect(() => exactly(saved({ ...plan, account: 'sandbox' }), plan)).toThrow('is for sandbox, not for fake')
  })

  it('is the same plan in another language', async () => {
    const { account, state, plan } = await drifted()
    const inWords = (destroys: string[]) => plan.writes.map(write => ({ ...write, destroys }))
    const again = (await planOn(account, { state })).plan
    const english = { ...again, writes: inWords(['the text in es is removed']) }
    expect(exactly(saved({ ...plan, writes: inWords(['o texto em es é removido']) }), english)).toBe(english)
  })
})

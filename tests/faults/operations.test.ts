import { describe, expect, it } from 'vitest'
import { createMemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { NO_ROLES } from '../../apps/consultoria/src/domain/people/roles'
import { Stream } from '../../apps/consultoria/src/domain/testing/stream'
import { ok, refuse } from '../../apps/consultoria/src/domain/kernel/result'
import { NOTHING_AUDITED } from '../../apps/consultoria/src/application/ledger/audited'
import { createOperations, type Press } from '../../apps/consultoria/src/application/ledger/operations'
import type { StreamState } from '../../apps/consultoria/src/application/ledger/stream'

const stream = 't35'
const nothing: StreamState = {
  stream,
  records: [],
  facts: [],
  consultation: new Stream(stream).state(),
  folded: null,
  roles: NO_ROLES,
  asked: [],
  audited: NOTHING_AUDITED
}

/** A browser: its tabs share what is kept there. */
function browser() {
  const { drafts, newOp } = createMemoryPorts(createDemoAccount(), demo.ana, demo.ticket)
  return { drafts, tab: () => createOperations({ drafts, newOp }) }
}

const log = (input: unknown, press: Press | null = null) => ({ stream, command: 'log_time' as const, input, press })
const asking = async (op: string) => ok(op)

describe('the operation of a command', () => {
  it('is the same for the same words until it is forgotten, also in another tab of the browser', async () => {
    const { tab } = browser()
    const first = await tab().run(log({ minutes: 45 }), async op => refuse('busy', { op }))
    const again = await tab().run(log({ minutes: 45 }), asking)
    expect(again).toEqual(ok(first.ok ? '' : first.error.detail?.['op']))
    expect(await tab().run(log({ minutes: 50 }), asking)).not.toEqual(again)
  })

  it('is kept by the press through its tries, though another tab forgets it meanwhile', async () => {
    const { tab } = browser()
    const [mine, other] = [tab(), tab()]
    const press: Press = {}
    const tried: string[] = []
    await mine.run(log({ minutes: 45 }, press), async op => {
      tried.push(op)
      return refuse('busy')
    })
    other.forget([{ stream, command: 'log_time', op: tried[0] ?? '' }])
    expect(await mine.run(log({ minutes: 45 }, press), asking)).toEqual(ok(tried[0]))
  })

  it('does not come back into the way of new words once another tab has shown its result', async () => {
    const { tab } = browser()
    const [mine, other] = [tab(), tab()]
    const press: Press = {}
    await mine.run(log({ minutes: 45 }, press), async () => refuse('form_no_answer'))
    await other.run(log({ minutes: 45 }), asking)
    other.forget(other.finished(nothing))
    await mine.run(log({ minutes: 45 }, press), asking)
    expect(tab().begin(log({ minutes: 50 })).rivals).toEqual([])
    expect(tab().finished(nothing)).toEqual([])
  })

  it('is not forgotten while its command runs', async () => {
    const operations = browser().tab()
    const run = await operations.run(log({ minutes: 45 }), async op => {
      operations.forget([{ stream, command: 'log_time', op }])
      return ok({ op, kept: operations.begin(log({ minutes: 50 })).rivals })
    })
    expect(run.ok && run.value.kept).toEqual(run.ok && [run.value.op])
  })

  it('is that of the typed words in every tab that shows them, also after one has sent and forgotten them', async () => {
    const { tab } = browser()
    const [mine, other] = [tab(), tab()]
    const typed = 'made-with-these-words'
    expect(await mine.run(log({ minutes: 45 }, { typed }), asking)).toEqual(ok(typed))
    mine.forget(mine.finished(nothing))
    const press: Press = { typed }
    expect(other.begin(log({ minutes: 45 }, press))).toMatchObject({ own: typed, rivals: [] })
    expect(await other.run(log({ minutes: 45 }, press), asking)).toEqual(ok(typed))
  })

  it('is finished once its command answered, and a new one follows when it is forgotten', async () => {
    const operations = browser().tab()
    const first = await operations.run(log({ minutes: 45 }), asking)
    const finished = operations.finished(nothing)
    expect(finished).toMatchObject([{ command: 'log_time', fact: null, found: false }])
    operations.forget(finished)
    expect(operations.finished(nothing)).toEqual([])
    expect(await operations.run(log({ minutes: 45 }), asking)).not.toEqual(first)
  })

  it('tells under which id other words were tried before', async () => {
    const operations = browser().tab()
    expect(operations.begin(log({ minutes: 45 })).rivals).toEqual([])
    await operations.run(log({ minutes: 45 }), async () => refuse('outcome_unknown'))
    expect(operations.begin(log({ minutes: 45 })).rivals).toEqual([])
    expect(operations.begin(log({ minutes: 50 })).rivals).toEqual([expect.stringMatching(/^op-/)])
  })

  it('is not lost when other words take its place: each that was tried may still be recorded', async () => {
    const operations = browser().tab()
    const ops: string[] = []
    const unknown = async (op: string) => {
      ops.push(op)
      return refuse('outcome_unknown')
    }
    await operations.run(log({ minutes: 24 }), unknown)
    await operations.run(log({ minutes: 30 }), unknown)
    expect(operations.begin(log({ minutes: 30 }))).toMatchObject({ own: ops[1], rivals: [ops[0]] })
    expect(operations.begin(log({ minutes: 35 })).rivals).toEqual([ops[1], ops[0]])
  })
})

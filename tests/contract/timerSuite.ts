import { expect, it } from 'vitest'
import type { Timers } from '../../apps/consultoria/src/ports'

interface Opened {
  timers: Timers
  /** A second tab of the same agent. */
  other: Timers
  agentId: number
  /** A colleague writes a record under that name, whatever it says. */
  squat(name: string, fact?: string): Promise<void>
}

/** What every account must do with running clocks. Each test brings an account without any. */
export function timerSuite(open: () => Promise<Opened>): void {
  it('runs one clock per agent, whose name is free again once it stopped', async () => {
    const { timers, agentId } = await open()
    expect(await timers.of(agentId)).toEqual({ ok: true, value: null })
    const started = await timers.start({ agentId, ticketId: 1, op: 'op-1' })
    if (!started.ok) throw new Error(JSON.stringify(started.error))
    expect((await timers.start({ agentId, ticketId: 2, op: 'op-2' })).ok).toBe(false)
    expect(await timers.of(agentId)).toEqual({ ok: true, value: started.value })
    expect(started.value).toMatchObject({ agentId, ticketId: 1, op: 'op-1' })
    expect(await timers.remove(started.value.id)).toEqual({ ok: true, value: undefined })
    expect(await timers.remove(started.value.id)).toEqual({ ok: true, value: undefined })
    expect((await timers.start({ agentId, ticketId: 2, op: 'op-3' })).ok).toBe(true)
  })

  it('takes a clock that a colleague made in an agent’s name for nobody’s', async () => {
    const { timers, agentId, squat } = await open()
    await squat(`timer-${agentId}`, JSON.stringify({ op: 'op-0', ticketId: 1, v: 1 }))
    expect(await timers.of(agentId)).toEqual({ ok: true, value: null })
  })

  it('starts an agent’s own clock although names of it are taken', async () => {
    const { timers, agentId, squat } = await open()
    for (const name of [`timer-${agentId}`, `timer-${agentId}-2`]) await squat(name)
    const started = await timers.start({ agentId, ticketId: 1, op: 'op-1' })
    if (!started.ok) throw new Error(JSON.stringify(started.error))
    expect(await timers.of(agentId)).toEqual({ ok: true, value: started.value })
    expect(await timers.remove(started.value.id)).toEqual({ ok: true, value: undefined })
    expect(await timers.of(agentId)).toEqual({ ok: true, value: null })
  })

  it.each([[[]], [['']], [['', '-2', '-3']]])(
    'lets one of two tabs start it, whatever names are taken (%j)',
    async taken => {
      const { timers, other, agentId, squat } = await open()
      for (const ending of taken) await squat(`timer-${agentId}${ending}`)
      const started = await Promise.all(
        [timers, other].map((tab, index) => tab.start({ agentId, ticketId: index + 1, op: `op-${index}` }))
      )
      expect(started.filter(({ ok }) => ok)).toHaveLength(1)
      const seen = await timers.of(agentId)
      expect(await other.of(agentId)).toEqual(seen)
      expect(started).toContainEqual(seen)
      if (!seen.ok || !seen.value) throw new Error('a clock runs')
      await timers.remove(seen.value.id)
      expect(await other.of(agentId)).toEqual({ ok: true, value: null })
    }
  )
}

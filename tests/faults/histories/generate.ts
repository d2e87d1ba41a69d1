import type { Fault } from '../../../apps/consultoria/src/adapters/memory/faults'
import { HOSTILE } from './hostile'
import { createRandom, type Random } from './random'
import type { Doing, History, Planned, Step, Wish } from './steps'

interface Kind {
  /** Records are changed and removed by hand. */
  tampered: boolean
}

export function generate(seed: number, { tampered }: Kind = { tampered: false }): History {
  const random = createRandom(seed)
  const begun = random.weighted({ accepted: 6, sent: 2, nothing: 2 })
  const steps = Array.from({ length: 4 + random.below(22) }, () => stepOf(random, tampered))
  return { seed, begun, steps }
}

function stepOf(random: Random, tampered: boolean): Step {
  const doing = doingOf(random, tampered)
  const isCall = doing.do === 'press' || doing.do === 'again' || doing.do === 'edit' || doing.do === 'change'
  return {
    seat: random.below(6),
    doing,
    turns: random.chance(0.45) ? random.below(12) : null,
    mix: random.below(2 ** 31),
    faults: isCall && random.chance(0.45) ? Array.from({ length: 1 + random.below(4) }, () => planned(random)) : [],
    close: isCall && random.chance(0.15) ? { at: 1 + random.below(30), done: random.chance(0.5) } : null,
    closeWhenShown: random.chance(0.03),
    seconds: random.chance(0.5) ? 0 : random.below(90),
    lag: random.chance(0.3) ? random.below(8) : 0
  }
}

function doingOf(random: Random, tampered: boolean): Doing {
  const what = random.weighted({
    press: 50,
    again: 9,
    edit: 4,
    change: 10,
    open: 4,
    close: 4,
    submit: 6,
    reply: 6,
    later: 4,
    hostile: 7,
    merge: 0.3,
    tamper: tampered ? 6 : 0
  })
  switch (what) {
    case 'press':
    case 'edit':
      return { do: what, wish: wishOf(random) }
    case 'reply':
      return {
        do: what,
        who: random.weighted({ client: 5, colleague: 1, unit: 3 }),
        text: random.pick(['Sim, aceito.', 'De acordo, aprovado.', 'Não entendi, pode explicar?'])
      }
    case 'later':
      return { do: what, minutes: random.pick([2, 12, 45, 180]) }
    case 'hostile':
      return { do: what, record: random.pick(HOSTILE), pick: random.below(1000) }
    case 'tamper':
      return { do: what, how: random.pick(['edit', 'delete']), pick: random.below(1000) }
    default:
      return { do: what }
  }
}

const wishOf = (random: Random): Wish => ({
  name: random.weighted({
    time: 16,
    timeOfCapture: 7,
    reply: 4,
    startTimer: 6,
    stopTimer: 6,
    acceptComment: 5,
    acceptPhone: 4,
    payer: 5,
    approval: 4,
    correct: 4,
    void: 4,
    waive: 4,
    designate: 3,
    schedule: 3,
    cancel: 1,
    demand: 4,
    discard: 2,
    open: 3,
    sendTerms: 1,
    sendTransfer: 2,
    abandon: 2,
    confirm: 2
  }),
  pick: random.below(1000),
  minutes: 1 + random.below(50),
  retype: random.chance(0.1)
})

const CALLS = [
  'ledger.create',
  'ledger.read',
  'ledger.search',
  'ledger.entries',
  'ticket.write',
  'ticket.history',
  'ticket.stored',
  'ticket.stage',
  'ticket.previewMacro',
  'ticket.macroWords',
  'timers.of',
  'timers.start',
  'timers.remove',
  'directory.members',
  'directory.person',
  'directory.membershipsOf',
  'directory.organization'
] as const

function planned(random: Random): Planned {
  const call = random.chance(0.6)
    ? random.pick(['ledger.create', 'ledger.read', 'ticket.write', 'ticket.history', 'ticket.stored'])
    : random.pick(CALLS)
  return { call, fault: faultOf(random, call) }
}

function faultOf(random: Random, call: string): Fault {
  const writes = /create|write|start|remove/.test(call)
  const what = random.weighted({ lost: 5, busy: 2, offline: 2, conflict: writes ? 2 : 0, taken: writes ? 0.5 : 0 })
  switch (what) {
    case 'busy':
      return { when: 'before', error: { kind: 'busy', retryAfterSeconds: 7 } }
    case 'offline':
      return { when: 'before', error: { kind: 'offline' } }
    case 'conflict':
      return { when: 'before', error: { kind: 'conflict' } }
    case 'taken':
      return { when: 'after', error: { kind: 'invalid', message: 'Name has already been taken' } }
    case 'lost':
      return { when: random.chance(0.6) ? 'after' : 'before', error: { kind: 'unknown' } }
  }
}

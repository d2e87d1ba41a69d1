import type { MemoryPorts } from '../../../apps/consultoria/src/adapters/memory/ports'
import type { Ports } from '../../../apps/consultoria/src/ports'
import type { Turns } from './turns'

/** A tab as its calls see it: asked at each of them whether it is still there. */
interface Presence {
  /** false = it was closed: nothing is asked and nothing is answered any more. */
  open(): boolean
  /** Counts a call; tells whether the tab is closed at it, and whether the account still does what it asked for. */
  call(): 'goes on' | 'closed before' | 'closed after'
}

/** Every call to the account waits for its turn; a write's answer does once more. */
export function gatedPorts(ports: MemoryPorts, presence: Presence, turns: Turns): Ports {
  const gate =
    (slow: boolean) =>
    <I extends unknown[], O>(work: (...input: I) => Promise<O>) =>
    (...input: I): Promise<O> =>
      new Promise((resolve, reject) => {
        const answer = (value: O): void => {
          if (presence.open()) resolve(value)
        }
        const happen = (): void => {
          if (!presence.open()) return
          const fate = presence.call()
          if (fate === 'closed before') return
          const asked = async (): Promise<void> => {
            const value = await work(...input)
            if (slow) turns.add({ happen: () => answer(value) })
            else answer(value)
          }
          asked().catch(reject)
        }
        turns.add({ happen })
      })
  const asks = gate(false)
  const writes = gate(true)
  const { ledger, timers, ticket, directory } = ports
  return {
    ...ports,
    ledger: {
      read: asks(ledger.read),
      named: asks(ledger.named),
      appointmentsOf: asks(ledger.appointmentsOf),
      entriesOf: asks(ledger.entriesOf),
      create: writes(ledger.create)
    },
    timers: { of: asks(timers.of), start: writes(timers.start), remove: writes(timers.remove) },
    ticket: {
      ...ticket,
      form: asks(ticket.form),
      stage: asks(ticket.stage),
      applyMacro: asks(ticket.applyMacro),
      previewMacro: asks(ticket.previewMacro),
      macroWords: asks(ticket.macroWords),
      appendToComposer: asks(ticket.appendToComposer),
      history: asks(ticket.history),
      stored: asks(ticket.stored),
      write: writes(ticket.write)
    },
    directory: {
      me: directory.me,
      person: asks(directory.person),
      people: asks(directory.people),
      organization: asks(directory.organization),
      membershipsOf: asks(directory.membershipsOf),
      peopleOf: asks(directory.peopleOf),
      members: asks(directory.members),
      administrators: asks(directory.administrators),
      findUnits: asks(directory.findUnits)
    }
  }
}

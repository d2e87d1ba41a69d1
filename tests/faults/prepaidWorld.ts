import { noFaults, type Faults } from '../../apps/consultoria/src/adapters/memory/faults'
import { createMemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { readRecords } from '../../apps/consultoria/src/domain/factText'
import { packagesStream, parseSlot } from '../../apps/consultoria/src/domain/ledger/slots'
import { foldPackages, type FoldedPackages } from '../../apps/consultoria/src/domain/packages/foldPackages'
import { leftSeconds } from '../../apps/consultoria/src/domain/packages/packages'
import { rolesOf } from '../../apps/consultoria/src/domain/testing/stream'
import { assessoria } from '../../apps/consultoria/src/domain/testing/modalities'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { catalog, createWorld, demo, must, shown, type Tab, type World } from './world'

export const PRICE = 90_000

const prepaidCatalog = {
  ...catalog,
  modalities: [
    ...catalog.modalities,
    {
      ...assessoria,
      entries: {
        ...assessoria.entries,
        macros: { 'pt-BR': 'consult_registro_tempo', en: 'consult_registro_tempo', es: 'consult_registro_tempo' }
      }
    }
  ]
}

export interface PrepaidWorld extends World {
  /** All packages of the organization, as whoever reads them now understands them. */
  packages(): Promise<FoldedPackages>
  /** Minutes left of its first package. */
  left(): Promise<number>
  /** The same tab of the same browser, after it was closed. */
  again(tab: Tab): Tab
}

/** A ticket on which a client tells what they bought: three hours, by boleto, nobody has opened it yet. */
export function createPrepaidWorld(order = 'P-1042'): PrepaidWorld {
  const world = createWorld()
  const ticket = world.account.tickets.get(demo.ticket)
  if (!ticket) throw new Error('no ticket')
  const bought = { request_type: 'assessoria', purchase_product: 'assessoria_3h', purchase_method: 'pagamento_boleto' }
  ticket.fields = { ...ticket.fields, ...bought, purchase_order: order }
  const stream = packagesStream(demo.aurora)
  const packages = async (): Promise<FoldedPackages> => {
    const records = world.account.records.filter(({ externalId }) => parseSlot(externalId)?.stream === stream)
    const roles = rolesOf({ leaders: [demo.lia], finance: [demo.fabi] })
    return foldPackages(stream, await readRecords(records), { roles, offsetAt: () => world.account.offsetSeconds })
  }
  return {
    ...world,
    packages,
    async left() {
      const { state } = await packages()
      const [first] = state.all.values()
      return first ? leftSeconds(state, first.granted.n) / 60 : 0
    },
    open(agentId, { ticketId = demo.ticket, faults = noFaults }: { ticketId?: number; faults?: Faults } = {}) {
      const ports = createMemoryPorts(world.account, agentId, ticketId, faults)
      return { ports, actions: shown(createActions(ports, prepaidCatalog)) }
    },
    again: ({ ports }) => ({ ports, actions: shown(createActions(ports, prepaidCatalog)) })
  }
}

/** Finance has confirmed it. */
export async function paidWorld(): Promise<PrepaidWorld> {
  const world = createPrepaidWorld()
  const fabi = world.open(demo.fabi)
  must(await fabi.actions.load())
  must(await fabi.actions.confirmPayment({ centavos: PRICE, withheldCentavos: 0, paidOn: '2026-11-23' }))
  world.later(1)
  return world
}

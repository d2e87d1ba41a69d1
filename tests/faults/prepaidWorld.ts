import { noFaults, type Faults } from '../../apps/consultoria/src/adapters/memory/faults'
import { createMemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { readRecords } from '../../apps/consultoria/src/domain/factText'
import { packagesStream, parseSlot } from '../../apps/consultoria/src/domain/ledger/slots'
import { foldPackages, type FoldedPackages } from '../../apps/consultoria/src/domain/packages/foldPackages'
import { leftSeconds } from '../../apps/consultoria/src/domain/packages/packages'
import { rolesOf } from '../../apps/consultoria/src/domain/testing/stream'
import { assessoria } from '../../apps/consultoria/src/domain/testing/modalities'
import type { Modality } from '../../apps/consultoria/src/domain/modality/modality'
import { createSeenNewer } from '../../apps/consultoria/src/application/context'
import type { PaymentsContext } from '../../apps/consultoria/src/application/payments/boughtOn'
import { createMemoryOrders } from '../../apps/consultoria/src/adapters/memory/orders'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { catalog, createWorld, demo, must, shown, type Tab, type World } from './world'

export const PRICE = 90_000

const named = (key: string) => ({ 'pt-BR': key, en: key, es: key })

/** The modality as it is sold, with what a test says otherwise. */
const prepaidCatalog = (over: Partial<Modality>) => ({
  ...catalog,
  modalities: [
    ...catalog.modalities,
    { ...assessoria, entries: { ...assessoria.entries, macros: named('consult_registro_tempo') }, ...over }
  ]
})

/** Meetings as the definitions have them: asked for in a macro's words, at an address, recalled on the day before. */
export const MEETINGS: Partial<Modality> = {
  scheduling: {
    ...assessoria.scheduling,
    link: { hosts: ['meet.google.com'], path: '^/[a-z]{3}-[a-z]{4}-[a-z]{3}$' },
    availability: { macros: named('assessoria_disponibilidade') },
    reminder: true
  }
}

export interface PrepaidWorld extends World {
  /** Somebody at the page where lists of payments are imported: no ticket is open there. */
  payments(agentId: number, faults?: Faults): PaymentsContext
  /** All packages of the organization, as whoever reads them now understands them. */
  packages(): Promise<FoldedPackages>
  /** Minutes left of its first package. */
  left(): Promise<number>
  /** The same tab of the same browser, after it was closed. */
  again(tab: Tab): Tab
}

/** A ticket on which a client tells what they bought: three hours, by boleto, nobody has opened it yet. */
export function createPrepaidWorld(order = 'P-1042', over: Partial<Modality> = {}): PrepaidWorld {
  const sold = prepaidCatalog(over)
  const world = createWorld()
  const ticket = world.account.tickets.get(demo.ticket)
  if (!ticket) throw new Error('no ticket')
  const bought = { request_type: 'assessoria', purchase_product: 'assessoria_3h', purchase_method: 'pagamento_boleto' }
  ticket.fields = { ...ticket.fields, ...bought, purchase_order: order }
  const stream = packagesStream(demo.aurora)
  const packages = async (): Promise<FoldedPackages> => {
    const records = world.account.records.filter(({ externalId }) => parseSlot(externalId)?.stream === stream)
    const roles = rolesOf({ leaders: [demo.lia], finance: [demo.fabi], integrations: [demo.shop] })
    const told = new Map((ticket.told ?? []).map(one => [String(one.auditId), one]))
    return foldPackages(stream, await readRecords(records), {
      roles,
      told,
      offsetAt: () => world.account.offsetSeconds
    })
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
      return { ports, actions: shown(createActions(ports, sold)) }
    },
    payments(agentId, faults = noFaults) {
      const { ledger, directory, clock, drafts, account, told } = createMemoryPorts(
        world.account,
        agentId,
        demo.ticket,
        faults
      )
      const orders = createMemoryOrders(world.account, faults)
      const ports = { ledger, directory, clock, drafts, account, orders, told }
      return { ports, catalog: sold, seenNewer: createSeenNewer() }
    },
    again: ({ ports }) => ({ ports, actions: shown(createActions(ports, sold)) })
  }
}

/** Finance has confirmed it. */
export async function paidWorld(over: Partial<Modality> = {}): Promise<PrepaidWorld> {
  const world = createPrepaidWorld('P-1042', over)
  const fabi = world.open(demo.fabi)
  must(await fabi.actions.load())
  must(await fabi.actions.confirmPayment({ centavos: PRICE, withheldCentavos: 0, paidOn: '2026-11-23' }))
  world.later(1)
  return world
}

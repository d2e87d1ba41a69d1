import type { MemoryAccount } from '../../apps/consultoria/src/adapters/memory/account'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { noFaults, type Faults } from '../../apps/consultoria/src/adapters/memory/faults'
import { createMemoryPorts, type MemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { reply } from '../../apps/consultoria/src/adapters/memory/ticket'
import { addSeconds } from '../../apps/consultoria/src/domain/kernel/instant'
import { parseFact } from '../../apps/consultoria/src/domain/factText'
import type { Fact } from '../../apps/consultoria/src/domain/registry'
import type { Modality } from '../../apps/consultoria/src/domain/modality/modality'
import { modulo, tecnica } from '../../apps/consultoria/src/domain/testing/modalities'
import type { Result } from '../../apps/consultoria/src/domain/kernel/result'
import type { TimeInput } from '../../apps/consultoria/src/application/commands/inputs'
import { createActions, type BoundActions } from '../../apps/consultoria/src/application/createActions'
import type { Catalog } from '../../apps/consultoria/src/application/context'
import type { Snapshot } from '../../apps/consultoria/src/application/snapshot'

const withMacros = (modality: Modality, opening: string): Modality => ({
  ...modality,
  terms: modality.terms && {
    ...modality.terms,
    macros: { 'pt-BR': opening, en: opening, es: opening },
    validDays: 15,
    silence: { remindAfterDays: 1, endAfterDays: 5 }
  },
  entries: {
    ...modality.entries,
    macros: { 'pt-BR': 'consult_registro_tempo', en: 'consult_registro_tempo', es: 'consult_registro_tempo' }
  }
})

/** Another price and other terms than Técnica, as two modalities have. */
const inModule: Modality = {
  ...modulo,
  terms: modulo.terms && { ...modulo.terms, version: 'CM-2026-1' },
  pricing: { source: 'rate_table', rates: [{ from: '2026-01-01', price: { centavos: 280, per: 'minute' } }] }
}

export const catalog: Catalog = {
  modalities: [withMacros(tecnica, 'consult_abertura_tecnica'), withMacros(inModule, 'consult_abertura_modulo')],
  areas: {
    teams: { fiscal: { name: 'Fiscal', group: 'fiscal', seniorityTag: 'senior_fiscal' } },
    modules: { modulo_fiscal: 'fiscal' }
  }
}

/** One agent with one ticket open, and what only a test can do. */
export interface Tab {
  actions: BoundActions
  ports: MemoryPorts
}

export interface World {
  account: MemoryAccount
  open(agentId: number, options?: { ticketId?: number; faults?: Faults }): Tab
  /** The account's clock moves on. */
  later(minutes: number): void
  facts(ticketId?: number): Fact[]
  kinds(ticketId?: number): string[]
  clientReplies(text: string, authorId?: number, isPublic?: boolean): number
  publicComments(text: string): number
}

export function createWorld(): World {
  const account = createDemoAccount()
  const facts = (ticketId: number = demo.ticket): Fact[] =>
    account.records
      .filter(record => record.name.startsWith(`t${ticketId}-`))
      .flatMap(record => parseFact(record.fact) ?? [])
  return {
    account,
    open(agentId, { ticketId = demo.ticket, faults = noFaults } = {}) {
      const ports = createMemoryPorts(account, agentId, ticketId, faults)
      return { ports, actions: shown(createActions(ports, catalog)) }
    },
    later(minutes) {
      account.now = addSeconds(account.now, Math.round(minutes * 60))
    },
    facts,
    kinds: ticketId => facts(ticketId).map(fact => fact.kind),
    clientReplies: (text, authorId = demo.carla, isPublic = true) =>
      reply(account, demo.ticket, authorId, text, isPublic),
    publicComments: text =>
      (account.tickets.get(demo.ticket)?.history.comments ?? []).filter(
        comment => comment.public && comment.text.includes(text)
      ).length
  }
}

/** As the interface does once a result is on the screen: what was typed is gone, and then the operation that did it. */
export function shown(actions: BoundActions): BoundActions {
  const verbs = Object.entries(actions).map(([name, verb]) => [
    name,
    async (...input: unknown[]) => {
      const answer: unknown = await Reflect.apply(verb, actions, input)
      if (isShown(answer)) actions.forget(answer.value.finished)
      return answer
    }
  ])
  return { ...actions, ...Object.fromEntries(verbs), forget: actions.forget, saveAdvice: actions.saveAdvice }
}

const isShown = (answer: unknown): answer is { ok: true; value: Snapshot } =>
  typeof answer === 'object' &&
  answer !== null &&
  'value' in answer &&
  typeof answer.value === 'object' &&
  answer.value !== null &&
  'finished' in answer.value

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export const minutes = (count: number, more: Partial<TimeInput> = {}): TimeInput => ({
  seconds: count * 60,
  startedAt: null,
  endedAt: null,
  workDate: '2026-11-23',
  note: 'Nota fiscal conferida com o cliente',
  billable: true,
  source: 'manual',
  capture: null,
  corrects: null,
  ...more
})

/** The terms as the agent opens them and sends them with the ticket’s own Submit. */
export async function termsSent(world: World, tab: Tab = world.open(demo.bruno)): Promise<Tab> {
  must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
  tab.ports.ticket.submit()
  world.later(1)
  return tab
}

/** The Unit takes the cost over by a transfer between the books. */
export const transfer = {
  payer: 'unit_transfer' as const,
  unitOrganizationId: demo.serra,
  code: '',
  cnpj: '',
  costCenter: 'CC-10',
  valueClass: 'V2',
  accountingItem: 'IC-7',
  reason: null
}

/** The leader names the analyst; her own Submit is still to come. */
export async function designated(world: World): Promise<Tab> {
  const lia = world.open(demo.lia)
  must(await lia.actions.load())
  must(await lia.actions.designate({ analystId: demo.ana }))
  return lia
}

/** The same, saved. */
export async function designatedAndSaved(world: World): Promise<Tab> {
  const lia = await designated(world)
  lia.ports.ticket.submit()
  world.later(1)
  return lia
}

/** As far as the client's acceptance, as the agent and the client would do it. */
export async function accepted(world: World, agentId: number = demo.bruno, minutesSince = 150): Promise<Tab> {
  const tab = world.open(agentId)
  must(await tab.actions.load())
  must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
  world.later(1)
  tab.ports.ticket.submit()
  world.later(1)
  must(await tab.actions.load())
  world.later(5)
  const commentId = world.clientReplies('Sim, aceito.')
  world.later(1)
  const seen = must(await tab.actions.load())
  if (seen.next.kind !== 'record_acceptance') throw new Error(`next is ${seen.next.kind}`)
  must(await tab.actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null }))
  // time enough to have worked what is told
  world.later(minutesSince)
  return tab
}

export { demo }

/** An agent applies the macro by hand in the workspace and submits: the app has staged nothing. */
export function applyByHand(
  world: World,
  macro: string,
  {
    isPublic = true,
    requestType = macro.replace('abertura_', ''),
    change = (text: string) => text
  }: { isPublic?: boolean; requestType?: string; change?: (text: string) => string } = {}
): void {
  const id = world.account.map.macros[macro] ?? 0
  const text = world.account.macros.get(id)?.text ?? ''
  const { ticket } = world.open(demo.bruno).ports
  world.later(1)
  ticket.type(change(text), isPublic)
  void ticket.stage({ fields: { request_type: requestType } })
  ticket.submit()
  world.later(1)
}

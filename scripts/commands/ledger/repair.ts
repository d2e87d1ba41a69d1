import { sumOf } from '../../../apps/consultoria/src/domain/kernel/grouping'
import { ticketOfStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import { confirm } from '../../terminal/confirm'
import { Stopped } from '../../terminal/failure'
import { installations } from '../../deploy/installation'
import { readJudgedLedger } from '../../ledger/judgedLedger'
import { planRepair, type Repair, type Skipped } from '../../ledger/repair/planRepair'
import { readTickets, writeRepair, writesOf } from '../../ledger/repair/tickets'
import { asOnlyRun, type TurnOptions } from '../../engine/lock/onlyRun'
import { openSparing, planSession } from '../../engine/session'
import { shortened } from '../../terminal/safeText'
import { ZendeskError } from '../../zendesk/errors'
import { notLookedAt } from '../../ledger/verify/checkConfiguration'
import { words } from '../../terminal/language'
import { note, print, printJson } from '../../terminal/output'
import { ahead } from '../../terminal/ahead'

const left = ({ ticket, why, reason = '' }: Skipped) => {
  const { closedStays, goneStays, gapStays, breaksStays, unreadStays } = words().commands
  if (why === 'breaks') return breaksStays(ticket, reason)
  return why === 'unread' ? unreadStays(reason) : { closed: closedStays, gone: goneStays, gap: gapStays }[why](ticket)
}

const change = ({ ticket, fields, removeTags }: Repair) => {
  const values = Object.entries(fields).map(([key, value]) => `${key} = ${shortened(JSON.stringify(value), 160)}`)
  return `~ ${words().commands.ticket(ticket)}: ${[...values, ...removeTags.map(tag => `-${tag}`)].join(', ')}`
}

/** Why this ticket was not written; what would hold for the next as well is thrown on. */
const refusal = (ticket: number, error: unknown) => {
  if (!(error instanceof ZendeskError) || error.status === 401 || error.status === 429) throw error
  const { savedMeanwhile, refusedRepair } = words().commands
  return error.status === 409 ? savedMeanwhile(ticket) : refusedRepair(ticket, error.message)
}

/** Tells every ticket again what the ledger says of it. */
export const repair = async (options: TurnOptions & { yes?: true; json?: true }) => {
  const session = openSparing(process.env)
  const { client, definitions } = session
  const { plan, identification } = await planSession(session)
  if (plan.problems.length) throw new Stopped(plan.problems)
  const { contents, judging } = await readJudgedLedger(session, identification.bindings, await installations(client))
  const { streams } = contents
  const ids = [...streams.keys()].flatMap(stream => ticketOfStream(stream) ?? [])
  const tickets = await readTickets(client, ids, definitions, identification.bindings)
  const todo = planRepair(streams, tickets, judging.context, client.serverTime())

  if (options.json) printJson(todo)
  else {
    print(todo.repairs.map(change))
    print(todo.skipped.map(one => `  ${left(one)}`))
    print([words().commands.toRepair(streams.size, todo.repairs.length)])
  }
  if (todo.skipped.some(({ why }) => why === 'unread' || why === 'breaks')) process.exitCode = notLookedAt
  if (!todo.repairs.length) return
  // Each update makes sure of the turn now and then, which is hardly more.
  const updates = sumOf(todo.repairs, writesOf)
  note(ahead(client.pace(), { requests: updates, updates }))
  await confirm(words().commands.repairTickets(todo.repairs.length, session.name), options.yes)
  const refused: string[] = []
  await asOnlyRun(session, 'repair', options, async ({ client }) => {
    for (const one of todo.repairs)
      try {
        await writeRepair(client, identification.bindings, one)
      } catch (error) {
        refused.push(refusal(one.ticket, error))
      }
  })
  if (refused.length) throw new Stopped([...refused, words().commands.notRepaired(refused.length)])
}

import { confirm } from '../lib/confirm'
import { Stopped } from '../lib/failure'
import { ledgerContext } from '../lib/ledger/ledgerContext'
import { readLedger, ticketOf } from '../lib/ledger/readLedger'
import { planRepair } from '../lib/repair/planRepair'
import { readTickets, writeRepair } from '../lib/repair/tickets'
import { openSession, planSession } from '../lib/session'
import { ZendeskError } from '../lib/zendesk/errors'
import { words } from '../lib/language'
import { printJson } from '../lib/output'

const left = (ticket: number, why: 'closed' | 'gone' | 'gap') => {
  const { closedStays, goneStays, gapStays } = words().commands
  return { closed: closedStays, gone: goneStays, gap: gapStays }[why](ticket)
}

/** Tells every ticket again what the ledger says of it. */
export const repair = async (options: { yes?: true; json?: true }) => {
  const session = openSession(process.env)
  const { client, definitions } = session
  const { plan, identification } = await planSession(session)
  if (plan.problems.length) throw new Stopped(plan.problems.join('\n'))
  const context = await ledgerContext(client, definitions, identification.bindings)
  const { streams } = await readLedger(client)
  const ids = [...streams.keys()].flatMap(stream => ticketOf(stream) ?? [])
  const tickets = await readTickets(client, ids, definitions, identification.bindings)
  const todo = planRepair(streams, tickets, context, client.serverTime())

  if (options.json) printJson(todo)
  else {
    for (const { ticket, fields, addTags } of todo.repairs)
      console.log(
        `~ ticket ${ticket}: ${[...Object.entries(fields).map(([key, value]) => `${key} = ${JSON.stringify(value)}`), ...addTags.map(tag => `+${tag}`)].join(', ')}`
      )
    for (const { ticket, why } of todo.skipped) console.log(`  ${left(ticket, why)}`)
    console.log(words().commands.toRepair(streams.size, todo.repairs.length))
  }
  if (!todo.repairs.length) return
  await confirm(words().commands.repairTickets(todo.repairs.length, session.name), options.yes)
  const conflicts: number[] = []
  for (const one of todo.repairs)
    try {
      await writeRepair(client, identification.bindings, one)
    } catch (error) {
      if (!(error instanceof ZendeskError) || error.status !== 409) throw error
      conflicts.push(one.ticket)
    }
  if (conflicts.length) throw new Stopped(words().commands.savedMeanwhile(conflicts.join(', ')))
}

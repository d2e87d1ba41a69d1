import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ticketOfStream } from '../../apps/consultoria/src/domain/ledger/slots'
import { installations } from '../deploy/installation'
import { folders } from '../definitions/definitionFolders'
import { load } from '../definitions/load'
import { root } from '../definitions/root'
import { openSession, planSession } from '../engine/session'
import { readJudgedLedger } from '../ledger/judgedLedger'
import { readTickets } from '../ledger/repair/tickets'
import { type Affected, affectedBy } from '../prices/affected'
import { type IndexedRate, indexRates, reais } from '../prices/indexRates'
import { withRate } from '../prices/withRate'
import { Stopped } from '../terminal/failure'
import { words } from '../terminal/language'
import { print, printJson } from '../terminal/output'

export interface PricesIndexOptions {
  rate: string
  from: string
  modality?: string
  write?: true
  definitions?: string
  json?: true
}

/** T17: the yearly index. Says what it would write, and writes it with `--write`; consultations that run keep their price. */
export const pricesIndex = async (options: PricesIndexOptions) => {
  const folder = options.definitions === undefined ? root : resolve(options.definitions)
  const say = words().prices
  const rows = indexRates(load(folder).modalities, options)
  // asked before anything is written: an account that cannot be read stops it
  const affected = process.env.ZENDESK_SUBDOMAIN ? await affectedOn(rows, options.definitions) : null
  if (options.write) for (const row of rows) write(folder, row)
  if (options.json) return printJson({ rates: rows, written: options.write === true, affected })
  print(
    rows.map(({ modality, from, price, note }) =>
      say.row(modality, from, reais(price.centavos), say[price.per](), note)
    )
  )
  if (affected === null) print([say.noAccount()])
  else print([say.affected(affected.length), ...affected.map(one => lineOf(one))])
  print([options.write ? say.written() : say.rehearsed()])
}

const lineOf = ({ ticket, modality, accepted }: Affected): string =>
  `  ${words().prices.needsAcceptance(ticket, modality, reais(accepted.centavos))}`

const write = (folder: string, row: IndexedRate) => {
  const path = join(folder, folders.modalities.path, `${row.modality}.json`)
  writeFileSync(path, withRate(readFileSync(path, 'utf8'), row))
}

const affectedOn = async (rows: readonly IndexedRate[], definitions: string | undefined): Promise<Affected[]> => {
  const session = openSession(process.env, definitions)
  const { identification } = await planSession(session)
  const { bindings } = identification
  const { contents, judging } = await readJudgedLedger(session, bindings, await installations(session.client))
  const ids = [...contents.streams.keys()].flatMap(stream => ticketOfStream(stream) ?? [])
  const tickets = await readTickets(session.client, ids, session.definitions, bindings)
  const { affected, unread } = affectedBy(rows, contents.streams, tickets, judging.context)
  // a list that lacks somebody is no list
  if (unread.length > 0) throw new Stopped(unread)
  return affected
}

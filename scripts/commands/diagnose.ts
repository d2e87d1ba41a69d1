import { accountZone } from '../ledger/timeZone'
import { createHash } from 'node:crypto'
import manifest from '../../package.json'
import { createRestLedger } from '../../packages/zendesk-wire/ledger'
import { installations, ours } from '../deploy/installation'
import { load } from '../definitions/load'
import { appName } from '../package/appName'
import { claimsOf, openClaims, topGeneration } from '../engine/lock/claims'
import { readJournal } from '../engine/apply/readJournal'
import { joinAccount, type OpenAccount, openAccount } from '../engine/session'
import { restRequests } from '../ledger/restRequests'
import { words } from '../terminal/language'
import { note, printJson } from '../terminal/output'
import { failureLines } from '../terminal/failure'
import { record, text } from '../zendesk/wire'

const short = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

/** What support asks for first. Ids, counts and hashes: no secret, no name, no title, no text of anybody. */
export const diagnose = async (tickets: readonly string[], options: { json?: true }) => {
  const session = openAccount(process.env)
  const { account, client, name, definitionsRoot } = session
  const report = {
    versions: { consultoria: manifest.version, node: process.version, platform: `${process.platform} ${process.arch}` },
    account: { name, signedInBy: account.auth.kind },
    me: await part(async () => {
      const { id, role } = record((await client.send('GET', '/users/me')).user)
      return { id, role, timeZone: await accountZone(client), accountTime: client.serverTime() }
    }),
    definitions: await part(() => {
      const all = Object.entries(load(definitionsRoot))
      const count = (value: unknown) => Object.keys(value ?? {}).length
      return { counts: Object.fromEntries(all.map(([key, value]) => [key, count(value)])), hash: short(all) }
    }),
    runs: await part(() => runsOf(session)),
    app: await part(async () =>
      ours(await installations(client), appName()).map(({ id, appId, enabled, settings }) => ({
        installation: id,
        app: appId,
        enabled,
        accountMap: short(settings.account_map),
        rosterHash: text(settings.roster_hash).slice(0, 16)
      }))
    ),
    heads: await part(async () => {
      const ledger = createRestLedger(restRequests(client))
      const streams = ['roster', ...tickets.map(one => (/^\d+$/.test(one) ? `t${one}` : one))]
      return Object.fromEntries(
        await Promise.all(streams.map(async stream => [stream, await headOf(ledger, stream)] as const))
      )
    }),
    requests: client.recent()
  }
  if (!options.json) note([words().commands.diagnosis()])
  printJson(report)
}

/** Each part by itself: what fails says so in its place. */
const part = async <T>(work: () => T | Promise<T>): Promise<T | { failed: string }> => {
  try {
    return await work()
  } catch (error) {
    return { failed: failureLines(error).join(' ') }
  }
}

const runsOf = async (session: OpenAccount) => {
  const { object, records } = await joinAccount(session)
  const { state, journalPath, client } = session
  return {
    object,
    generation: topGeneration(records),
    open: openClaims(records, client.now()).map(({ command, by, generation }) => ({ command, by, generation })),
    seen: claimsOf(records).length,
    keys: Object.fromEntries(Object.entries(state.resources).map(([type, keys]) => [type, Object.keys(keys).length])),
    journal: readJournal(journalPath)
      .slice(-5)
      .map(({ run, undo, objects }) => ({
        run,
        undo,
        done: objects.filter(one => one.done).length,
        of: objects.length
      }))
  }
}

const headOf = async (ledger: Pick<ReturnType<typeof createRestLedger>, 'read'>, stream: string) => {
  const read = await ledger.read(stream)
  if (!read.ok) return { failed: read.error.kind }
  const last = read.value.at(-1)
  return { records: read.value.length, head: last?.name ?? null, hash: last ? createHash('sha256').update(last.fact).digest('hex').slice(0, 16) : null } // prettier-ignore
}

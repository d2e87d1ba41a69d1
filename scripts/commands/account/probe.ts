import { randomUUID } from 'node:crypto'
import { openAccount } from '../../engine/session'
import { asking } from '../../probe/asking'
import { MARKER } from '../../probe/belongings'
import { measureKeys } from '../../probe/measures/measure'
import { probeAccount } from '../../probe/probeAccount'
import { withSpawnedAccount } from '../../simulate/spawnedAccount'
import { confirm } from '../../terminal/confirm'
import { words } from '../../terminal/language'
import { note, print, printJson } from '../../terminal/output'
import { progress } from '../../terminal/progress'
import type { Account } from '../../zendesk/credentials'

/** Of the local account every command may sign in as its administrator. */
const localAuth: Account['auth'] = { kind: 'apiToken', email: 'admin@consultoria.example', token: 'local' }

/** What the documentation leaves open, measured on an account, beside what is documented and what the local account does. */
export const probe = async (options: { yes?: true; json?: true }) => {
  const { account, name } = openAccount(process.env)
  const say = words().probe
  const suffix = randomUUID().slice(0, 8)
  note([say.makes(name, `${MARKER}_${suffix}`), say.runsTriggers()])
  await confirm(say.isMeant(name), options.yes)

  const own = asking(account)
  // Ctrl-C: what is being asked is answered, and everything of ours is taken away.
  process.once('SIGINT', own.stop).once('SIGTERM', own.stop)
  const { measured, left } = await probeAccount(own, suffix, key => progress(words().probeWhat[key]()))
  const local = await withSpawnedAccount(({ url, fetch }) =>
    probeAccount(asking({ subdomain: 'local', domain: 'local', baseUrl: url, auth: localAuth }, fetch), suffix)
  )
  const rows = measureKeys.map(key => ({
    key,
    what: words().probeWhat[key](),
    measured: measured[key],
    documented: words().probeDocumented[key](),
    local: local.measured[key],
    differs: measured[key] !== local.measured[key],
    depends: words().probeDepends[key]()
  }))
  const elsewhere = [say.inTheApp(), say.requirements(), say.hooks()]
  if (options.json) printJson({ account: name, rows, elsewhere, left })
  else
    print([
      ...rows.flatMap(row => [
        `${row.differs ? '≠' : '='} ${row.what}`,
        `    ${say.measured(row.measured)}`,
        `    ${say.documented(row.documented)}`,
        `    ${say.local(row.local)}`,
        ...(row.differs ? [`    ${say.hangsOnIt(row.depends)}`] : [])
      ]),
      say.elsewhere(),
      ...elsewhere.map(one => `  ${one}`),
      ...left.map(one => `! ${say.left(one)}`)
    ])
  if (left.length) process.exitCode = 1
}

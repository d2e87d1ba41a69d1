import { resolve } from 'node:path'
import { failureMessage } from './lib/failure'
import { root } from './lib/root'
import { endAll } from './start/processes'
import { provision } from './start/provision'
import { startHelpDesk } from './start/helpDesk'
import { signIns } from './start/signIns'

const settings = {
  port: process.env.PORT || '4380',
  tlsPort: process.env.TLS_PORT || '4443',
  seed: process.env.HELP_DESK_SEED || 'demo',
  data: resolve(process.env.HELP_DESK_DATA || resolve(root, '.help-desk'))
}

let ending = false
const end = async (code: number) => {
  if (ending) return
  ending = true
  await endAll()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0))

try {
  const desk = await startHelpDesk({
    PORT: settings.port,
    TLS_PORT: settings.tlsPort,
    HELP_DESK_SEED: settings.seed,
    HELP_DESK_DATA: settings.data
  })
  desk.child.once('close', code => {
    if (!ending) console.error(`The help desk ended (${code}).`)
    void end(code ?? 1)
  })
  await provision(desk.url, settings, step => console.log(`${step} …`))
  console.log(`\nhelp desk ready: ${desk.url}\n\n${signIns(settings.seed)}`)
} catch (error) {
  if (!ending) console.error(failureMessage(error))
  await end(1)
}

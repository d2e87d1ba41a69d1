import { resolve } from 'node:path'
import { failureLines } from './terminal/failure'
import { root } from './definitions/root'
import { note, print } from './terminal/output'
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
    if (!ending) note([`The help desk ended (${code}).`])
    void end(code ?? 1)
  })
  await provision(desk.url, settings, step => print([`${step} …`]))
  print(['', `help desk ready: ${desk.url}`, '', ...signIns(settings.seed).split('\n')])
} catch (error) {
  if (!ending) note(failureLines(error))
  await end(1)
}

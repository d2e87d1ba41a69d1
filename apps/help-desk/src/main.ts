import { isSeedName } from './seed/seed-name'
import { isWireProfile, wireProfiles, type WireProfile } from './control/wire'
import { createHelpDesk } from './server'
import { StartFailure } from './start-failure'

function portFrom(name: string, otherwise: number): number {
  const text = process.env[name] ?? ''
  if (text === '') return otherwise
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartFailure(`${name} must be a port number, not "${text}".`)
  return port
}

/** Demonstrations and tests say which day it is; everybody else has today. */
function instantFrom(name: string): { startsAt?: Date } {
  const text = process.env[name] ?? ''
  if (text === '') return {}
  const startsAt = new Date(text)
  if (Number.isNaN(startsAt.getTime())) throw new StartFailure(`${name} must be an ISO 8601 instant, not "${text}".`)
  return { startsAt }
}

function wireFrom(name: string): WireProfile {
  const text = process.env[name] || 'documented'
  if (!isWireProfile(text)) throw new StartFailure(`${name} must be ${wireProfiles.join(' or ')}, not "${text}".`)
  return text
}

async function start(): Promise<void> {
  const seed = process.env['HELP_DESK_SEED'] || 'demo'
  if (!isSeedName(seed)) throw new StartFailure(`HELP_DESK_SEED must be demo, empty or large, not "${seed}".`)
  const { url, close } = await createHelpDesk({
    dataDir: process.env['HELP_DESK_DATA'] || '.help-desk',
    seed,
    ...instantFrom('HELP_DESK_CLOCK'),
    wire: wireFrom('HELP_DESK_WIRE'),
    port: portFrom('PORT', 4380),
    tlsPort: portFrom('TLS_PORT', 4443)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)))
  process.stdout.write(`help desk listening: ${url}\n`)
}

start().catch((error: unknown) => {
  const expected = error instanceof StartFailure
  process.stderr.write(`${expected ? error.message : `The help desk could not start: ${String(error)}`}\n`)
  process.exit(1)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { admin, type CliRuns, openCliRuns } from './cliRuns'

/** A local account and a folder of its own for each test of a file, gone after it. */
export function freshRuns(
  given: (cli: CliRuns, folder: string) => void | Promise<void>,
  seed: 'demo' | 'empty' = 'empty'
): void {
  let folder: string
  let cli: CliRuns
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cli-runs-'))
    cli = await openCliRuns(folder, seed)
    await given(cli, folder)
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    await cli.desk.close()
    rmSync(folder, { recursive: true, force: true })
  })
}

/** Commands from here on reach that account as `local.test`, their state in `stateFolder`; answers what they will have said. */
export function asTyped(cli: CliRuns, stateFolder: string, streams: readonly ('stdout' | 'stderr')[]): string[] {
  const said: string[] = []
  vi.stubEnv('ZENDESK_SUBDOMAIN', 'local')
  vi.stubEnv('ZENDESK_DOMAIN', 'test')
  vi.stubEnv('ZENDESK_EMAIL', admin.email)
  vi.stubEnv('ZENDESK_API_TOKEN', admin.token)
  vi.stubEnv('ZENDESK_OAUTH_TOKEN', '')
  vi.stubEnv('ZENDESK_OAUTH_CLIENT_ID', '')
  vi.stubEnv('CONSULTORIA_STATE', stateFolder)
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
    cli.desk.desk.fetch(new Request(input.replace('https://local.test', cli.desk.url), init))
  )
  for (const name of streams)
    vi.spyOn(process[name], 'write').mockImplementation(text => said.push(String(text).trimEnd()) > 0)
  return said
}

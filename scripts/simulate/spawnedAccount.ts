import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHelpDesk } from '../start/helpDesk'
import { endAll } from '../start/processes'
import type { LocalAccount } from './world'

/** Gives an empty local account of its own process to the work, and leaves nothing behind. */
export const withSpawnedAccount = async <T>(work: (account: LocalAccount) => Promise<T>): Promise<T> => {
  const data = mkdtempSync(join(tmpdir(), 'consultoria-'))
  try {
    const { url } = await startHelpDesk({ HELP_DESK_DATA: data, HELP_DESK_SEED: 'empty', PORT: '0', TLS_PORT: '0' })
    return await work({ url: url.replace('localhost', '127.0.0.1'), fetch })
  } finally {
    await endAll()
    rmSync(data, { recursive: true, force: true })
  }
}

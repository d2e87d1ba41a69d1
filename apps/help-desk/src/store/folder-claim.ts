import { DatabaseSync } from '@photostructure/sqlite'
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../start-failure'

export interface FolderClaim {
  release(): void
}

/**
 * Makes the folder and holds it until it is released or the process ends, however it ends: the lock is the operating
 * system's, on a file of its own. @throws StartFailure
 */
export function claimFolder(folder: string): FolderClaim {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new StartFailure(
      `The data folder ${folder} is a file. Move it away or name another folder in HELP_DESK_DATA.`
    )
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch {
    throw new StartFailure(`The data folder ${folder} cannot be written. Allow it or name another in HELP_DESK_DATA.`)
  }
  return lock(folder)
}

function lock(folder: string): FolderClaim {
  const file = new DatabaseSync(join(folder, 'running.lock'), { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (!/locked|busy/i.test(String(error))) throw error
    throw new StartFailure(
      `Another help desk is running on the data folder ${folder}. Stop it or name another folder in HELP_DESK_DATA.`
    )
  }
  return { release: () => file.close() }
}

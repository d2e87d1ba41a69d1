import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { Stopped } from '../../terminal/failure'
import { words } from '../../terminal/language'
import { record, text } from '../../zendesk/wire'

/** One process at a time works with a folder's key map and journal. */
export interface LocalLock {
  /** What the account's lock is known by, of runs of this folder whose process is no more. */
  dead: string[]
  release: () => void
}

interface Holder {
  pid: number
  host: string
  token: string
  /** Tokens of those whose file it took away: it may die, too, before it gives them back. */
  dead: string[]
}

/** @throws {Stopped} while another process has the folder */
export const takeFolder = (path: string, token: string, breakLock: boolean): LocalLock => {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw new Stopped(words().lock.folderClosed(dirname(path), text(record(error).code)), { cause: error })
  }
  const dead: string[] = []
  for (;;) {
    const mine = JSON.stringify({ pid: process.pid, host: hostname(), token, dead } satisfies Holder)
    if (putThere(path, mine)) return { dead, release: () => release(path, mine) }
    const found = read(path)
    if (found === null) continue
    const holder = holderIn(found)
    if (holder && lives(holder) && !breakLock) throw new Stopped(words().lock.folderBusy(path, holder.pid, holder.host))
    if (takeAway(path, found) && holder) dead.push(holder.token, ...holder.dead)
  }
}

/** With all that it says, or not at all: nobody reads half a file. False where one is there. */
const putThere = (path: string, content: string): boolean => {
  const own = `${path}.${process.pid}.new`
  writeFileSync(own, content, { mode: 0o600 })
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if (record(error).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

const release = (path: string, mine: string) => {
  if (read(path) === mine) rmSync(path, { force: true })
}

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (record(error).code === 'ENOENT') return null
    throw error
  }
}

/** What is no file of ours names nobody. */
const holderIn = (content: string): Holder | null => {
  try {
    const { pid, host, token, dead } = record(JSON.parse(content))
    if (typeof pid !== 'number' || pid <= 0) return null
    return { pid, host: text(host), token: text(token), dead: Array.isArray(dead) ? dead.map(text).slice(0, 20) : [] }
  } catch {
    return null
  }
}

/** A process of another machine cannot be asked. */
const lives = ({ pid, host }: Holder) => {
  if (host !== hostname()) return true
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return record(error).code === 'EPERM'
  }
}

/** Of several that find the same dead holder one takes its file away; one that took a living one's puts it back. */
const takeAway = (path: string, found: string): boolean => {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return false
  }
  const isIt = read(aside) === found
  if (!isIt)
    try {
      linkSync(aside, path)
    } catch {
      // Somebody has the folder by now: it is read again.
    }
  rmSync(aside, { force: true })
  return isIt
}

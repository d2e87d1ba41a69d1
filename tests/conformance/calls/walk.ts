import type { WireProfile } from '../../../apps/help-desk/src/control/wire'
import { inProcess, type InProcess } from '../../../apps/help-desk/src/in-process'

export type Json = Record<string, unknown>

/** One valid request and what the account answered to it. */
export interface Exchange {
  method: string
  /** As coverage has it, `{id}` for a part that varies. */
  row: string
  /** With its query. */
  path: string
  body: unknown
  as: string
  status: number
  answer: unknown
}

interface Options {
  /** Names of the row's varying parts; one that is missing is looked up among what earlier answers named. */
  of?: Json
  query?: string
  body?: unknown
  as?: string
}

/** Asks the account one question after the other and keeps what was said. */
export interface Walk {
  account: InProcess
  exchanges: Exchange[]
  /** Name of a varying part, with the resource before it where it is only `{id}` → what stands for it. */
  known: Map<string, string>
  /** `POST /api/v2/macros`: a row of coverage. @throws where the account refuses it. */
  call(row: string, options?: Options): Promise<Json>
}

const part = /(?:(\w+)\/)?\{(\w+)\}/g
const nameOf = (before: string | undefined, name: string) => (name === 'id' ? `${before ?? ''}/` : name)

/** The row with its varying parts filled in; undefined where one is not known. */
export function filled(row: string, known: ReadonlyMap<string, string>, of: Json = {}): string | undefined {
  let isWhole = true
  const path = row.replaceAll(part, (_, before: string | undefined, name: string) => {
    const value = of[name] ?? known.get(nameOf(before, name))
    if (value === undefined) isWhole = false
    return `${before === undefined ? '' : `${before}/`}${String(value)}`
  })
  return isWhole ? path : undefined
}

const admin = 'admin@consultoria.example'

/** A fresh account that answers on this wire. */
export function startWalk(profile: WireProfile): Walk {
  const account = inProcess('demo')
  account.desk.control.wire = profile
  const walk: Walk = {
    account,
    exchanges: [],
    known: new Map(),
    async call(line, { of, query = '', body, as = admin } = {}) {
      const [method = '', row = ''] = line.split(' ')
      const address = filled(row, walk.known, of)
      if (address === undefined) throw new Error(`${line} needs more than is known`)
      const path = address + query
      const { status, body: answer } = await account.as(as)<Json>(method, path, body)
      walk.exchanges.push({ method, row, path, body, as, status, answer })
      if (status >= 400) throw new Error(`${line} was refused: ${status} ${JSON.stringify(answer)}`)
      await account.desk.queue.idle()
      return answer
    }
  }
  return walk
}

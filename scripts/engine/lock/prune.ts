import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { claimsOf } from './claims'
import { type KeptRecord, objectPath } from './keptRecords'

/** Runs whose records stay: the newest say which generation comes next. */
const kept = 10
/** Below this many records it is not worth a request. */
const few = 60
/** Of one job. */
const most = 100

const ofARun = /^(?:lock|free|making)-/

/** Takes away what is left of runs long over, so that the list stays one page. */
export const prune = async (client: ZendeskClient, records: readonly KeptRecord[], token: string) => {
  const ofRuns = records.filter(one => ofARun.test(one.name))
  if (ofRuns.length < few) return
  const claims = claimsOf(records).toSorted((a, b) => b.generation - a.generation)
  const staying = [token, ...claims.slice(0, kept).map(one => one.token)]
  const newest = new Set(claims.slice(0, kept).map(one => one.generation))
  const old = ofRuns.filter(({ name, entry }) => {
    if (name.startsWith('lock-')) return !newest.has(Number(name.slice(5))) && !staying.includes(String(entry.token))
    return !staying.some(one => name.includes(one))
  })
  const items = old.slice(0, most).map(one => one.id)
  if (items.length) await client.send('POST', `${objectPath}/jobs`, { job: { action: 'delete', items } })
}

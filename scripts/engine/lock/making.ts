import type { TypeName } from '../../resources/resource'
import { record, text } from '../../zendesk/wire'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { claimsOf, freeRecord, leaseSeconds } from './claims'
import { type KeptRecord, recordBody, recordsPath } from './keptRecords'

/** Bytes of keys in one record. */
const largest = 23 * 1024

const recordName = /^making-(.+)-\d+$/
const nameOf = (token: string, part: number) => `making-${token}-${part}`

type Keys = Record<string, string[]>

/** Told before the first of them is made: whoever finds one by its name later knows that a run of ours made it. */
export const tellMaking = async (
  client: ZendeskClient,
  token: string,
  objects: readonly { type: TypeName; key: string }[]
) => {
  const parts: Keys[] = []
  let size = largest
  for (const { type, key } of objects) {
    const bytes = Buffer.byteLength(key) + 3
    if (size + bytes > largest) {
      parts.push({})
      size = 0
    }
    size += bytes
    const part = parts.at(-1) ?? {}
    part[type] = [...(part[type] ?? []), key]
  }
  for (const [at, part] of parts.entries()) {
    const name = nameOf(token, at + 1)
    await client.send('PATCH', `${recordsPath}?external_id=${name}`, recordBody(name, part))
  }
}

/** Seconds by which stamps of one account may differ. */
const slack = 60

/** Whether a run of ours, wherever it ran, said that it would make the object and had the account when it was made. */
export const madeByARun = (records: readonly KeptRecord[]) => {
  const claims = claimsOf(records)
  const told = records.flatMap(({ name, entry, at }) => {
    const token = recordName.exec(name)?.[1]
    const claim = claims.find(one => one.token === token)
    return claim ? [{ keys: entry, from: at - slack * 1000, until: claim.at + (leaseSeconds + slack) * 1000 }] : []
  })
  return (type: TypeName, key: string, createdAt: string) =>
    told.some(({ keys, from, until }) => {
      const at = Date.parse(createdAt)
      const named = record(keys)[type]
      return at >= from && at <= until && Array.isArray(named) && named.map(text).includes(key)
    })
}

/** Objects that a run was about to make and of which the account was told no more: it was cut off. */
export const cutOff = (records: readonly KeptRecord[], known: (type: string, key: string) => boolean): number => {
  const names = new Set(records.map(one => one.name))
  return records
    .filter(({ name }) => {
      const token = recordName.exec(name)?.[1]
      return token !== undefined && !names.has(freeRecord(token))
    })
    .flatMap(({ entry }) =>
      Object.entries(entry).flatMap(([type, keys]) =>
        Array.isArray(keys) ? keys.filter(key => !known(type, text(key))) : []
      )
    ).length
}

import { createHash } from 'node:crypto'
import type { Account } from '../account'

interface StoredRecord {
  name: string
  custom_object_fields: Record<string, unknown> & { fact: string; kind: string }
}

type Fact = Record<string, unknown> & { n: number; data: Record<string, unknown> }

const records = '/api/v2/custom_objects/consultoria_record/records'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** As the ledger spells its facts: keys in order, nothing between them. */
const spelled = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  )

/** The first entry and its link to a comment again and again, each under its own name, as their analyst writes them. */
export async function repeatEntry(
  account: Account,
  ticket: number,
  { by, times, data }: { by: string; times: number; data: Record<string, unknown> }
): Promise<void> {
  const stream = `t${ticket}`
  const slots = Array.from({ length: 100 }, (_, at) => `${stream}-${at + 1}`).join(',')
  const path = `${records}?filter[external_ids]=${slots}&page[size]=100`
  const { custom_object_records: all } = await account.call<{ custom_object_records: StoredRecord[] }>('GET', path)
  const inOrder = all.toSorted((a, b) => Number(a.name.split('-')[1]) - Number(b.name.split('-')[1]))
  let last = inOrder.at(-1)?.custom_object_fields.fact ?? ''
  let n = inOrder.length
  const write = async (kind: string, change: Record<string, unknown>) => {
    const pattern = inOrder.find(one => one.custom_object_fields.kind === kind)
    if (!pattern) throw new Error(`there is no ${kind} to repeat`)
    n += 1
    const before = JSON.parse(pattern.custom_object_fields.fact) as Fact
    const fact = { ...before, n, prev: sha256(last), op: crypto.randomUUID(), data: { ...before.data, ...change } }
    last = spelled(fact)
    const name = `${stream}-${n}`
    const fields = { ...pattern.custom_object_fields, fact: last }
    const record = { name, external_id: name, custom_object_fields: fields }
    await account.call('POST', records, { custom_object_record: record }, by)
  }
  for (let round = 0; round < times; round += 1) {
    await write('entry', data)
    await write('comment_linked', { entry: n })
  }
}

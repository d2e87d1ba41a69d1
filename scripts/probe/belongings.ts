import { record, records, text } from '../zendesk/wire'
import type { Answer, Ask } from './asking'

/** In the name of everything that is made: whoever finds one knows whose it is. */
export const MARKER = 'consultoria_probe'

/** Why something could not be measured. */
export class Unmeasured extends Error {
  override name = 'Unmeasured'
}

/** What the probe makes of its own, each once and only when something is measured on it. */
export interface Belongings {
  /** Key of a custom object whose records have unique names. @throws {Unmeasured} */
  object: () => Promise<string>
  /** Id of a ticket of whoever asks, with a note only. @throws {Unmeasured} */
  ticket: () => Promise<string>
  keepTicket: (id: string) => void
  keepUpload: (token: string) => void
  /** Takes away all of it, and what an earlier probe was kept from taking away. Answers what is left, and why. */
  removeAll: () => Promise<string[]>
}

const must = (answer: Answer, what: string): Answer => {
  if (answer.status >= 200 && answer.status < 300) return answer
  throw new Unmeasured(`${what}: ${answer.status}${answer.said && ` ${answer.said}`}`)
}

export const openBelongings = (ask: Ask, suffix: string): Belongings => {
  const key = `${MARKER}_${suffix}`
  let object: Promise<string> | null = null
  let ticket: Promise<string> | null = null
  const tickets = new Set<string>()
  const uploads = new Set<string>()

  const makeObject = async () => {
    const custom_object = { key, title: key, title_pluralized: key, include_in_list_view: false }
    must(await ask('POST', '/custom_objects', { body: { custom_object } }), 'POST /custom_objects')
    const custom_object_field = { properties: { is_unique: true } }
    const name = `/custom_objects/${key}/fields/standard::name`
    must(await ask('PATCH', name, { body: { custom_object_field } }), 'PATCH standard::name')
    return key
  }
  const makeTicket = async () => {
    const body = {
      ticket: { subject: `[${key}]`, external_id: MARKER, comment: { body: 'Probe.', public: false }, tags: [MARKER] }
    }
    const made = must(await ask('POST', '/tickets', { body }), 'POST /tickets')
    const id = text(record(made.body.ticket).id)
    tickets.add(id)
    return id
  }

  /** By their marks, so that a probe that was killed leaves nothing for good. */
  const findAll = async () => {
    const [objects, marked] = await Promise.all([
      ask('GET', '/custom_objects', { tidying: true }),
      ask('GET', `/tickets?external_id=${MARKER}`, { tidying: true })
    ])
    for (const one of records(marked.body.tickets)) if (text(one.external_id) === MARKER) tickets.add(text(one.id))
    return records(objects.body.custom_objects).flatMap(one => (isOurs(text(one.key)) ? [text(one.key)] : []))
  }

  const remove = async (path: string): Promise<string[]> => {
    const { status, said } = await ask('DELETE', path, { tidying: true })
    return status < 300 || status === 404 ? [] : [`${path}: ${status} ${said}`]
  }

  return {
    object: () => (object ??= makeObject()),
    ticket: () => (ticket ??= makeTicket()),
    keepTicket: id => void tickets.add(id),
    keepUpload: token => void uploads.add(token),
    removeAll: async () => {
      const objects = await findAll()
      const left: string[] = []
      for (const token of uploads) left.push(...(await remove(`/uploads/${token}`)))
      for (const one of objects) left.push(...(await remove(`/custom_objects/${one}`)))
      for (const id of tickets) {
        left.push(...(await remove(`/tickets/${id}`)))
        // From the deleted ones as well: it held nothing but the probe.
        left.push(...(await remove(`/deleted_tickets/${id}`)))
      }
      return left
    }
  }
}

const isOurs = (key: string) => new RegExp(`^${MARKER}_[0-9a-f]{8}$`).test(key)

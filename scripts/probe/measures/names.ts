import { words } from '../../terminal/language'
import { record, records, text } from '../../zendesk/wire'
import type { Answer } from '../asking'
import { Unmeasured } from '../belongings'
import type { Measure, Tools } from './measure'

const say = () => words().probe
const path = (key: string) => `/custom_objects/${key}/records`

const post = async ({ ask, belongings }: Tools, name: string) =>
  ask('POST', path(await belongings.object()), { body: { custom_object_record: { name, custom_object_fields: {} } } })

const idOf = ({ body }: Answer) => text(record(body.custom_object_record).id)

const made = (answer: Answer) => {
  if (answer.status === 201 || answer.status === 200) return idOf(answer)
  throw new Unmeasured(`POST records: ${answer.status} ${answer.said}`)
}

/** How often two at once are tried. */
const rounds = 5

/** Of two that take one unique name at once: counted on the account, not by the answers. */
export const nameRace: Measure = async tools => {
  const key = await tools.belongings.object()
  const losers = new Set<number>()
  let both = 0
  for (let round = 1; round <= rounds; round += 1) {
    const name = `race-${round}`
    const answers = await Promise.all([post(tools, name), post(tools, name)])
    for (const { status } of answers) if (status >= 300) losers.add(status)
    const list = records((await tools.ask('GET', `${path(key)}?page[size]=100`)).body.custom_object_records)
    if (list.filter(one => one.name === name).length > 1) both += 1
  }
  return both ? say().bothKept(both, rounds) : say().oneKept([...losers].sort((a, b) => a - b).join(', '))
}

export const duplicateBody: Measure = async tools => {
  made(await post(tools, 'twice'))
  const second = await post(tools, 'twice')
  return second.status < 300 ? say().taken(second.status) : say().refusedWith(second.status, second.said)
}

export const nameReuse: Measure = async tools => {
  const key = await tools.belongings.object()
  const id = made(await post(tools, 'again'))
  await tools.ask('DELETE', `${path(key)}/${id}`)
  if ((await post(tools, 'again')).status < 300) return say().reusedAtOnce()
  for (const seconds of [2, 5, 10]) {
    await tools.sleep(seconds * 1000)
    if ((await post(tools, 'again')).status < 300) return say().reusedLater()
  }
  return say().notReused()
}

/** Whether the list shows at once what was just written. */
export const ownWrites: Measure = async tools => {
  const key = await tools.belongings.object()
  for (let round = 1; round <= rounds; round += 1) {
    const id = made(await post(tools, `own-${round}`))
    const { body } = await tools.ask('GET', `${path(key)}?page[size]=100&sort=-updated_at`)
    if (!records(body.custom_object_records).some(one => text(one.id) === id)) return say().seenLate()
  }
  return say().seenAtOnce()
}

export const updatedAtField: Measure = async tools => {
  const key = await tools.belongings.object()
  const id = made(await post(tools, 'stamp'))
  const stamp = async () =>
    text(record((await tools.ask('GET', `${path(key)}/${id}`)).body.custom_object_record).updated_at)
  const before = await stamp()
  // Stamps are whole seconds.
  await tools.sleep(1500)
  const custom_object_field = { key: 'later', title: 'later', type: 'text' }
  const { status, said } = await tools.ask('POST', `/custom_objects/${key}/fields`, { body: { custom_object_field } })
  if (status >= 300) throw new Unmeasured(`POST fields: ${status} ${said}`)
  return (await stamp()) === before ? say().stampStays() : say().stampMoves()
}

import { STATE_OBJECT } from '../../resources/stateObject'
import { record, text } from '../../zendesk/wire'
import { LostAnswer, ZendeskError } from '../../zendesk/errors'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { objectPath } from './keptRecords'

const object = {
  key: STATE_OBJECT,
  title: 'Estado da consultoria',
  title_pluralized: 'Estados da consultoria',
  description: 'Quem está aplicando definições e quais objetos são da consultoria. Mantido pela linha de comando.',
  include_in_list_view: false
}

/** Takes the object's key: of two that ask at once the account refuses one. */
export const makeObject = async (client: ZendeskClient): Promise<'made' | 'taken' | 'unavailable'> => {
  try {
    await client.send('POST', '/custom_objects', { custom_object: object })
    return 'made'
  } catch (error) {
    // Whether it was us who made it is not known then: to be treated as somebody else's is safe.
    if (error instanceof LostAnswer) return 'taken'
    if (!(error instanceof ZendeskError)) throw error
    // A token that may only read will not write anything else either.
    if (error.status === 403 && /scope/i.test(error.message)) throw error
    if (error.status === 403 || error.status === 404) return 'unavailable'
    if (error.status !== 422) throw error
    return (await madeAt(client)) === null ? 'unavailable' : 'taken'
  }
}

/** When it was made, by the account's clock; null where it is not. */
export const madeAt = async (client: ZendeskClient): Promise<number | null> => {
  try {
    return Date.parse(text(record((await client.send('GET', objectPath)).custom_object).created_at))
  } catch (error) {
    if (error instanceof ZendeskError && error.status === 404) return null
    throw error
  }
}

/** Comes to the same however often it is done: names are unique before the first record, and there is one field. */
export const furnishObject = async (client: ZendeskClient) => {
  const fields = `${objectPath}/fields`
  await client.send('PATCH', `${fields}/standard::name`, { custom_object_field: { properties: { is_unique: true } } })
  const field = { key: 'entry', title: 'Conteúdo', type: 'textarea' }
  try {
    await client.send('POST', fields, { custom_object_field: field })
  } catch (error) {
    const refused = error instanceof LostAnswer || (error instanceof ZendeskError && error.status === 422)
    if (!refused || !(await hasField(client, field.key))) throw error
  }
}

const hasField = async (client: ZendeskClient, key: string) =>
  (await client.list(`${objectPath}/fields`, 'custom_object_fields')).some(one => one.key === key)

/** With its records, which is all that it holds. */
export const removeObject = async (client: ZendeskClient) => {
  try {
    await client.send('DELETE', objectPath)
  } catch (error) {
    // An answer that was lost on the way: it is gone all the same.
    if (!(error instanceof ZendeskError && error.status === 404)) throw error
  }
}

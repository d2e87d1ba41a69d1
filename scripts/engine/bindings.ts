import type { Translator } from './refs'
import type { TypeName } from '../resources/resource'
import { words } from '../terminal/language'

/** A reference in a definition to something the account does not have (yet). */
class DanglingReference extends Error {
  override name = 'DanglingReference'
}

/** Everything a definition can refer to. */
type Bound = TypeName | 'user' | 'locale'

/** Which object of the account each key is, both ways; grows while a plan is applied. */
export class Bindings {
  private readonly ids = new Map<string, string>()
  private readonly keys = new Map<string, string>()

  bind(type: Bound, key: string, id: string) {
    this.ids.set(`${type} ${key}`, id)
    this.keys.set(`${type} ${id}`, key)
  }

  id(type: Bound, key: string) {
    return this.ids.get(`${type} ${key}`)
  }

  key(type: Bound, id: string) {
    return this.keys.get(`${type} ${id}`)
  }
}

/** Fields of two custom objects may have the same key. */
export const boundId = (id: string, scope: string | null) => (scope ? `${scope}.${id}` : id)

const strip = (value: string) => value.slice(value.indexOf(':') + 1)

/** For writing. @throws {DanglingReference} */
export const toIds = (bindings: Bindings): Translator => {
  const need = (type: Bound, key: string) => {
    // A pre-image may name foreign objects, which have no key here.
    const id = /^\d+$/.test(key) ? key : bindings.id(type, key)
    if (id === undefined) throw new DanglingReference(words().account.notThere(type, key))
    return id
  }
  return {
    ticketField: key => need('ticket_field', key),
    group: value => need('group', strip(value)),
    user: value => need('user', strip(value)),
    triggerCategory: key => need('trigger_category', key),
    locale: code => need('locale', code)
  }
}

/** For comparing: an id that is none of ours stays as it is, and so shows as a difference. */
export const toKeys = (bindings: Bindings): Translator => ({
  ticketField: id => bindings.key('ticket_field', id) ?? id,
  group: id => (bindings.key('group', id) ? `group:${bindings.key('group', id)}` : id),
  user: id => (bindings.key('user', id) ? `user:${bindings.key('user', id)}` : id),
  triggerCategory: id => bindings.key('trigger_category', id) ?? id,
  locale: id => bindings.key('locale', id) ?? id
})

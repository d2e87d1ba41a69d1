import { prefixes, type RefKind } from './refKinds'
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

  /** What is not taken has no key. */
  unbind(type: Bound, key: string, id: string) {
    this.ids.delete(`${type} ${key}`)
    this.keys.delete(`${type} ${id}`)
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
    object: (kind, value) => {
      const type = boundKind(kind)
      return type ? need(type, value.slice(value.indexOf(':') + 1)) : value
    },
    triggerCategory: key => need('trigger_category', key),
    locale: code => need('locale', code)
  }
}

/** For comparing: an id that is none of ours stays as it is, and so shows as a difference. */
export const toKeys = (bindings: Bindings): Translator => ({
  ticketField: id => bindings.key('ticket_field', id) ?? id,
  object: (kind, id) => {
    const type = boundKind(kind)
    const key = type && bindings.key(type, id)
    return key === undefined || key === null ? id : `${prefixes[kind] ?? ''}${key}`
  },
  triggerCategory: id => bindings.key('trigger_category', id) ?? id,
  locale: id => bindings.key('locale', id) ?? id
})

/** Brands, organizations, statuses, webhooks and targets are nobody's definitions. */
const boundKind = (kind: RefKind) =>
  kind === 'group' || kind === 'user' || kind === 'ticket_form' || kind === 'schedule' ? kind : null

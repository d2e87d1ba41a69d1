import type { Canonical, Raw } from '../zendesk/wire'
import type { ZendeskClient } from '../zendesk/zendeskClient'

export type TypeName =
  | 'dynamic_content'
  | 'group'
  | 'ticket_field'
  | 'ticket_form'
  | 'user_field'
  | 'organization_field'
  | 'custom_object'
  | 'custom_object_field'
  | 'macro'
  | 'view'
  | 'trigger_category'
  | 'trigger'
  | 'automation'
  | 'schedule'
  | 'sla_policy'

/** Parts of Zendesk that some plans are without; an account answers 403 or 404 for them. */
export type Feature = 'ticket_forms' | 'custom_objects' | 'sla_policies' | 'schedules' | 'dynamic_content'

/** Everything the engine knows about one kind of object: the one place to look and to change. */
export interface ResourceType {
  name: TypeName
  /** Name of one object on the wire: `{ "macro": {…} }`. */
  envelope: string
  /** Name of the list on the wire. */
  collection: string
  /** What a plan must have for the list to be there at all; absent where every plan has it. */
  requires?: Feature
  /** `scope` is the custom object a field belongs to; null for every other type. */
  path: (scope: string | null) => string
  listQuery?: string
  /** Without a page size the list comes whole, in one answer. */
  unpaged?: boolean
  updateMethod: 'PUT' | 'PATCH'
  /** What the account calls the object in its own paths. */
  id: (raw: Raw) => string
  /** The real key, or the exact title where the account has no keys. */
  identity: (raw: Raw) => string
  /** What it is called is all that tells it from others, and two may be called the same. */
  titled?: true
  /** False for objects that no definition may ever adopt: system fields, deleted groups. */
  adoptable?: (raw: Raw) => boolean
  canonical: (raw: Raw) => Canonical
  /** Body of the write; `before` is what the account holds, absent on create. */
  payload: (body: Canonical, context: { key: string; before: Raw | null }) => Raw
  /** Names that cannot change once the object exists. */
  createOnly: readonly string[]
  /** Reads what a list does not show of one object into it. */
  complete?: (client: ZendeskClient, raw: Raw) => Promise<Raw>
  /** Writes what the account takes only through endpoints of their own, after the object itself. */
  finish?: (client: ZendeskClient, id: string, body: Canonical, before: Raw | null) => Promise<void>
  /** A write of `wanted` decides only a part of a list that is also others': that part of what is there now. */
  ours?: (now: Canonical, wanted: Canonical) => Canonical
  /** The same list as it was `then`, with what others put into it since. */
  restored?: (then: Canonical, now: Canonical, wanted: Canonical) => Canonical
  /** Can be switched off and keeps its values then. */
  deactivates?: boolean
  /** Whether people or records are in it. */
  occupied?: (client: ZendeskClient, id: string) => Promise<boolean>
  /** Never deleted by us: people or tickets live in it. */
  keeps?: boolean
  /** Deleting it erases values on tickets or records. */
  holdsData?: boolean
  /** The same body with what others decided in a list that is written whole, and the definition says nothing of. */
  filled?: (wanted: Canonical, now: Canonical) => Canonical
  /** What of that is said of each plan. */
  keptSaid?: (wanted: Canonical, now: Canonical) => string[]
  /** The same body with what it would erase still in it. */
  keeping?: (wanted: Canonical, before: Canonical) => Canonical
  /** What a change erases on the account beyond the definition itself. */
  destroys?: (before: Canonical, after: Canonical) => string[]
}

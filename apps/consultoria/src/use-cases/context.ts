import type { Policy } from '../domain/policy'
import type { Ports } from '../ports'

/** What the definitions offer, generated from them. */
export interface Catalog {
  policies: readonly Policy[]
  areas: Areas
}

/** Modules of the product and the teams that answer for them. */
export interface Areas {
  teams: Readonly<Record<string, { name: string; group: string; seniorityTag: string }>>
  modules: Readonly<Record<string, string>>
}

/** What every verb works with. */
export interface Context {
  ports: Ports
  catalog: Catalog
}

import { lowered } from '../../apps/consultoria/src/domain/kernel/normalise'
import { z } from 'zod'
import type { Bindings } from '../engine/bindings'
import { type Desired, referredUsers } from '../engine/plan/desired'
import type { Selection } from '../definitions/switchedTo'
import { Stopped } from '../terminal/failure'
import type { TypeName } from '../resources/resource'
import { words } from '../terminal/language'

const ids = z.record(z.string(), z.int())
const accountMapSchema = z.strictObject({
  v: z.literal(1),
  ticketFields: ids,
  macros: ids,
  groups: ids,
  /** By e-mail in small letters: whom the definitions name, so that the app knows who stands in for whom. */
  people: ids,
  /** The only modalities the app offers; left out = all. */
  modalities: z.array(z.string()).optional()
})

/** The ids of this account behind the keys the app uses: one JSON text in an installation setting. */
export type AccountMap = z.infer<typeof accountMapSchema>

/** @throws {Stopped} when something the app needs is not on the account */
export const accountMap = (
  desired: readonly Desired[],
  bindings: Bindings,
  selection: Selection = null
): AccountMap => {
  const of = (type: TypeName) =>
    Object.fromEntries(
      desired
        .filter(one => one.type === type && !one.optional)
        .map(({ key }) => {
          const id = bindings.id(type, key)
          if (id === undefined) throw new Stopped(words().account.applyFirst(type, key))
          return [key, Number(id)]
        })
    )
  return {
    v: 1,
    ticketFields: of('ticket_field'),
    macros: of('macro'),
    groups: of('group'),
    people: Object.fromEntries(
      referredUsers(desired).flatMap(email => {
        const id = bindings.id('user', email)
        return id === undefined ? [] : [[lowered(email), Number(id)]]
      })
    ),
    ...(selection ? { modalities: [...selection] } : {})
  }
}

import { monotonicFactory, type ULIDFactory } from 'ulid'
import type { Desk } from '../desk'

const factories = new WeakMap<Desk, ULIDFactory>()

/** A ULID of the desk's time: ids sort in the order they were handed out. */
export function nextUlid(desk: Desk): string {
  const next = factories.get(desk) ?? monotonicFactory()
  factories.set(desk, next)
  return next(desk.clock.now().getTime())
}

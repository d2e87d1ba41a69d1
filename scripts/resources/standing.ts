import { type Canonical, type Raw, record } from '../zendesk/wire'
import type { ResourceType } from './resource'

type WhyNot = 'personal' | 'restricted' | 'unrestricted' | 'inactive'

const restrictionOf = (side: Raw) => record(side.restriction).type ?? null

/** One person's own macro or view is theirs, whatever it is called. */
const isPersonal = (raw: Raw) => restrictionOf(raw) === 'User'

/** Whether any definition may ever speak of the object: the rule of export, adopt and of every look-up by a title. */
export const isAdoptable = (type: ResourceType, raw: Raw): boolean =>
  type.adoptable?.(raw) !== false && !isPersonal(raw)

/**
 * Why an object that is called like one of ours is somebody else's: seen by others than ours, or switched off. Null where it
 * may be ours. Where the account has real keys there is only one of each.
 */
export const whyNotTaken = (type: ResourceType, raw: Raw, wanted: Canonical): WhyNot | null => {
  if (!type.titled) return null
  if (isPersonal(raw)) return 'personal'
  const live = type.canonical(raw)
  const [theirs, ours] = [restrictionOf(live), restrictionOf(wanted)]
  if (theirs !== ours) return theirs === null ? 'unrestricted' : 'restricted'
  return live.active === false && wanted.active !== false ? 'inactive' : null
}

export const isTakenByTitle = (type: ResourceType, raw: Raw, wanted: Canonical): boolean =>
  isAdoptable(type, raw) && whyNotTaken(type, raw, wanted) === null

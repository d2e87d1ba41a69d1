import type { Exchange } from '../calls/walk'
import { placesIn, withValue, type Place } from './places'
import type { Random } from './random'

/** A request that no account may take. */
export interface Malformed {
  kind: string
  /** What is wrong with it. */
  wrong: string
  method: string
  path: string
  /** As it goes over the wire. */
  body: string | undefined
  as: string
}

/** One way to spoil a valid request; undefined where this one cannot be spoilt so. */
type Spoil = (valid: Exchange, random: Random) => Malformed | undefined

const nobody = 'nobody@nowhere.example'
const client = 'carla@aurora.example'

/** Names under which anything may stand, or whose values the account's own fields decide. */
const free = ['metadata', 'user_fields', 'organization_fields', 'custom_object_fields', 'settings', 'filter', 'items']

const sent = ({ method, path, as }: Exchange) => ({ method, path, as })

/** Values that stand for nothing in the place of this one, whatever attribute it is of. */
function strangers({ trail, value }: Place): unknown[] {
  const name = String(trail.findLast(step => typeof step === 'string'))
  const isItem = typeof trail.at(-1) === 'number'
  // a condition, an action or an option may compare with nearly anything
  if (name === 'value') return [{}]
  if (Array.isArray(value)) return isItem ? [{}, true] : [5, true, ...(name === 'custom_fields' ? [] : [{}])]
  if (typeof value === 'string') return [{}, [], true]
  if (typeof value === 'number') return [{}, [], 'abc', 1.5, ...(/(^|_)ids?$/.test(name) ? [-1] : [])]
  if (typeof value === 'boolean') return [{}, [], 'maybe', 7]
  if (value === null || value === undefined) return []
  return name === 'comment' ? [[], true] : [[], 5, 'x', true]
}

const isFree = ({ trail }: Place): boolean => trail.some(step => free.includes(String(step)))

const ofAnotherType: Spoil = (valid, random) => {
  const places = placesIn(valid.body).filter(place => !isFree(place) && strangers(place).length > 0)
  if (places.length === 0) return undefined
  const place = random.pick(places)
  const value = random.pick(strangers(place))
  const body = JSON.stringify(withValue(valid.body, place.trail, value))
  return { ...sent(valid), kind: 'another type', wrong: `${place.trail.join('.')} = ${JSON.stringify(value)}`, body }
}

/** Numbers that point at something; ids of custom fields that are not there are passed over, and options name their own. */
const pointsAt = ({ trail, value }: Place): boolean => {
  const names = trail.filter(step => typeof step === 'string')
  const name = names.at(-1) ?? ''
  return (
    typeof value === 'number' && /_ids?$/.test(name) && !names.some(step => free.includes(step)) && name !== 'locale_id'
  )
}

const pointingNowhere: Spoil = (valid, random) => {
  const places = placesIn(valid.body).filter(pointsAt)
  if (places.length === 0) return undefined
  const place = random.pick(places)
  const body = JSON.stringify(withValue(valid.body, place.trail, 9_999_999_999 + random.below(1000)))
  return { ...sent(valid), kind: 'pointing nowhere', wrong: place.trail.join('.'), body }
}

/** Attributes that hold one of few words. */
const enumerated = ['status', 'priority', 'type', 'role', 'operator', 'field', 'metric', 'time_zone', 'relationship_target_type', 'columns', 'group_by', 'sort_by', 'group_order', 'sort_order', 'user_type', 'locale', 'grant_type'] // prettier-ignore

const noSuchWord: Spoil = (valid, random) => {
  const named = (place: Place) => String(place.trail.findLast(step => typeof step === 'string'))
  const places = placesIn(valid.body).filter(
    place => typeof place.value === 'string' && enumerated.includes(named(place)) && !isFree(place)
  )
  // a bulk answers with a job, and the job tells
  if (places.length === 0 || valid.row.endsWith('_many')) return undefined
  const place = random.pick(places)
  const body = JSON.stringify(withValue(valid.body, place.trail, 'nowhere'))
  return { ...sent(valid), kind: 'no such word', wrong: place.trail.join('.'), body }
}

const blank: Spoil = (valid, random) => {
  const places = placesIn(valid.body).filter(
    ({ trail, value }) =>
      !free.includes(String(trail[0])) &&
      trail.length === 2 &&
      ['name', 'title'].includes(String(trail[1])) &&
      typeof value === 'string'
  )
  if (places.length === 0) return undefined
  const { trail } = random.pick(places)
  const body = JSON.stringify(withValue(valid.body, trail, random.pick(['', '   '])))
  return { ...sent(valid), kind: 'blank', wrong: trail.join('.'), body }
}

const noJson: Spoil = (valid, random) => {
  if (typeof valid.body !== 'object') return undefined
  const whole = JSON.stringify(valid.body)
  const body = random.pick([whole.slice(0, -1 - random.below(whole.length - 2)), `${whole}}`, '{', "{'a':1}"])
  return { ...sent(valid), kind: 'no JSON', wrong: body.slice(-20), body }
}

const noObject: Spoil = (valid, random) => {
  if (typeof valid.body !== 'object') return undefined
  const body = random.pick(['[]', '5', '"x"', 'true', '[{"a":1}]'])
  return { ...sent(valid), kind: 'no object', wrong: body, body }
}

const nullCharacter: Spoil = (valid, random) => {
  const places = placesIn(valid.body).filter(place => typeof place.value === 'string')
  if (places.length === 0 || valid.row.includes('/records') || valid.row.endsWith('/jobs')) return undefined
  const place = random.pick(places)
  const body = JSON.stringify(withValue(valid.body, place.trail, `${String(place.value)}\u0000`))
  return { ...sent(valid), kind: 'null character', wrong: place.trail.join('.'), body }
}

const tooDeep: Spoil = valid => {
  if (typeof valid.body !== 'object') return undefined
  const body = `{"a":${'['.repeat(5000)}${']'.repeat(5000)},${JSON.stringify(valid.body).slice(1)}`
  return { ...sent(valid), kind: 'too deep', wrong: '5000 levels', body }
}

const bodyOf = ({ body }: Exchange): string | undefined => (body === undefined ? undefined : JSON.stringify(body))

/** The last number in the path that is one of the row's own parts. */
const otherId = (valid: Exchange, id: string): string | undefined => {
  const parts = valid.row.split('/')
  const [path = '', query = ''] = valid.path.split('?')
  const steps = path.split('/')
  const at = parts.findLastIndex((part, index) => part.startsWith('{') && /^\d+$/.test(steps[index] ?? ''))
  if (at === -1) return undefined
  return steps.with(at, id).join('/') + (query === '' ? '' : `?${query}`)
}

const absentId: Spoil = (valid, random) => {
  const path = otherId(valid, String(9_999_999_999 + random.below(1000)))
  return path === undefined ? undefined : { ...sent(valid), path, kind: 'absent id', wrong: path, body: bodyOf(valid) }
}

const wordForId: Spoil = (valid, random) => {
  const path = otherId(valid, random.pick(['abc', '12a', 'null', '-1', '1.5', '%20']))
  if (path === undefined || /_fields\/|\/fields\/|locales\//.test(valid.row)) return undefined
  return { ...sent(valid), path, kind: 'word for an id', wrong: path, body: bodyOf(valid) }
}

const brokenPercent: Spoil = (valid, random) => {
  const path = random.pick([`${valid.path}%zz`, valid.path.replace(/\/[^/]*$/, '/%$&'), `${valid.path}?a=%f`])
  return { ...sent(valid), path, kind: 'broken percent', wrong: path, body: bodyOf(valid) }
}

const stranger: Spoil = valid =>
  valid.row.startsWith('/oauth')
    ? undefined
    : { ...sent(valid), as: nobody, kind: 'a stranger', wrong: nobody, body: bodyOf(valid) }

/** What clients may do themselves. */
const forClients = /requests|uploads|users\/me|oauth/
const readByClients = /help_center|guide|locales|ticket_fields|ticket_forms|custom_statuses|users\/\{user_id\}/

const client403: Spoil = valid =>
  forClients.test(valid.row) || (valid.method === 'GET' && readByClients.test(valid.row))
    ? undefined
    : { ...sent(valid), as: client, kind: 'a client', wrong: client, body: bodyOf(valid) }

const noPage: Spoil = (valid, random) => {
  const { answer } = valid
  const isPaged = typeof answer === 'object' && answer !== null && 'meta' in answer && valid.method === 'GET'
  if (!isPaged) return undefined
  const query = random.pick([
    'page[size]=0',
    'page[size]=5000',
    'page[size]=x',
    'page[after]=zzz',
    'page[before]=%25',
    'page[size]=-1'
  ])
  const path = `${valid.path}${valid.path.includes('?') ? '&' : '?'}${query}`.replace('page[size]=5&', '')
  return { ...sent(valid), path, kind: 'no page', wrong: query, body: undefined }
}

const spoils: readonly Spoil[] = [
  ofAnotherType, ofAnotherType, ofAnotherType, ofAnotherType, pointingNowhere, pointingNowhere, noSuchWord, noSuchWord, blank,
  noJson, noObject,
  nullCharacter, tooDeep, absentId, wordForId, brokenPercent, stranger, client403, noPage
] // prettier-ignore

/** A valid request spoilt in one of the ways that fit it. */
export function malform(valid: readonly Exchange[], random: Random): Malformed {
  const spoil = random.pick(spoils)
  for (;;) {
    const made = spoil(random.pick(valid), random)
    if (made) return made
  }
}

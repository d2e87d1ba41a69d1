import { inProcess } from '../../../apps/help-desk/src/in-process'
import type { RuleCase } from './rule-case'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `holds` of a step: every part of it is somewhere in the value. */
export function isPart(part: unknown, value: unknown): boolean {
  if (Array.isArray(part)) return Array.isArray(value) && part.every(one => value.some(other => isPart(one, other)))
  if (isObject(part)) return isObject(value) && Object.entries(part).every(([key, one]) => isPart(one, value[key]))
  return part === value
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)] as unknown
    return isObject(inner) ? inner[key] : undefined
  }, value)

const name = /\$(\w+)/g

/** Texts with what was kept in place of its names; a text that is one name only becomes the value itself. */
function filled(value: unknown, kept: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') {
    const whole = kept.get(value.replace('$', ''))
    if (value.startsWith('$') && whole !== undefined) return whole
    return value.replaceAll(name, (text, key: string) => (kept.has(key) ? String(kept.get(key)) : text))
  }
  if (Array.isArray(value)) return value.map(one => filled(one, kept))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [String(filled(key, kept)), filled(one, kept)]))
}

/** What went otherwise than the case says; undefined where all held. */
export async function runRuleCase({ steps, wire = 'documented' }: RuleCase): Promise<string | undefined> {
  const account = inProcess('empty')
  account.desk.control.wire = wire
  const kept = new Map<string, unknown>([['admin', account.userId('admin')]])
  for (const { ask, as = 'admin', body, status, holds, lacks, keep = {} } of steps) {
    const [method = '', path = ''] = String(filled(ask, kept)).split(' ')
    const answer = await account.as(as)<unknown>(method, path, filled(body, kept))
    await account.desk.queue.idle()
    const told = `${ask}: ${answer.status} ${JSON.stringify(answer.body)?.slice(0, 600)}`
    if (status === undefined ? answer.status >= 300 : answer.status !== status) return told
    if (holds !== undefined && !isPart(filled(holds, kept), answer.body)) return told
    if (lacks !== undefined && isPart(filled(lacks, kept), answer.body)) return told
    for (const [key, path] of Object.entries(keep)) {
      const value = at(answer.body, path)
      if (value === undefined) return `${told}\nhas no ${path}`
      kept.set(key, value)
    }
  }
  return undefined
}

import { lowered } from '../kernel/normalise'
import { tidy } from '../kernel/normalise'
import { ok, refuse, type Refusal, type Result } from '../kernel/result'
import type { SchedulingSettings } from './settings'

type LinkSettings = NonNullable<SchedulingSettings['scheduling']['link']>

const parts = (typed: string): { host: string; path: string } | null => {
  const found = /^https:\/\/([^\s/?#:@]+)(\/[^\s?#]*)?(?:[?#]\S*)?$/i.exec(tidy(typed))
  return found ? { host: lowered(found[1] ?? ''), path: found[2] ?? '' } : null
}

/** The address of a meeting: over https, at one of the hosts that meetings are held on. */
export const checkLink = (typed: string, { hosts }: Pick<LinkSettings, 'hosts'>): Result<string, Refusal> => {
  if (tidy(typed) === '') return refuse('appointment.link_missing')
  const found = parts(typed)
  return found && hosts.includes(found.host)
    ? ok(tidy(typed))
    : refuse('appointment.link_invalid', { hosts: hosts.join(', ') })
}

/** It does not look like a meeting's address there, though nobody knows. */
export const isOddLink = (typed: string, { path }: Pick<LinkSettings, 'path'>): boolean => {
  const found = parts(typed)
  return found !== null && !new RegExp(path).test(found.path)
}

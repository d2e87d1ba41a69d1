import type { Via } from '../tables/ticket'

/** How something came in: `api`, or `web` for the agent workspace's own form. */
export function viaChannel(channel: string): Via {
  return { channel, source: { from: {}, to: {}, rel: null } }
}

/** Documented numbers for `via_id` on create; phone calls are entered so. */
const channels: Record<number, [string, string | null]> = {
  0: ['web', null],
  4: ['email', null],
  5: ['api', null],
  29: ['chat', null],
  33: ['voice', 'voicemail'],
  34: ['voice', 'inbound'],
  35: ['voice', 'outbound'],
  44: ['api', 'voicemail'],
  45: ['api', 'inbound'],
  46: ['api', 'outbound']
}

export function viaOfId(id: number | undefined, otherwise: Via): Via {
  const known = id === undefined ? undefined : channels[id]
  return known ? { channel: known[0], source: { from: {}, to: {}, rel: known[1] } } : otherwise
}

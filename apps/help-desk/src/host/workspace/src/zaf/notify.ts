import type { ToastRack } from '../desk/ToastRack'

type Toast = Parameters<ToastRack['show']>

const usualMs = 5000
/** The longest a browser waits; anything longer would be shown for no time at all. */
const longestMs = 2 ** 31 - 1

/** `notify(message, kind, duration | {sticky})` of the SDK as a message of the workspace. */
export function toastOf([message, kind, options]: unknown[], textOf: (html: string) => string): Toast {
  const known = kind === 'alert' || kind === 'error' ? kind : 'notice'
  const sticky = typeof options === 'object' && options !== null && 'sticky' in options && options.sticky === true
  const asked = typeof options === 'string' ? Number(options) : options
  const timed = typeof asked === 'number' && asked > 0
  return [textOf(String(message ?? '')), known, timed ? Math.min(asked, longestMs) : usualMs, sticky]
}

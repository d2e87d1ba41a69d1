import { timeDraftKey } from '../../../apps/consultoria/src/ui/draftKey'
import { typedDraft, type Intention, type Typed } from './browser'
import { isReply, retype } from './composer'
import type { Played } from './scene'
import type { Wish } from './steps'
import type { Tab } from './tab'
import { wishes, type Asked } from './wishes'

/** What waits to be sent is what is pressed; only where nothing does, something new is meant. */
export function press(played: Played, tab: Tab, wish: Wish): void {
  const { snapshot } = tab
  if (!snapshot) return
  const token = tokenFor(played, tab, wish)
  const asked: Asked | null | undefined = wishes[wish.name]({ snapshot, wish, token, now: played.world.account.now })
  if (!asked) return
  const { draft, control, meant } = asked
  const typed = draft === null ? null : tab.ports.drafts.load(draft, typedDraft)
  if (typed) {
    void retype(tab, typed.meant)
    played.press(tab, typed)
    return
  }
  if (tab.pending.has(control)) return
  const intention = played.intentions.length
  played.intentions.push({
    agentId: tab.agentId,
    ticketId: tab.ticketId,
    meant,
    isDone: false,
    isRefused: null
  })
  if (draft !== null) tab.ports.drafts.save(draft, { intention, control, meant } satisfies Typed)
  void retype(tab, meant)
  played.press(tab, { intention, control, meant })
}

function tokenFor({ intentions }: Played, { agentId }: Tab, wish: Wish): string {
  const last = wish.retype && wish.name === 'time' ? intentions.findLast(one => isTime(one, agentId)) : null
  return last ? last.meant.mark : `#${intentions.length}#`
}

const isTime = ({ agentId, meant }: Intention, agent: number): boolean =>
  agentId === agent && meant.verb === 'logTime' && meant.kind === 'entry'

/** Words that were refused are typed a little differently; nobody does so while they are being sent. */
export function edit(played: Played, tab: Tab, wish: Wish): void {
  const { snapshot } = tab
  const key = snapshot && timeDraftKey(tab.ticketId, null, null)
  const typed = key ? tab.ports.drafts.load(key, typedDraft) : null
  const isBeingSent = played.seats.some(
    other => other?.isOpen() && other.agentId === tab.agentId && typed && other.pending.has(typed.control)
  )
  if (!key || !typed || isBeingSent) return
  const { input } = typed.meant
  if (typeof input !== 'object' || input === null || isReply(input)) return
  const changed = { ...typed, meant: { ...typed.meant, input: { ...input, seconds: wish.minutes * 60 } } }
  tab.ports.drafts.save(key, changed)
  played.press(tab, changed)
}

import * as z from 'zod/mini'
import { ticketStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import { demo } from '../world'
import { retype, submit } from './composer'
import { AGENTS, type Played } from './scene'
import { createRandom } from './random'
import { typedDraft } from './browser'
import type { Tab } from './tab'

const ROUNDS = 4

/**
 * The line is quiet: what is in the air comes down, what was refused is pressed again, what is typed and was never done is
 * sent, whoever has staged something saves it, a leader heals what keeps everybody from writing. Then everyone reads.
 */
export async function quietly(played: Played, mix: number): Promise<void> {
  const random = createRandom(mix)
  const { turns, world, seats } = played
  for (const tab of seats) tab?.quiet()
  played.lag.records = 0
  await turns.go(random, null)
  for (const tab of seats) if (tab?.isOpen()) await submit(tab)
  for (let round = 0; round < ROUNDS; round += 1) {
    world.later(11)
    const tabs = AGENTS.map((_, index) => played.open(index * 2))
    await turns.go(random, null)
    const leader = tabs[2]
    if (leader && leader.snapshot?.consultation.gap != null) {
      leader.run('abandon_slots', press => leader.actions.abandonSlots(press))
      await turns.go(random, null)
    }
    for (const tab of tabs) await pressTyped(played, tab, () => turns.go(random, null))
    for (const tab of tabs) if (tab.isOpen()) await submit(tab)
    await turns.go(random, null)
    for (const tab of tabs) await publishOwn(tab, () => turns.go(random, null))
    if (round > 0 && isAtRest(played, tabs)) break
  }
  world.later(11)
  for (const index of AGENTS.keys()) {
    const tab = played.open(index * 2)
    await turns.go(random, null)
    if (!tab.snapshot) played.problems.push(`nothing can be read: ${tab.refused?.refusal.code}`)
  }
}

/** Nothing is typed, nothing pending, still to be announced or to be linked. */
function isAtRest({ browsers }: Played, tabs: readonly Tab[]): boolean {
  const isQuiet = [...browsers.values()].every(
    ({ typed, drafts }) => typed().length === 0 && drafts.load(`outbox:${ticketStream(demo.ticket)}`, anything) === null
  )
  return (
    isQuiet &&
    tabs.every(({ snapshot }) => {
      const seen = snapshot?.consultation
      return (
        seen?.gap === null &&
        seen.pendingUpdates.length === 0 &&
        seen.entries.every(({ commentId }) => commentId !== null)
      )
    })
  )
}

async function pressTyped(played: Played, tab: Tab, go: () => Promise<void>): Promise<void> {
  for (const draft of played.browsers.get(tab.agentId)?.typed() ?? []) {
    const typed = tab.ports.drafts.load(draft, typedDraft)
    if (!typed) continue
    await retype(tab, typed.meant)
    played.press(tab, typed)
    await go()
  }
}

/** Words that were never public are asked about one entry at a time. */
async function publishOwn(tab: Tab, go: () => Promise<void>): Promise<void> {
  const entries = tab.snapshot?.consultation.entries ?? []
  const isAsked = ({ by, commentId, data }: (typeof entries)[number]) =>
    by === tab.agentId && commentId === null && data.source === 'composer'
  for (const { n: entry } of entries.filter(isAsked)) {
    tab.run('publish_time', press => tab.actions.publishTime({ entry }, press))
    await go()
  }
}

const anything = z.custom(kept => kept !== undefined)

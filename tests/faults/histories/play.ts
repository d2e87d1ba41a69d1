import { addSeconds } from '../../../apps/consultoria/src/domain/kernel/instant'
import { reply } from '../../../apps/consultoria/src/adapters/memory/ticket'
import { ticketStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import { accepted, createWorld, demo, termsSent } from '../world'
import { submit } from './composer'
import { postHostile } from './hostile'
import { edit, press } from './press'
import { createRandom } from './random'
import { createScene, type Played } from './scene'
import type { History, Step } from './steps'
import type { Tab } from './tab'
import { tamper } from './tamper'

export async function play(history: History): Promise<Played> {
  const world = createWorld()
  if (history.begun === 'sent') await termsSent(world)
  if (history.begun === 'accepted') await accepted(world)
  const played = createScene(world)
  for (const step of history.steps) await take(played, step)
  return played
}

async function take(played: Played, step: Step): Promise<void> {
  const { world, turns, figures, seats } = played
  const random = createRandom(step.mix)
  figures.steps += 1
  world.account.now = addSeconds(world.account.now, step.seconds)
  played.lag.records = step.lag
  if (await isOfTheWorld(played, step)) return turns.go(random, step.turns)
  let tab = seats[step.seat] ?? null
  if (!tab?.isOpen()) {
    tab = played.open(step.seat)
    // nothing is pressed before something is seen
    await turns.go(random, null)
  }
  tab.fail(step.faults)
  if (step.close) tab.closeAt(step.close.at, step.close.done)
  if (step.closeWhenShown) tab.closeWhenShown()
  inTab(played, tab, step)
  await turns.go(random, step.turns)
}

/** What happens to the account and to nobody's tab. */
async function isOfTheWorld({ world, figures, seats }: Played, { doing }: Step): Promise<boolean> {
  const { account } = world
  switch (doing.do) {
    case 'reply': {
      const who = { client: demo.carla, colleague: demo.diego, unit: demo.ursula }[doing.who]
      world.clientReplies(doing.text, who)
      return true
    }
    case 'later':
      // whoever has a reply in the composer sends it before that: nobody knows of it but the open tab
      for (const tab of seats) if (doing.minutes > 5 && tab?.isOpen()) await submit(tab)
      world.later(doing.minutes)
      return true
    case 'hostile':
      figures.hostile += 1
      await postHostile(account, ticketStream(demo.ticket), doing.record, doing.pick)
      return true
    case 'tamper':
      tamper(account, doing.how, doing.pick)
      return true
    case 'merge': {
      const ticket = account.tickets.get(demo.ticket)
      if (!ticket || ticket.history.mergedInto !== null) return true
      ticket.history.mergedInto = demo.otherTicket
      ticket.tags = [...ticket.tags, 'closed_by_merge']
      reply(account, demo.ticket, demo.lia, 'Unificado', false)
      return true
    }
    default:
      return false
  }
}

function inTab(played: Played, tab: Tab, { doing }: Step): void {
  switch (doing.do) {
    case 'open': {
      const seat = played.seats.indexOf(tab)
      tab.close()
      played.open(seat)
      return
    }
    case 'change':
      tab.read()
      return
    case 'again':
      tab.again()
      return
    case 'close':
      tab.close()
      return
    case 'submit':
      void submit(tab)
      return
    case 'press':
      press(played, tab, doing.wish)
      return
    case 'edit':
      edit(played, tab, doing.wish)
      return
    default:
  }
}

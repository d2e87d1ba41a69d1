import { parseFact } from '../../../apps/consultoria/src/domain/factText'
import type { Fact } from '../../../apps/consultoria/src/domain/registry'
import { ticketStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import { demo, type World } from '../world'
import { createBrowser, type Browser, type Intention, type Typed } from './browser'
import { isHostile } from './hostile'
import { markOf } from './marks'
import { openTab, type Surroundings, type Tab } from './tab'
import { createTurns, type Turns } from './turns'
import { perform } from './wishes'

export interface Figures {
  steps: number
  commands: number
  faults: number
  closed: number
  hostile: number
}

/** What was played, as far as the invariants ask for it. */
export interface Played {
  world: World
  /** Records that were there before anybody meant anything. */
  before: ReadonlySet<string>
  turns: Turns
  /** By how many records the search index lags. */
  lag: { records: number }
  intentions: Intention[]
  /** What went wrong while it was played. */
  problems: string[]
  figures: Figures
  seats: (Tab | null)[]
  browsers: Map<number, Browser>
  /** Opens a tab of this agent and reads; nothing fails in it. */
  open(seat: number): Tab
  press(tab: Tab, typed: Typed): boolean
}

export const AGENTS = [demo.bruno, demo.ana, demo.lia] as const

export function createScene(world: World): Played {
  const { account } = world
  const seats: (Tab | null)[] = Array.from({ length: 6 }, () => null)
  const turns = createTurns(() => seats.some(tab => tab?.isOpen() && tab.pending.size > 0))
  const lag = { records: 0 }
  const problems: string[] = []
  const intentions: Intention[] = []
  const figures: Figures = { steps: 0, commands: 0, faults: 0, closed: 0, hostile: 0 }
  const facts = (): Fact[] =>
    account.records.filter(record => !isHostile(record)).flatMap(record => parseFact(record.fact) ?? [])
  const vanished = ({ intention, meant }: Typed): void => {
    const of = intentions[intention]
    if (of && !facts().some(fact => isOf(fact, of))) problems.push(`typed words vanished: ${meant.verb} ${meant.mark}`)
  }
  const browsers = new Map<number, Browser>(AGENTS.map(agent => [agent, createBrowser(vanished)]))
  const surroundings = (browser: Browser): Surroundings => ({
    account,
    turns,
    browser,
    indexed() {
      const known = new Set(account.records.slice(0, account.records.length - lag.records).map(({ id }) => id))
      return id => known.has(id)
    },
    count: what => void (figures[what] += 1)
  })
  return {
    world,
    before: new Set(account.records.map(({ id }) => id)),
    turns,
    intentions,
    problems,
    figures,
    seats,
    browsers,
    lag,
    open(seat) {
      const agent = AGENTS[Math.floor(seat / 2)] ?? demo.bruno
      const browser = browsers.get(agent)
      if (!browser) throw new Error(`no browser of ${agent}`)
      const tab = openTab(agent, demo.ticket, surroundings(browser))
      seats[seat] = tab
      tab.read()
      return tab
    },
    press(tab, typed) {
      const intention = intentions[typed.intention]
      const isBegun = tab.run(
        typed.control,
        press => perform(tab.actions, typed.meant, press),
        refusal => {
          if (!intention) return
          if (refusal === null) intention.isDone = true
          intention.isRefused = refusal?.code ?? null
        }
      )
      if (isBegun) figures.commands += 1
      return isBegun
    }
  }
}

export const isOf = (fact: Fact, { agentId, ticketId, meant }: Intention): boolean =>
  fact.kind === meant.kind &&
  fact.by === agentId &&
  fact.stream === ticketStream(ticketId) &&
  markOf(fact) === meant.mark

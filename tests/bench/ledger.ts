import { setTimeout as pause } from 'node:timers/promises'
import { must, minutes } from '../faults/world'
import { longConsultation } from '../contract/longConsultation'
import type { Measure } from './report'

const SHORT = 10
const LONG = 3000
const rounds = 7
/** As in the benchmark of the command line: an account across a continent. */
const LATENCY_MS = 80

/** What the length of a consultation costs the command that is pressed all day, over the local account in this process. */
export async function measureLedger(): Promise<Measure[]> {
  const measured = async (what: string, latency: number): Promise<Measure> => ({
    what: `Registrar tempo on a stream of ${LONG.toLocaleString('en')} facts${what}`,
    value: await timeToLog(LONG, latency),
    unit: 'ms',
    baseline: { what: `the same on ${SHORT} facts`, value: await timeToLog(SHORT, latency) }
  })
  return [await measured(`, ${LATENCY_MS} ms latency`, LATENCY_MS), await measured(', no latency: our own work', 0)]
}

async function timeToLog(length: number, latency: number): Promise<number> {
  const { account, open, pass } = await longConsultation(length, async (setting, yes) => {
    const bruno = await setting.open('bruno.pleno')
    must(await bruno.actions.recordAcceptance(yes))
  })
  try {
    const { tab, actions } = await open('ana.senior')
    const { request } = tab.client
    tab.client.request = async options => {
      await pause(latency)
      return request(options)
    }
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      // the second of the ticket's last stamp is over, as it is between two presses of a person
      await pass('PT5S')
      const from = performance.now()
      must(await actions.logTime(minutes(12, { note: `Conferência da nota fiscal, parte ${round}` })))
      times.push(performance.now() - from)
    }
    return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  } finally {
    await account.desk.close()
  }
}

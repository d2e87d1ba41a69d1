import { must, minutes } from '../faults/world'
import { longConsultation } from '../contract/longConsultation'
import type { Measure } from './report'

const SHORT = 10
const LONG = 3000
const rounds = 7

/** What the length of a consultation costs the command that is pressed all day, over the local account in this process. */
export async function measureLedger(): Promise<Measure[]> {
  const short = await timeToLog(SHORT)
  const long = await timeToLog(LONG)
  return [
    {
      what: `Registrar tempo on a stream of ${LONG.toLocaleString('en')} facts`,
      value: long,
      unit: 'ms',
      baseline: { what: `the same on ${SHORT} facts`, value: short }
    }
  ]
}

async function timeToLog(length: number): Promise<number> {
  const { account, open, pass } = await longConsultation(length, async (setting, yes) => {
    const bruno = await setting.open('bruno.pleno')
    must(await bruno.actions.recordAcceptance(yes))
  })
  try {
    const { actions } = await open('ana.senior')
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

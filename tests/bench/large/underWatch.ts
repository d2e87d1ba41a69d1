import { casesOf } from './cases'
import { openFilled, openLarge } from './largeAccount'

const [work, folder = ''] = process.argv.slice(2)
const from = performance.now()
if (work === 'seed') openLarge(folder).close()
else {
  const account = await openFilled(folder)
  const none = { answer: async () => '', count: () => 0, today: account.desk.clock.stamp().slice(0, 10), close() {} }
  for (const { ours } of await casesOf(account, none)) for (let round = 0; round < 5; round += 1) await ours()
  account.desk.close()
}
const seconds = (performance.now() - from) / 1000
process.stdout.write(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024, seconds }))

import { fail, runCli } from './runCli'

// What breaks outside of the command's own promise would be printed by Node as it is, control characters and all.
process.on('uncaughtException', error => {
  fail(error, process.argv)
  process.exit()
})

await runCli(process.argv)

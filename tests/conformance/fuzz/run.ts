import { fuzz } from './fuzz'

/** `npm run test:fuzz -- 10000 --seed 1`: malformed requests until one is taken or a row changes, and a table of what was asked. */
const args = process.argv.slice(2)
const count = Number(args.find(arg => /^\d+$/.test(arg)) ?? 10_000)
const at = args.indexOf('--seed')
const seed = at === -1 ? Math.floor(Math.random() * 1_000_000) : Number(args[at + 1])

process.stdout.write(`${count} malformed requests from seed ${seed}\n`)
const from = performance.now()
const { byKind, byStatus, broken } = await fuzz(count, seed)
for (const [title, table] of [
  ['what is wrong', byKind],
  ['answer', byStatus]
] as const)
  console.table(Object.entries(table).map(([name, requests]) => ({ [title]: name, requests })))
for (const { request, status, changed, answer } of broken.slice(0, 30))
  process.stdout.write(
    `${status}${changed ? ', a row changed' : ''}: ${request.kind} (${request.wrong}) ${request.method} ${request.path} ${request.body?.slice(0, 400) ?? ''}\n  ${answer}\n`
  )
process.stdout.write(`${broken.length} of ${count} were taken, in ${Math.round((performance.now() - from) / 1000)} s\n`)
process.exit(broken.length === 0 ? 0 : 1)

import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type RollbackOptions, rollback } from '../../scripts/commands/rollback'
import { readJournal } from '../../scripts/engine/apply/readJournal'
import { readState, writeState } from '../../scripts/engine/state'
import { type CliRuns } from './cliRuns'
import { base, edits, fewer } from './everyType'
import { asTyped, freshRuns } from './freshRuns'

let folder: string
let cli: CliRuns
let said: string[]

const journal = () => join(folder, 'local.test.journal.jsonl')
const statePath = () => join(folder, 'local.test.json')

freshRuns((made, where) => {
  cli = made
  folder = where
  said = asTyped(cli, folder, ['stdout', 'stderr'])
})

/** What the runs so far left on disk, where the command looks for it. */
const onDisk = () => {
  writeFileSync(journal(), readFileSync(cli.journalPath))
  writeState(statePath(), cli.state())
}
const run = (options: RollbackOptions = {}) => rollback({ yes: true, ...options })
const writes = () => cli.desk.desk.control.requests.filter(({ method }) => method !== 'GET').length

describe('the command', () => {
  it('puts the last apply back, journals that, and finds nothing left the second time', async () => {
    await cli.apply(base)
    const before = await cli.held()
    await cli.apply(edits.macro(base))
    onDisk()
    await run()
    expect(await cli.held()).toEqual(before)
    expect(said.join('\n')).toContain('title: "Repintar" → "Pintar"')
    expect(readJournal(journal()).at(-1)).toMatchObject({ undo: 'run 2', objects: [{ type: 'macro', key: 'paint', done: true }] })
    const count = writes()
    await run()
    expect(writes()).toBe(count)
  }) // prettier-ignore

  it('writes the new ids into the key map and says that the app has to be told', async () => {
    await cli.apply(base)
    const old = cli.state().resources.ticket_field?.size?.id
    await cli.apply(fewer.ticket_field(base), { delete: true })
    onDisk()
    await run()
    const made = readState(statePath()).resources.ticket_field?.size
    expect(made?.id).toMatch(/^\d+$/)
    expect([made?.id === old, made?.adopted]).toEqual([false, undefined])
    expect(said.join('\n')).toContain('deploy')
  })

  it('writes nothing without a yes, or over somebody’s change', async () => {
    await cli.apply(base)
    await cli.apply(edits.macro(base))
    onDisk()
    const count = writes()
    await expect(rollback({})).rejects.toThrow('--yes')
    const id = cli.state().resources.macro?.paint?.id ?? ''
    await cli.client.send('PUT', `/macros/${id}`, { macro: { title: 'Somebody’s' } })
    await expect(run()).rejects.toThrow()
    expect(said.join('\n')).toContain('title: "Repintar" → "Somebody’s"')
    expect(writes()).toBe(count + 1)
    await run({ allowChanged: true })
    expect(await cli.client.send('GET', `/macros/${id}`)).toMatchObject({ macro: { title: 'Pintar' } })
  })

  it('erases an option or values only with their flags', async () => {
    await cli.apply(fewer.user_field(base))
    await cli.apply(edits.ticket_field(base))
    onDisk()
    await expect(run()).rejects.toThrow('--allow-destructive')
    await expect(run({ withData: true, allowDestructive: true })).resolves.toBeUndefined()
    expect((await cli.client.list('/user_fields', 'user_fields')).map(field => field.key)).not.toContain('nick')
  })

  it('names the runs it knows when asked for another, and says when there is none', async () => {
    await expect(run()).rejects.toThrow()
    await cli.apply(base)
    onDisk()
    await expect(run({ run: 'yesterday' })).rejects.toThrow('run 1')
  })

  it('keeps the journal to its owner', async () => {
    await cli.apply(base)
    expect(statSync(cli.journalPath).mode & 0o077).toBe(0)
  })

  it('answers JSON', async () => {
    await cli.apply(base)
    await cli.apply(edits.view(base))
    onDisk()
    await run({ json: true })
    const answers = said.filter(line => line.startsWith('{'))
    expect(answers.map(line => JSON.parse(line))).toMatchObject([{ account: 'local.test', writes: [{ type: 'view' }] }])
  })
})

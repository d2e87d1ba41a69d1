import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { adopt } from '../../scripts/commands/adopt'
import { apply } from '../../scripts/commands/apply'
import { exportAccount } from '../../scripts/engine/export/exportAccount'
import { load } from '../../scripts/definitions/load'
import { planAccount } from '../../scripts/engine/session'
import { everything, takeSnapshot } from '../../scripts/engine/snapshot'
import { readState, writeState } from '../../scripts/engine/state'
import { day } from '../day'
import { record } from '../../scripts/zendesk/wire'
import { program } from '../../scripts/program'
import { type CliRuns } from './cliRuns'
import { base } from './everyType'
import { asTyped, freshRuns } from './freshRuns'

let folder: string
let cli: CliRuns
let said: string[]

const statePath = () => join(folder, 'state', 'local.test.json')

freshRuns(async (made, where) => {
  cli = made
  folder = where
  said = asTyped(cli, join(folder, 'state'), ['stdout'])
  await cli.apply(base)
  const { files } = exportAccount(await takeSnapshot(cli.client, everything), cli.state())
  for (const [path, content] of files) if (path !== 'groups/suporte.json') write(path, content)
  writeState(statePath(), cli.state())
})

const write = (path: string, content: unknown) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), JSON.stringify(content))
}
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'))
const make = async (path: string, envelope: string, body: object) =>
  record((await cli.client.send('POST', path, { [envelope]: body }))[envelope])
const macro = (title: string, value = 'open') =>
  make('/macros', 'macro', { title, actions: [{ field: 'status', value }] })
const run = (type: string, ...objects: string[]) => adopt(type, objects, { yes: true, definitions: folder })
const plan = async () => {
  const account = { name: 'local', client: cli.client, definitions: load(folder), state: readState(statePath()) }
  return (await planAccount(account, day)).plan
}
const writesToAccount = () =>
  cli.desk.desk.control.requests.filter(
    // Which object each key is, is kept on the account and no part of its configuration.
    ({ method, path }) =>
      method !== 'GET' && path.startsWith('/api/') && !/custom_objects(\/consultoria_state.*)?$/.test(path)
  ).length
const onDisk = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.json'))
    .toSorted()
    .map(path => [path, readFileSync(join(folder, path), 'utf8')])

describe('adopt', () => {
  it('takes named objects over: files and key map are written, nothing on the account, and nothing is left to plan', async () => {
    const one = await macro('Encerrar atendimento')
    const two = await macro('Reabrir', 'pending')
    const seen = async () => (await cli.places()).filter(place => !place.includes('consultoria_state'))
    const before = [writesToAccount(), await seen()]
    await run('macro', 'Encerrar atendimento', String(two.id))
    expect([writesToAccount(), await seen()]).toEqual(before)
    expect(read('macros/encerrar_atendimento.json')).toMatchObject({
      title: 'Encerrar atendimento',
      actions: [{ field: 'status', value: 'open' }]
    })
    expect(readState(statePath()).resources.macro).toMatchObject({
      encerrar_atendimento: { id: String(one.id), adopted: true },
      reabrir: { id: String(two.id), adopted: true }
    })
    const { writes, order, adoptions, problems, orphans } = await plan()
    expect([writes, order, adoptions, problems, orphans]).toEqual([[], [], [], [], []])
  })

  it('changes nothing the second time', async () => {
    await macro('Encerrar atendimento')
    await run('macro', 'Encerrar atendimento')
    const before = onDisk()
    said.length = 0
    await run('macro', 'Encerrar atendimento')
    expect(onDisk()).toEqual(before)
    expect(said).toEqual([expect.stringContaining('is ours already')])
  })

  it('stops with the ids where two are called so, says so where none is, and writes nothing then', async () => {
    const [one, two] = [await macro('Dobro'), await macro('Dobro', 'hold')]
    await macro('Outro', 'pending')
    const before = onDisk()
    await expect(run('macro', 'Outro', 'Dobro')).rejects.toThrow(
      `2 macros are called "Dobro" (ids ${String(one.id)}, ${String(two.id)}): name one by its id.`
    )
    await expect(run('macro', 'Nada')).rejects.toThrow('The account has no macro "Nada".')
    await expect(run('macros', 'Nada')).rejects.toThrow('There is no type "macros": one of dynamic_content, group')
    expect(onDisk()).toEqual(before)
  })

  it('takes only an exact title', async () => {
    await macro('Encerrar atendimento')
    await expect(run('macro', 'encerrar atendimento')).rejects.toThrow('The account has no macro')
  })

  it('gives a definition that waits for its object the one that is named, and plans what differs', async () => {
    const [, two] = [await macro('Dobro'), await macro('Dobro', 'hold')]
    write('macros/dobro_nosso.json', { title: 'Dobro', locale: 'pt-BR', actions: [{ field: 'status', value: 'solved' }] })
    write('macros/order.json', ['paint', 'dry', 'dobro_nosso'])
    expect((await plan()).problems).toEqual([expect.stringContaining(String(two.id))])
    const files = onDisk().filter(([path]) => !path?.includes('state'))
    await run('macro', String(two.id))
    expect(onDisk().filter(([path]) => !path?.includes('state'))).toEqual(files)
    const { writes, problems, order } = await plan()
    expect([problems, order]).toEqual([[], []])
    expect(writes.map(({ op, key, id, changes }) => [op, key, id, changes.map(change => change.path)])).toEqual([
      ['update', 'dobro_nosso', String(two.id), ['actions']]
    ])
  }) // prettier-ignore

  it('takes an object that has a former title of a definition for it, and plans the new one', async () => {
    const { id } = await macro('Grafia antiga', 'hold')
    write('macros/grafia.json', { title: 'Grafia nova', formerTitles: ['Grafia antiga'], locale: 'pt-BR', actions: [{ field: 'status', value: 'hold' }] })
    write('macros/order.json', ['paint', 'dry', 'grafia'])
    await run('macro', 'Grafia antiga')
    expect(existsSync(join(folder, 'macros/grafia_antiga.json'))).toBe(false)
    const { writes, problems } = await plan()
    expect(problems).toEqual([])
    expect(writes.map(({ op, key, id, changes }) => ({ op, key, id, changes }))).toEqual([
      { op: 'update', key: 'grafia', id: String(id), changes: [{ path: 'title', from: 'Grafia antiga', to: 'Grafia nova' }] }
    ])
  }) // prettier-ignore

  it('puts a rule into the order where it stands, so that nothing moves', async () => {
    const { id } = record((await cli.client.list('/trigger_categories', 'trigger_categories')).find(one => one.name === 'Nossos'))
    const conditions = { all: [{ field: 'status', operator: 'is', value: 'open' }], any: [] }
    const first = await make('/triggers', 'trigger', { title: 'Primeiro', category_id: id, conditions, actions: [{ field: 'priority', value: 'high' }] })
    await cli.client.send('PUT', '/triggers/update_many', { triggers: [{ id: first.id, position: 0 }] })
    await run('trigger', 'Primeiro')
    expect(read('triggers/order.json')).toEqual(['primeiro', 'mark', 'tell'])
    const { writes, order } = await plan()
    expect([writes, order]).toEqual([[], []])
  }) // prettier-ignore

  it('stops at a rule that names what no definition holds, with the way to it', async () => {
    const field = await make('/ticket_fields', 'ticket_field', { type: 'text', title: 'Nº do pedido' })
    const text = `Pedido {{ticket.ticket_field_${String(field.id)}}}`
    await make('/macros', 'macro', { title: 'Pedido', actions: [{ field: 'comment_value', value: text }] })
    const before = onDisk()
    const refusal = await run('macro', 'Pedido').then(() => '', String)
    expect(refusal).toContain(`names ticket_field "Nº do pedido" (id ${String(field.id)}), which no definition holds`)
    expect(onDisk()).toEqual(before)
    const advised = /\((adopt [^)]*)\)\.$/.exec(refusal)?.[1]?.split(' ') ?? []
    await program.parseAsync(['node', 'consultoria', ...advised, '--yes'])
    await run('macro', 'Pedido')
    expect(JSON.stringify(read('macros/pedido.json'))).toContain('{{ticket.ticket_field_no_do_pedido}}')
    const { writes, problems } = await plan()
    expect([writes, problems]).toEqual([[], []])
  })

  it('refuses what names an object that no definition can say, and advises no command that would be refused', async () => {
    const ticket = await make('/tickets', 'ticket', { subject: 'A', comment: { body: 'A' } })
    const actions = [{ field: 'brand_id', value: String(ticket.brand_id) }]
    await make('/macros', 'macro', { title: 'Marca', actions })
    const refusal = await run('macro', 'Marca').then(() => '', String)
    expect(refusal).toMatch(/macro "Marca" \(id \d+\): it names brand \(id \d+\), which no definition can say/)
    expect(refusal).not.toContain('adopt ')
  })

  it('takes a custom object over with its fields', async () => {
    await make('/custom_objects', 'custom_object', { key: 'boat', title: 'Barco', title_pluralized: 'Barcos' })
    await make('/custom_objects/boat/fields', 'custom_object_field', { key: 'mast', title: 'Mastro', type: 'text' })
    await run('custom_object', 'boat')
    expect(existsSync(join(folder, 'fields/objects/boat.json'))).toBe(true)
    const { writes, adoptions, problems } = await plan()
    expect([writes, adoptions, problems]).toEqual([[], [], []])
  })

  it('keeps what we made ours when its definition comes back, and never takes a key that is another’s', async () => {
    rmSync(join(folder, 'macros/paint.json'))
    write('macros/order.json', ['dry'])
    write('macros/pintar.json', { title: 'Ainda não', locale: 'pt-BR', actions: [{ field: 'status', value: 'open' }] })
    write('macros/order.json', ['dry', 'pintar'])
    await run('macro', 'Pintar')
    expect(read('macros/paint.json')).toMatchObject({ title: 'Pintar' })
    expect(readState(statePath()).resources.macro?.paint).not.toHaveProperty('adopted')
    await macro('Ainda sim')
    write('macros/ainda_sim.json', { title: 'Outra coisa', locale: 'pt-BR', actions: [{ field: 'status', value: 'hold' }] })
    await run('macro', 'Ainda sim')
    expect(read('macros/ainda_sim_2.json')).toMatchObject({ title: 'Ainda sim' })
  }) // prettier-ignore

  it('decides which of two is ours, and the other one that a run of ours made leaves with the next apply --delete', async () => {
    const { id: mapped = '' } = cli.state().resources.macro?.paint ?? {}
    const [, theirs] = [await macro('Pintar'), await macro('Outro', 'hold')]
    const twin = (await cli.client.list('/macros', 'macros')).findLast(one => one.title === 'Pintar')
    const { identification } = await planAccount(
      { name: 'local', client: cli.client, definitions: load(folder), state: readState(statePath()) },
      day
    )
    expect(identification.twins.map(({ id, other }) => [id, String(other.id)])).toEqual([[mapped, String(twin?.id)]])
    await expect(run('macro', 'Pintar')).rejects.toThrow('2 macros are called "Pintar"')
    await run('macro', String(twin?.id))
    expect(said.join('\n')).toContain(`macro id ${mapped} is called the same and was made by a run of ours`)
    const { orphans, problems } = await plan()
    expect([problems, orphans.map(({ type, id }) => [type, id])]).toEqual([[], [['macro', mapped]]])
    await apply(undefined, { yes: true, delete: true, allowMany: true, definitions: folder })
    const left = (await cli.client.list('/macros', 'macros')).map(one => String(one.id))
    expect([left.includes(mapped), left.includes(String(twin?.id)), left.includes(String(theirs.id))]).toEqual([
      false,
      true,
      true
    ])
  })

  it('leaves a twin that no run of ours made to whoever made it', async () => {
    const { id: mapped = '' } = cli.state().resources.macro?.paint ?? {}
    const twin = await macro('Pintar')
    await run('macro', mapped)
    expect(said.join('\n')).toContain(`macro id ${String(twin.id)} is called the same and nobody knows that we made it`)
    expect((await plan()).orphans).toEqual([])
  })

  it.each([
    ['one person’s own', { restriction: { type: 'User', id: 1 } }],
    ['switched off', { active: false }],
    ['for some groups', { restriction: true }]
  ])('never takes a macro by its title that is %s', async (_, differing) => {
    const group = (await cli.client.list('/groups', 'groups'))[0]
    const me = (await cli.client.send('GET', '/users/me')).user as { id: number }
    const body =
      'active' in differing
        ? differing
        : differing.restriction === true
          ? { restriction: { type: 'Group', id: group?.id, ids: [group?.id] } }
          : { restriction: { type: 'User', id: me.id } }
    const theirs = await make('/macros', 'macro', {
      title: 'Dobro',
      actions: [{ field: 'status', value: 'open' }],
      ...body
    })
    write('macros/dobro_nosso.json', {
      title: 'Dobro',
      locale: 'pt-BR',
      actions: [{ field: 'status', value: 'solved' }]
    })
    const { adoptions, writes, warnings } = await plan()
    expect([adoptions, writes.map(({ op, key }) => [op, key])]).toEqual([[], [['create', 'dobro_nosso']]])
    expect(warnings.join()).toContain(`(id ${String(theirs.id)}) is called like one of ours and is not taken`)
  })

  it('never deletes what it took over', async () => {
    await macro('Encerrar atendimento')
    await run('macro', 'Encerrar atendimento')
    rmSync(join(folder, 'macros/encerrar_atendimento.json'))
    write('macros/order.json', ['paint', 'dry'])
    expect((await plan()).orphans).toEqual([])
  })

  it('says which list it could not read instead of finding nothing', async () => {
    vi.stubGlobal('fetch', async (input: string, init?: RequestInit) =>
      input.includes('/slas/policies')
        ? Response.json({ error: 'Forbidden' }, { status: 403 })
        : cli.desk.desk.fetch(new Request(input.replace('https://local.test', cli.desk.url), init))
    )
    await expect(run('sla_policy', 'Rápida')).rejects.toThrow(/sla_policy is skipped.*GET \/slas\/policies.*403/)
  })

  it('needs --yes where nobody can be asked', async () => {
    await macro('Encerrar atendimento')
    const before = onDisk()
    await expect(adopt('macro', ['Encerrar atendimento'], { definitions: folder })).rejects.toThrow('needs --yes')
    expect(onDisk()).toEqual(before)
  })
})

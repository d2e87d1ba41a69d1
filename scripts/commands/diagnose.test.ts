import { expect, it } from 'vitest'
import { cliOnFake } from '../testing/cliOnFake'
import { record } from '../zendesk/wire'

it('diagnose tells versions, ids, counts and how requests ended, and nothing of anybody', async () => {
  const { run, account } = cliOnFake()
  await run('apply', '--yes', '--allow-many')
  account.add('macros', { title: 'Segredo de alguém', actions: [] })
  const said = await run('diagnose', '35')
  const told = record(JSON.parse(said.out))
  expect([said.code, Object.keys(told)]).toEqual([
    0,
    ['versions', 'account', 'me', 'definitions', 'runs', 'app', 'heads', 'requests']
  ])
  expect(told.runs).toMatchObject({ object: 'there', generation: 1, open: [], journal: [{ undo: null }] })
  expect(record(told.heads)).toHaveProperty('t35')
  expect(told.requests).toContainEqual({
    method: 'GET',
    path: '/api/v2/users/me',
    status: 200,
    milliseconds: expect.any(Number)
  })
  expect(said.out + said.err).not.toMatch(/Segredo|fabi\.financeiro|Bearer|"x"/)
})

it('diagnose says in its place what cannot be read, and tells the rest', async () => {
  const { run, beside } = cliOnFake()
  beside.answers.set('/users/me', () => new Response('{"error":"no"}', { status: 401 }))
  const said = await run('diagnose', '--json')
  expect([said.code, JSON.parse(said.out)]).toEqual([
    0,
    expect.objectContaining({
      me: { failed: expect.stringContaining('ZENDESK_OAUTH_TOKEN') },
      versions: expect.anything()
    })
  ])
})

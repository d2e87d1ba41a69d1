import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createApp } from '../app'
import { inProcess } from '../in-process'
import { behaviours } from './behaviours'
import { coverage } from './coverage'

const account = inProcess('empty')
/** A path with its parts that vary, whatever their names, as `{}`. */
const bare = (path: string) => path.replaceAll(/\{[^}]*\}/g, '{}')
const bareRoute = (path: string) => path.replaceAll(/:\w+(\{[^}]*\})?/g, '{}')

it('lists every route of the API, and nothing that is not there', () => {
  const routes = createApp(account.desk)
    .routes.filter(route => route.method !== 'ALL' && /^\/(api|oauth)\//.test(route.path))
    .map(route => `${route.method} ${bareRoute(route.path)}`)
  const listed = coverage.map(row => `${row.method} ${bare(row.path)}`)
  expect(routes.length).toBeGreaterThan(100)
  expect([...new Set(routes)].filter(route => !listed.includes(route))).toEqual([])
  expect(listed.filter(row => !routes.includes(row))).toEqual([])
})

it('names a source for every row, and each row once', () => {
  const keys = coverage.map(row => `${row.method} ${row.path}`)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  expect(coverage.filter(row => !/^(OAS \w+|https:\/\/)/.test(row.source))).toEqual([])
})

it('names for every behaviour a source and a test that is there, and each once', () => {
  const known = (source: string) => /^(OAS \w+|https:\/\/|replies of live accounts recorded)/.test(source)
  expect(behaviours.filter(row => !known(row.source))).toEqual([])
  expect(behaviours.filter(row => !existsSync(fileURLToPath(new URL(`../${row.shown}`, import.meta.url))))).toEqual([])
  expect(new Set(behaviours.map(row => row.behaviour)).size).toBe(behaviours.length)
  expect(behaviours.filter(row => row.documented !== undefined && !row.recorded)).toEqual([])
})

it('answers 501 to anything else, in a log that says so', async () => {
  const { status, body } = await account.as('admin')('GET', 'talk/calls.json')
  expect(status).toBe(501)
  expect(body).toMatchObject({ error: 'NotImplemented' })
  expect(account.desk.control.requests.at(-1)).toMatchObject({ path: '/api/v2/talk/calls.json', status: 501 })
})

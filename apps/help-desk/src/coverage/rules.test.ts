import { expect, it } from 'vitest'
import { createApi } from '../http/api'
import { ruleRoutes } from '../routes/rule-routes'
import { openTestAccount } from '../test-account/test-account'
import { ruleCoverage } from './rules'

const plain = (path: string) => path.replaceAll(/\{[^}]*\}|:\w+(\{[^}]*\})?/g, '*')

it('every route of the rules has a row, and every row a route', () => {
  const api = createApi()
  ruleRoutes(api)
  const routes = new Set(api.routes.map(route => `${route.method} ${plain(route.path)}`))
  const rows = new Set(ruleCoverage.map(row => `${row.method} ${plain(row.path)}`))
  expect([...routes].filter(route => !rows.has(route))).toEqual([])
  expect([...rows].filter(row => !routes.has(row))).toEqual([])
})

it('no row answers that it is not implemented', async () => {
  const account = openTestAccount()
  for (const row of ruleCoverage) {
    const path = row.path
      .replace('{product}', 'support')
      .replace('{target_type}', 'zen:ticket')
      .replace(/\{\w+\}/g, '1')
    const body = row.method === 'GET' || row.method === 'DELETE' ? undefined : {}
    const { status } = await account.call(row.method, path, body)
    expect(status, `${row.method} ${row.path}`).toBeLessThan(500)
  }
})

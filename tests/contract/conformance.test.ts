import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createApp } from '../../apps/help-desk/src/app'
import { wordForId } from '../../apps/help-desk/src/http/word-for-id'
import { inProcess } from '../../apps/help-desk/src/in-process'
import { runPackageCase } from '../conformance/cases/package-case'
import { isPart, runRuleCase } from '../conformance/cases/run-rule-case'
import { ticket } from '../conformance/cases/steps'
import { absentFrom, measured, triedCases } from '../conformance/measured'
import { OpenApiDocument } from '../conformance/openapi-document'
import { conformancePage } from '../conformance/page/page'

const path = process.env['ZENDESK_OAS']
if (!path)
  process.stdout.write('SKIPPED: docs/conformance.md is held to the account where ZENDESK_OAS names the file\n')

/** Run once for all of the tests below. */
const tried = triedCases()

it('every fact about rules holds, and every package is judged as said', async () => {
  const { rules, packages } = await tried
  expect([...rules, ...packages].filter(({ wrong }) => wrong !== undefined)).toEqual([])
  expect(rules.length).toBeGreaterThan(50)
  expect(packages.length).toBeGreaterThan(50)
})

it('a fact that does not hold is told with the answer', async () => {
  const about = { kind: 'conditions', source: 'documented', fact: 'f' } as const
  const holds = (priority: string) => runRuleCase({ ...about, steps: [{ ...ticket({ priority: 'low' }), holds: { ticket: { priority } } }] })
  expect(await holds('low')).toBeUndefined()
  expect(await holds('high')).toContain('POST tickets: 201')
  expect(await runRuleCase({ ...about, steps: [{ ask: 'GET tickets/77' }] })).toContain('404')
  expect(await runRuleCase({ ...about, steps: [{ ask: 'GET users/me', keep: { x: 'user.moon' } }] })).toContain('has no user.moon')
  expect(isPart([{ a: 1 }], [{ a: 2 }, { a: 1, b: 3 }])).toBe(true)
  expect(isPart([{ a: 1 }], [{ a: 2 }])).toBe(false)
}) // prettier-ignore

it('a package that is judged otherwise is told', () => {
  expect(runPackageCase({ fact: 'f', refusals: [] })).toBeUndefined()
  expect(runPackageCase({ fact: 'f', refusals: ['author'] })).toBe('f: []')
  expect(runPackageCase({ fact: 'f', manifest: { author: undefined }, refusals: [] })).toContain('author')
  expect(runPackageCase({ fact: 'f', manifest: { author: undefined }, refusals: ['author', 'moon'] })).toContain('f: ')
})

it.runIf(path)('docs/conformance.md says what the account answers; otherwise run npm run conformance', async () => {
  const page = await conformancePage(await measured(new OpenApiDocument(path ?? ''), await tried))
  const isCommitted = existsSync('docs/conformance.md') && readFileSync('docs/conformance.md', 'utf8') === page
  expect(isCommitted, 'docs/conformance.md differs from what the account answers: run npm run conformance').toBe(true)
})

it.runIf(path)('no operation that only the file has is taken for an address with a wrong id', () => {
  const wrongIdOf = wordForId(createApp(inProcess('empty').desk).routes)
  const operations = absentFrom(new OpenApiDocument(path ?? '')).map(line => line.replaceAll(/\{\w+\}/g, '1'))
  expect(operations.length).toBeGreaterThan(100)
  expect(operations.filter(line => wrongIdOf(...(line.split(' ') as [string, string])) !== undefined)).toEqual([])
  expect(wrongIdOf('GET', '/api/v2/tickets/abc')).toBe('id')
})

import { describe, expect, it } from 'vitest'
import { coverage } from '../../apps/help-desk/src/coverage/coverage'
import { wireProfiles } from '../../apps/help-desk/src/control/wire'
import { judged } from '../conformance/judged'
import { OpenApiDocument } from '../conformance/openapi-document'
import { unreached, walkThrough } from '../conformance/walk-through'

/** Real answers of the local account, judged by Zendesk's OpenAPI file where ZENDESK_OAS names it. */
const path = process.env['ZENDESK_OAS']
if (!path) process.stdout.write('SKIPPED: the OpenAPI checks need ZENDESK_OAS=<path of the OpenAPI file>\n')

describe.each(wireProfiles)('on the %s wire', profile => {
  it('endpoints take a valid request, and answer in the shape of the OpenAPI file', async () => {
    const { exchanges } = await walkThrough(profile)
    expect(unreached(exchanges).length).toBeLessThan(coverage.length / 10)
    expect(exchanges.filter(({ status }) => status < 200 || status > 299)).toEqual([])
    if (!path) return
    const { checked, violations, undescribed } = judged(new OpenApiDocument(path), exchanges)
    process.stdout.write(
      `OpenAPI, ${profile}: ${checked} answers checked, ${violations.length} violations, ${undescribed.length} rows not described there\n`
    )
    expect(violations).toEqual([])
    expect(checked).toBeGreaterThan(200)
  })
})

it.runIf(path)('would notice a wrong answer', () => {
  const document = new OpenApiDocument(path ?? '')
  const wrong = document.violations('GET', '/api/v2/tickets/{ticket_id}', 200, { ticket: { id: 'x', tags: 'y' } })
  expect(wrong).toContainEqual(expect.stringContaining('/ticket/id must be integer,null'))
  expect(wrong).toContainEqual(expect.stringContaining('/ticket/tags must be array,null'))
})

it('refuses a file that is not there', () => {
  expect(() => new OpenApiDocument('/nowhere/zendesk.yaml')).toThrow('does not exist')
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { root } from '../definitions/root'
import { withRate } from './withRate'

const row = { from: '2027-01-01', price: { centavos: 365, per: 'minute' as const }, note: '3.50 indexed.' }

describe('a row more in the file of a modality', () => {
  it.each(['consult_tecnica', 'consult_modulo'])('is all that changes in %s, as the formatter writes it', async key => {
    const file = readFileSync(join(root, `modalities/${key}.json`), 'utf8')
    const written = withRate(file, row)
    const before = JSON.parse(file)
    expect(JSON.parse(written)).toEqual({
      ...before,
      pricing: { ...before.pricing, rates: [...before.pricing.rates, row] }
    })
    expect(await format(written, { parser: 'json', printWidth: 120 })).toBe(written)
  })

  it.each([
    [
      '{ "pricing": { "rates": [{ "from": "2026-01-01" }] }, "x": [1,2] }',
      '{ "pricing": { "rates": [{ "from": "2026-01-01" }, { "from": "2027-01-01", "price": { "centavos": 365, "per": "minute" }, "note": "3.50 indexed." }] }, "x": [1,2] }'
    ],
    [
      '{"pricing": {\r\n\t"rates": [\r\n\t\t{\r\n\t\t\t"from": "2026-01-01" } ]\r\n}}',
      '{"pricing": {\r\n\t"rates": [\r\n\t\t{\r\n\t\t\t"from": "2026-01-01" },\r\n\t\t{\r\n\t\t\t"from": "2027-01-01",\r\n\t\t\t"price": {\r\n\t\t\t\t"centavos": 365,\r\n\t\t\t\t"per": "minute"\r\n\t\t\t},\r\n\t\t\t"note": "3.50 indexed."\r\n\t\t} ]\r\n}}'
    ]
  ])('follows how the last one was laid out', (file, expected) => {
    expect(withRate(file, row)).toBe(expected)
  })
})

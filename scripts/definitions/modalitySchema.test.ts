import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './root'
import { modalitySchema } from './schemas/modalities'

const { $schema: _, ...shipped } = JSON.parse(readFileSync(join(root, 'modalities/consult_tecnica.json'), 'utf8'))
const at = (change: Record<string, unknown>) =>
  modalitySchema.safeParse({ ...shipped, ...change }).error?.issues.map(({ path }) => path.join('/')) ?? []

describe('a modality that asks for a part nobody has built', () => {
  it.each([
    ['a known contract rate', 'requirements/0', { requirements: ['contract_rate_known'] }],
    ['a proposal', 'requirements/1', { requirements: ['terms_accepted', 'proposal_accepted'] }],
    ['a price by contract', 'pricing/source', { pricing: { ...shipped.pricing, source: 'contract' } }],
    ['a minimum over a package', 'minimumScope', { minimumScope: 'package' }],
    ['levels that assign', 'assignment', { assignment: 'levels' }],
    ['an acceptance by the buyer', 'acceptor', { acceptor: 'buyer' }]
  ])('is refused where it says so: %s', (_, path, change) => {
    expect(at(change)).toEqual([path])
  })

  it('is taken as it is shipped', () => expect(at({})).toEqual([]))
})

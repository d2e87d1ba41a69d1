import { describe, expect, it } from 'vitest'
import { mergeTarget, namedByMerge } from './merges'

const merge = (from: Record<string, unknown>, body = '') => ({
  via: { channel: 'web', source: { from, to: {}, rel: 'merge' } },
  events: [{ type: 'Comment', body }]
})

describe('the ticket another was merged into', () => {
  const closing = merge(
    {},
    'Esta solicitação, "Erro na nota #77", foi fechada e mesclada na solicitação #48 "Pedido #12".'
  )

  it('is never a number that the closing comment only quotes', async () => {
    const audits: Record<number, object[]> = {
      77: [merge({ ticket_ids: [9] })],
      48: [merge({ ticket_ids: [3, 35] })],
      12: []
    }
    expect(namedByMerge([closing])).toEqual([77, 48, 12])
    expect(await mergeTarget([closing], 35, async id => (audits[id] ?? []) as never)).toBe(48)
    expect(await mergeTarget([closing], 36, async id => (audits[id] ?? []) as never)).toBeNull()
  })

  it('is also told one by one', async () => {
    expect(await mergeTarget([closing], 35, async id => (id === 48 ? [merge({ ticket_id: 35 })] : []))).toBe(48)
  })

  it('is not looked for where nothing was closed by a merge, nor in what came from others', async () => {
    const other = { ...merge({}), via: { channel: 'web', source: { rel: null } } }
    expect(namedByMerge([other, merge({ ticket_ids: [5] }, 'Mesclada a #5')])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { columnsNamed, importedLines } from './importedLines'

const TODAY = '2026-11-24'
const header = ['Pedido', 'Valor pago', 'Imposto retido', 'Data do pagamento', 'Identificador']
const read = (...rows: string[][]) => importedLines([header, ...rows], TODAY)

describe('a list of payments', () => {
  it('is read whatever language and order its columns have, with the number a spreadsheet counts', () => {
    const rows = [
      ['paid on', 'amount', 'note', 'order'],
      ['2026-11-23', '900.00', 'ok', ' p–1042 '],
      ['', '', '', ''],
      ['23/11/2026 10:15', '1.350,50', '', 'P-1043']
    ]
    expect(importedLines(rows, TODAY)).toEqual({
      lines: [
        {
          line: 2,
          order: 'P-1042',
          centavos: 90_000,
          withheldCentavos: 0,
          paidOn: '2026-11-23',
          reference: '2026-11-23 90000+0'
        },
        {
          line: 4,
          order: 'P-1043',
          centavos: 135_050,
          withheldCentavos: 0,
          paidOn: '2026-11-23',
          reference: '2026-11-23 135050+0'
        }
      ],
      unreadable: []
    })
  })

  it('keeps the withheld tax and the id that the list itself has', () => {
    expect(read(['P-1', 'R$ 855,00', '45,00', '2026-11-23', 'TX-9'])?.lines).toEqual([
      { line: 2, order: 'P-1', centavos: 85_500, withheldCentavos: 4500, paidOn: '2026-11-23', reference: 'TX-9' }
    ])
  })

  it.each([
    ['order', ['', '900', '', '2026-11-23', '']],
    ['order', ['=HYPERLINK("http://x.example")', '900', '', '2026-11-23', '']],
    ['order', ['@SUM(A1)', '900', '', '2026-11-23', '']],
    ['order', ['-1+2', '900', '', '2026-11-23', '']],
    ['order', ['P'.repeat(61), '900', '', '2026-11-23', '']],
    ['amount', ['P-1', 'novecentos', '', '2026-11-23', '']],
    ['amount', ['P-1', '', '', '2026-11-23', '']],
    ['amount', ['P-1', '-900', '', '2026-11-23', '']],
    ['amount', ['P-1', '99999999999', '', '2026-11-23', '']],
    ['withheld', ['P-1', '900', 'x', '2026-11-23', '']],
    ['date', ['P-1', '900', '', '31/02/2026', '']],
    ['date', ['P-1', '900', '', '', '']],
    ['date', ['P-1', '900', '', '0001-01-01', '']],
    ['date_ahead', ['P-1', '900', '', '2026-11-25', '']],
    ['id', ['P-1', '900', '', '2026-11-23', '+5511']]
  ] as const)('names a line by its number alone where its %s cannot be taken: %j', (why, row) => {
    expect(read([...row])).toEqual({ lines: [], unreadable: [{ line: 2, why }] })
  })

  it('that does not name order, amount and day is none', () => {
    expect(importedLines([['Pedido', 'Valor']], TODAY)).toBeNull()
    expect(importedLines([], TODAY)).toBeNull()
  })

  it('is told from its header alone by how many columns that names', () => {
    expect([columnsNamed(header), columnsNamed(['pedido;valor;data']), columnsNamed(['Numero_do_pedido'])]).toEqual([
      5, 0, 1
    ])
  })
})

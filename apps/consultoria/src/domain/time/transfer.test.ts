import { describe, expect, it } from 'vitest'
import { accepted, LIA } from '../testing/stream'
import { isTransferDue, transferHours } from './transfer'

const transfer = () => accepted().unitTransfer().entry(20).approved({ ceilingMinutes: 120 })
const sent = (hours: string) => ({ payer: 4, hours, text: 'Repasse' })

describe('a managerial transfer', () => {
  it('holds the hours since it was authorised, rounded up to the minute once', () => {
    expect(transferHours(transfer().state())).toBe('0:00')
    expect(transferHours(transfer().entry(60).entry(4.5).state())).toBe('1:05')
  })

  it('is due until it was sent with the real hours, and again when they change', () => {
    const stream = transfer().entry(65)
    expect(isTransferDue(stream.state())).toBe(true)
    const linked = { fact: 8, auditId: 40, commentId: null }
    stream.add('transfer_sent', sent('1:05'), { by: LIA }).add('update_linked', linked)
    expect(isTransferDue(stream.state())).toBe(false)
    expect(isTransferDue(stream.entry(5).state())).toBe(true)
  })

  it('holds no hours of another Unit’s transfer', () => {
    const other = { organizationId: 201, name: 'Unidade Praia', code: '', cnpj: '' }
    const stream = transfer().entry(60)
    stream.unitTransfer({ unit: other, rerouted: true, reason: 'x' }, { by: LIA }).approved({ ceilingMinutes: 60 })
    expect(transferHours(stream.entry(5).state())).toBe('0:05')
  })

  it('is not due where somebody else pays', () => {
    expect(isTransferDue(accepted().entry(5).state())).toBe(false)
  })
})

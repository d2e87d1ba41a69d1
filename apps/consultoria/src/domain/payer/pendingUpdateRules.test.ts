import { describe, expect, it } from 'vitest'
import { conclusionGaps } from '../consultation/conclusion'
import { tecnica } from '../testing/modalities'
import { accepted, LIA, rejectedCodes, Stream } from '../testing/stream'
import { isTransferDue } from '../time/transfer'

const spoken = () =>
  new Stream().sent().accepted({ channel: 'oral', commentId: null, auditId: null, oralNote: 'Aceite por telefone' })
const gapsOf = (stream: Stream) =>
  conclusionGaps(stream.state(), tecnica, { timerRunning: false }).map(({ code }) => code)
const found = { auditId: 40, commentId: 41 }

describe('what a fact promised', () => {
  it('is pending of a spoken acceptance until its public confirmation is found, once', () => {
    expect(accepted().state().pendingUpdates).toEqual([])
    expect(spoken().state().pendingUpdates).toMatchObject([{ kind: 'accepted', n: 3 }])
    expect(gapsOf(spoken())).toContain('confirmation')
    const linked = spoken().add('update_linked', { fact: 3, ...found })
    expect(linked.state().pendingUpdates).toEqual([])
    expect(gapsOf(linked)).not.toContain('confirmation')
    expect(rejectedCodes(linked.add('update_linked', { fact: 3, ...found }).state())).toEqual(['5 unknown_target'])
  })

  it('is not kept by an update without a comment, nor promised by another fact', () => {
    const silent = spoken().add('update_linked', { fact: 3, auditId: 40, commentId: null })
    expect(rejectedCodes(silent.state())).toEqual(['4 contradicts'])
    expect(
      rejectedCodes(
        accepted()
          .add('update_linked', { fact: 3, ...found })
          .state()
      )
    ).toEqual(['4 unknown_target'])
  })

  it('is pending of the transfer in force alone', () => {
    const send = (stream: Stream) => stream.add('transfer_sent', { payer: 4, hours: '0:20', text: 'R' }, { by: LIA })
    const sent = send(send(accepted().unitTransfer().approved().entry(20)))
    expect(sent.state().pendingUpdates).toMatchObject([{ kind: 'transfer_sent', n: 8 }])
    expect(isTransferDue(sent.state())).toBe(true)
    expect(sent.add('update_linked', { fact: 8, auditId: 40, commentId: null }).state().pendingUpdates).toEqual([])
    expect(isTransferDue(sent.state())).toBe(false)
    const again = send(accepted().unitTransfer().approved().entry(20)).unitTransfer(
      { rerouted: true, reason: 'x' },
      { by: LIA }
    )
    expect(again.state().pendingUpdates).toEqual([])
  })
})

import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createFormat } from '../../format/format'
import { Root } from '../../Root'
import { SidebarContext } from '../../sidebarContext'
import { fakeActions, fakeDrafts, fixedClock } from '../../testing/fakeActions'
import { t } from '../../testing/renderSidebar'
import type { Press } from '../../../application/ledger/operations'
import { stages } from '../../testing/stages'
import { AwayNote } from './TimerWays'

function show() {
  const actions = fakeActions(stages.running)
  const settle = vi.fn<() => void>()
  const run = (_key: string, command: (press: Press) => unknown, done?: () => void) => {
    const perform = async () => {
      await command({})
      done?.()
    }
    void perform()
    return true
  }
  const commands = {
    pending: new Set<never>(),
    refused: null,
    saved: 0,
    isJustSaved: false,
    run,
    again: settle,
    dismiss: settle
  }
  render(
    <Root scheme={{ now: 'light', onChange: () => () => undefined }}>
      <SidebarContext.Provider
        value={{
          snapshot: stages.running,
          actions,
          drafts: fakeDrafts(),
          clock: fixedClock,
          locale: 'pt-BR',
          t,
          format: createFormat('pt-BR', t, fixedClock.offsetAt),
          commands,
          open: settle,
          show: settle,
          close: settle
        }}
      >
        <AwayNote absence={{ from: '2026-11-24T12:00:00Z', to: '2026-11-24T12:47:00Z' }} settle={settle} />
      </SidebarContext.Provider>
    </Root>
  )
  return { actions, settle, user: userEvent.setup() }
}

describe('the away dialogue', () => {
  it('names how long it was and takes the focus', () => {
    show()
    expect(screen.getByRole('heading', { name: 'Ausente 47 min' })).toHaveFocus()
  })

  it('keeps the time without a word to the account', async () => {
    const { actions, settle, user } = show()
    await user.click(screen.getByRole('button', { name: /^Manter · / }))
    expect(actions.calls).toEqual([])
    expect(settle).toHaveBeenCalledOnce()
  })

  it('trims by stopping where the absence began', async () => {
    const { actions, user } = show()
    await user.click(screen.getByRole('button', { name: /^Cortar · / }))
    expect(actions.calls).toEqual([['stopTimer', { endedAt: '2026-11-24T12:00:00Z' }]])
  })

  it('splits by stopping there and starting anew', async () => {
    const { actions, user } = show()
    await user.click(screen.getByRole('button', { name: /^Dividir · / }))
    expect(actions.calls).toEqual([
      ['stopTimer', { endedAt: '2026-11-24T12:00:00Z' }],
      ['startTimer', { handOver: null }]
    ])
  })
})

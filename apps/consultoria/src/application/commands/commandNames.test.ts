import { describe, expect, it } from 'vitest'
import { KEPT_COMMANDS } from '../ledger/operations'
import { PANEL_COMMANDS } from './panelRegistry'
import { COMMANDS } from './registry'

const names = Object.values({ ...COMMANDS, ...PANEL_COMMANDS }).map(({ name }) => name)

describe('the names of commands', () => {
  it('are each one command’s, so that no press takes another’s operation id', () => {
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
  })

  it('whose operation ids are looked for are all names of commands', () => {
    expect(KEPT_COMMANDS.filter(name => !names.includes(name))).toEqual([])
  })
})

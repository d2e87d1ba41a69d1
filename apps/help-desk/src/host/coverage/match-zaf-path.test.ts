import { describe, expect, it } from 'vitest'
import { isSupported } from './match-zaf-path'
import { frameCoverage } from './frame-coverage'
import { zafPaths } from './zaf-paths'
import { refusalOf, zafRefusals } from './zaf-refusals'

describe('the paths an app may use', () => {
  it('know fields by id', () => {
    expect(isSupported('get', 'ticket_sidebar', 'ticket.customField:custom_field_360000000001')).toBe(true)
    expect(isSupported('invoke', 'ticket_sidebar', 'ticketFields:custom_field_1.hide')).toBe(true)
    expect(isSupported('get', 'ticket_sidebar', 'assetURL:logo.png')).toBe(true)
    expect(isSupported('event', 'ticket_sidebar', 'ticket.custom_field_1.changed')).toBe(true)
  })

  it('refuse what is not written down', () => {
    expect(isSupported('get', 'ticket_sidebar', 'ticket.secret')).toBe(false)
    expect(isSupported('set', 'ticket_sidebar', 'ticket.id')).toBe(false)
    expect(isSupported('get', 'ticket_sidebar', 'ticketFields:custom_field_1.secret')).toBe(false)
  })

  it('keep the ticket to its sidebar', () => {
    expect(isSupported('get', 'modal', 'ticket.id')).toBe(false)
    expect(isSupported('get', 'modal', 'currentUser.groups')).toBe(true)
  })

  it('each cite where they come from', () => {
    expect(zafPaths.filter(row => !row.source.startsWith('https://'))).toEqual([])
    const keys = zafPaths.flatMap(row => row.locations.map(where => `${row.verb} ${row.path} ${where}`))
    expect(new Set(keys).size).toBe(keys.length)
    expect([...zafRefusals, ...frameCoverage].filter(row => !row.source.startsWith('https://'))).toEqual([])
  })

  it('refuse with a sentence what is documented and has no place here', () => {
    for (const { verb, path } of zafRefusals) {
      expect(zafPaths.some(row => row.verb === verb && row.path === path)).toBe(false)
      expect(refusalOf(verb, path)).toMatch(new RegExp(`^${path.split('.')[0]} `))
    }
    expect(refusalOf('invoke', 'ticket.secret')).toBeUndefined()
    expect(refusalOf('get', 'popover')).toBeUndefined()
  })
})

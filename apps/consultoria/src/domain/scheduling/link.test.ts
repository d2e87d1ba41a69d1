import { describe, expect, it } from 'vitest'
import { checkLink, isOddLink } from './link'

const meet = { hosts: ['meet.google.com'], path: '^/[a-z]{3}-[a-z]{4}-[a-z]{3}$' }

describe('the link of a meeting', () => {
  it.each(['https://meet.google.com/abc-defg-hij', ' HTTPS://MEET.google.com/abc-defg-hij?authuser=0 '])(
    'is one of the host that meetings are held on: %s',
    typed => {
      expect(checkLink(typed, meet)).toEqual({ ok: true, value: typed.trim() })
    }
  )

  it.each([
    'http://meet.google.com/abc-defg-hij',
    'https://meet.google.com.evil.example/abc-defg-hij',
    'https://meet.google.com@evil.example/abc',
    'https://evil.example/meet.google.com',
    'meet.google.com/abc-defg-hij',
    'https://meet.google.com/abc defg',
    'javascript:alert(1)'
  ])('is refused where it leads elsewhere or is no address: %s', typed => {
    expect(checkLink(typed, meet)).toMatchObject({ error: { code: 'appointment.link_invalid' } })
  })

  it('is asked for, and warned of where its path is an odd one', () => {
    expect(checkLink(' ', meet)).toMatchObject({ error: { code: 'appointment.link_missing' } })
    expect(
      ['https://meet.google.com/abc-defg-hij', 'https://meet.google.com/new'].map(one => isOddLink(one, meet))
    ).toEqual([false, true])
  })
})

import { expect, it } from 'vitest'
import { zafTimeZone } from './time-zones'

it('a zone carries its IANA name and the offset of that moment', () => {
  expect(zafTimeZone('Brasilia', undefined, new Date('2026-11-21T18:00:00Z'))).toEqual({
    name: 'Brasilia',
    translatedName: 'Brasilia',
    ianaName: 'America/Sao_Paulo',
    offset: -180,
    formattedOffset: 'GMT-03:00'
  })
  expect(zafTimeZone('Lisbon', undefined, new Date('2026-07-01T00:00:00Z')).formattedOffset).toBe('GMT+01:00')
})

it('a zone of any name Zendesk has is known, and the minutes beside its hours', () => {
  expect(zafTimeZone('Kathmandu', undefined, new Date('2026-11-21T18:00:30Z'))).toMatchObject({
    ianaName: 'Asia/Kathmandu',
    offset: 345,
    formattedOffset: 'GMT+05:45'
  })
})

import { expect, it } from 'vitest'
import { isLoopback } from './loopback'

it.each(['127.0.0.1', '127.3.4.5', '::1', '::ffff:127.0.0.1'])('takes %s for this machine', address => {
  expect(isLoopback(address)).toBe(true)
})

it.each(['10.0.0.1', '192.168.0.2', '::2', '1127.0.0.1', undefined])('takes %s for another', address => {
  expect(isLoopback(address)).toBe(false)
})

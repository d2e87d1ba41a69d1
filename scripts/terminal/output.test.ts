import { afterEach, expect, it, vi } from 'vitest'
import { progress } from './progress'
import { useColor } from './output'

const was = [process.stdout.isTTY, process.stderr.isTTY]
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  terminal(process.stdout, was[0])
  terminal(process.stderr, was[1])
})

const terminal = (stream: NodeJS.WriteStream, is: boolean | undefined) =>
  Object.defineProperty(stream, 'isTTY', { configurable: true, value: is })

it.each([
  [true, undefined, true],
  [true, '', true],
  [true, '1', false],
  [false, undefined, false]
])('colours (terminal %s, NO_COLOR %s): %s', (is, noColor, expected) => {
  terminal(process.stdout, is)
  vi.stubEnv('NO_COLOR', noColor)
  expect(useColor()).toBe(expected)
})

it.each([
  [true, 1],
  [false, 0]
])('tells of progress on a terminal only (%s)', (is, lines) => {
  terminal(process.stderr, is)
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  progress('1/2 create macro a')
  expect(write).toHaveBeenCalledTimes(lines)
})

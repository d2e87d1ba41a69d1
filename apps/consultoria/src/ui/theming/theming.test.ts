import { DEFAULT_THEME } from '@zendeskgarden/react-theming'
import { describe, expect, it, vi } from 'vitest'
import memoize from './memoize'
import propertyAt from './propertyAt'

describe('what stands in for lodash in the bundle', () => {
  it('finds the colours of the theme by their paths', () => {
    const { variables } = DEFAULT_THEME.colors
    expect(propertyAt(variables.light, 'background.default')).toBe('palette.white')
    expect(propertyAt(DEFAULT_THEME.palette, 'grey.700')).toBe(Object(DEFAULT_THEME.palette['grey'])['700'])
    expect(propertyAt(variables.light, 'no.such.colour')).toBeUndefined()
  })

  it('makes a value once for each key', () => {
    const make = vi.fn(({ hue, shade }: { hue: string; shade: number }) => (shade > 0 ? `${hue}-${shade}` : undefined))
    const colour = memoize(make, ({ hue, shade }) => `${hue},${shade}`)
    expect([1, 1, 2, 0, 0].map(shade => colour({ hue: 'blue', shade }))).toEqual([
      'blue-1',
      'blue-1',
      'blue-2',
      undefined,
      undefined
    ])
    expect(make).toHaveBeenCalledTimes(3)
  })
})

import { getColor } from '@zendeskgarden/react-theming'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { themes } from './theme'

const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')

/** The role in Garden's palette that each of our names stands for. */
const roles: Record<string, string> = {
  bg: 'background.default',
  'bg-raised': 'background.raised',
  'bg-subtle': 'background.subtle',
  'bg-danger': 'background.danger',
  'bg-warning': 'background.warning',
  'bg-success': 'background.success',
  fg: 'foreground.default',
  'fg-subtle': 'foreground.subtle',
  'fg-primary': 'foreground.primary',
  'fg-danger': 'foreground.danger',
  'fg-warning': 'foreground.warningEmphasis',
  'fg-success': 'foreground.successEmphasis',
  'fg-on-emphasis': 'foreground.onEmphasis',
  border: 'border.default',
  'border-subtle': 'border.subtle',
  'border-emphasis': 'border.emphasis',
  primary: 'border.primaryEmphasis',
  'danger-border': 'border.danger',
  'warning-border': 'border.warning'
}

it.each(['light', 'dark'] as const)('the colours of the %s scheme are written as Garden has them', base => {
  const rule = css.split('}').find(part => part.includes(`color-scheme: ${base};`))
  const written = [...(rule ?? '').matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value])
  const theme = themes[base]
  expect(Object.fromEntries(written)).toEqual(
    Object.fromEntries(Object.entries(roles).map(([name, variable]) => [name, getColor({ theme, variable })]))
  )
})

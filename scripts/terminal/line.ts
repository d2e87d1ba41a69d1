import { styleText } from 'node:util'
import { safeText, shortened } from './safeText'

type Color = 'red' | 'green' | 'yellow'

interface Painted {
  text: string
  color: Color
}

/** One line as a command says it. Colours are named, never written into the text: a text may be anybody's. */
export type Line = string | readonly (string | Painted)[]

export const painted =
  (color: Color) =>
  (text: string): Painted => ({ text, color })

/** No sentence of ours is longer; a text from outside that makes it so is cut. */
const longest = 2000

const part = (text: string) => shortened(safeText(text.slice(0, longest + 1)), longest)

/** Whether there are colours is decided once (`useColor`): left to Node, its versions differ. */
const always = { validateStream: false }

const lineText = (line: Line, color: boolean): string =>
  (typeof line === 'string' ? [line] : line)
    .map(one => {
      if (typeof one === 'string') return part(one)
      return color ? styleText(one.color, part(one.text), always) : part(one.text)
    })
    .join('')

/** The only way from what is said to what a terminal gets: line breaks and colours are ours, everything else is text. */
export const textOf = (lines: readonly Line[], color = false): string =>
  lines.map(line => lineText(line, color)).join('\n')

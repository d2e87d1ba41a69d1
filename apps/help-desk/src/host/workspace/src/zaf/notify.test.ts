import { expect, it } from 'vitest'
import { toastOf } from './notify'

const plain = (html: string) => html.replace(/<[^>]*>/g, '')

it.each([
  [['Saved'], ['Saved', 'notice', 5000, false]],
  [
    ['<b>Saved</b>', 'alert', 800],
    ['Saved', 'alert', 800, false]
  ],
  [
    ['Failed', 'error', { sticky: true }],
    ['Failed', 'error', 5000, true]
  ],
  [
    ['Failed', 'shout', '700'],
    ['Failed', 'notice', 700, false]
  ],
  [
    ['Late', 'notice', 1e12],
    ['Late', 'notice', 2 ** 31 - 1, false]
  ],
  [
    ['Never', 'notice', Number.NaN],
    ['Never', 'notice', 5000, false]
  ],
  [
    ['Gone', 'notice', -1],
    ['Gone', 'notice', 5000, false]
  ],
  [[], ['', 'notice', 5000, false]]
])('the call %j is a message %j', (args, toast) => {
  expect(toastOf(args, plain)).toEqual(toast)
})

import { expect, it } from 'vitest'
import { inTwoSteps } from './erasing'
import type { PlannedWrite } from '../plan/plan'

const options = (...values: string[]) => values.map(value => ({ name: value, value }))

const field = (key: string, from: string[], to: string[]): PlannedWrite => ({
  op: 'update',
  type: 'ticket_field',
  key,
  scope: null,
  title: key,
  body: { title: key, custom_field_options: options(...to) },
  changes: [],
  destroys: from.filter(value => !to.includes(value)),
  before: { title: key, custom_field_options: options(...from) },
  id: '1'
})

const values = (write: PlannedWrite | undefined) => JSON.stringify(write?.body.custom_field_options)

it('adds options first and removes others last', () => {
  const { now, later } = inTwoSteps([field('a', ['x', 'y'], ['y', 'z'])])
  expect([values(now[0]), values(later[0])]).toEqual([
    JSON.stringify(options('x', 'y', 'z')),
    JSON.stringify(options('y', 'z'))
  ])
})

it('writes nothing first where options only leave', () => {
  const { now, later } = inTwoSteps([field('a', ['x', 'y'], ['y'])])
  expect([now, later.length]).toEqual([[], 1])
})

it('lets an option leave at once that another field takes over', () => {
  const moving = [field('a', ['x', 'y'], ['y']), field('b', ['q'], ['q', 'x'])]
  expect(inTwoSteps(moving)).toEqual({ now: moving, later: [] })
})

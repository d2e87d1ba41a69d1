import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { endOf } from './endOf'

const node = (code: string) => spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'pipe'] })

it('tells what a program said and how it ended', async () => {
  const child = node('console.log("out"); console.error("err"); process.exitCode = 3')
  expect(await endOf(child, 30)).toEqual({ code: 3, output: expect.stringMatching(/out|err/), late: false })
})

it('ends a program that does not end by itself', async () => {
  expect(await endOf(node('setInterval(() => undefined, 1000)'), 0.2)).toEqual({ code: null, output: '', late: true })
})

it('fails where the program is not there', async () => {
  await expect(endOf(spawn('/nowhere/at/all'), 30)).rejects.toThrow('ENOENT')
})

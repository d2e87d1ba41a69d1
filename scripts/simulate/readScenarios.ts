import { readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { ZodError } from 'zod'
import { Stopped } from '../terminal/failure'
import { readJson } from '../definitions/readJson'
import { root } from '../definitions/root'
import { type Scenario, scenarioSchema } from './scenario'

export interface NamedScenario {
  file: string
  scenario: Scenario
}

const folder = 'tests/scenarios'

const all = () =>
  readdirSync(join(root, folder))
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => join(root, folder, name))

const reasons = (cause: unknown): string[] => {
  if (cause instanceof ZodError) return cause.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
  return [cause instanceof Error ? cause.message : String(cause)]
}

/** The files named, else every scenario of the project. @throws {Stopped} */
export const readScenarios = (files: readonly string[]): NamedScenario[] =>
  (files.length ? files.map(file => resolve(file)) : all()).map(path => {
    const file = relative(root, path)
    try {
      return { file, scenario: scenarioSchema.parse(readJson(path, file)) }
    } catch (cause) {
      if (cause instanceof Stopped) throw cause
      throw new Stopped(reasons(cause).map(reason => `${file}: ${reason}`))
    }
  })

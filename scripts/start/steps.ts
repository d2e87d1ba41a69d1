import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../definitions/root'
import { record, text } from '../zendesk/wire'

const filesBelow = (path: string): string[] => {
  if (!existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .filter(name => name !== 'dist' && name !== 'node_modules' && !name.includes('.test.'))
    .sort()
    .flatMap(name => filesBelow(join(path, name)))
}

/** Names and contents of everything below the paths, as one hash. */
export const hashOf = (...paths: string[]): string => {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesBelow))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

/** What was done with which inputs, so that a start with the same inputs does not do it again. */
export class Steps {
  private readonly done: Record<string, string>

  constructor(private readonly path: string) {
    const saved = existsSync(path) ? record(JSON.parse(readFileSync(path, 'utf8'))) : {}
    this.done = Object.fromEntries(Object.entries(saved).map(([name, hash]) => [name, text(hash)]))
  }

  /** @returns whether the work was done now */
  async run(name: string, inputs: string, work: () => Promise<unknown>): Promise<boolean> {
    if (this.done[name] === inputs) return false
    await work()
    this.done[name] = inputs
    this.save()
    return true
  }

  forget(...names: string[]) {
    for (const name of names) delete this.done[name]
    this.save()
  }

  private save() {
    mkdirSync(dirname(this.path), { recursive: true })
    writeFileSync(this.path, `${JSON.stringify(this.done, null, 2)}\n`)
  }
}

import { z } from 'zod'
import { folders, tables } from './definitionFolders'

const fileName = (name: string) => `${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.json`

/** JSON Schemas for editors, by the file they are written to, and the editor setting that finds them. */
export const jsonSchemaFiles = (): Map<string, unknown> => {
  const all = Object.entries({ ...folders, ...tables })
  const files = new Map<string, unknown>(
    all.map(([name, { schema }]) => [`scripts/schemas/${fileName(name)}`, z.toJSONSchema(schema, { io: 'input' })])
  )
  const single = new Set(Object.values(tables).map(table => `/${table.path}`))
  const mappings = all.map(([name, { path }]) => ({
    fileMatch: path.endsWith('.json')
      ? [`/${path}`]
      : [`/${path}/*.json`, ...[...single].filter(table => table.startsWith(`/${path}/`)).map(table => `!${table}`)],
    url: `./scripts/schemas/${fileName(name)}`
  }))
  return files.set('.vscode/settings.json', { 'json.schemas': mappings })
}

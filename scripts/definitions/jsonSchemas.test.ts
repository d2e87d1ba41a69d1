import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { jsonSchemaFiles } from './jsonSchemas'
import { root } from './root'

it.each([...jsonSchemaFiles()])(
  '%s is what the schemas say (npx tsx scripts/schemas.ts writes it)',
  (path, content) => {
    expect(JSON.parse(readFileSync(join(root, path), 'utf8'))).toEqual(JSON.parse(JSON.stringify(content)))
  }
)

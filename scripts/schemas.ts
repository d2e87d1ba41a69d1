import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format } from 'prettier'
import { jsonSchemaFiles } from './definitions/jsonSchemas'
import { root } from './definitions/root'

for (const [path, content] of jsonSchemaFiles()) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), await format(JSON.stringify(content), { parser: 'json', printWidth: 120 }))
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './definitions/root'
import { rulesPage, type Rule } from './definitions/rulesPage'

/** `npm run rules`: docs/rules.md from docs/rules.json. */
const rules = JSON.parse(readFileSync(join(root, 'docs/rules.json'), 'utf8')) as Rule[]
writeFileSync(join(root, 'docs/rules.md'), rulesPage(rules))

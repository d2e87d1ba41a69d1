import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './definitions/root'
import { holidaysFile, holidaysPath } from './holidays/file'

writeFileSync(join(root, holidaysPath), await holidaysFile())

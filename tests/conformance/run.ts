import { writeFileSync } from 'node:fs'
import { OpenApiDocument } from './openapi-document'
import { measured, triedCases } from './measured'
import { conformancePage } from './page/page'

/** `npm run conformance`: docs/conformance.md from what the account answers; fails where an answer or a case is not as it should be. */
const path = process.env['ZENDESK_OAS']
if (!path) {
  process.stdout.write('SKIPPED: npm run conformance needs ZENDESK_OAS=<path of the OpenAPI file>\n')
  process.exit(1)
}

const all = await measured(new OpenApiDocument(path), await triedCases())
writeFileSync('docs/conformance.md', await conformancePage(all))

const { judgement, rules, packages } = all
const wrong = [
  ...judgement.violations,
  ...[...rules, ...packages].flatMap(({ one, wrong }) => (wrong === undefined ? [] : [`${one.fact}: ${wrong}`]))
]
for (const text of wrong) process.stdout.write(`${text}\n`)
process.stdout.write(
  `docs/conformance.md: ${judgement.checked} answers checked, ${judgement.violations.length} violations, ${rules.length} rule cases, ${packages.length} packages\n`
)
process.exit(wrong.length === 0 ? 0 : 1)

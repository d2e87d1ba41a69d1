import type { OpenApiDocument } from './openapi-document'
import type { Exchange } from './calls/walk'

/** Where live answers are known to differ from the file. */
const known: readonly RegExp[] = [
  // described, and shown in its example, as one object; a ticket has several fields
  /\/macros\/\{id\}\/apply: \/result\/ticket\/fields must be object/,
  // described as text; actions and changes with several values hold lists
  /\/actions\/\d+\/value must be string/,
  /\/events\/\d+\/value must (be|match)/,
  // described with the numbers of tickets; records have ids of letters
  /GET \/api\/v2\/job_statuses: \/job_statuses\/\d+\/results/
]

interface Judgement {
  /** Answers the file describes. */
  checked: number
  violations: string[]
  /** Rows of the account that the file does not describe. */
  undescribed: string[]
}

/** Every answer with 2xx against Zendesk's OpenAPI file. */
export function judged(document: OpenApiDocument, exchanges: readonly Exchange[]): Judgement {
  const judgement: Judgement = { checked: 0, violations: [], undescribed: [] }
  for (const { method, row, status, answer } of exchanges) {
    const template = document.templateOf(method, row)
    const found = template === undefined ? null : document.violations(method, template, status, answer)
    if (found === null) {
      judgement.undescribed.push(`${method} ${row}`)
      continue
    }
    judgement.checked++
    const told = [...new Set(found)].map(text => `${method} ${row}: ${text}`)
    judgement.violations.push(...told.filter(text => !known.some(pattern => pattern.test(text))))
  }
  return { ...judgement, undescribed: [...new Set(judgement.undescribed)] }
}

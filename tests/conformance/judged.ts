import type { OpenApiDocument } from './openapi-document'
import type { Exchange } from './calls/walk'

/** Where live answers are known to differ from the file. */
export const knownDifferences: readonly { pattern: RegExp; differs: string }[] = [
  {
    pattern: /\/macros\/\{id\}\/apply: \/result\/ticket\/fields must be object/,
    differs:
      'The fields that a macro changes are described, and shown in the example, as one object; a ticket has several, so they are a list.'
  },
  {
    pattern: /\/actions\/\d+\/value must be string/,
    differs: 'The value of an action is described as text; actions with several values hold a list.'
  },
  {
    pattern: /\/events\/\d+\/value must (be|match)/,
    differs: 'The value of a change in an audit is described as text; tags and other lists are a list.'
  },
  {
    pattern: /GET \/api\/v2\/job_statuses: \/job_statuses\/\d+\/results/,
    differs: 'Results of jobs are described with the numbers of tickets; records have ids of letters.'
  }
]

export interface Judgement {
  /** Answers the file describes. */
  checked: number
  violations: string[]
  /** How often each of the known differences was met. */
  met: number[]
  /** Rows of the account that the file does not describe. */
  undescribed: string[]
}

/** Every answer with 2xx against Zendesk's OpenAPI file. */
export function judged(document: OpenApiDocument, exchanges: readonly Exchange[]): Judgement {
  const judgement: Judgement = { checked: 0, violations: [], met: knownDifferences.map(() => 0), undescribed: [] }
  for (const { method, row, status, answer } of exchanges) {
    const template = document.templateOf(method, row)
    const found = template === undefined ? null : document.violations(method, template, status, answer)
    if (found === null) {
      judgement.undescribed.push(`${method} ${row}`)
      continue
    }
    judgement.checked++
    const told = [...new Set(found)].map(text => `${method} ${row}: ${text}`)
    for (const text of told) {
      const at = knownDifferences.findIndex(({ pattern }) => pattern.test(text))
      if (at === -1) judgement.violations.push(text)
      else judgement.met[at] = (judgement.met[at] ?? 0) + 1
    }
  }
  return { ...judgement, undescribed: [...new Set(judgement.undescribed)] }
}

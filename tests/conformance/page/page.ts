import { format } from 'prettier'
import type { Measured, MeasuredArea, Tried } from '../measured'
import { differences } from './differences'

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map((_, at) => (at === 0 ? '---' : '---:')).join(' | ')} |`,
  ...rows.map(row => `| ${row.join(' | ')} |`),
  ''
]

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

const countsOf = ({ endpoints, reached, answers, checked, fields, absent }: MeasuredArea): number[] => [
  endpoints,
  reached,
  answers,
  checked,
  sum(fields.map(({ present }) => present.length)),
  sum(fields.map(({ missing }) => missing.length)),
  sum(fields.map(({ added }) => added.length)),
  absent
]

function areaTable({ areas }: Measured): string[] {
  const rows = areas.map(area => [area.area, ...countsOf(area)])
  const counts = areas.map(countsOf)
  const total = ['All', ...(counts[0] ?? []).map((_, at) => sum(counts.map(one => one[at] ?? 0)))]
  const head = ['area', 'endpoints', 'walked', 'answers', 'checked', 'fields alike', 'not answered', 'not described', 'only in the file']
  return table(head, [...rows, total])
} // prettier-ignore

const verdict = ({ wrong }: Tried<unknown>) => (wrong === undefined ? '' : ' **does not hold**')
const held = (tried: readonly Tried<unknown>[]) => tried.filter(({ wrong }) => wrong === undefined).length

/** A name with a part that varies is code, or its part would be taken for a tag. */
const marked = (text: string) => text.replaceAll(/[\w.]+<\w+>/g, name => `\`${name}\``)

function ruleList({ rules }: Measured): string[] {
  const kinds = [...new Set(rules.map(({ one }) => one.kind))]
  return kinds.flatMap(kind => {
    const own = rules.filter(({ one }) => one.kind === kind)
    const lines = own.map(tried => `- ${marked(tried.one.fact)} (${tried.one.source})${verdict(tried)}`)
    return [`### ${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${held(own)} of ${own.length}`, '', ...lines, '']
  })
}

/** `docs/conformance.md`, the same bytes whenever the account answers the same. */
export function conformancePage(all: Measured): Promise<string> {
  const { judgement, rules, packages } = all
  const lines = [
    '# Conformance of the local account',
    '',
    'Written by `npm run conformance`, which asks a fresh account every endpoint it has, holds each answer against Zendesk’s OpenAPI file',
    'and runs the cases below; edits by hand are lost. Where the answers come from stands in `apps/help-desk/src/coverage`, the cases in',
    '`tests/conformance/cases`.',
    '',
    '## Endpoints and fields',
    '',
    '_Checked_ are the answers whose body the file describes: help center, apps and schedules are not in it, and answers without a body',
    'are in none. _Fields alike_ counts, over the endpoints, each described field that was answered; _not answered_ those that were in no',
    'answer although the object around them was; _not described_ those that the file does not have. _Only in the file_: operations that',
    'answer 501 here.',
    '',
    ...areaTable(all),
    `${judgement.checked} answers were checked, ${judgement.violations.length} are not as the file has them.`,
    '',
    '## Differences left, by importance',
    '',
    ...differences(all),
    `## Rules: ${held(rules)} of ${rules.length} facts hold`,
    '',
    'Each is shown by requests to an empty account. _Documented_ = on Zendesk’s pages, _recorded_ = in replies of live accounts.',
    '',
    ...ruleList(all),
    `## Packages of apps: ${held(packages)} of ${packages.length} are judged as Zendesk’s validator does`,
    '',
    'Each is the smallest package that is taken, changed in one thing.',
    '',
    ...packages.map(tried => `- ${tried.one.fact}: ${tried.one.refusals.length > 0 ? 'refused' : 'taken'}${verdict(tried)}`),
    ''
  ]
  return format(lines.join('\n'), { parser: 'markdown', printWidth: 120 })
} // prettier-ignore

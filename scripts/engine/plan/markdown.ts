import type { Line } from '../../terminal/line'
import { words } from '../../terminal/language'
import { safeText, shortened } from '../../terminal/safeText'
import { isEmpty, type Plan } from './plan'
import { byType, countsOf, type OfType } from './show/byType'
import { type Detail, detailsOf } from './show/details'
import { short } from './show/short'

/** A comment on GitHub ends at 65,536 characters: what does not fit is counted. */
const mostCharacters = 60_000

/** Nothing in a cell ends it, its line or its code. */
const cell = (said: string) => `\`${safeText(said).replaceAll('`', "'").replaceAll('|', '\\|')}\``
const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`

const sides = (detail: Detail): [account: string, definition: string] => {
  if (detail.kind === 'value') return [cell(short(detail.from)), cell(short(detail.to))]
  if (detail.kind === 'added') return ['', cell(`+ ${shortened(detail.value, 160)}`)]
  if (detail.kind === 'removed') return [cell(`- ${shortened(detail.value, 160)}`), '']
  if (detail.kind === 'moved') return [String(detail.from), String(detail.to)]
  const side = (kind: 'gone' | 'new', open: string, close: string) =>
    detail.pieces
      .filter(piece => piece.kind === 'same' || piece.kind === kind)
      .map(piece => (piece.kind === 'same' ? piece.text : `${open}${piece.text}${close}`))
      .join('')
  return [cell(shortened(side('gone', '[-', '-]'), 400)), cell(shortened(side('new', '{+', '+}'), 400))]
}

const rowsOf = ({ type, writes, moved, deletions, orphans }: OfType): string[] => {
  const say = words().plan
  return [
    ...writes.flatMap(({ op, key, changes, destroys }) => [
      ...(op === 'create'
        ? [row(type, key, '', '', say.missing())]
        : changes.flatMap(detailsOf).map(detail => row(type, key, detail.path, ...sides(detail)))),
      ...destroys.map(loss => row(type, key, '', '', cell(`! ${loss}`)))
    ]),
    ...moved.map(({ key, from, to, after }) =>
      row(type, key, say.position(), from, `${to} ${after === null ? say.movedFirst() : say.movedBehind(after)}`)
    ),
    ...[...deletions, ...orphans].map(({ key, id }) => row(type, key, '', `id ${id}`, say.undefinedHere()))
  ]
}

/** The same plan as a comment for a pull request, a table for each type. */
export const renderMarkdown = (plan: Plan): Line[] => {
  const say = words().plan
  if (plan.problems.length) return [`**${say.cannotBeCompared()}**`, ...plan.problems.map(problem => `- ${problem}`)]
  const warnings = plan.warnings.map(sentence => `> ${sentence}`)
  if (isEmpty(plan) && !plan.orphans.length)
    return [`**${say.noDrift()}**: ${say.isAsDefined(plan.account)}`, ...warnings.flatMap(one => ['', one])]
  const head = [`**${say.differs(plan.account)}**: ${countsOf(plan, true).join(', ')}`]
  const tables = byType(plan).flatMap(one => {
    const rows = rowsOf(one)
    if (!rows.length) return []
    return [
      '',
      `### ${[one.type, ...(countsOf(one).length ? [countsOf(one).join(', ')] : [])].join(': ')}`,
      '',
      row(say.columns()),
      '|---|---|---|---|---|',
      ...rows
    ]
  })
  const { shown, more } = fitting(tables)
  return [...head, ...shown, ...(more ? ['', say.moreLines(more)] : []), ...warnings.flatMap(one => ['', one])]
}

const fitting = (lines: readonly string[]) => {
  let length = 0
  const end = lines.findIndex(line => (length += line.length + 1) > mostCharacters)
  if (end === -1) return { shown: lines, more: 0 }
  return { shown: lines.slice(0, end), more: lines.slice(end).filter(line => line.startsWith('| ')).length }
}

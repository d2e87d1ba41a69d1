import { type Plan, type PlannedWrite, isEmpty } from './plan'
import { words } from '../../terminal/language'
import { type Pace, secondsFor } from '../../zendesk/pace'
import { type Line, painted } from '../../terminal/line'
import { shortened } from '../../terminal/safeText'
import type { Json } from '../../zendesk/wire'

const green = painted('green')
const yellow = painted('yellow')
const red = painted('red')

const short = (value: Json) => {
  const text = JSON.stringify(value)
  return shortened(text, 160)
}

const title = (of: { title: string }) => shortened(of.title, 160)

const renderWrite = (write: PlannedWrite): Line[] => {
  const head =
    write.op === 'create'
      ? green(`+ ${write.type} ${write.key}`)
      : yellow(`~ ${write.type} ${write.key} (id ${write.id})`)
  const lines =
    write.op === 'create' ? [] : write.changes.map(({ path, from, to }) => `    ${path}: ${short(from)} → ${short(to)}`)
  return [[head, `  ${title(write)}`], ...lines, ...write.destroys.map(loss => [red(`    ! ${loss}`)])]
}

interface Counts {
  created: number
  updated: number
  destructive: number
  requests: number
  seconds: number | null
}

const summary = ({ account, order, places, deletions }: Plan, counts: Counts) => {
  const { created, updated, destructive, requests, seconds } = counts
  const moved = order.reduce((sum, one) => sum + one.moves.length, places.length)
  const say = words().plan
  const parts = [
    say.toCreate(created),
    say.toChange(updated),
    say.toMove(moved),
    ...(deletions.length ? [say.toDelete(deletions.length)] : []),
    ...(destructive ? [say.destructive(destructive)] : [])
  ]
  return `${account}: ${parts.join(', ')} (${[say.requests(requests), ...lasting(seconds)].join(', ')}).`
}

const lasting = (seconds: number | null): string[] => {
  if (seconds === null) return []
  const say = words().plan
  return [seconds < 90 ? say.seconds(seconds) : say.minutes(Math.ceil(seconds / 60))]
}

/**
 * The plan as people read it: every object, every field of it that changes, then what it costs. Without a pace no time is
 * foretold.
 */
export const renderPlan = (plan: Plan, pace?: Pace): Line[] => {
  const { writes, adoptions, order, problems } = plan
  const say = words().plan
  if (problems.length) return [say.cannotBeMade(), ...problems.map(problem => `  ${problem}`)]
  const adopted = adoptions.map(({ type, key, id }) => say.adopted(type, key, id))
  const removals = plan.deletions.map(one => [
    red(`- ${one.type} ${one.key} (id ${one.id})  ${title(one)}${one.deactivates ? ` ${say.switchedOff()}` : ''}`)
  ])
  const left = plan.orphans.map(one => `  ${say.orphan(one.type, one.key, one.id)}  ${title(one)}`)
  const moves = [
    ...order.flatMap(({ type, moves }) => moves.map(move => `↕ ${type} ${move.key}: ${move.from} → ${move.to}`)),
    ...plan.places.map(({ type, key, position }) => `↕ ${type} ${key}: → ${position}`)
  ]
  const warnings = plan.warnings.map(sentence => [yellow(`! ${sentence}`)])
  if (isEmpty(plan)) return [...warnings, ...adopted, ...left, say.asDefined(plan.account)]
  const created = writes.filter(write => write.op === 'create').length
  const destructive = writes.flatMap(write => write.destroys).length
  const updated = writes.length - created
  const requests = created + (updated + removals.length) * 2 + order.length
  const seconds = pace ? secondsFor(requests, pace) : null
  return [
    ...warnings,
    ...adopted,
    ...writes.flatMap(write => renderWrite(write)),
    ...moves,
    ...removals,
    ...left,
    '',
    summary(plan, { created, updated, destructive, requests, seconds })
  ]
}

const cell = (value: Json) => `\`${short(value).replaceAll('`', "'").replaceAll('|', '\\|')}\``

const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`

/** The same plan as a comment for a pull request. */
export const renderMarkdown = (plan: Plan): Line[] => {
  const say = words().plan
  if (plan.problems.length) return [`**${say.cannotBeCompared()}**`, ...plan.problems.map(problem => `- ${problem}`)]
  const warnings = plan.warnings.map(sentence => `> ${sentence}`)
  if (isEmpty(plan))
    return [`**${say.noDrift()}**: ${say.isAsDefined(plan.account)}`, ...warnings.flatMap(one => ['', one])]
  const written = plan.writes.flatMap(({ op, type, key, changes }) =>
    op === 'create'
      ? [row(type, key, '', '', say.missing())]
      : changes.map(({ path, from, to }) => row(type, key, path, cell(from), cell(to)))
  )
  const moved = plan.order.flatMap(({ type, moves }) =>
    moves.map(({ key, from, to }) => row(type, key, say.position(), from, to))
  )
  const deleted = plan.deletions.map(({ type, key, id }) => row(type, key, '', `id ${id}`, say.undefinedHere()))
  return [
    `**${say.differs(plan.account)}**`,
    '',
    row(say.columns()),
    '|---|---|---|---|---|',
    ...written,
    ...moved,
    ...deleted,
    ...warnings.flatMap(sentence => ['', sentence])
  ]
}

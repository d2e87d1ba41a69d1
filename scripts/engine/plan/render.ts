import { isEmpty, type Plan, type PlannedWrite } from './plan'
import { lasting } from '../../terminal/ahead'
import { words } from '../../terminal/language'
import { type Pace, secondsFor } from '../../zendesk/pace'
import { type Line, painted } from '../../terminal/line'
import { shortened } from '../../terminal/safeText'
import { byType, countsOf, type OfType } from './show/byType'
import { type Detail, detailsOf } from './show/details'
import { short } from './show/short'

const green = painted('green')
const yellow = painted('yellow')
const red = painted('red')

const title = (of: { title: string }) => shortened(of.title, 160)

const detailLine = (detail: Detail): Line => {
  const at = `    ${detail.path}: `
  if (detail.kind === 'value') return `${at}${short(detail.from)} → ${short(detail.to)}`
  if (detail.kind === 'added') return [at, green(`+ ${shortened(detail.value, 160)}`)]
  if (detail.kind === 'removed') return [at, red(`- ${shortened(detail.value, 160)}`)]
  if (detail.kind === 'moved') return `${at}↕ ${detail.from} → ${detail.to}`
  const pieces = detail.pieces.map(({ kind, text }) => {
    if (kind === 'same') return text
    return kind === 'gone' ? red(`[-${text}-]`) : green(`{+${text}+}`)
  })
  return [at, ...pieces]
}

const renderWrite = (write: PlannedWrite): Line[] => {
  const head =
    write.op === 'create'
      ? green(`+ ${write.type} ${write.key}`)
      : yellow(`~ ${write.type} ${write.key} (id ${write.id})`)
  const lines = write.op === 'create' ? [] : write.changes.flatMap(detailsOf).map(detailLine)
  return [[head, `  ${title(write)}`], ...lines, ...write.destroys.map(loss => [red(`    ! ${loss}`)])]
}

/** More objects found again than anybody reads one by one are counted; `--json` names them. */
const readable = 20

const adopted = ({ type, adoptions }: Pick<OfType, 'type' | 'adoptions'>): string[] =>
  adoptions.length > readable
    ? [words().plan.adoptedMany(type, adoptions.length)]
    : adoptions.map(({ key, id }) => words().plan.adopted(type, key, id))

const left = ({ orphans }: Pick<OfType, 'orphans'>) =>
  orphans.map(one => `  ${words().plan.orphan(one.type, one.key, one.id)}  ${title(one)}`)

const ofType = (one: OfType): Line[] => {
  const say = words().plan
  const counts = countsOf(one)
  return [
    ...(counts.length ? ['', `${one.type}: ${counts.join(', ')}`] : []),
    ...one.writes.flatMap(renderWrite),
    ...one.moved.map(
      ({ type, key, from, to, after }) =>
        `↕ ${type} ${key}: ${from} → ${to} ${after === null ? say.movedFirst() : say.movedBehind(after)}`
    ),
    ...one.deletions.map(gone => [
      red(
        `- ${gone.type} ${gone.key} (id ${gone.id})  ${title(gone)}${gone.deactivates ? ` ${say.switchedOff()}` : ''}`
      )
    ]),
    ...left(one)
  ]
}

const summary = (plan: Plan, requests: number, seconds: number | null) => {
  const say = words().plan
  const cost = [say.requests(requests), ...(seconds === null ? [] : [lasting(seconds)])].join(', ')
  return `${plan.account}: ${countsOf(plan, true).join(', ')} (${cost}).`
}

/**
 * The plan as people read it: by type, every object that changes and what of it, down to words and options, then what it
 * costs. What stays as it is is counted only. Without a pace no time is foretold.
 */
export const renderPlan = (plan: Plan, pace?: Pace): Line[] => {
  const { writes, order, problems, deletions } = plan
  const say = words().plan
  if (problems.length) return [say.cannotBeMade(), ...problems.map(problem => `  ${problem}`)]
  const types = byType(plan)
  const warnings = plan.warnings.map(sentence => [yellow(`! ${sentence}`)])
  const found = types.flatMap(adopted)
  const stays = types.flatMap(left)
  const end = stays.length ? say.onlyOrphans(plan.account, plan.orphans.length) : say.asDefined(plan.account)
  if (isEmpty(plan)) return [...warnings, ...found, ...stays, end]
  const created = writes.filter(write => write.op === 'create').length
  const requests = created + (writes.length - created + deletions.length) * 2 + order.length
  return [
    ...warnings,
    ...found,
    ...types.flatMap(ofType),
    '',
    summary(plan, requests, pace ? secondsFor({ requests }, pace) : null),
    ...unchanged(plan)
  ]
}

const unchanged = ({ present, writes, moved, deletions }: Plan): string[] => {
  const there = [...writes.filter(write => write.before), ...moved, ...deletions]
  const same = present - new Set(there.map(({ type, key }) => `${type} ${key}`)).size
  return same > 0 ? [words().plan.unchanged(same)] : []
}

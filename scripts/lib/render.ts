import type { Plan, PlannedWrite } from './plan'
import { say } from './language'
import { isEmpty } from './plan'
import type { Json } from './types/resource'

export interface RenderOptions {
  color: boolean
}

const paint =
  (code: number, { color }: RenderOptions) =>
  (text: string) =>
    color ? `\u001b[${code}m${text}\u001b[0m` : text

const short = (value: Json) => {
  const text = JSON.stringify(value)
  return text.length > 160 ? `${text.slice(0, 157)}…` : text
}

const renderWrite = (write: PlannedWrite, options: RenderOptions) => {
  const green = paint(32, options)
  const yellow = paint(33, options)
  const red = paint(31, options)
  const head =
    write.op === 'create'
      ? green(`+ ${write.type} ${write.key}`)
      : yellow(`~ ${write.type} ${write.key} (id ${write.id})`)
  const lines =
    write.op === 'create' ? [] : write.changes.map(({ path, from, to }) => `    ${path}: ${short(from)} → ${short(to)}`)
  return [`${head}  ${write.title}`, ...lines, ...write.destroys.map(loss => red(`    ! ${loss}`))]
}

interface Counts {
  created: number
  updated: number
  destructive: number
  requests: number
}

const summary = ({ account, order, places, deletions }: Plan, { created, updated, destructive, requests }: Counts) => {
  const moved = order.reduce((sum, one) => sum + one.moves.length, places.length)
  const parts = [
    say(`${created} to create`, `${created} a criar`),
    say(`${updated} to change`, `${updated} a mudar`),
    say(`${moved} to move`, `${moved} a mover`),
    ...(deletions.length ? [say(`${deletions.length} to delete`, `${deletions.length} a excluir`)] : []),
    ...(destructive ? [say(`${destructive} destructive`, `${destructive} com perda de dados`)] : [])
  ]
  return `${account}: ${parts.join(', ')} (${say(`about ${requests} requests`, `cerca de ${requests} requisições`)}).`
}

/** The plan as people read it: every object, every field of it that changes, then what it costs. */
export const renderPlan = (plan: Plan, options: RenderOptions): string => {
  const { writes, adoptions, order, problems } = plan
  if (problems.length)
    return [
      say('The plan cannot be made:', 'O plano não pode ser feito:'),
      ...problems.map(problem => `  ${problem}`)
    ].join('\n')
  const adopted = adoptions.map(({ type, key, id }) =>
    say(`= ${type} ${key} is the account's id ${id}`, `= ${type} ${key} é o id ${id} da conta`)
  )
  const removals = plan.deletions.map(({ type, key, id, title, deactivates }) =>
    paint(
      31,
      options
    )(`- ${type} ${key} (id ${id})  ${title}${deactivates ? say(' (switched off)', ' (desativado)') : ''}`)
  )
  const left = plan.orphans.map(
    ({ type, key, id, title }) =>
      `  ${type} ${key} (id ${id}) has no definition and stays; --delete removes it  ${title}`
  )
  const moves = [
    ...order.flatMap(({ type, moves }) => moves.map(move => `↕ ${type} ${move.key}: ${move.from} → ${move.to}`)),
    ...plan.places.map(({ type, key, position }) => `↕ ${type} ${key}: → ${position}`)
  ]
  const warnings = plan.warnings.map(sentence => paint(33, options)(`! ${sentence}`))
  if (isEmpty(plan))
    return [
      ...warnings,
      ...adopted,
      ...left,
      say(
        `No changes: ${plan.account} is as the definitions say.`,
        `Sem mudanças: ${plan.account} está como as definições dizem.`
      )
    ].join('\n')
  const created = writes.filter(write => write.op === 'create').length
  const destructive = writes.flatMap(write => write.destroys).length
  const updated = writes.length - created
  const requests = created + (updated + removals.length) * 2 + order.length
  return [
    ...warnings,
    ...adopted,
    ...writes.flatMap(write => renderWrite(write, options)),
    ...moves,
    ...removals,
    ...left,
    '',
    summary(plan, { created, updated, destructive, requests })
  ].join('\n')
}

const cell = (value: Json) => `\`${short(value).replaceAll('`', "'").replaceAll('|', '\\|')}\``

/** The same plan as a comment for a pull request. */
export const renderMarkdown = (plan: Plan): string => {
  if (plan.problems.length)
    return ['**The account cannot be compared**', ...plan.problems.map(problem => `- ${problem}`)].join('\n')
  const warnings = plan.warnings.map(sentence => `> ${sentence}`)
  if (isEmpty(plan)) return [`**No drift**: ${plan.account} is as the definitions say.`, ...warnings].join('\n\n')
  const rows = plan.writes.flatMap(({ op, type, key, changes }) =>
    op === 'create'
      ? [`| ${type} | ${key} | | | missing |`]
      : changes.map(({ path, from, to }) => `| ${type} | ${key} | ${path} | ${cell(from)} | ${cell(to)} |`)
  )
  const moves = plan.order.flatMap(({ type, moves }) =>
    moves.map(({ key, from, to }) => `| ${type} | ${key} | position | ${from} | ${to} |`)
  )
  return [
    `**${plan.account} differs from the definitions**`,
    '',
    '| type | key | field | account | definition |',
    '|---|---|---|---|---|',
    ...rows,
    ...moves,
    ...warnings.flatMap(sentence => ['', sentence])
  ].join('\n')
}

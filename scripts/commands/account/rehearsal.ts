import { accountToday } from '../../definitions/today'
import { desiredResources } from '../../engine/plan/desired'
import { identify } from '../../engine/plan/identify'
import { joinAccount, openSession } from '../../engine/session'
import { reachOf, takeSnapshot } from '../../engine/snapshot'
import type { TypeName } from '../../resources/resource'
import { type Rehearsal, rehearse } from '../../simulate/account/rehearse'
import { readScenarios } from '../../simulate/readScenarios'
import { withSpawnedAccount } from '../../simulate/spawnedAccount'
import { words } from '../../terminal/language'
import { print, printJson } from '../../terminal/output'

/** Rules, and what they may name. */
const needed: TypeName[] = [
  'trigger', 'automation', 'trigger_category', 'ticket_field', 'group', 'schedule', 'user_field', 'organization_field'
] // prettier-ignore

/** Our scenarios beside the account's own rules. Reads the account, writes nothing to it. */
export const rehearsal = async (files: string[], options: { json?: true }) => {
  const scenarios = readScenarios(files)
  const session = openSession(process.env)
  const { client, definitions, state } = session
  const desired = desiredResources(definitions, await accountToday(client))
  await joinAccount(session)
  const reach = reachOf(desired, session.state)
  const snapshot = await takeSnapshot(client, { ...reach, types: new Set([...reach.types, ...needed]) })
  const identification = identify(desired, snapshot, state)
  const told = await withSpawnedAccount(local => rehearse(local, definitions, scenarios, { snapshot, identification }))
  if (options.json) printJson(told)
  else print(render(told))
  if (told.scenarios.some(one => one.wrongAlone.length)) process.exitCode = 1
  else if (told.scenarios.some(one => one.broken.length)) process.exitCode = 2
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const change = ({ field, from, to }: { field: string; from: unknown; to: unknown }) => {
  if (!Array.isArray(from) || !Array.isArray(to)) return `${field}: ${shown(from)} → ${shown(to)}`
  const gone = from.filter(one => !to.includes(one)).map(one => `-${one}`)
  return `${field}: ${[...gone, ...to.filter(one => !from.includes(one)).map(one => `+${one}`)].join(' ')}`
}

const render = ({ rules, notJudged, scenarios }: Rehearsal): string[] => {
  const say = words().trials
  const told = scenarios.flatMap(
    ({ file, title, wrongAlone, broken, effects, ours }) =>
    wrongAlone.length + broken.length + effects.length + ours.length === 0
      ? []
      : [
          `${wrongAlone.length + broken.length ? '✗' : '~'} ${file}  ${title}`,
          ...wrongAlone.map(sentence => `    ${say.wrongAlone(sentence)}`),
          ...effects.flatMap(({ rule, changes, mails }) => [
            `    ${say.alsoFires(rule.type, rule.title, rule.id)}`,
            ...changes.map(one => `      ${change(one)}`),
            ...mails.map(({ to, subject }) => `      ${say.mails(to.join(', '), subject)}`),
            ...(changes.length + mails.length ? [] : [`      ${say.noEffect()}`])
          ]),
          ...ours.map(({ kind, title: rule, now }) => `    ${now === 'fires' ? say.oursFires(kind, rule) : say.oursSilent(kind, rule)}`),
          ...broken.map(sentence => `    ${say.nowBroken(sentence)}`)
        ] // prettier-ignore
  )
  return [
    ...told,
    ...notJudged.map(({ type, id, title, why }) => `? ${say.notJudged(type, title, id, why)}`),
    say.rehearsed(scenarios.length, rules - notJudged.length, scenarios.filter(one => one.effects.length).length, scenarios.filter(one => one.broken.length).length, notJudged.length) // prettier-ignore
  ]
}

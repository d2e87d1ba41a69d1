import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FilledAccount, openFilledAccount } from '../bench/filled-account'
import { exportAccount, type Exported } from '../../scripts/engine/export/exportAccount'
import { renderMarkdown } from '../../scripts/engine/plan/markdown'
import { renderPlan } from '../../scripts/engine/plan/render'
import { planAccount } from '../../scripts/engine/session'
import { everything, takeSnapshot } from '../../scripts/engine/snapshot'
import { emptyState } from '../../scripts/engine/state'
import { textOf } from '../../scripts/terminal/line'
import { guard } from '../../scripts/commands/guard'
import { type ZendeskClient, zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { day } from '../day'
import { admin } from './cliRuns'
import { readExported } from './readExported'

let folder: string
let account: FilledAccount
let client: ZendeskClient
let exported: Exported

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'large-plan-'))
  account = await openFilledAccount(join(folder, 'desk'), 1400)
  const { desk } = account
  const inProcess: typeof fetch = (input, init) => desk.desk.fetch(new Request(input, init))
  const reached = { subdomain: 'local', domain: 'local', baseUrl: desk.url, auth: admin }
  client = zendeskClient(reached, { fetch: inProcess, sleep: () => Promise.resolve() })
  exported = exportAccount(await takeSnapshot(client, everything), emptyState())
}, 120_000)
afterAll(async () => {
  await account.desk.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a plan of 1,400 objects shows one moved trigger and one changed word, and nothing else', async () => {
  const definitions = readExported(exported, join(folder, 'live'))
  const last = definitions.triggerOrder.at(-1) ?? ''
  const moved = { ...definitions, triggerOrder: [last, ...definitions.triggerOrder.slice(0, -1)] }
  const category = definitions.triggers[last]?.category
  const ours = definitions.triggerOrder.filter(key => definitions.triggers[key]?.category === category).length
  const macro = structuredClone(definitions.macros.macro_7)
  const [comment] = macro?.actions ?? []
  if (!macro || !comment) throw new Error('there is no macro 7')
  comment.value = String(comment.value).replace('Pedido', 'Chamado')
  const changed = { ...moved, macros: { ...definitions.macros, macro_7: macro } }
  const { plan } = await planAccount({ name: 'local', client, definitions: changed, state: exported.state }, day)
  expect(plan.present).toBeGreaterThan(1400)
  expect(textOf(renderPlan(plan)).trim().split('\n')).toEqual([
    'macro: 1 to change',
    expect.stringMatching(/^~ macro macro_7 \(id \d+\) {2}Macro 7$/),
    expect.stringMatching(/actions\[0 comment_value\].value: "Pedido .*" → "Chamado .*"|\[-Pedido-\]\{\+Chamado\+\}/),
    '',
    'trigger: 1 to move',
    `↕ trigger ${last}: ${ours} → 1 (to the front)`,
    '',
    'local: 0 to create, 1 to change, 1 to move (about 3 requests).',
    `${plan.present - 2} objects stay as they are.`
  ])
  expect(textOf(renderMarkdown(plan)).split('\n').filter(line => line.startsWith('| ') && !line.startsWith('| type'))).toHaveLength(2) // prettier-ignore
  await expect(guard(plan, {})).resolves.toBeUndefined()
})

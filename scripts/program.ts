import manifest from '../package.json'
import { Argument, Command, Option } from 'commander'
import type { ApplyOptions } from './commands/apply'
import type { PlanOptions } from './commands/plan'
import type { PaymentsImportOptions } from './commands/ledger/paymentsImport'
import type { PricesIndexOptions } from './commands/pricesIndex'
import type { DestroyOptions } from './commands/destroy'
import type { LintOptions } from './commands/lint'
import type { RollbackOptions } from './commands/rollback'
import type { VerifyOptions } from './commands/ledger/verify'
import { planNames } from './lint/plans'
import { type Language, languages, speak } from './terminal/language'
import { note } from './terminal/output'

const modalities = new Option(
  '--modalities <keys>',
  'only these modalities in force, such as consult_tecnica,consult_modulo, or all; an apply remembers it'
)
const markdown = new Option('--markdown', 'the differences as a table for a pull request').conflicts('json')

/** Every command and flag; what a command needs is read when it runs. */
export const program = new Command()
  .name('consultoria')
  .description('Keeps a Zendesk account as the definitions in this repository say.')
  .showHelpAfterError()
  .allowExcessArguments(false)
  .version(manifest.version)
  .exitOverride()
  // Commander repeats what was typed; only its suggestion begins a line.
  .configureOutput({ outputError: said => note(said.trimEnd().split(/\n(?=\(Did you mean [a-z -]+\?\)$)/)) })

program
  .command('plan')
  .description('show every change an apply would make to the live account')
  .option('--json', 'the plan as JSON')
  .addOption(markdown)
  .option('--definitions <folder>', 'definitions in another folder, such as one that export wrote')
  .option('--out <file>', 'save the plan for `apply <file>`')
  .option('--delete', 'with what no definition asks for any more deleted')
  .addOption(modalities)
  .option('--exit-code', 'exit 2 when there are changes')
  .action(async (options: PlanOptions) => (await import('./commands/plan')).plan(options))

program
  .command('drift')
  .description('compare the account with the definitions: exit 0 same, 2 different, 1 error')
  .option('--json', 'the differences as JSON')
  .option('--definitions <folder>', 'definitions in another folder, such as one that export wrote')
  .addOption(markdown)
  .action(async (options: { json?: true; markdown?: true; definitions?: string }) =>
    (await import('./commands/drift')).drift(options)
  )

program
  .command('lint')
  .description('check the definitions without an account')
  .option('--json', 'the findings as JSON')
  .option('--account', 'also ask the account whether leaders, deputies and absent people are its agents')
  .addOption(
    new Option('--plan <plan>', 'also say what an account on this Suite plan could not hold').choices([...planNames])
  )
  .option('--definitions <folder>', 'definitions in another folder')
  .action(async (options: LintOptions) => (await import('./commands/lint')).lint(options))

program
  .command('simulate')
  .description('run scenarios (tests/scenarios/*.json) against the rules on an empty local account')
  .argument('[files...]', 'the scenarios to run instead of all')
  .addOption(
    new Option('--trace', 'say of every rule whether it fired and why, not only of scenarios that fail').conflicts(
      'account'
    )
  )
  .option(
    '--account',
    "beside the account's own rules: which also fire, and what they change; exit 2 when one is broken"
  )
  .option('--json', 'the verdicts as JSON')
  .action(async (files: string[], options: { trace?: true; json?: true; account?: true }) =>
    options.account
      ? (await import('./commands/account/rehearsal')).rehearsal(files, options)
      : (await import('./commands/simulate')).simulate(files, options)
  )

program
  .command('apply')
  .description('make the account as the definitions say')
  .argument('[plan]', 'a file that `plan --out` saved: exactly this, or nothing')
  .option('--yes', 'do not ask (needed without a terminal)')
  .option('--allow-destructive', 'also remove drop-down options, which erases them from tickets')
  .option('--definitions <folder>', 'definitions in another folder, such as one that export wrote')
  .option('--allow-many', 'do not ask again when more than a quarter of our objects would change')
  .option('--delete', 'also delete what we made and no definition asks for any more')
  .addOption(modalities)
  .option('--with-data', 'with --delete: also fields and custom objects, with their values')
  .option('--json', 'the executed plan as JSON')
  .action(async (file: string | undefined, options: ApplyOptions) =>
    (await import('./commands/apply')).apply(file, options)
  )

program
  .command('rollback')
  .description('put back what the last apply changed, deleted or created')
  .option('--run <when>', 'the run to undo, as the journal names it')
  .option('--yes', 'do not ask (needed without a terminal)')
  .option('--allow-changed', 'also write over what somebody changed on the account since')
  .option('--allow-destructive', 'also remove drop-down options, which erases them from tickets')
  .option('--allow-many', 'do not ask again when more than a quarter of our objects would change')
  .option('--with-data', 'also delete the fields and custom objects it created, with their values')
  .option('--json', 'the executed plan as JSON')
  .action(async (options: RollbackOptions) => (await import('./commands/rollback')).rollback(options))

program
  .command('export')
  .description('write the account as definitions into an empty folder')
  .requiredOption('--out <folder>', 'where the files go')
  .option('--json', 'what was written and what was left out as JSON')
  .action(async (options: { out: string; json?: true }) => (await import('./commands/export')).exportCommand(options))

program
  .command('adopt')
  .description('take objects of the account over into the definitions, by title or id')
  .argument('<type>', 'such as macro, trigger or ticket_field')
  .argument('<objects...>', 'titles, keys or ids')
  .option('--definitions <folder>', 'definitions in another folder')
  .option('--yes', 'do not ask (needed without a terminal)')
  .option('--json', 'the files it wrote as JSON')
  .action(async (type: string, objects: string[], options: { yes?: true; json?: true; definitions?: string }) =>
    (await import('./commands/adopt')).adopt(type, objects, options)
  )

program
  .command('destroy')
  .description('delete what we made on the account; asks for its subdomain')
  .option('--subdomain <name>', 'the account, typed out (needed without a terminal)')
  .option('--with-data', 'also fields and custom objects, with their values on tickets and records')
  .option('--json', 'the plan as JSON')
  .action(async (options: DestroyOptions) => (await import('./commands/destroy')).destroy(options))

program
  .command('deploy')
  .description('package the app, install or update it with zcli, write its settings')
  .option('--yes', 'do not ask (needed without a terminal)')
  .option('--skip-package', 'take the package that is already built')
  .option('--json', 'what is installed as JSON')
  .action(async (options: { yes?: true; json?: true; skipPackage?: true }) =>
    (await import('./commands/deploy')).deploy(options)
  )

program
  .command('verify')
  .description('check the account: exit 0 all well, 1 something is wrong, 3 something could not be looked at')
  .option('--json', 'the findings as JSON')
  .option(
    '--record',
    'also record for each stream that its evidence was looked up and found (leaders, finance, administrators)'
  )
  .option('--yes', 'with --record: do not ask (needed without a terminal)')
  .action(async (options: VerifyOptions) => (await import('./commands/ledger/verify')).verify(options))

program
  .command('roster')
  .description('show who holds which role from when until when, and write the next snapshot where the account differs')
  .option('--yes', 'do not ask (needed without a terminal)')
  .option('--json', 'the roster and what is to be written as JSON')
  .action(async (options: { yes?: true; json?: true }) => (await import('./commands/ledger/roster')).roster(options))

program
  .command('ledger')
  .description('heal: list empty, squatted and unreadable places of the streams, and give up the empty ones')
  .addArgument(new Argument('<what>', 'what to do').choices(['heal']))
  .argument('[streams...]', "a ticket's number or a stream such as t35 or roster; all without one")
  .option('--yes', 'do not ask (needed without a terminal)')
  .option('--json', 'what is wrong as JSON')
  .action(async (_: string, streams: string[], options: { yes?: true; json?: true }) =>
    (await import('./commands/ledger/ledgerHeal')).ledgerHeal(streams, options)
  )

program
  .command('repair')
  .description('tell every ticket again what the ledger says of it: exit 1 not written, 3 something could not be read')
  .option('--yes', 'do not ask (needed without a terminal)')
  .option('--json', 'the repairs as JSON')
  .action(async (options: { yes?: true; json?: true }) => (await import('./commands/ledger/repair')).repair(options))

program
  .command('prices')
  .description('index: the next dated price of each modality from the last one, rehearsed unless --write is given')
  .addArgument(new Argument('<what>', 'what to do').choices(['index']))
  .requiredOption('--rate <percent>', 'the yearly index in percent, such as 4.2')
  .requiredOption('--from <date>', 'the first day of the new price, as 2027-01-01')
  .option('--modality <key>', 'this modality only')
  .option('--write', 'write the rows into the files of modalities/')
  .option('--definitions <folder>', 'definitions in another folder')
  .option('--json', 'the rows and the consultations that go on at the old price as JSON')
  .action(async (_: string, options: PricesIndexOptions) =>
    (await import('./commands/pricesIndex')).pricesIndex(options)
  )

program
  .command('payments')
  .description('import: what each line of a list of payments would do; recorded with --write, by finance')
  .addArgument(new Argument('<what>', 'what to do').choices(['import']))
  .argument('<file>', 'CSV with the columns order (pedido), amount (valor), date (data), and withheld tax or id if any')
  .option('--write', 'record the payments')
  .option('--yes', 'with --write: do not ask (needed without a terminal)')
  .option('--json', 'the lines and what was done as JSON')
  .action(async (_: string, file: string, options: PaymentsImportOptions) =>
    (await import('./commands/ledger/paymentsImport')).paymentsImport(file, options)
  )

program
  .command('diagnose')
  .description(
    'what support asks for first, as JSON: versions, ids, heads and the last requests, without contents or secrets'
  )
  .argument('[tickets...]', "tickets whose streams' heads belong into it")
  .option('--json', 'nothing beside the JSON')
  .action(async (tickets: string[], options: { json?: true }) =>
    (await import('./commands/diagnose')).diagnose(tickets, options)
  )

program
  .command('probe')
  .description('measure on a trial account what the documentation leaves open, with objects of its own that it deletes')
  .option('--yes', 'do not ask (needed without a terminal)')
  .option('--json', 'the table as JSON')
  .action(async (options: { yes?: true; json?: true }) => (await import('./commands/account/probe')).probe(options))

program
  .command('package')
  .description('build the app into dist/consultoria.zip')
  .option('--json', 'what was written as JSON')
  .action(async (options: { json?: true }) => (await import('./commands/package')).packageApp(options))

for (const name of ['apply', 'rollback', 'destroy', 'deploy', 'repair', 'adopt'])
  program.commands
    .find(command => command.name() === name)
    ?.option('--break-lock', 'take the account although a run that is no more seems to have it')

const examples: Record<string, string> = {
  plan: 'plan --out plan.json --exit-code',
  apply: 'apply plan.json --yes',
  drift: 'drift --markdown',
  lint: 'lint --plan team',
  simulate: 'simulate tests/scenarios/portal_type_marks.json --trace',
  export: 'export --out live',
  adopt: 'adopt macro "Encerrar atendimento" --yes',
  destroy: 'destroy --subdomain our-sandbox',
  rollback: 'rollback --yes',
  deploy: 'deploy --yes',
  verify: 'verify --record --yes',
  roster: 'roster --yes',
  ledger: 'ledger heal 35 --yes',
  repair: 'repair --yes',
  diagnose: 'diagnose 35 > diagnosis.json',
  probe: 'probe --yes --json > probe.json',
  payments: 'payments import pagamentos.csv --write',
  prices: 'prices index --rate 4.2 --from 2027-01-01',
  package: 'package'
}
for (const command of program.commands) {
  command.addOption(
    new Option('--lang <language>', 'language of what people read; JSON is the same in all')
      .choices([...languages])
      .default('en')
  )
  const example = examples[command.name()]
  if (example) command.addHelpText('after', `\nExample:\n  npm run consultoria -- ${example}`)
}
program.hook('preAction', (_, command) => {
  const { lang, json } = command.opts<{ lang: Language; json?: true }>()
  speak(json ? 'en' : lang)
})

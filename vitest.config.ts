import { defineConfig } from 'vitest/config'
import react from '@vitejs/plugin-react'

/** Suites of the app and of the command line that run a second time on an account that answers as recorded. */
const recorded = [
  'sidebar', 'ledger', 'timers', 'roster', 'requests', // the app's adapters
  'service-types', 'adopt', 'export', 'unreadable-lists' // the command line
] // prettier-ignore

/** Suites that replace modules, or begin from modules that nobody used: no other file may have loaded them before. */
const alone = [
  'apps/consultoria/src/ui/i18n/loadTexts.test.ts',
  'apps/consultoria/src/application/commands/acceptance/answerReader.test.ts',
  'tests/contract/command-requests.test.ts'
]

export default defineConfig({
  plugins: [react()],
  test: {
    // a test that hangs ends; a machine that is slow fails nothing
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // by default one core is left for watching
    maxWorkers: '100%',
    // files of one worker share the modules they import: loading them anew for each took as long as the tests themselves
    isolate: false,
    exclude: ['**/node_modules/**', ...alone],
    // its files import one another without extensions, which only the bundler resolves
    server: { deps: { inline: [/@zendeskgarden\/react-components/] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'apps/**/src/**/*.test.ts',
            'packages/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/dates/**/*.test.ts'
          ]
        }
      },
      {
        extends: true,
        test: {
          name: 'ui',
          // each begins with a page of its own
          isolate: true,
          environment: 'happy-dom',
          include: ['apps/**/src/**/*.test.tsx'],
          setupFiles: ['tests/ui-setup.ts']
        }
      },
      { extends: true, test: { name: 'contract', environment: 'node', include: ['tests/contract/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'recorded',
          environment: 'node',
          env: { HELP_DESK_WIRE: 'recorded' },
          include: recorded.map(suite => `tests/contract/${suite}.test.ts`)
        }
      },
      { test: { name: 'alone', environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, include: alone } },
      { extends: true, test: { name: 'faults', environment: 'node', include: ['tests/faults/**/*.test.ts'] } }
    ]
  }
})

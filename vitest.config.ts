import { defineConfig } from 'vitest/config'
import react from '@vitejs/plugin-react'

/** Suites of the app and of the command line that run a second time on an account that answers as recorded. */
const recorded = [
  'sidebar', 'ledger', 'timers', 'roster', 'requests', // the app's adapters
  'service-types', 'adopt', 'export', 'unreadable-lists' // the command line
] // prettier-ignore

export default defineConfig({
  plugins: [react()],
  test: {
    testTimeout: 30_000,
    // by default one core is left for watching
    maxWorkers: '100%',
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
      { extends: true, test: { name: 'faults', environment: 'node', include: ['tests/faults/**/*.test.ts'] } }
    ]
  }
})

import { defineConfig } from 'vitest/config'
import react from '@vitejs/plugin-react'

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
      { extends: true, test: { name: 'faults', environment: 'node', include: ['tests/faults/**/*.test.ts'] } }
    ]
  }
})

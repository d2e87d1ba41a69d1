import type { Reporter, TestModule } from 'vitest/node'

/** Prints the ten slowest tests of a run. */
// oxlint-disable-next-line import/no-default-export -- vitest loads reporters by their default export
export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(module =>
      [...module.children.allTests()].map(test => ({
        name: `${module.relativeModuleId} › ${test.fullName}`,
        took: test.diagnostic()?.duration ?? 0
      }))
    )
    const slowest = tests.toSorted((a, b) => b.took - a.took).slice(0, 10)
    process.stdout.write(
      `\nslowest tests\n${slowest.map(t => `${t.took.toFixed(0).padStart(7)} ms  ${t.name}`).join('\n')}\n`
    )
  }
}

const seedNames = ['demo', 'empty', 'large'] as const
export type SeedName = (typeof seedNames)[number]

export function isSeedName(value: unknown): value is SeedName {
  return seedNames.some(name => name === value)
}

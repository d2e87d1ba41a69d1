import { zafPaths, type ZafLocation, type ZafVerb } from './zaf-paths'

const compiled = zafPaths.map(row => ({ row, pattern: patternOf(row.path) }))

export function isSupported(verb: ZafVerb, location: ZafLocation, path: string): boolean {
  return compiled.some(
    ({ row, pattern }) => row.verb === verb && row.locations.includes(location) && pattern.test(path)
  )
}

function patternOf(path: string): RegExp {
  const source = path
    .split('**')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^.]+'))
    .join('.+')
  return new RegExp(`^${source}$`)
}

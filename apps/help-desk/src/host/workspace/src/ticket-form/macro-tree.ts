import type { WireMacro } from '../rest/wire'

type MacroNode = { name: string; macro: WireMacro } | { name: string; path: string[]; size: number }

/** What the menu shows inside `path`: `A :: B` in a title makes B an entry of the menu A. */
export function macrosAt(macros: readonly WireMacro[], path: readonly string[]): MacroNode[] {
  const nodes: MacroNode[] = []
  for (const macro of macros) {
    const parts = macro.title.split('::').map(part => part.trim())
    if (!path.every((name, index) => parts[index] === name) || parts.length <= path.length) continue
    const name = parts[path.length] ?? ''
    if (parts.length === path.length + 1) nodes.push({ name, macro })
    else {
      const folder = nodes.find(node => 'path' in node && node.name === name)
      if (folder && 'path' in folder) folder.size++
      else nodes.push({ name, path: [...path, name], size: 1 })
    }
  }
  return nodes
}

export function findMacros(macros: readonly WireMacro[], query: string): WireMacro[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return macros.filter(macro => words.every(word => plain(macro.title).includes(word)))
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

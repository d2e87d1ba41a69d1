import { asText } from './compare'
import { holds, value, type Lookup } from './liquid-expression'
import { tokenize, type Token } from './liquid-tokens'

type Node =
  | { kind: 'text'; text: string }
  | { kind: 'output'; expression: string }
  | { kind: 'assign'; name: string; expression: string }
  | { kind: 'choose'; branches: { holds: (lookup: Lookup) => boolean; body: Node[] }[] }
  | { kind: 'for'; name: string; source: string; body: Node[] }

const print = (held: unknown): string => (Array.isArray(held) ? held.map(print).join('') : asText(held))

class Reader {
  #at = 0
  constructor(private readonly tokens: readonly Token[]) {}

  /** Reads up to one of the closing words, which is returned with what follows it. */
  block(closers: readonly string[]): { nodes: Node[]; closer: string; rest: string } {
    const nodes: Node[] = []
    for (let token = this.tokens[this.#at]; token; token = this.tokens[this.#at]) {
      this.#at++
      if (token.kind === 'text') nodes.push(token)
      else if (token.kind === 'output') nodes.push({ kind: 'output', expression: token.body })
      else {
        const [word = '', rest = ''] = token.body.split(/\s+(.*)/s)
        if (closers.includes(word)) return { nodes, closer: word, rest }
        const node = this.#tag(word, rest)
        if (node) nodes.push(node)
      }
    }
    return { nodes, closer: '', rest: '' }
  }

  #tag(word: string, rest: string): Node | undefined {
    if (word === 'if' || word === 'unless') return this.#if(rest, word === 'unless')
    if (word === 'case') return this.#case(rest)
    if (word === 'comment') {
      this.block(['endcomment'])
      return undefined
    }
    if (word === 'assign') {
      const [, name = '', expression = ''] = /^(\w+)\s*=\s*(.+)$/s.exec(rest) ?? []
      return { kind: 'assign', name, expression }
    }
    if (word === 'for') {
      const [, name = '', source = ''] = /^(\w+)\s+in\s+(\S+)/.exec(rest) ?? []
      return { kind: 'for', name, source, body: this.block(['endfor']).nodes }
    }
    return undefined
  }

  #if(condition: string, negated: boolean): Node {
    const branches: Extract<Node, { kind: 'choose' }>['branches'] = []
    let test: (lookup: Lookup) => boolean = lookup => holds(condition, lookup) !== negated
    for (;;) {
      const { nodes, closer, rest } = this.block(['elsif', 'else', 'endif', 'endunless'])
      branches.push({ holds: test, body: nodes })
      if (closer === 'elsif') test = lookup => holds(rest, lookup)
      else if (closer === 'else') test = () => true
      else return { kind: 'choose', branches }
    }
  }

  #case(subject: string): Node {
    const branches: Extract<Node, { kind: 'choose' }>['branches'] = []
    let { closer, rest } = this.block(['when', 'else', 'endcase'])
    while (closer === 'when' || closer === 'else') {
      const options = closer === 'when' ? rest.split(/\s*,\s*|\s+or\s+/) : undefined
      const next = this.block(['when', 'else', 'endcase'])
      const test = (lookup: Lookup) => options?.some(option => holds(`${subject} == ${option}`, lookup)) ?? true
      branches.push({ holds: test, body: next.nodes })
      ;({ closer, rest } = next)
    }
    return { kind: 'choose', branches }
  }
}

function within(lookup: Lookup, name: string, held: unknown): Lookup {
  return path => {
    const [first, ...rest] = path.split('.')
    if (first !== name) return lookup(path)
    return rest.reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      held
    )
  }
}

function run(nodes: readonly Node[], outer: Lookup): string {
  let lookup = outer
  let written = ''
  for (const node of nodes) {
    if (node.kind === 'text') written += node.text
    else if (node.kind === 'output') written += print(value(node.expression, lookup))
    else if (node.kind === 'assign') lookup = within(lookup, node.name, value(node.expression, lookup))
    else if (node.kind === 'choose') written += run(node.branches.find(b => b.holds(lookup))?.body ?? [], lookup)
    else {
      const items = lookup(node.source)
      for (const item of Array.isArray(items) ? items : []) written += run(node.body, within(lookup, node.name, item))
    }
  }
  return written
}

/** Renders the subset of Liquid that Zendesk documents for placeholders. Never throws: what is unknown is empty. */
export function renderLiquid(template: string, lookup: Lookup): string {
  return run(new Reader(tokenize(template)).block([]).nodes, lookup)
}

export type Operator = ':' | '<' | '>' | '<=' | '>='

/** One part of a search query: a property with a value, or bare words when `name` is empty. */
export interface Term {
  name: string
  operator: Operator
  value: string
  negated: boolean
}

const pattern = /(-?)(?:([a-z_]+[0-9]*)(:|<=|>=|<|>))?("[^"]*"|\S+)/gi

const operators: readonly Operator[] = [':', '<', '>', '<=', '>=']

/** https://support.zendesk.com/hc/en-us/articles/4408886879258 */
export function parseQuery(query: string): Term[] {
  return [...query.matchAll(pattern)].map(match => ({
    name: (match[2] ?? '').toLowerCase(),
    operator: operators.find(operator => operator === match[3]) ?? ':',
    value: (match[4] ?? '').replaceAll('"', '').trim(),
    negated: match[1] === '-'
  }))
}

interface OrderedQuery {
  types: string[]
  terms: Term[]
  orderBy: string | undefined
  descending: boolean
}

/** Pulls `type:`, `order_by:` and `sort:` out of the terms. */
export function readQuery(query: string, sortBy?: string, sortOrder?: string): OrderedQuery {
  const terms = parseQuery(query)
  const take = (name: string) => terms.filter(term => term.name === name).map(term => term.value.toLowerCase())
  const orderBy = take('order_by')[0] ?? sortBy
  const direction = take('sort')[0] ?? sortOrder ?? 'desc'
  return {
    types: take('type'),
    terms: terms.filter(term => !['type', 'order_by', 'sort'].includes(term.name)),
    orderBy,
    descending: direction !== 'asc'
  }
}

/** Terms about the same property are alternatives; every property, word and exclusion has to hold. */
export function alternatives(terms: readonly Term[]): { groups: Term[][]; exclusions: Term[] } {
  const groups = new Map<string, Term[]>()
  for (const term of terms.filter(term => !term.negated)) {
    const ranged = term.operator !== ':' || term.name === ''
    const key = ranged ? `${term.name}${term.operator}${term.value}` : term.name
    groups.set(key, [...(groups.get(key) ?? []), term])
  }
  return { groups: [...groups.values()], exclusions: terms.filter(term => term.negated) }
}

export function holds(terms: readonly Term[], test: (term: Term) => boolean): boolean {
  const { groups, exclusions } = alternatives(terms)
  return !exclusions.some(test) && groups.every(group => group.some(test))
}

import type { Bare } from './bareTables'
import type { LargeAccount } from './largeAccount'

interface Case {
  what: string
  ours(): Promise<unknown>
  theirs(): Promise<unknown>
}

const unsolved = "status IN ('new', 'open', 'pending', 'hold')"
const records = '/custom_objects/fact/records'

/** What is asked of the account, each with the bare query that finds the same rows. */
export async function casesOf(account: LargeAccount, bare: Bare): Promise<Case[]> {
  return [...(await viewCases(account, bare)), ...recordCases(account, bare), ...searchCases(account, bare)]
}

async function viewCases({ field, ask }: LargeAccount, bare: Bare): Promise<Case[]> {
  const [due, kind] = [`custom_fields_${field.due}`, `custom_fields_${field.kind}`]
  const is = (name: string, operator: string, value = '') => ({ field: name, operator, value })
  const view = async (title: string, all: unknown[], grouped = false) => {
    const columns = ['nice_id', 'description', 'requester', 'group', String(field.due)]
    const output = { columns, group_by: grouped ? 'group' : null, sort_by: String(field.due), sort_order: 'asc' }
    const made: { view: { id: number } } = JSON.parse(await ask('POST', '/views', { view: { title, all: [is('status', 'less_than', 'solved'), ...all], output } })) // prettier-ignore
    return `/views/${made.view.id}`
  }
  const dated = await view('dated', [is(due, 'present')])
  const soon = await view('soon', [is(due, 'within_next_n_days', '30')])
  const every = await view('every', [])
  const ofKind = await view('of a kind', [is(due, 'present'), is(kind, 'is', 'kind_b')], true)
  const page = (where: string, order = 'due, id') =>
    `SELECT doc FROM tickets WHERE ${where} ORDER BY ${order} LIMIT 100`
  const counted = (where: string) => `SELECT count(*) AS n FROM tickets WHERE ${where}`
  const both = (where: string, order?: string) => async () => [
    await bare.answer(page(where, order)),
    bare.count(counted(where))
  ]
  const soonWhere = `due BETWEEN '${bare.today}' AND date('${bare.today}', '+30 days') AND ${unsolved}`
  return [
    {
      what: 'a view by a date field, first page and count',
      ours: () => ask('GET', `${dated}/tickets`),
      theirs: both(`due > '' AND ${unsolved}`)
    },
    {
      what: 'a view of the next 30 days',
      ours: () => ask('GET', `${soon}/execute`),
      theirs: both(soonWhere)
    },
    {
      what: 'a view of all by a date that half of them have',
      ours: () => ask('GET', `${every}/tickets?page[size]=100`),
      theirs: () => bare.answer(page(unsolved))
    },
    {
      what: 'a view of a kind, by group and date',
      ours: () => ask('GET', `${ofKind}/execute`),
      theirs: both(`kind = 'kind_b' AND due > '' AND ${unsolved}`, 'group_id, due, id')
    },
    {
      what: 'the count of a view by a date field',
      ours: () => ask('GET', `${dated}/count`),
      theirs: async () => bare.count(counted(`due > '' AND ${unsolved}`))
    }
  ]
}

function recordCases({ analyst, ask }: LargeAccount, bare: Bare): Case[] {
  const slots = Array.from({ length: 100 }, (_, at) => `t${5000 + Math.floor(at / 10)}-${(at % 10) + 1}`)
  const marks = slots.map(() => '?').join(', ')
  const search = (filter: unknown) => ask('POST', `${records}/search?page[size]=100`, { filter })
  const agenda = ['appointment_set', String(analyst), bare.today] as const
  const numbers = Array.from({ length: 50 }, (_, at) => at * 17 + 3)
  return [
    {
      what: 'a hundred records by external id',
      ours: () => ask('GET', `${records}?filter[external_ids]=${slots.join(',')}&page[size]=100`),
      theirs: () => bare.answer(`SELECT doc FROM records WHERE external_id IN (${marks}) ORDER BY id`, ...slots)
    },
    {
      what: 'records filtered by kind, person and date',
      ours: () => {
        const [$eq, agent, from] = agenda
        return search({
          $and: [
            { 'custom_object_fields.kind': { $eq } },
            { 'custom_object_fields.agent': { $eq: agent } },
            { 'custom_object_fields.work_date': { $gte: from } }
          ]
        })
      },
      theirs: () =>
        bare.answer(
          'SELECT doc FROM records WHERE kind = ? AND agent = ? AND work_date >= ? ORDER BY id LIMIT 100',
          ...agenda
        )
    },
    {
      what: 'records filtered by fifty numbers',
      ours: () => search({ 'custom_object_fields.ticket_number': { $in: numbers } }),
      theirs: () =>
        bare.answer(`SELECT doc FROM records WHERE ticket_number IN (${numbers.join(', ')}) ORDER BY id LIMIT 100`)
    }
  ]
}

function searchCases({ ask }: LargeAccount, bare: Bare): Case[] {
  const found = 'FROM tickets WHERE id IN (SELECT rowid FROM words WHERE words MATCH ?)'
  const both =
    (word: string, rest = '') =>
    async () => [
      await bare.answer(`SELECT doc ${found}${rest} ORDER BY created_at DESC, id DESC LIMIT 100`, word),
      bare.count(`SELECT count(*) AS n ${found}${rest}`, word)
    ]
  const search = (query: string) => ask('GET', `/search?query=${encodeURIComponent(`type:ticket ${query}`)}`)
  return [
    { what: 'a free word that few tickets have', ours: () => search('99123'), theirs: both('99123*') },
    { what: 'a free word of every eighth ticket', ours: () => search('estoque'), theirs: both('estoque*') },
    {
      what: 'a free word among what is not solved',
      ours: () => search('status<solved estoque'),
      theirs: both('estoque*', ` AND ${unsolved}`)
    }
  ]
}

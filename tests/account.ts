export interface Logged {
  method: string
  path: string
  status: number
  actor: string | null
  workspace: boolean
}

/** The account as a test speaks to it from outside: REST as one of its people, and the control API. */
export interface Account {
  url: string
  call<T = Record<string, unknown>>(method: string, path: string, body?: unknown, email?: string): Promise<T>
  control(method: 'POST' | 'PUT' | 'GET', path: string, body?: unknown): Promise<Record<string, unknown>>
  ticketId(externalId: string): Promise<number>
  /** Requests since the last reset that the workspace did not make for itself. */
  appRequests(): Promise<Logged[]>
  /** The client answers as clients do, through the requests endpoint. */
  reply(email: string, ticketId: number, body: string): Promise<void>
  ledger(ticketId: number): Promise<LedgerRow[]>
}

export interface LedgerRow {
  name: string
  kind: string
  by: number
  op: string
  data: Record<string, unknown>
}

interface RecordsPage {
  custom_object_records: { name: string; custom_object_fields: { fact: string; kind: string } }[]
}

const admin = 'admin@consultoria.example'

/** The account that listens at `url`. */
export function accountAt(url: string): Account {
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string>) => {
    const response = await fetch(`${url.replace('localhost', '127.0.0.1')}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? {} : JSON.parse(text)
  }
  const call: Account['call'] = (method, path, body, email = admin) =>
    send(method, path, body, { authorization: `Basic ${btoa(`${email}/token:local`)}` })
  const control: Account['control'] = (method, path, body) => send(method, `/__control/${path}`, body, {})
  return {
    url,
    call,
    control,
    async ticketId(externalId) {
      const found = await call<{ tickets: { id: number }[] }>('GET', `/api/v2/tickets.json?external_id=${externalId}`)
      const id = found.tickets[0]?.id
      if (id === undefined) throw new Error(`there is no ticket ${externalId}`)
      return id
    },
    async appRequests() {
      const { requests } = (await control('GET', 'requests')) as unknown as { requests: Logged[] }
      return requests.filter(({ workspace, path }) => !workspace && path.startsWith('/api/'))
    },
    async reply(email, ticketId, body) {
      await call('PUT', `/api/v2/requests/${ticketId}.json`, { request: { comment: { body } } }, email)
    },
    async ledger(ticketId) {
      const slots = Array.from({ length: 100 }, (_, i) => `t${ticketId}-${i + 1}`).join(',')
      const page = await call<RecordsPage>(
        'GET',
        `/api/v2/custom_objects/consultoria_record/records?filter[external_ids]=${slots}&page[size]=100`
      )
      return page.custom_object_records
        .flatMap(({ name, custom_object_fields: { fact } }) => rowsOf(name, fact))
        .toSorted((a, b) => Number(a.name.split('-')[1]) - Number(b.name.split('-')[1]))
    }
  }
}

/** Anybody may write a record that holds no fact: it is no row of the ledger. */
function rowsOf(name: string, fact: string): LedgerRow[] {
  try {
    return [{ name, ...(JSON.parse(fact) as Omit<LedgerRow, 'name'>) }]
  } catch {
    return []
  }
}

import { beforeEach, expect, it } from 'vitest'
import { inProcess, type InProcess } from '../../in-process'

interface Page {
  requests: { id: number; subject: string; status: string; created_at: string }[]
  count: number
}

let account: InProcess
beforeEach(() => {
  account = inProcess()
})

const carla = 'carla@aurora.example'
const diego = 'diego@aurora.example'
const aurora = () => account.desk.tables.organizations.first({ lower_name: 'indústria aurora' })?.id ?? 0
const share = (settings: { shared_tickets?: boolean; shared_comments?: boolean }) =>
  account.as('admin')('PUT', `organizations/${aurora()}`, { organization: settings })
const restrict = (who: string, ticket_restriction: 'organization' | 'requested') =>
  account.desk.tables.users.update(account.userId(who), { ticket_restriction })
const answer = (who: string) =>
  account.as(who)('PUT', `requests/${account.ticket('demo-phone')}`, { request: { comment: { body: 'oi' } } })
const read = (who: string) => account.as(who)('GET', `requests/${account.ticket('demo-phone')}`)

it('shows a colleague’s requests where the organization shares them, or where the person may see them', async () => {
  const list = () => account.as(diego)<Page>('GET', `organizations/${aurora()}/requests`)
  expect([(await read(diego)).status, (await list()).status]).toEqual([404, 403])
  await share({ shared_tickets: true })
  expect((await read(diego)).status).toBe(200)
  const { body } = await list()
  expect(body.requests.map(request => request.id)).toContain(account.ticket('demo-phone'))
  await share({ shared_tickets: false })
  restrict(diego, 'organization')
  expect([(await read(diego)).status, (await list()).status]).toEqual([200, 200])
  expect((await account.as('rui@boavista.example')('GET', `organizations/${aurora()}/requests`)).status).toBe(403)
})

it('lets a colleague answer only where the organization shares comments too', async () => {
  restrict(diego, 'organization')
  expect((await answer(diego)).status).toBe(403)
  await share({ shared_tickets: true })
  expect((await answer(diego)).status).toBe(403)
  await share({ shared_comments: true })
  expect((await answer(diego)).status).toBe(200)
})

it('shows who may see the organization’s requests nothing that was never public', async () => {
  await share({ shared_tickets: true })
  account.desk.tables.tickets.update(account.ticket('demo-phone'), { is_public: false })
  expect((await read(carla)).status).toBe(404)
})

it('lists what somebody is in copy of apart from what they asked', async () => {
  const user_id = account.userId(diego)
  const id = account.ticket('demo-phone')
  await account.as('ana.senior')('PUT', `tickets/${id}`, { ticket: { email_ccs: [{ user_id, action: 'put' }] } })
  const ids = async (path: string) =>
    (await account.as(diego)<Page>('GET', path)).body.requests.map(request => request.id)
  expect(await ids('requests/search?cc_id=true')).toEqual([id])
  expect(await ids('requests')).not.toContain(id)
})

it('searches words, statuses and an organization', async () => {
  await share({ shared_tickets: true })
  const found = async (query: string) =>
    (await account.as(carla)<Page>('GET', `requests/search?${query}`)).body.requests.map(request => request.subject)
  expect(await found('query=negativo')).toEqual(['Nota gravada com valor negativo'])
  expect(await found('query=fechamento%20PIS')).toEqual([])
  expect(await found(`query=PIS&organization_id=${aurora()}`)).toEqual(['Acompanhar a primeira apuração do PIS/COFINS'])
  const { body } = await account.as(carla)<Page>('GET', 'requests?status=solved,closed')
  expect(body.requests.every(request => ['solved', 'closed'].includes(request.status))).toBe(true)
})

it('sorts by the day asked or changed', async () => {
  const { body } = await account.as(carla)<Page>('GET', 'requests?sort_by=created_at&sort_order=desc')
  const stamps = body.requests.map(request => request.created_at)
  expect(stamps.length).toBeGreaterThan(2)
  expect(stamps).toEqual(stamps.toSorted().reverse())
})

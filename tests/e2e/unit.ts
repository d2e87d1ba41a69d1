import { expect } from '@playwright/test'
import type { Account } from '../account'
import type { Desk } from './openDesk'

interface User {
  id: number
  organization_id: number
}

interface StoredTicket {
  status: string
  tags: string[]
  requester_id: number
  organization_id: number
  email_cc_ids: number[]
  custom_fields: { id: number; value: unknown }[]
}

export const person = async (account: Account, email: string): Promise<User> => {
  const { users } = await account.call<{ users: User[] }>('GET', `/api/v2/users/search.json?query=${email}`)
  const [user] = users
  if (!user) throw new Error(`there is nobody called ${email}`)
  return user
}

export const organization = async (account: Account, name: string): Promise<number> => {
  const path = `/api/v2/organizations/autocomplete.json?name=${encodeURIComponent(name)}`
  const { organizations } = await account.call<{ organizations: { id: number }[] }>('GET', path)
  const [found] = organizations
  if (!found) throw new Error(`there is no organization ${name}`)
  return found.id
}

export const stored = async (account: Account, ticket: number): Promise<StoredTicket> =>
  (await account.call<{ ticket: StoredTicket }>('GET', `/api/v2/tickets/${ticket}.json`)).ticket

/** Somebody outside the ticket can only answer once an agent has put them in copy. */
export async function copy(account: Account, ticket: number, ...emails: string[]): Promise<void> {
  const people = await Promise.all(emails.map(email => person(account, email)))
  const email_ccs = people.map(({ id }) => ({ user_id: String(id), action: 'put' }))
  await account.call(
    'PUT',
    `/api/v2/tickets/${ticket}.json`,
    { ticket: { email_ccs } },
    'ana.senior@consultoria.example'
  )
}

export const payerList = ({ sidebar }: Desk) => sidebar.getByRole('combobox', { name: 'Pagador' })

/** The Unit pays by transfer or invoice; its data come from the organization. */
export async function definePayer(desk: Desk, payer: string): Promise<void> {
  await desk.button('Trocar').click()
  await payerList(desk).selectOption({ label: payer })
  await expect(desk.sidebar.getByRole('combobox', { name: 'Unidade' })).not.toHaveValue('')
  await desk.button('Definir pagador').click()
  await expect(payerList(desk)).toHaveCount(0)
  await desk.settled()
}

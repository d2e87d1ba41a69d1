import { helpCenterClient } from '../auth/authenticate'
import { issueToken } from '../auth/tokens'
import type { Desk } from '../desk'
import { localeName } from '../people/locales'
import { listedUsers } from '../people/listed-users'
import { mentions } from '../search/mentions'
import type { User } from '../tables/people'
import { mailedTo } from '../tables/system'
import { organizationAccess } from '../tickets/request-access'

/** Nobody is asked to sign in again because a demonstration moved the clock. */
const lifeSeconds = 20 * 365 * 86_400
const mostChoices = 60

/** End users to choose from, by name; `more` says that not all that fit are there. */
export function choices(desk: Desk, query: string) {
  const fitting = listedUsers(desk, { role: 'end-user' })
    .filter(user => !user.suspended)
    .map(({ id, name, email, organization_id }) => ({
      id,
      name,
      email,
      organization: desk.tables.organizations.get(organization_id)?.name ?? null
    }))
    .filter(({ name, email, organization }) => [name, email, organization].some(text => mentions(text, query)))
    .sort((a, b) => a.name.localeCompare(b.name, 'pt-BR'))
  return { people: fitting.slice(0, mostChoices), more: fitting.length > mostChoices }
}

/** A bearer token for the help center's pages, which act as this person from then on. */
export const signIn = (desk: Desk, user: User): string =>
  issueToken(desk, { user, clientId: helpCenterClient, scope: 'read write', seconds: lifeSeconds })

/** What the pages need to know of the account and of who signed in. */
export function sessionOf(desk: Desk, user: User) {
  return {
    user: { id: user.id, name: user.name, locale: localeName(user.locale_id), time_zone: user.time_zone },
    organizations: organizationAccess(desk, user).map(({ organizationId, name, access }) => ({
      id: organizationId,
      name,
      access
    })),
    guide: desk.control.guide
  }
}

/** Mails the account's rules sent this person, the newest first. */
export function mailsTo(desk: Desk, user: User) {
  const { email } = user
  if (email === null) return []
  return desk.outbox
    .find({ where: mailedTo(email), orderBy: [{ column: 'id', descending: true }] })
    .map(({ id, ticket_id, subject, body, sent_at }) => ({ id, ticket_id, subject, body, sent_at }))
}

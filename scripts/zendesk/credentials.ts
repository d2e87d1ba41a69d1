import { words } from '../terminal/language'
/** What the CLI needs to reach an account, from zcli's own variable names. */
export interface Account {
  subdomain: string
  domain: string
  baseUrl: string
  auth: Auth
}

export type Auth =
  | { kind: 'bearer'; token: string }
  | { kind: 'client'; id: string; secret: string }
  | { kind: 'apiToken'; email: string; token: string }

class MissingCredentials extends Error {
  override name = 'MissingCredentials'
}

/** OAuth first: API tokens stop working on 2027-04-30. @throws {MissingCredentials} */
export const accountFrom = (env: NodeJS.ProcessEnv): Account => {
  const subdomain = env.ZENDESK_SUBDOMAIN
  if (!subdomain) throw new MissingCredentials(words().account.subdomainMissing())
  if (/[/:@\s]/.test(subdomain) || /\.zendesk\.com$/i.test(subdomain))
    throw new MissingCredentials(words().account.subdomainIsAddress(subdomain, firstLabel(subdomain)))
  const domain = env.ZENDESK_DOMAIN || 'zendesk.com'
  return { subdomain, domain, baseUrl: `https://${subdomain}.${domain}`, auth: authFrom(env) }
}

/** What of an address is the subdomain. */
const firstLabel = (address: string) => /^(?:[a-z]+:\/\/)?([a-z0-9-]+)/i.exec(address.trim())?.[1] ?? '…'

/** The variables that hold these credentials. */
export const variablesOf = ({ kind }: Auth): string =>
  ({
    bearer: 'ZENDESK_OAUTH_TOKEN',
    client: 'ZENDESK_OAUTH_CLIENT_ID, ZENDESK_OAUTH_CLIENT_SECRET',
    apiToken: 'ZENDESK_EMAIL, ZENDESK_API_TOKEN'
  })[kind]

const authFrom = (env: NodeJS.ProcessEnv): Auth => {
  if (env.ZENDESK_OAUTH_TOKEN) return { kind: 'bearer', token: env.ZENDESK_OAUTH_TOKEN }
  if (env.ZENDESK_OAUTH_CLIENT_ID && env.ZENDESK_OAUTH_CLIENT_SECRET)
    return { kind: 'client', id: env.ZENDESK_OAUTH_CLIENT_ID, secret: env.ZENDESK_OAUTH_CLIENT_SECRET }
  if (env.ZENDESK_EMAIL && env.ZENDESK_API_TOKEN)
    return { kind: 'apiToken', email: env.ZENDESK_EMAIL, token: env.ZENDESK_API_TOKEN }
  throw new MissingCredentials(words().account.credentialsMissing())
}

/** Name of an account's files: the subdomain, or host and port where it is not Zendesk's own. */
export const accountName = (account: Account): string =>
  account.domain === 'zendesk.com' ? account.subdomain : new URL(account.baseUrl).host.replace(':', '-')

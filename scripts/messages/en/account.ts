/** Reaching an account and reading it. */
export const account = {
  subdomainMissing: () => 'ZENDESK_SUBDOMAIN is not set: of https://your-company.zendesk.com it is your-company.',
  subdomainIsAddress: (given: string, guess: string) =>
    `ZENDESK_SUBDOMAIN is "${given}", an address: set it to the first part alone, ${guess}.`,
  credentialsRefused: (said: string, variables: string) =>
    `${said}: the account does not take ${variables}: wrong, expired, revoked or of another account; look at Admin Center › Apps and integrations › APIs › OAuth clients and set it anew.`,
  scopeMissing: (said: string, variables: string) =>
    `${said}: what ${variables} stands for may not write: give its OAuth client or token the scopes "read write".`,
  anonymous: () =>
    'The account takes these credentials for nobody: check ZENDESK_SUBDOMAIN and ZENDESK_OAUTH_TOKEN (or ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET).',
  credentialsMissing: () =>
    'No credentials: set ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET, or ZENDESK_OAUTH_TOKEN (ZENDESK_EMAIL and ZENDESK_API_TOKEN work until 2027-04-30).',
  tokensEnd: () =>
    'API tokens end on 2027-04-30: change to ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET before.',
  unreachable: (url: string, reason: string) => `${url} cannot be reached (${reason}).`,
  answerLost: (request: string) => `${request}: the answer was lost.`,
  answerCutOff: (request: string) => `${request}: the answer was cut off.`,
  notWholeJson: () => 'the answer is no whole JSON',
  noCursor: () => 'there is more, but no cursor to it',
  listMissing: (collection: string) => `an answer without ${collection}`,
  unanswered: (request: string, seconds: number) =>
    `${request}: no whole answer within ${seconds} s. See status.zendesk.com and your connection, then run it again.`,
  writeUnanswered: (request: string, seconds: number) =>
    `${request}: no whole answer within ${seconds} s; it may have been carried out or not. Run the command again: it looks first at what is there.`,
  answerTooLong: (bytes: number) => `the answer is longer than ${bytes} bytes and is not read`,
  asksToWait: (seconds: number, most: number) =>
    `the account asks to wait ${seconds} s, longer than the ${most} s that are waited here: run the command again after that time`,
  sentElsewhere: (address: string) =>
    `the account sends this on to ${address}, where no credentials go: check ZENDESK_SUBDOMAIN and ZENDESK_DOMAIN`,
  nextElsewhere: (address: string) => `the next page is said to be at ${address}, where no credentials go`,
  samePageAgain: (pages: number) => `after ${pages} pages the next one is a page that was read already`,
  onlyEmptyPages: (pages: number) => `there is said to be more after ${pages} empty pages`,
  tooManyPages: (pages: number) => `there is said to be more after ${pages} pages, and no more are read`,
  ticketDeleted: (ticket: number) =>
    `ticket ${ticket} is deleted and its audits with it: what nobody checked before is borne out by nothing and is not invoiced`,
  ticketUnread: (ticket: number, said: string) => `ticket ${ticket} cannot be read (${said})`,
  waiting: (reason: string, seconds: number) => `${reason}: waiting ${seconds} s`,
  noAnswer: () => 'no answer',
  cutOff: () => 'answer cut off',
  rateLimit: () => 'rate limit',
  partUsed: (percent: number) => `${percent} % of the rate limit used, the rest is left to people`,
  unreadableList: (name: string, said: string, advice: string) =>
    `The list of ${name} cannot be read (${said}) and is not taken for empty: ${advice}.`,
  checkCredentials: () => 'check the credentials',
  signInAsAdmin: () => 'sign in as an administrator',
  checkName: () => "check the account's name",
  waitForOthers: () => 'wait until others have finished, then run it again',
  seeStatus: () => 'see status.zendesk.com and run it again later',
  runAgain: () => 'run it again',
  orLeaveOut: (feature: string) =>
    `, or take out the definitions that need ${feature} if the account's plan is without`,
  noModality: () => '; on a plan without custom objects (below Suite Team) no modality is possible',
  skipped: (type: string, answer: string) =>
    `${type} is skipped, no definition needs it: ${answer}. The account's plan, or the token's rights, are without it.`,
  planHoldsNoMore: (said: string, type: string, feature: string) =>
    `${said}. The account's plan may hold no ${type} more (${feature}): see lint --plan. What came before is written; apply goes on from there.`,
  notThere: (type: string, key: string) => `No ${type} "${key}" on the account.`,
  applyFirst: (type: string, key: string) => `The account has no ${type} "${key}": run apply first.`,
  notKeyMap: (path: string) => `${path} is not a key map; delete it to have it rebuilt.`
}

import { englishCount } from '../counting'

/** The commands that keep the ledger: roster, ledger heal, verify --record. */
export const upkeep = {
  nobody: () => 'These credentials are nobody: check them.',
  ahead: (requests: string, limits: string, time: string) =>
    `This is ${requests}${limits && `, at most ${limits}, which is 30 % of the account's limit: the rest is its people's`}: ${time}, longer when the account answers more slowly.`,
  requestsPerMinute: (count: number) => `${count} requests a minute`,
  updatesPerMinute: (count: number) => `${count} updates of tickets a minute`,
  leader: () => 'leader',
  finance: () => 'finance',
  administrator: () => 'administrator',
  integration: () => 'integration',
  holdersUnread: (role: string, said: string) => `Who is ${role} cannot be read. ${said}`,
  rolesHidden: (roles: string) =>
    `You may not read who is ${roles}: a snapshot without them would end their roles. Sign in as an administrator.`,
  rosterTooLong: (tenures: number) => `Nothing was written: ${tenures} tenures do not fit into one record of 32 KB.`,
  rosterFollows: (ids: string) =>
    `Nothing was written: the roster does not name you as an administrator yet. One whom it names (users ${ids}) must run this.`,
  rosterNotAdmin: () => 'Nothing was written: only an administrator writes the roster.',
  hashNotKept: (installation: string) =>
    `Installation ${installation} did not keep its roster_hash: does the manifest declare it?`,
  hashMissing: () => "the app's setting roster_hash names no snapshot: run roster",
  hashNamesNothing: () => "the app's setting roster_hash names no snapshot that is there as it was written: run roster",
  rosterBehind: () => 'who holds which role has changed since the last snapshot: run roster',
  tenure: (role: string, who: string, from: string) => `${role}: ${who} since ${from}`,
  tenureEnded: (role: string, who: string, from: string, until: string) =>
    `${role}: ${who} from ${from} until ${until}`,
  tenureBegins: (role: string, who: string, from: string) => `+ ${role}: ${who} since ${from}`,
  tenureEnds: (role: string, who: string, from: string) => `- ${role}: ${who} since ${from} has left`,
  rosterEmpty: () => 'There is no roster yet: the first snapshot is to be written.',
  rosterFound: (slot: string, who: string) =>
    `${slot} was written by the administrator ${who} and the app's setting does not name it: it is named, and no second one is written.`,
  rosterDropped: (count: number) =>
    `${englishCount(count, 'tenure that ended more than two years ago is left out', 'tenures that ended more than two years ago are left out')}: the record would not hold them.`,
  rosterCurrent: () => 'The roster says what the account says.',
  writeRoster: (account: string) => `Write the roster of ${account}?`,
  rosterWritten: (slot: string) => `The roster's last snapshot is ${slot}, and roster_hash names the first one.`,
  noStream: (name: string) =>
    `"${name}" is no stream of the ledger; give a ticket's number or a stream such as t35 or roster.`,
  nothingToHeal: () => 'Nothing to heal.',
  emptySlots: (slots: string) => `no record in ${slots}: nothing can be written behind it until the place is given up`,
  canAbandon: () => 'can be given up now',
  missingIds: (id: string, name: string, externalId: string) =>
    `record ${id} has the name "${name}" and the external id "${externalId}"`,
  takesPlace: () => "it takes the place, does not count, and is in nobody's way",
  inNobodysWay: () => "it is in nobody's way; an administrator may delete it in Zendesk",
  freesPlace: () => 'deleted in Zendesk it leaves an empty place, which is then given up here',
  healOnly: () => 'Nothing was written: only an administrator or a leader may give places up.',
  healRosterOnly: () => 'Nothing was written: places of the roster are given up by an administrator whom it names.',
  healStreams: (count: number, account: string) =>
    `Give up the empty places of ${englishCount(count, 'stream', 'streams')} of ${account}?`,
  healed: (stream: string, slots: string) => `${stream}: ${slots} given up.`,
  notHealed: (stream: string, said: string) => `! ${stream}: ${said}`,
  someNotHealed: (count: number) => `${englishCount(count, 'stream is not healed', 'streams are not healed')}.`,
  recordOnly: () =>
    'Nothing was recorded: leaders, finance and administrators may say that what the facts point at was looked up.',
  recordFor: (count: number, account: string) =>
    `Record for ${englishCount(count, 'stream', 'streams')} of ${account} that the audits bear them out?`,
  recorded: (stream: string, head: number) => `${stream}: borne out up to ${head}, recorded.`,
  notRecorded: (stream: string, said: string) => `! ${stream}: ${said}`,
  nothingToRecord: () => 'There is nothing new that could be recorded as borne out.',
  changedMeanwhile: () => 'the stream changed meanwhile'
}

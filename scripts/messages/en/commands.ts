import { englishCount } from '../counting'

/** Questions and results of the commands. */
export const commands = {
  needsYes: () => 'Nothing was written: without a terminal this needs --yes.',
  yesOrNo: () => '(yes/no)',
  nothingWritten: () => 'Nothing was written.',
  writes: (count: number) => `${englishCount(count, 'write', 'writes')}.`,
  erases: () => 'Nothing was written: the plan erases data; look at it and use --allow-destructive.',
  erasesValues: (objects: string) =>
    `Nothing was written: deleting ${objects} erases values on tickets and records; look at the plan and use --with-data.`,
  manyChange: (changed: number, present: number, share: number) =>
    `Nothing was written: ${changed} of ${present} objects would change (${share} %); look at the plan and use --allow-many.`,
  isManyMeant: (changed: number, present: number, share: number) =>
    `${changed} of ${present} objects would change (${share} %). Is that meant?`,
  dataStays: (count: number) =>
    `${englishCount(count, 'field or custom object holds data and stays', 'fields and custom objects hold data and stay')}; --with-data deletes them with it.`,
  otherName: () => 'Nothing was deleted: that is not its name.',
  needsSubdomain: (account: string) => `Nothing was deleted: without a terminal this needs --subdomain ${account}.`,
  memoryGoes: (object: string) =>
    `${object}, in which this command line kept whose turn it is and which objects are ours, goes as well.`,
  typeName: (account: string) => `This cannot be undone. Type the account's name (${account}):`,
  deletedFrom: (count: number, account: string) =>
    `${englishCount(count, 'object', 'objects')} deleted from ${account}.`,
  applyTo: (account: string) => `Apply this to ${account}?`,
  deployTo: (account: string) => `Deploy the app to ${account}?`,
  deployed: (app: string, installation: string, fields: number) =>
    `App ${app} is installed (${installation}) and enabled; account_map has ${fields} fields.`,
  notBuilt: () => 'The app is not built: run `npm run package` first.',
  doesNotBuild: () => 'The app does not build.',
  packaged: (path: string, files: number, kilobytes: number) =>
    `${path}: ${englishCount(files, 'file', 'files')}, ${kilobytes} kB`,
  zcliMadeNone: (command: string) => `zcli ${command} made no app.`,
  zcliLate: (command: string, seconds: number) =>
    `zcli ${command} did not end within ${seconds} s and was ended; the app may be uploaded. Look at Apps in the Admin Center before you deploy again.`,
  installedOften: (count: number, ids: string) => `The app is installed ${count} times (installations ${ids}).`,
  notInstalled: (app: string) => `App ${app} is uploaded but not installed.`,
  disabled: (app: string, installation: string) => `App ${app} is installed (${installation}) but disabled.`,
  mapNotKept: (installation: string) =>
    `Installation ${installation} did not keep its account_map: does the manifest declare it?`,
  scenarioFired: (kind: string, title: string) => `${kind} "${title}" fired`,
  scenarioQuiet: (kind: string, title: string, why: string) => `${kind} "${title}" did not: ${why}`,
  diagnosis: () => 'For support: versions, ids, counts and hashes; no secret, no name and no text of anybody.',
  noCondition: () => 'no condition',
  scenariosFail: (failed: number, all: number) => `${failed} of ${all} scenarios failed.`,
  scenariosHold: (count: number) => `${englishCount(count, 'scenario holds', 'scenarios hold')}.`,
  expected: (what: string, wanted: string, found: string) => `${what}: expected ${wanted}, found ${found}`,
  repairTickets: (count: number, account: string) =>
    `Repair ${englishCount(count, 'ticket', 'tickets')} of ${account}?`,
  toRepair: (streams: number, tickets: number) =>
    `${englishCount(streams, 'stream', 'streams')}, ${englishCount(tickets, 'ticket', 'tickets')} to repair.`,
  closedStays: (id: number) => `ticket ${id} is left as it is (closed: Zendesk takes no field)`,
  goneStays: (id: number) => `ticket ${id} is left as it is (deleted)`,
  gapStays: (id: number) => `ticket ${id} is left as it is (its stream has a gap: see verify)`,
  breaksStays: (id: number, reason: string) => `ticket ${id} is left as it is (its stream cannot be read: ${reason})`,
  unreadStays: (reason: string) => `${reason} and is left as it is`,
  savedMeanwhile: (id: number) => `! ticket ${id} was saved by somebody else meanwhile`,
  refusedRepair: (id: number, said: string) => `! ticket ${id} is not repaired (${said})`,
  notRepaired: (count: number) =>
    `${englishCount(count, 'ticket is not repaired', 'tickets are not repaired')}. Run repair again.`,
  definitions: () => 'definitions',
  app: () => 'app',
  orderOf: (type: string) => `${type} order`,
  ticket: (id: number) => `ticket ${id}`,
  streamBreaks: (reason: string) => `cannot be looked at (${reason}); the other streams are`,
  record: (id: string) => `record ${id}`,
  strayRecord: (name: string) => `its name "${name}" is no slot of a stream`,
  sameMinutes: (analyst: number, span: string, place: string, there: string) =>
    `overlap: analyst ${analyst} is busy at ${span} and, in ${place}, at ${there}; void or correct one of the two`,
  isMissing: () => 'is missing',
  isUnseen: () => 'is shown to one group only: whether it is there, a member or an administrator sees',
  isDifferent: (id: string, fields: string) => `differs (id ${id}): ${fields}`,
  isAt: (key: string, from: number, to: number) => `${key} at ${from}, not ${to}`,
  appMissing: (name: string) => `"${name}" is not installed: run deploy`,
  appOften: (name: string, count: number, ids: string) =>
    `"${name}" is installed ${count} times (installations ${ids})`,
  appDisabled: (installation: string) => `installation ${installation} is disabled`,
  otherMap: (installation: string) => `account_map of installation ${installation} is not this account's: run deploy`
}

/** Questions and results of the commands. */
export const commands = {
  needsYes: () => 'Nothing was written: without a terminal this needs --yes.',
  yesOrNo: () => '(yes/no)',
  nothingWritten: () => 'Nothing was written.',
  writes: (count: number) => `${count} writes.`,
  erases: () => 'Nothing was written: the plan erases data; look at it and use --allow-destructive.',
  erasesValues: (objects: string) =>
    `Nothing was written: deleting ${objects} erases values on tickets and records; look at the plan and use --with-data.`,
  manyChange: (changed: number, present: number, share: number) =>
    `Nothing was written: ${changed} of ${present} objects would change (${share} %); look at the plan and use --allow-many.`,
  isManyMeant: (changed: number, present: number, share: number) =>
    `${changed} of ${present} objects would change (${share} %). Is that meant?`,
  dataStays: (count: number) =>
    `${count} fields and custom objects hold data and stay; --with-data deletes them with it.`,
  otherName: () => 'Nothing was deleted: that is not its name.',
  needsSubdomain: (account: string) => `Nothing was deleted: without a terminal this needs --subdomain ${account}.`,
  typeName: (account: string) => `This cannot be undone. Type the account's name (${account}):`,
  deletedFrom: (count: number, account: string) => `${count} objects deleted from ${account}.`,
  applyTo: (account: string) => `Apply this to ${account}?`,
  deployTo: (account: string) => `Deploy the app to ${account}?`,
  deployed: (app: string, installation: string, fields: number) =>
    `App ${app} is installed (${installation}) and enabled; account_map has ${fields} fields.`,
  notBuilt: () => 'The app is not built: run `npm run package` first.',
  doesNotBuild: () => 'The app does not build.',
  packaged: (path: string, files: number, kilobytes: number) => `${path}: ${files} files, ${kilobytes} kB`,
  zcliMadeNone: (command: string, output: string) => `zcli ${command} made no app:\n${output}`,
  installedOften: (count: number, ids: string) => `The app is installed ${count} times (installations ${ids}).`,
  notInstalled: (app: string, output: string) => `App ${app} is uploaded but not installed.\n${output}`,
  disabled: (app: string, installation: string, output: string) =>
    `App ${app} is installed (${installation}) but disabled.\n${output}`,
  mapNotKept: (installation: string, output: string) =>
    `Installation ${installation} did not keep its account_map: does the manifest declare it?\n${output}`,
  scenarioFired: (kind: string, title: string) => `${kind} "${title}" fired`,
  scenarioQuiet: (kind: string, title: string, why: string) => `${kind} "${title}" did not: ${why}`,
  noCondition: () => 'no condition',
  scenariosFail: (failed: number, all: number) => `${failed} of ${all} scenarios failed.`,
  scenariosHold: (count: number) => `${count} scenarios hold.`,
  expected: (what: string, wanted: string, found: string) => `${what}: expected ${wanted}, found ${found}`,
  repairTickets: (count: number, account: string) => `Repair ${count} tickets of ${account}?`,
  toRepair: (streams: number, tickets: number) => `${streams} streams, ${tickets} tickets to repair.`,
  closedStays: (id: number) => `ticket ${id} is left as it is (closed: Zendesk takes no field)`,
  goneStays: (id: number) => `ticket ${id} is left as it is (deleted)`,
  gapStays: (id: number) => `ticket ${id} is left as it is (its stream has a gap: see verify)`,
  savedMeanwhile: (ids: string) => `Saved by somebody else meanwhile: tickets ${ids}. Run repair again.`,
  definitions: () => 'definitions',
  app: () => 'app',
  orderOf: (type: string) => `${type} order`,
  record: (id: string) => `record ${id}`,
  strayRecord: (name: string) => `its name "${name}" is no slot of a stream`,
  isMissing: () => 'is missing',
  isDifferent: (id: string, fields: string) => `differs (id ${id}): ${fields}`,
  isAt: (key: string, from: number, to: number) => `${key} at ${from}, not ${to}`,
  appMissing: (name: string) => `"${name}" is not installed: run deploy`,
  appOften: (name: string, count: number, ids: string) =>
    `"${name}" is installed ${count} times (installations ${ids})`,
  appDisabled: (installation: string) => `installation ${installation} is disabled`,
  otherMap: (installation: string) => `account_map of installation ${installation} is not this account's: run deploy`
}

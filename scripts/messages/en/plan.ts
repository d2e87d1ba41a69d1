import { englishCount } from '../counting'

/** A plan as people read it. */
export const plan = {
  noModality: (key: string, known: string) => `There is no modality ${key}: there are ${known}, and all.`,
  onlyModalities: (keys: string) =>
    `Only in force: ${keys}. Rules, macros and views of the others are off; their fields stay.`,
  cannotBeMade: () => 'The plan cannot be made:',
  cannotBeCompared: () => 'The account cannot be compared',
  asDefined: (account: string) => `No changes: ${account} is as the definitions say.`,
  onlyOrphans: (account: string, count: number) =>
    `Nothing to write, and ${englishCount(count, 'object', 'objects')} that we made on ${account} and no definition asks for: apply --delete deletes, a definition keeps.`,
  noDrift: () => 'No drift',
  isAsDefined: (account: string) => `${account} is as the definitions say.`,
  differs: (account: string) => `${account} differs from the definitions`,
  columns: () => 'type | key | field | account | definition',
  missing: () => 'missing',
  undefinedHere: () => 'no definition',
  position: () => 'position',
  toCreate: (count: number) => `${count} to create`,
  toChange: (count: number) => `${count} to change`,
  toMove: (count: number) => `${count} to move`,
  toDelete: (count: number) => `${count} to delete`,
  destructive: (count: number) => `${count} destructive`,
  requests: (count: number) => `about ${englishCount(count, 'request', 'requests')}`,
  seconds: (count: number) => `about ${count} s`,
  minutes: (count: number) => `about ${count} min`,
  switchedOff: () => '(switched off)',
  adopted: (type: string, key: string, id: string) => `= ${type} ${key} is the account's id ${id}`,
  adoptedMany: (type: string, count: number) =>
    `= ${type}: ${count} objects of the account were found by their keys or titles (--json names them)`,
  movedFirst: () => '(to the front)',
  movedBehind: (key: string) => `(behind ${key})`,
  unchanged: (count: number) => `${englishCount(count, 'object stays as it is', 'objects stay as they are')}.`,
  moreLines: (count: number) => `… and ${englishCount(count, 'more line', 'more lines')}: \`plan\` shows them all.`,
  keptOfOthers: (type: string, key: string, id: string, what: string) =>
    `${type} "${key}" (id ${id}) also has ${what}, which its definition does not speak of: it stays`,
  formConditions: (agents: number, endUsers: number) =>
    `${englishCount(agents, 'condition', 'conditions')} for agents and ${endUsers} for end users`,
  heldByForm: (form: string, field: string) =>
    `The conditions of ${form} name ticket_field ${field}: Zendesk neither switches it off, deletes it nor takes it off the form until they do not.`,
  tagTaken: (type: string, key: string, tag: string, owner: string) =>
    `${type} "${key}": its tag "${tag}" belongs to ${owner}; a tag belongs to one field.`,
  twinThere: (key: string, twin: string) =>
    `automation "${key}": ${twin} asks the same and is active; Zendesk refuses a second one.`,
  hangsOnOrphan: (hanging: string, type: string, key: string) =>
    `${hanging} is somebody else's and hangs on ${type} ${key}, which --delete would take away`,
  hangsOnSwitchedOff: (hanging: string, key: string) =>
    `${hanging} is somebody else's and hangs on ticket_field ${key}, which is to be switched off`,
  optionRemoved: (name: string, value: string) =>
    `option "${name}" (${value}) is removed and erased from tickets and macros`,
  textRemoved: (locale: string) => `the text in ${locale} is removed`,
  orphan: (type: string, key: string, id: string) =>
    `${type} ${key} (id ${id}) has no definition and stays; --delete removes it`,
  cannotChange: (type: string, key: string, path: string, from: string, to: string, id: string) =>
    `${type} "${key}": ${path} cannot change (${from} → ${to}); the account has id ${id}.`,
  noAgent: (email: string) =>
    `No agent of the account has the e-mail ${email} (modalities/recipients.json, areas.json).`,
  changedMeanwhile: (type: string, key: string, id: string) =>
    `${type} "${key}" (id ${id}) was changed on the account after the plan; plan again.`,
  deletedMeanwhile: (type: string, key: string, id: string) =>
    `${type} "${key}" (id ${id}) was deleted on the account after the plan; plan again.`,
  orderRefused: (answer: string) => `The account refused the new order: ${answer}`,
  severalCalled: (type: string, key: string, count: number, title: string, ids: string, where: string) =>
    `${type} "${key}": ${count} objects are called "${title}" (ids ${ids}); name ours (adopt ${type} <id>${where}), or rename the others.`,
  otherVersion: (path: string, version: number) => `${path} is no plan of version ${version}: plan again.`,
  otherAccount: (saved: string, fresh: string) => `Nothing was written: the plan is for ${saved}, not for ${fresh}.`,
  outdated: () => 'Nothing was written: the account or the definitions changed since the plan was made; plan again.'
}

/** Definition files that cannot be taken as they are. */
export const definitions = {
  byteOrderMark: () => 'begins with a byte order mark (BOM): save it as UTF-8 without one.',
  notUtf8: () => 'holds bytes that are no UTF-8 (Latin-1 perhaps): save it as UTF-8.',
  mergeMark: () => 'a mark of an unfinished merge: decide which side stays and take the marks out.',
  doubledName: (name: string) => `"${name}" stands twice in one object: only the last would count; take one out.`,
  notJson: (said: string) => `is no JSON (${said}).`,
  fileMissing: (path: string) => `${path} is missing: is the path right, and the file part of this checkout?`,
  recipientsMissing: (path: string, example: string) =>
    `${path} is missing: it names who gets what the rules send, such as ${example}; write it, {} if nobody does.`,
  folderMissing: (path: string) => `${path} is no folder with definitions: check --definitions.`,
  fileUnreadable: (path: string, code: string) => `${path} cannot be read (${code}).`,
  ignoredFile: (path: string) =>
    `${path} would not be read: only files that end in .json are; rename it or take it out.`,
  ignoredFolder: (path: string) =>
    `${path}/ would not be read: definitions have no folders in there; move its files or take it out.`,
  wholeFile: () => '(whole)',
  choiceOptions: () => 'a drop-down has options, and only a drop-down has them',
  noRecipient: (where: string, name: string) => `${where}: no recipient "${name}" in modalities/recipients.json`,
  noFact: (where: string, name: string) => `${where}: nothing is called [[${name}]]`,
  noHolidays: (modality: string, name: string) =>
    `modalities/${modality}.json: calendar.holidays: no list "${name}" in holidays.json or local-holidays.json, or it extends itself`,
  holidaysWithoutExtent: () => 'a list that extends no other states "from" and "until"',
  noDefinition: (type: string, key: string) => `The definitions have no ${type} "${key}".`,
  noPerson: (name: string) => `Scenarios have no person "${name}".`
}

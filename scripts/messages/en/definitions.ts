/** Definition files that cannot be taken as they are. */
export const definitions = {
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

import type { definitions as english } from '../en/definitions'

export const definitions: typeof english = {
  wholeFile: () => '(tudo)',
  choiceOptions: () => 'uma lista suspensa tem opções, e só ela as tem',
  noRecipient: (where, name) => `${where}: não há destinatário "${name}" em modalities/recipients.json`,
  noFact: (where, name) => `${where}: nada se chama [[${name}]]`,
  noHolidays: (modality, name) =>
    `modalities/${modality}.json: calendar.holidays: não há lista "${name}" em holidays.json nem em local-holidays.json, ou ela estende a si mesma`,
  holidaysWithoutExtent: () => 'uma lista que não estende outra diz "from" e "until"',
  noDefinition: (type, key) => `As definições não têm ${type} "${key}".`,
  noPerson: name => `Os cenários não têm a pessoa "${name}".`
}

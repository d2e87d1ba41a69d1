import type { definitions as english } from '../en/definitions'

export const definitions: typeof english = {
  byteOrderMark: () => 'começa com uma marca de ordem de bytes (BOM): salve como UTF-8 sem ela.',
  notUtf8: () => 'contém bytes que não são UTF-8 (talvez Latin-1): salve como UTF-8.',
  mergeMark: () => 'uma marca de merge não terminado: decida que lado fica e tire as marcas.',
  doubledName: name => `"${name}" aparece duas vezes no mesmo objeto: só o último valeria; tire um.`,
  notJson: said => `não é JSON (${said}).`,
  fileMissing: path => `${path} não existe: o caminho está certo, e o arquivo faz parte desta cópia?`,
  recipientsMissing: (path, example) =>
    `${path} não existe: ele diz quem recebe o que as regras enviam, por exemplo ${example}; escreva-o, {} se ninguém recebe.`,
  folderMissing: path => `${path} não é uma pasta com definições: confira --definitions.`,
  fileUnreadable: (path, code) => `${path} não pode ser lido (${code}).`,
  ignoredFile: path => `${path} não seria lido: só os arquivos que terminam em .json são; renomeie ou tire.`,
  ignoredFolder: path => `${path}/ não seria lida: as definições não têm pastas ali; mova os arquivos ou tire a pasta.`,
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

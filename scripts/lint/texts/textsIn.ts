import { type Definitions, folders } from '../../definitions/definitionFolders'

interface Text {
  pointer: string
  text: string
}

const textsIn = (value: unknown, pointer = ''): Text[] => {
  if (typeof value === 'string') return [{ pointer, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, `${pointer}/${name}`))
}

const spoken = [
  'ticketFields',
  'userFields',
  'organizationFields',
  'macros',
  'views',
  'triggers',
  'automations',
  'dynamicContent'
] as const

interface SpokenText extends Text {
  in: (typeof spoken)[number]
  key: string
  file: string
}

/** Every text of a definition that the account shows or sends. */
export const spokenTexts = (definitions: Definitions): SpokenText[] =>
  spoken.flatMap(name =>
    Object.entries(definitions[name]).flatMap(([key, definition]) =>
      textsIn(definition).map(text => ({ ...text, in: name, key, file: `${folders[name].path}/${key}.json` }))
    )
  )

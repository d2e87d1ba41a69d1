import { describe, expect, it } from 'vitest'
import { program } from './program'

const commands = program.commands.map(command => [command.name(), command] as const)

describe.each(commands)('%s', (_, command) => {
  it('shows an example of itself', () => {
    let help = ''
    command.configureOutput({ writeOut: text => (help += text) })
    command.outputHelp()
    expect(help).toContain(`Example:\n  npm run consultoria -- ${command.name()}`)
  })

  it('speaks JSON and both languages', () => {
    const flags = command.options.map(option => option.long)
    expect(flags).toEqual(expect.arrayContaining(['--json', '--lang']))
    expect(command.options.find(option => option.long === '--lang')?.argChoices).toEqual(['en', 'pt-br'])
  })

  it('refuses a flag it does not have and a word too many', () => {
    expect(command).toMatchObject({ _allowUnknownOption: false, _allowExcessArguments: false })
  })
})

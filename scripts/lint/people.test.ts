import { describe, expect, it } from 'vitest'
import { day, shipped } from '../testing/run'
import { speak } from '../terminal/language'
import { checkDefinitions, checkNotes } from './checkDefinitions'
import { unknownPeople } from './rules/people/unknownPeople'

const notes = (definitions = shipped) =>
  checkNotes(definitions, day).map(({ rule, file, pointer, message }) => `${rule} ${file}#${pointer} ${message}`)

describe('A team without a leader', () => {
  it('is said at its place and fails nothing, in either language', () => {
    const copy = structuredClone(shipped)
    delete copy.areas.teams.fiscal?.leader
    delete copy.areas.teams.fiscal?.deputy
    expect(notes(copy)).toContain(
      'team-without-leader modalities/areas.json#/teams/fiscal nobody leads "fiscal": its tickets wait for nobody to designate an analyst; name its leader'
    )
    expect(checkDefinitions(copy, day).filter(({ rule }) => rule === 'team-without-leader')).toEqual([])
    speak('pt-br')
    expect(notes(copy).join()).toContain('ninguém lidera "fiscal"')
    speak('en')
  })

  it('is no matter where no module is its own or nothing asks for a designation', () => {
    const copy = structuredClone(shipped)
    for (const [module, team] of Object.entries(copy.areas.modules))
      if (team !== 'fiscal') delete copy.areas.modules[module]
    expect(notes(copy)).toEqual([])
  })
})

describe('Somebody nobody knows', () => {
  it('is named with file and place, as leader, deputy or absent', () => {
    const copy = structuredClone(shipped)
    copy.absences.push({
      who: 'Ninguem@consultoria.example',
      from: '2026-12-01',
      until: '2026-12-02',
      kind: 'vacation'
    })
    const agents = new Map([['lia.lider@consultoria.example', '1']])
    expect(unknownPeople(copy, agents)).toEqual([
      {
        file: 'modalities/areas.json',
        pointer: '/teams/fiscal/deputy',
        message: 'no agent of the account has the e-mail ana.senior@consultoria.example'
      },
      {
        file: 'modalities/absences.json',
        pointer: `/${copy.absences.length - 1}/who`,
        message: 'no agent of the account has the e-mail Ninguem@consultoria.example'
      }
    ])
    agents.set('ana.senior@consultoria.example', '2').set('ninguem@consultoria.example', '3')
    expect(unknownPeople(copy, agents)).toEqual([])
  })
})

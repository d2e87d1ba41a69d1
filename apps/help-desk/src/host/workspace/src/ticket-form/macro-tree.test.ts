import { describe, expect, it } from 'vitest'
import type { WireMacro } from '../rest/wire'
import { findMacros, macrosAt } from './macro-tree'

const macro = (id: number, title: string): WireMacro => ({ id, title, active: true, actions: [] })
const macros = [
  macro(1, 'CONSULTORIA :: Abertura de ticket'),
  macro(2, 'CONSULTORIA::Registro::Tempo'),
  macro(3, 'Encerrar')
]

describe('the macro menu', () => {
  it('shows folders and macros of one level', () => {
    expect(macrosAt(macros, []).map(node => node.name)).toEqual(['CONSULTORIA', 'Encerrar'])
    expect(macrosAt(macros, ['CONSULTORIA']).map(node => node.name)).toEqual(['Abertura de ticket', 'Registro'])
    expect(macrosAt(macros, ['CONSULTORIA', 'Registro'])).toEqual([{ name: 'Tempo', macro: macros[1] }])
  })

  it('finds by words without accents or case', () => {
    expect(findMacros([macro(4, 'Cobrança :: Técnica')], 'tecnica COBRANCA')).toHaveLength(1)
    expect(findMacros(macros, 'tempo abertura')).toHaveLength(0)
  })
})

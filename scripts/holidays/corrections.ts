/** What a state's law says otherwise than the library. */
interface Correction {
  law: string
  /** A rule of the library, in its own spelling, that does not hold. */
  without?: string
  /** Days that the library does not know, as MM-DD, up to a last year. */
  added?: { day: string; name: string; until?: number }[]
}

export const corrections: Record<string, Correction | undefined> = {
  AP: {
    law: 'Lei 1.169/2007 (20 de novembro já antes de 2024)',
    added: [{ day: '11-20', name: 'Dia da Consciência Negra', until: 2023 }]
  },
  PE: {
    law: 'Lei 16.059/2017 (6 de março em vez do primeiro domingo de março)',
    without: '1st sunday in March',
    added: [{ day: '03-06', name: 'Data Magna de Pernambuco' }]
  },
  PR: { law: 'Lei 18.384/2014 (19 de dezembro não é feriado)', without: '12-19' }
}

/**
 * Acre moves its holidays to Fridays (Lei 2.126/2009) and by decrees of the year, and the library lacks some: no list is better
 * than a wrong one. A team there states its days in local-holidays.json.
 */
export const LEFT_OUT: ReadonlySet<string> = new Set(['AC'])

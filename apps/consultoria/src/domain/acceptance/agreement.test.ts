import { describe, expect, it } from 'vitest'
import { acceptanceCandidates, approvalCandidates, findTermsSent } from './agreement'
import { readAnswer } from './answer/reading'
import { type WrittenComment } from '../ledger/ticketPast'
import type { KnownPerson } from '../people/eligibility'
import type { Counted } from '../registry'
import { modulo, tecnica } from '../testing/modalities'
import { AURORA, CARLA, SERRA, URSULA } from '../testing/stream'

const carla: KnownPerson = {
  id: CARLA,
  name: 'Carla',
  role: 'end-user',
  organizationId: AURORA,
  fields: { permite_consultoria: 'consultoria_sim' }
}
const diego: KnownPerson = { ...carla, id: 12, name: 'Diego', fields: { permite_consultoria: 'consultoria_nao' } }
const ana: KnownPerson = { ...carla, id: 2, name: 'Ana', role: 'agent' }
const ursula: KnownPerson = {
  ...carla,
  id: URSULA,
  name: 'Ursula',
  organizationId: SERRA,
  fields: { unit_responsible: true }
}
const people = { 2: ana, [CARLA]: carla, 12: diego, [URSULA]: ursula }

const comment = (over: Partial<WrittenComment> = {}): WrittenComment => ({
  id: 30,
  auditId: 40,
  authorId: CARLA,
  auditAuthorId: CARLA,
  public: true,
  text: 'Aceito.',
  at: '2026-11-23T13:00:00Z',
  channel: 'email',
  flags: [],
  ...over
})

const staged: Counted<'terms_staged'> = {
  n: 1,
  by: 2,
  at: '2026-11-23T12:00:00Z',
  op: 'op-terms',
  data: {
    policy: 'consult_tecnica',
    termsVersion: 'v1',
    macroId: 9,
    locale: 'pt-BR',
    termsText: 'Valor: R$ 3,50 por minuto.\nMínimo de 10 minutos.',
    termsHash: '',
    price: null
  }
}

const search = (comments: WrittenComment[], op = 'op-terms') =>
  findTermsSent({ comments, operations: [{ op, auditId: 40, comment: comments[0]?.id ?? null }], people }, staged)

describe('terms that were staged', () => {
  const words = 'Olá, Carla!\r\nValor: R$\u00a03,50 por minuto.\n\nMi\u0301nimo de 10 minutos.\n-- \nAna'

  it('count as sent when they stand whole in the public comment of the same submit', () => {
    expect(search([comment({ text: words })])).toMatchObject({ kind: 'sent', comment: { id: 30 } })
  })

  it('are a message of the conversation behind the update that names them, and are waited for until it is there', () => {
    const at = '2026-11-23T12:00:05Z'
    const message = comment({ id: 90, auditId: 1, authorId: 2, auditAuthorId: 2, text: words, at, event: '01J' })
    const told = (...comments: WrittenComment[]) =>
      findTermsSent(
        {
          comments,
          operations: [{ op: 'op-terms', auditId: 40, comment: null }],
          people,
          isConversation: true
        },
        staged
      )
    expect(told(message)).toMatchObject({ kind: 'sent', comment: { id: 90 } })
    expect(told()).toEqual({ kind: 'waiting' })
    expect(told({ ...message, authorId: CARLA })).toEqual({ kind: 'waiting' })
    expect(told({ ...message, at: '2026-11-23T11:59:59Z' })).toEqual({ kind: 'waiting' })
    expect(told({ ...message, text: 'Valor: R$ 1,00' })).toEqual({ kind: 'waiting' })
  })

  it('wait while no audit carries their operation', () => {
    expect(search([comment({ text: words })], 'another')).toEqual({ kind: 'waiting' })
  })

  it('are a problem as internal note, when edited, and without a comment', () => {
    expect(search([comment({ text: words, public: false })])).toEqual({ kind: 'problem', why: 'internal', auditId: 40 })
    expect(search([comment({ text: words.replace('3,50', '2,50') })])).toMatchObject({ kind: 'problem', why: 'edited' })
    expect(search([])).toEqual({ kind: 'problem', why: 'unsent', auditId: 40 })
  })
})

const candidates = (
  comments: WrittenComment[],
  modality = tecnica,
  members: ReadonlySet<number> | null = null,
  isPayerSettled = false,
  modalities = [tecnica, modulo]
) =>
  acceptanceCandidates({
    isPayerSettled,
    history: { comments, operations: [], people },
    after: { commentId: 20, at: '2026-11-23T12:30:00Z' },
    modality,
    modalities,
    organizationId: AURORA,
    requesterId: CARLA,
    members,
    read: readAnswer
  })

describe('candidates for the acceptance', () => {
  it('come newest first, from end users, after the terms', () => {
    const found = candidates([
      comment({ id: 10, at: '2026-11-23T12:00:00Z' }),
      comment({ id: 20, at: '2026-11-23T12:30:00Z' }),
      comment({ id: 31, at: '2026-11-23T13:00:00Z' }),
      comment({ id: 32, at: '2026-11-23T14:00:00Z', text: 'Quanto custa?' }),
      comment({ id: 33, at: '2026-11-23T15:00:00Z', authorId: 2, auditAuthorId: 2 })
    ])
    expect(found.map(({ commentId, suggested, eligible }) => [commentId, suggested, eligible])).toEqual([
      [32, false, false],
      [31, true, true]
    ])
  })

  it('of the same second as the terms follow them by number', () => {
    const at = '2026-11-23T12:30:00Z'
    expect(candidates([comment({ id: 19, at }), comment({ id: 21, at })]).map(({ commentId }) => commentId)).toEqual([
      21
    ])
  })

  it('are not suggested by our own words that come back with them', () => {
    const terms = 'Valor: R$ 3,50 por minuto.\nSe você concorda, responda a esta mensagem com a palavra "aceito".'
    const sent = comment({ id: 20, at: '2026-11-23T12:30:00Z', authorId: 2, auditAuthorId: 2, text: terms })
    const quoted = `\n\nEm seg., Consultoria escreveu:\n${terms.replace('responda a', 'responda\na')}`
    const suggested = (text: string) => candidates([sent, comment({ text: text + quoted })])[0]?.suggested
    expect(suggested('Qual é o prazo?')).toBe(false)
    expect(suggested('Sim, aceito.')).toBe(true)
    expect(suggested('Aceito')).toBe(true)
  })

  it('are not suggested any more once their author says otherwise', () => {
    const suggestedWith = (later: Partial<WrittenComment>) =>
      candidates([comment({ id: 31 }), comment({ id: 32, at: '2026-11-23T14:00:00Z', ...later })])
        .filter(({ suggested }) => suggested)
        .map(({ commentId }) => commentId)
    expect(suggestedWith({ text: 'Mudei de ideia.' })).toEqual([])
    expect(suggestedWith({ text: 'Não aceito mais.' })).toEqual([])
    expect(suggestedWith({ text: 'Mas quem paga é a Unidade.' })).toEqual([])
    expect(suggestedWith({ text: 'Não aceito.', authorId: 12, auditAuthorId: 12 })).toEqual([31])
    expect(suggestedWith({ text: 'Segue o print do erro.' })).toEqual([31])
    expect(suggestedWith({ text: 'Aceito!' })).toEqual([32, 31])
  })

  it('of another consultancy than the one that was offered are not suggested', () => {
    const suggestedIn = (modality: typeof tecnica) =>
      candidates([comment({ text: 'Aceito a Consultoria do Módulo.' })], modality)[0]?.suggested
    expect(suggestedIn({ ...modulo, title: { ...modulo.title, 'pt-BR': 'Consultoria do Módulo' } })).toBe(true)
    expect(suggestedIn(tecnica)).toBe(false)
  })

  it.each([
    ['Aceito pagar R$ 2,80 por minuto', ['other_terms']],
    ['Aceito a 3 reais o minuto', ['other_terms']],
    ['Aceito os R$ 3,50 por minuto', []],
    ['Ok, aceito a Consultoria do Módulo, podem me ligar às 14h', ['other_terms']],
    ['Aceito. Podem me ligar às 14h com o contador na linha', []],
    ['Boa tarde, qual é o prazo?', ['says_no_yes']],
    ['não quero ser cobrada', ['says_no']],
    ['Não, obrigado', ['says_no']],
    ['Aceito, mas só na semana que vem', ['says_no']]
  ])('are weighed by their words: %s', (text, doubts) => {
    const own = comment({ id: 20, authorId: 2, at: '2026-11-23T12:30:00Z', text: 'O minuto custa R$ 3,50 + impostos.' })
    const offered = [tecnica, { ...modulo, title: { ...modulo.title, 'pt-BR': 'Consultoria do Módulo' } }]
    expect(candidates([own, comment({ text })], tecnica, null, false, offered)).toMatchObject([{ doubts }])
  })

  it.each([
    ['Não aceito, está caro.', true],
    ['Pensei melhor e não aceito o valor', true],
    ['Aceito não.', false],
    ['Aceito. Favor cancelar.', true],
    ['Aceito, mas só na semana que vem', false],
    ['Não vejo problema, aceito', false],
    ['Não entendi o valor.', false],
    ['Ainda não aceito esse valor. Podemos conversar?', false]
  ])('that say a plain no are told from those that set a condition: %s', (text, isNo) => {
    expect(candidates([comment({ text })])).toMatchObject([{ isNo }])
  })

  it('from before a refusal of the same person are a leader’s to take for a yes', () => {
    const all = [
      comment({ id: 31, text: 'Aceito!' }),
      comment({ id: 32, at: '2026-11-23T14:00:00Z', text: 'não quero ser cobrada' }),
      comment({ id: 33, at: '2026-11-23T15:00:00Z', text: 'Obrigada pela atenção' })
    ]
    expect(candidates(all).map(({ commentId, doubts }) => [commentId, doubts])).toEqual([
      [33, ['says_no_yes']],
      [32, ['says_no']],
      [31, ['taken_back']]
    ])
    const again = comment({ id: 34, at: '2026-11-23T16:00:00Z', text: 'Aceito' })
    expect(candidates([...all, again])[0]).toMatchObject({ commentId: 34, suggested: true, doubts: [] })
  })

  it('that refuse are a leader’s to take for a yes', () => {
    expect(candidates([comment({ text: 'Pensando melhor, não aceito mais.' })])).toMatchObject([
      { suggested: false, eligible: false, doubts: ['says_no'] }
    ])
  })

  it('keep asking who pays behind a plain yes, until somebody has said it here', () => {
    const both = [
      comment({ id: 31, text: 'Aceito, mas quem paga é a Unidade.' }),
      comment({ id: 32, at: '2026-11-23T14:00:00Z', text: 'Aceito' })
    ]
    expect(candidates(both)[0]).toMatchObject({ commentId: 32, suggested: false, payerNamedIn: 31 })
    expect(candidates(both, tecnica, null, true)[0]).toMatchObject({
      commentId: 32,
      suggested: true,
      payerNamedIn: null
    })
  })

  it('say when they name another payer, and when a limit', () => {
    expect(candidates([comment({ text: 'Aceito, mas quem paga é a Unidade.' })])).toMatchObject([
      { suggested: false, payerNamedIn: 30, namesLimit: false, doubts: [] }
    ])
    const limited = comment({ authorId: URSULA, auditAuthorId: URSULA, text: 'De acordo, até duas horas.' })
    const asked = {
      after: { commentId: 20, at: '2026-11-23T12:30:00Z' },
      modality: tecnica,
      modalities: [tecnica],
      members: null,
      read: readAnswer
    }
    const history = { comments: [limited], operations: [], people }
    expect(approvalCandidates({ ...asked, history, organizationId: SERRA })).toMatchObject([
      { suggested: true, payerNamedIn: null, namesLimit: true }
    ])
  })

  it.each([
    ['no permission', { authorId: 12, auditAuthorId: 12 }, ['no_flag']],
    ['written by an agent in her name', { auditAuthorId: 2, flags: [11] }, ['author_differs']],
    ['private', { public: false }, ['private']],
    ['doubtful mail', { flags: [2] }, ['mail_flags']],
    ['another organization', { authorId: URSULA, auditAuthorId: URSULA }, ['not_member', 'no_flag']],
    ['an unknown person', { authorId: 99, auditAuthorId: 99 }, ['not_end_user']]
  ])('say what speaks against them: %s', (_, over, doubts) => {
    expect(candidates([comment(over)])).toMatchObject([{ eligible: false, doubts }])
  })

  it('speak for another organization than the terms were addressed to, once the ticket has moved', () => {
    const moved = (at: string) =>
      acceptanceCandidates({
        history: {
          comments: [comment()],
          operations: [],
          people,
          organizations: [
            { at: '2026-11-23T10:00:00Z', auditId: 1, organizationId: SERRA },
            { at, auditId: 2, organizationId: AURORA }
          ]
        },
        after: { commentId: 20, at: '2026-11-23T12:30:00Z' },
        modality: tecnica,
        modalities: [tecnica],
        organizationId: AURORA,
        requesterId: CARLA,
        members: null,
        read: readAnswer
      })
    expect(moved('2026-11-23T12:00:00Z')).toMatchObject([{ doubts: [] }])
    expect(moved('2026-11-23T12:45:00Z')).toMatchObject([{ eligible: false, doubts: ['other_organization'] }])
  })

  it('need no permission where anyone may accept, and membership by list counts', () => {
    const anyone = { ...modulo, acceptor: 'anyone' as const }
    expect(candidates([comment({ authorId: 12, auditAuthorId: 12 })], anyone)).toMatchObject([{ eligible: true }])
    const listed = candidates([comment({ authorId: URSULA, auditAuthorId: URSULA })], anyone, new Set([URSULA]))
    expect(listed).toMatchObject([{ eligible: true }])
  })

  it('for the approval are responsible people of the Unit', () => {
    const asked = {
      after: { commentId: 20, at: '2026-11-23T12:30:00Z' },
      modality: tecnica,
      modalities: [tecnica],
      members: null,
      read: readAnswer
    }
    const comments = [comment({ id: 31 }), comment({ id: 32, authorId: URSULA, auditAuthorId: URSULA })]
    const found = approvalCandidates({ ...asked, history: { comments, operations: [], people }, organizationId: SERRA })
    expect(found).toMatchObject([
      { commentId: 32, eligible: true },
      { commentId: 31, doubts: ['not_member', 'not_responsible'] }
    ])
  })
})

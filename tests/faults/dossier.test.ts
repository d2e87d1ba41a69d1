import { describe, expect, it } from 'vitest'
import { sha256 } from '../../apps/consultoria/src/domain/ledger/hash'
import { dossierDocument } from '../../apps/consultoria/src/ui/dossier/dossierDocument'
import { accepted, createWorld, demo, must } from './world'

const brasilia = () => -10_800

describe('the dossier of an acceptance', () => {
  it('quotes the terms as they were sent and the answer, with who may accept and the fingerprints of both', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const dossier = must(await tab.actions.dossier())
    const [one, ...others] = dossier.acceptances
    expect(others).toEqual([])
    if (!one?.termsComment || !one.answer) throw new Error('the dossier quotes no comments')
    expect(one.termsComment.hash).toBe(one.terms.data.bodyHash)
    expect(one.accepted.data).toMatchObject({ flag: true, commentId: one.answer.id })
    expect(await sha256(one.accepted.text)).toBe(one.accepted.hash)
    const page = dossierDocument(dossier, brasilia)
    for (const part of [one.termsComment.hash, one.answer.hash, one.accepted.hash, 'R$ 3,50 por minuto', '(UTC−03:00)'])
      expect(page).toContain(part)
  })

  it('says that a comment was changed since, and one that is gone, instead of quoting something else', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const comments = world.account.tickets.get(demo.ticket)?.history.comments ?? []
    const { acceptances } = must(await tab.actions.dossier())
    const sent = comments.find(({ id }) => id === acceptances[0]?.terms.data.commentId)
    if (!sent) throw new Error('no terms were sent')
    sent.text = `${sent.text} e mais nada`
    expect(dossierDocument(must(await tab.actions.dossier()), brasilia)).toContain(
      'O comentário de hoje não é o que foi registrado.'
    )
    comments.splice(comments.indexOf(sent), 1)
    expect(dossierDocument(must(await tab.actions.dossier()), brasilia)).toContain(
      'O ticket não guarda mais este comentário.'
    )
  })

  it('speaks the client’s language and takes nothing that others wrote for markup', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const dossier = must(await tab.actions.dossier())
    const hostile = { ...dossier, locale: 'en-US', subject: '<script>alert(1)</script>"\u202E' }
    const page = dossierDocument(hostile, brasilia)
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;')
    expect(page).not.toMatch(/<script|\u202E/)
  })

  it('holds nothing before anybody accepted', async () => {
    const world = createWorld()
    const tab = world.open(demo.ana)
    must(await tab.actions.load())
    expect(await tab.actions.dossier()).toMatchObject({ ok: false })
  })
})

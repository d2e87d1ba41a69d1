import type { Json, Walk } from './walk'
import { inner, keep } from './kept'

export async function helpCenterWrites(walk: Walk): Promise<() => Promise<void>> {
  const { account, call, known } = walk
  known.set('locale', 'pt-br')
  const category = { locale: 'pt-br', name: 'Notas', description: 'd', position: 1 }
  keep(walk, await call('POST /api/v2/help_center/categories', { body: { category } }), 'category', 'category_id')
  await call('POST /api/v2/help_center/{locale}/categories', { body: { category: { name: 'Boletos' } } })
  for (const place of ['', '{locale}/'])
    await call(`PUT /api/v2/help_center/${place}categories/{category_id}`, { body: { category: { position: 2 } } })
  const section = { locale: 'pt-br', name: 'Emissão', description: 'd' }
  keep(walk, await call('POST /api/v2/help_center/categories/{category_id}/sections', { body: { section } }), 'section', 'section_id')
  await call('POST /api/v2/help_center/{locale}/categories/{category_id}/sections', { body: { section: { name: 'Recusa' } } })
  for (const place of ['', '{locale}/'])
    await call(`PUT /api/v2/help_center/${place}sections/{section_id}`, { body: { section: { position: 2 } } })
  await segments(walk)
  const groups = await account.as('admin')<{ permission_groups: Json[] }>('GET', 'guide/permission_groups')
  const permission_group_id = groups.body.permission_groups[0]?.['id']
  known.set('permission_group_id', String(permission_group_id))
  const article = { title: 'Nota negada', body: '<p>Veja a nota</p>', locale: 'pt-br', user_segment_id: null, permission_group_id, label_names: ['nota'] }
  keep(walk, await call('POST /api/v2/help_center/sections/{section_id}/articles', { body: { article } }), 'article', 'article_id')
  const second = await call('POST /api/v2/help_center/{locale}/sections/{section_id}/articles', { body: { article: { ...article, title: 'Outra' } } })
  for (const place of ['', '{locale}/'])
    await call(`PUT /api/v2/help_center/${place}articles/{article_id}`, { body: { article: { promoted: true } } })
  const label = await call('POST /api/v2/help_center/articles/{article_id}/labels', { body: { label: { name: 'recusa' } } })
  known.set('label_id', String(inner(label, 'label')['id']))
  for (const of of ['article', 'section', 'category']) await translated(walk, of)
  return async () => {
    await call('DELETE /api/v2/help_center/translations/{translation_id}')
    await call('DELETE /api/v2/help_center/articles/{article_id}/labels/{label_id}')
    await call('DELETE /api/v2/help_center/{locale}/articles/{article_id}', { of: { locale: 'pt-br', article_id: inner(second, 'article')['id'] } })
    await call('DELETE /api/v2/help_center/articles/{article_id}')
    await call('DELETE /api/v2/help_center/user_segments/{user_segment_id}')
    const other = inner(await call('POST /api/v2/help_center/categories/{category_id}/sections', { body: { section } }), 'section')['id']
    await call('DELETE /api/v2/help_center/{locale}/sections/{section_id}', { of: { locale: 'pt-br', section_id: other } })
    await call('DELETE /api/v2/help_center/sections/{section_id}')
    const last = inner(await call('POST /api/v2/help_center/categories', { body: { category } }), 'category')['id']
    await call('DELETE /api/v2/help_center/{locale}/categories/{category_id}', { of: { locale: 'pt-br', category_id: last } })
    await call('DELETE /api/v2/help_center/categories/{category_id}')
  }
} // prettier-ignore

async function segments(walk: Walk): Promise<void> {
  const user_segment = { name: 'Clientes', user_type: 'signed_in_users', tags: ['vip'] }
  const made = await walk.call('POST /api/v2/help_center/user_segments', { body: { user_segment } })
  keep(walk, made, 'user_segment', 'user_segment_id')
  await walk.call('PUT /api/v2/help_center/user_segments/{user_segment_id}', {
    body: { user_segment: { name: 'Clientes VIP' } }
  })
}

async function translated(walk: Walk, of: string): Promise<void> {
  const plural = of === 'category' ? 'categories' : `${of}s`
  const row = `/api/v2/help_center/${plural}/{${of}_id}/translations`
  const translation = { locale: 'es', title: 'Nota', body: '<p>Vea</p>' }
  keep(walk, await walk.call(`POST ${row}`, { body: { translation } }), 'translation', 'translation_id')
  await walk.call(`PUT ${row}/{locale}`, { of: { locale: 'es' }, body: { translation: { title: 'Notas' } } })
}

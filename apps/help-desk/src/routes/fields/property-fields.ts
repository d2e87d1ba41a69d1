import { notFound } from '../../http/api-error'
import { idParam, readBody, readWrapped, requireAdmin, requireAgent, type Api, type Call } from '../../http/api'
import { refuseUsedProperty } from '../../fields/field-uses'
import { savePropertyField } from '../../fields/save-property-field'
import { booleanOf, wholesOf } from '../../input'
import { pageOf, rowsOf } from '../../http/pagination'
import type { PropertyField } from '../../tables/field'
import { presentPropertyField } from '../../wire/fields'
import { fieldShape, orderShape } from '../../fields/field-shapes'

/** user_fields and organization_fields are one thing under two names. */
export function propertyFieldRoutes(api: Api): void {
  routesFor(api, 'user_fields', 'user_field', ['requester', 'user'], c => c.get('desk').tables.userFields)
  routesFor(
    api,
    'organization_fields',
    'organization_field',
    ['organization'],
    c => c.get('desk').tables.organizationFields
  )
}

type Fields = (c: Call) => Call['var']['desk']['tables']['userFields']

/** `owners` are the names conditions have for whoever holds the field. */
function routesFor(api: Api, plural: string, single: string, owners: readonly string[], fields: Fields): void {
  const base = `/api/v2/${plural}`
  const present = (c: Call, field: PropertyField) => presentPropertyField(c.get('desk'), plural, field)
  const fieldOf = (c: Call): PropertyField => {
    const text = c.req.param('id') ?? ''
    const field = fields(c).get(idParam(c)) ?? fields(c).first({ key: text })
    if (!field) throw notFound()
    return field
  }
  api.get(base, c => {
    requireAgent(c)
    const inOrder = fields(c)
      .find()
      .toSorted((a, b) => a.position - b.position || a.id - b.id)
    const { rows, envelope } = pageOf(c, rowsOf(inOrder))
    return c.json({ [plural]: rows.map(field => present(c, field)), ...envelope })
  })
  api.put(`${base}/reorder`, async c => {
    requireAdmin(c)
    const ids = wholesOf((await readBody(c, orderShape))[`${single}_ids`])
    if (ids.some(id => !fields(c).get(id))) throw notFound()
    ids.forEach((id, position) => fields(c).update(id, { position }))
    return c.body('', 200)
  })
  api.get(`${base}/:id`, c => {
    requireAgent(c)
    return c.json({ [single]: present(c, fieldOf(c)) })
  })
  api.get(`${base}/:id/options`, c => {
    requireAgent(c)
    const { rows, envelope } = pageOf(c, rowsOf(fieldOf(c).custom_field_options ?? []))
    return c.json({ custom_field_options: rows, ...envelope })
  })
  api.post(base, async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const input = await readWrapped(c, single, fieldShape)
    const field = desk.transaction(() => savePropertyField(desk, fields(c), undefined, input))
    return c.json({ [single]: present(c, field) }, 201)
  })
  api.put(`${base}/:id`, async c => {
    requireAdmin(c)
    const before = fieldOf(c)
    const input = await readWrapped(c, single, fieldShape)
    if (booleanOf(input['active']) === false) refuseUsedProperty(c.get('desk'), owners, before)
    const desk = c.get('desk')
    const field = desk.transaction(() => savePropertyField(desk, fields(c), before, input))
    return c.json({ [single]: present(c, field) })
  })
  api.delete(`${base}/:id`, c => {
    requireAdmin(c)
    const field = fieldOf(c)
    refuseUsedProperty(c.get('desk'), owners, field)
    fields(c).delete(field.id)
    return c.body(null, 204)
  })
}

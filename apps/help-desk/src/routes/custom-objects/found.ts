import { fieldsOf } from '../../custom-objects/object-fields'
import { requireAgent, type Call } from '../../http/api'
import { notFound } from '../../http/api-error'
import type { CustomObject, CustomObjectField, CustomObjectRecord } from '../../tables/custom-objects'

/** Agents read objects; end users get 403. @throws 404 */
export function objectOf(c: Call): CustomObject {
  requireAgent(c)
  const object = c.get('desk').tables.customObjects.get(c.req.param('key'))
  if (!object) throw notFound()
  return object
}

/** A field by its key or id. @throws 404 */
export function fieldOf(c: Call): CustomObjectField {
  const wanted = c.req.param('field') ?? ''
  const found = fieldsOf(c.get('desk'), objectOf(c).id).find(
    field => field.key === wanted || String(field.id) === wanted
  )
  if (!found) throw notFound()
  return found
}

/** @throws 404 */
export function recordOf(c: Call): CustomObjectRecord {
  const object = objectOf(c)
  const record = c.get('desk').tables.customObjectRecords.get(c.req.param('id'))
  if (!record || record.object_key !== object.id) throw notFound()
  return record
}

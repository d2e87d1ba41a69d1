import { tables } from '../../definitions/definitionFolders'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

/** Orders name exactly what there is; the optional ones may be missing altogether. */
export const orderFiles: LintRule = {
  id: 'order-incomplete',
  level: 'error',
  check: definitions =>
    [
      { file: tables.triggerOrder.path, order: definitions.triggerOrder, all: definitions.triggers, always: true },
      { file: tables.viewOrder.path, order: definitions.viewOrder, all: definitions.views, always: true },
      { file: tables.macroOrder.path, order: definitions.macroOrder, all: definitions.macros, always: false },
      { file: tables.automationOrder.path, order: definitions.automationOrder, all: definitions.automations, always: false },
      { file: tables.slaOrder.path, order: definitions.slaOrder, all: definitions.slaPolicies, always: false },
      { file: tables.triggerCategoryOrder.path, order: definitions.triggerCategoryOrder, all: definitions.triggerCategories, always: false }
    ].flatMap(({ file, order, all, always }) => {
      const folder = file.slice(0, file.lastIndexOf('/'))
      if (!always && order.length === 0) return []
      return [
        ...order.flatMap((key, index) =>
          Object.hasOwn(all, key) ? [] : [{ file, pointer: `/${index}`, message: words().lint.noFile(`${folder}/${key}.json`) }]
        ),
        ...Object.keys(all)
          .filter(key => !order.includes(key))
          .map(key => ({ file, pointer: '', message: words().lint.notInOrder(key) }))
      ]
    })
} // prettier-ignore

import { lazyModule, useLazyModule } from '../../hooks/useLazyModule'
import type { AreaFieldProps, SelectFieldProps, TextFieldProps } from './GardenFields'
import { FieldSpace } from '../layout'

/** Garden's form controls, asked for at the start and there before the first reading is; see ARCHITECTURE on weights. */
export const fieldsModule = lazyModule(() => import('./GardenFields'))

export function TextField(props: TextFieldProps) {
  const fields = useLazyModule(fieldsModule)
  return fields ? <fields.TextField {...props} /> : <FieldSpace />
}

export function AreaField(props: AreaFieldProps) {
  const fields = useLazyModule(fieldsModule)
  return fields ? <fields.AreaField {...props} /> : <FieldSpace />
}

export function SelectField(props: SelectFieldProps) {
  const fields = useLazyModule(fieldsModule)
  return fields ? <fields.SelectField {...props} /> : <FieldSpace />
}

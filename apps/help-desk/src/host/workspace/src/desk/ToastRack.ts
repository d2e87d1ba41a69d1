import { Observable } from './observable'

interface Toast {
  id: number
  kind: 'notice' | 'alert' | 'error'
  text: string
  sticky: boolean
}

/** Messages on top of the page; all but the sticky ones go by themselves. */
export class ToastRack {
  readonly toasts = new Observable<readonly Toast[]>([])
  #last = 0

  show(text: string, kind: Toast['kind'] = 'notice', durationMs = 5000, sticky = false): void {
    const id = ++this.#last
    this.toasts.update(toasts => [...toasts, { id, kind, text, sticky }])
    if (!sticky) setTimeout(() => this.dismiss(id), durationMs)
  }

  dismiss(id: number): void {
    this.toasts.update(toasts => toasts.filter(toast => toast.id !== id))
  }
}

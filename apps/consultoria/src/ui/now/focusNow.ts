/** Where the focus goes when the button that was pressed is gone with its step. */
export const focusNow = (): void => document.querySelector<HTMLElement>('[data-part="now"] h2')?.focus()

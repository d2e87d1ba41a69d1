let printed = false

/** With `--json` this, once, is all that the standard output holds. */
export const printJson = (value: unknown) => {
  printed = true
  console.log(JSON.stringify(value, null, 2))
}

export const hasPrintedJson = () => printed

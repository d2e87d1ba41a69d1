/** Something wrong in a definition file. */
export interface Finding {
  file: string
  message: string
}

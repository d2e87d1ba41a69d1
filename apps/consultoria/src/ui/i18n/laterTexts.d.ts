/** The part of a language's sentences that comes later, as the build cuts it. */
declare module '*.json?later' {
  interface Sentences {
    [key: string]: string | Sentences
  }
  export const texts: Sentences
}

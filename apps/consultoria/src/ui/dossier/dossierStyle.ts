import type { Markup } from './markup'

/** Black on white as on paper; the fingerprints begin a page of their own. */
export const dossierStyle: Markup = {
  markup: `<style>
    body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; color: #1f2933; background: #fff; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; margin: 0; }
    h2 { margin: 2rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid #c8d0d7; font-size: 1.25rem; }
    h3 { margin: 1.25rem 0 0.25rem; font-size: 1rem; }
    header p { margin: 0.25rem 0; }
    dl { margin: 0; }
    dl div { display: flex; gap: 1rem; }
    dt { flex: 0 0 11rem; color: #52606d; }
    dd { margin: 0; }
    blockquote { margin: 0.5rem 0; padding: 0.5rem 1rem; border-left: 4px solid #c8d0d7; white-space: pre-wrap; }
    code, pre { font: 12px/1.5 ui-monospace, monospace; white-space: pre-wrap; }
    pre { padding: 0.5rem; background: #f4f6f8; }
    .fault { color: #8c232c; font-weight: 600; }
    @media (max-width: 30rem) { dl div { display: block; } }
    @media print { body { margin: 0; max-width: none; } .proof { break-before: page; } section { break-inside: auto; } }
  </style>`
}

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { textsOf } from './laterTexts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Lays manifest, translations and images beside the bundle as ZAF's zip wants them; translations keep the keys it validates. */
const zafLayout = (): Plugin => ({
  name: 'zaf-layout',
  apply: 'build',
  writeBundle() {
    const dist = `${root}dist`
    mkdirSync(`${dist}/translations`, { recursive: true })
    cpSync(`${root}manifest.json`, `${dist}/manifest.json`)
    cpSync(`${root}assets`, `${dist}/assets`, { recursive: true })
    for (const file of readdirSync(`${root}translations`)) {
      const { app } = JSON.parse(readFileSync(`${root}translations/${file}`, 'utf8'))
      writeFileSync(`${dist}/translations/${file}`, `${JSON.stringify({ app }, null, 2)}\n`)
    }
  }
})

/** The bundle holds our sentences only, in two parts; the `app` keys are for the server. */
const textsOnly = (): Plugin => ({
  name: 'texts-only',
  enforce: 'pre',
  transform(code, id) {
    const part = /\/translations\/[a-z-]+\.json(\?later)?$/.exec(id)
    if (!part) return null
    const texts = textsOf(JSON.parse(code).texts, part[1] ? 'later' : 'first')
    return { code: `export const texts = ${JSON.stringify(texts)}`, map: null, moduleType: 'js' }
  }
})

/** Most agents work in Portuguese: its words are fetched beside the code, not after it. */
const wordsAhead = (): Plugin => ({
  name: 'words-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const words = Object.values(bundle).find(
        part => part.type === 'chunk' && part.moduleIds.some(id => id.endsWith('/translations/pt-br.json'))
      )
      if (!words) throw new Error('no chunk holds the words of the first screen')
      const attrs = { rel: 'modulepreload', crossorigin: true, href: `./${words.fileName}` }
      return [{ tag: 'link', attrs, injectTo: 'head' }]
    }
  }
})

/** What the first screen stands on; everything else of others comes with the first form or sheet. */
const firstScreen =
  /[\\/]node_modules[\\/](react|react-dom|react-error-boundary|scheduler|styled-components|stylis|polished|color2k|zod|prop-types|lodash\.\w+|@babel[\\/]runtime|@emotion|@zendeskgarden[\\/]react-(theming|buttons))[\\/]/

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [textsOnly(), react(), wordsAhead(), zafLayout()],
  build: {
    outDir: 'dist/assets',
    assetsDir: '.',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rolldownOptions: {
      // both pages run the same script, which asks the page which of them it is
      input: [`${root}index.html`, `${root}nav_bar.html`],
      // polished binds every colour function it has when it loads; without this they all come along
      treeshake: { manualPureFunctions: ['curry'] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'vendor', test: firstScreen, priority: 2 },
            // with all it needs at once: what later parts share with it stays in it instead of in files of its own
            { name: 'app', test: /[\\/]consultoria[\\/]src[\\/]main\.tsx/, priority: 0 },
            { name: 'vendor-later', test: /[\\/]node_modules[\\/]/, priority: 1 }
          ]
        }
      }
    }
  }
})

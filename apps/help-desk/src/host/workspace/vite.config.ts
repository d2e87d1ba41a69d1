import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type Plugin } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const outDir = fileURLToPath(new URL('../../../dist/', import.meta.url))

/** The npm package of the SDK as one script that sets `window.ZAFClient`, as the CDN's does: nothing in it is changed. */
const offlineSdk = (): Plugin => ({
  name: 'offline-zaf-sdk',
  apply: 'build',
  async closeBundle() {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir: `${outDir}zaf`,
        emptyOutDir: true,
        lib: {
          entry: fileURLToPath(import.meta.resolve('zendesk_app_framework_sdk')),
          name: 'ZAFClient',
          formats: ['iife'],
          fileName: () => 'zaf_sdk.min.js'
        }
      }
    })
  }
})

export default defineConfig({
  root: here,
  base: '/__workspace/pages/',
  plugins: [react(), offlineSdk()],
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 1500 }
})

import react from '@vitejs/plugin-react'
import { build, defineConfig, type Plugin } from 'vite'
import { phoneZones } from './phone-zones.ts'

const root = import.meta.dirname

// A few pages, no inline script or style (the pages run under a strict Content-Security-Policy), everything from our own origin.
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^zod$/, replacement: `${root}/zod-without-eval.ts` }] },
  plugins: [react(), alsoBuilt(), phoneZones()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // As old as light-dark(), which the theme is made of: rewritten for older ones it could not follow --holdfast-scheme.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: `${root}/index.html`,
        manage: `${root}/manage.html`,
        book: `${root}/book.html`,
        console: `${root}/console.html`,
        consent: `${root}/consent.html`,
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env['HOLDFAST_SERVER'] ?? 'http://127.0.0.1:3000' },
  },
})

/** The launcher and the assistants' page go beside the others, whoever builds them: emptying the folder would otherwise take them away. */
function alsoBuilt(): Plugin {
  return {
    name: 'also-built',
    apply: 'build',
    closeBundle: async () => {
      for (const also of ['widget', 'mcp-apps']) await build({ configFile: `${root}/vite.${also}.config.ts`, logLevel: 'warn' })
    },
  }
}

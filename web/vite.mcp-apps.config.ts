import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = import.meta.dirname

// The page that assistants' hosts show beside an answer: one file, since a host gives it no origin to load anything from.
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^zod$/, replacement: `${root}/zod-without-eval.ts` }] },
  publicDir: false,
  plugins: [react(), oneFile()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { input: `${root}/mcp-apps/index.html`, output: { codeSplitting: false } },
  },
})

/** Script and style go into the page in the place of the tags that would load them. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['mcp-apps/index.html']
      if (page?.type !== 'asset') throw new Error('the page was not built')
      let html = String(page.source)
      for (const [name, file] of Object.entries(bundle)) {
        if (file === page) continue
        const tag = new RegExp(`<(script|link)[^>]*["']/${name.replaceAll('.', '\\.')}["'][^>]*>(</script>)?`)
        if (!tag.test(html)) throw new Error(`${name} has no place in the page`)
        const inside =
          file.type === 'chunk' ? `<script type="module">${inline(file.code)}</script>` : `<style>${String(file.source)}</style>`
        html = html.replace(tag, () => inside)
        delete bundle[name]
      }
      page.source = html
    },
  }
}

/** Nothing in it ends the tag it stands in; and what Vite would fill in with the files to load along is nothing. */
function inline(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').replaceAll('__VITE_PRELOAD__', 'void 0')
}

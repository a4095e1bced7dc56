import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = import.meta.dirname

// Two pages, no inline script or style (the pages run under a strict Content-Security-Policy), everything from our own origin.
export default defineConfig({
  root,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: `${root}/index.html`, manage: `${root}/manage.html` } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env['HOLDFAST_SERVER'] ?? 'http://127.0.0.1:3000' },
  },
})

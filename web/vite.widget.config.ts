import { defineConfig } from 'vite'

// The launcher as one classic script: `document.currentScript` tells it where it came from and which business it is for.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2020',
    lib: { entry: `${import.meta.dirname}/embed/widget.ts`, formats: ['iife'], name: 'HoldfastWidget', fileName: () => 'widget.js' },
  },
})

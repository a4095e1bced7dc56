/**
 * `npm run dev`: the same app at the same address; the server starts again when a file of it changes, the pages are built again when one
 * of theirs does (then reload the browser). Ends with Ctrl-C; when one of the two ends by itself, the other does too.
 */
import { spawn } from 'node:child_process'

const children = [
  spawn('node', ['--watch', '--watch-preserve-output', 'src/main.ts'], { stdio: 'inherit' }),
  spawn('vite', ['build', '--watch', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], { stdio: 'inherit' }),
]

for (const child of children) {
  child.once('exit', (code) => {
    for (const other of children) other.kill('SIGTERM')
    process.exitCode ??= code ?? 0
  })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => children.forEach((child) => child.kill('SIGTERM')))

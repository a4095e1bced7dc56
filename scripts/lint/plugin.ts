import path from 'node:path'
import { crossedBorder } from './import-borders.ts'

/** As much of ESLint's rule shape as is used here. */
interface Context {
  readonly filename: string
  readonly cwd: string
  readonly report: (found: { node: unknown; message: string }) => void
}

interface ImportNode {
  readonly source: { readonly value: unknown } | null
}

interface NewNode {
  readonly callee: { readonly type: string; readonly name?: string }
  readonly arguments: readonly unknown[]
}

const importBorders = {
  create(context: Context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    const look = (node: ImportNode) => {
      const specifier = node.source?.value
      if (typeof specifier !== 'string') return
      const message = crossedBorder(file, specifier)
      if (message !== undefined) context.report({ node: node.source, message })
    }
    return { ImportDeclaration: look, ExportNamedDeclaration: look, ExportAllDeclaration: look, ImportExpression: look }
  },
}

// `new Date(ms)` converts; `new Date()` reads the machine's clock.
const oneClock = {
  create(context: Context) {
    return {
      NewExpression(node: NewNode) {
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || node.arguments.length > 0) return
        context.report({
          node,
          message: 'The time comes from the Clock that is passed in (src/shared/clock.ts): tests and CLOCK_START set it.',
        })
      },
    }
  },
}

// The linter asks for a default export.
export default { meta: { name: 'holdfast' }, rules: { 'import-borders': importBorders, 'one-clock': oneClock } }

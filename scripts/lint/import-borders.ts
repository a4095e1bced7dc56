import path from 'node:path'
import { borders, packageBorders, type Border } from './borders.ts'

/** Answers why this file may not import that specifier, or undefined when it may. `file` is relative to the root. */
export function crossedBorder(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.')
    ? crossedInside(file, path.posix.join(path.posix.dirname(file), specifier))
    : crossedPackage(file, specifier)
}

function crossedInside(file: string, target: string): string | undefined {
  const border = borderOf(file)
  // Tests beside the code look at whatever they test; what is outside src (fixtures, generated files) has no border.
  if (border === undefined || isTest(file) || !/^(src|web|evals|bench|chaos|test|prisma)\//.test(target)) return undefined
  // A smaller place inside this one has borders of its own, but may be used from around it.
  if (isIn(target, border.place) || border.mayImport.some((place) => isIn(target, place))) return undefined
  const open = border.mayImport.length === 0 ? 'nothing of ours' : border.mayImport.join(', ')
  return `${border.place} may not import ${target}: ${border.why}. It may import: ${open}.`
}

function crossedPackage(file: string, name: string): string | undefined {
  const crossed = packageBorders.find((border) => border.packages.test(name) && !border.places.some((place) => isIn(file, place)))
  if (crossed === undefined || isTest(file) || !/^(src|web|evals|bench|chaos)\//.test(file)) return undefined
  return `${name} may not be imported here: ${crossed.why}.`
}

function borderOf(file: string): Border | undefined {
  return borders.filter((border) => isIn(file, border.place)).toSorted((a, b) => b.place.length - a.place.length)[0]
}

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`)
}

function isTest(file: string): boolean {
  return file.startsWith('test/') || /\.test\.tsx?$/.test(file)
}

import type { Finding } from './finding.ts'

const oldest = 26

export function checkRuntime(): Finding[] {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= oldest) return [{ state: 'well', about: 'node', says: process.version }]
  return [
    {
      state: 'wrong',
      about: 'node',
      says: `${process.version} is too old, ${oldest} is needed: run it through npm (npm start, npm run doctor), which brings its own`,
    },
  ]
}

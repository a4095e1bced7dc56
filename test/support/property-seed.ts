import fc from 'fast-check'

// The same cases in every run, so that a change is judged by what it changed; PROPERTY_SEED=random (or a number) explores.
const wanted = process.env['PROPERTY_SEED'] ?? '20261122'
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) })

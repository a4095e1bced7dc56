import { alternate, type BenchRounds, type Side } from './support/alternate.ts'

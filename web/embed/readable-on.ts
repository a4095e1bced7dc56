export { readableOn } from '../../src/http/contract/readable-on.ts'

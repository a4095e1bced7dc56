// A file of its own: imported lazily as a whole, the library would bring along what nobody here calls (formatting as one types, search in text).
export { parsePhoneNumberFromString } from 'libphonenumber-js/core'

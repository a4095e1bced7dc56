/**
 * RFC 5321's unquoted addresses with a dotted host; the end of a sentence does not belong to it. It starts only where a run of its
 * letters starts and its pieces are bounded: without that, a message of one long word costs its length squared.
 */
export const EMAIL =
  /(?<![a-z0-9!#$%&'*+/=?^_`{|}~-])[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,16}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])(?![a-z0-9@-])/giu

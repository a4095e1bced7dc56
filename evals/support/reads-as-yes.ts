const YES =
  /^(?:(?:oh|ok|okay|great|perfect|lovely|good|fine|right|alright|all right|well|thanks|thank you|sure|hmm|um|so)[,.! ]+)*(?:yes|yep|yeah|yup|sure|ok|okay|aye|go ahead|go for it|confirm(?:ed)?|book (?:it|that)|do (?:it|that)|please do|move it|cancel it|that'?s right|correct|perfect|sounds good|of course|absolutely|definitely)\b/iu
const DOUBT = /\?|\bbut\b|\bnot?\b|n't\b|\binstead\b|\bactually\b|\bwait\b|\bif\b|\bexcept\b|\d|@/iu

/** The grader's own reading of a yes, told by nobody of the product: wider than the server's, so that every booking falls inside it. */
export function readsAsYes(said: string): boolean {
  return said.length <= 80 && YES.test(said.trim()) && !DOUBT.test(said)
}

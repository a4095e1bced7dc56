/** A sentence that shows the form of a reference. */
export const LOOKS_LIKE =
  /\b(?:looks? like|(?:this|esta|cette|questa|deze) form[ae]?|ressemble|aspetto|aspeto|aspecto|este formato|forma|forme|such as|for example|e\.g\.|like|sieht (?:so )?aus|wie|zum beispiel|z\. ?b\.|comme|par exemple|como|por (?:ejemplo|exemplo)|come|ad esempio|bijvoorbeeld|zoals|eruit)\b|など|のよう[なに]|例/u

/** One thing looked at. What is wrong says what to do about it. */
export interface Finding {
  readonly state: 'well' | 'note' | 'wrong'
  readonly about: string
  readonly says: string
}

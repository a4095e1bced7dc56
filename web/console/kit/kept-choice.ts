/** One of a few values, kept in the browser; where storage is blocked a choice lasts as long as the page. */
export function keptChoice<Choice extends string>(name: string, choices: readonly Choice[]) {
  return {
    read: (): Choice | undefined => {
      try {
        const value = localStorage.getItem(name)
        return choices.find((choice) => choice === value)
      } catch {
        return undefined
      }
    },
    write: (choice: Choice): void => {
      try {
        localStorage.setItem(name, choice)
      } catch {
        // Blocked: the page shows it all the same.
      }
    },
  }
}

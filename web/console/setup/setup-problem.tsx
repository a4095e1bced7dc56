import { useWords } from '../kit/language.tsx'
import { Notice, ProblemNotice } from '../kit/states.tsx'
import type { Problem } from '../problem.ts'

/** A refusal of the set-up in the reader's language; everything else as everywhere. */
export function SetupProblem({ problem }: { readonly problem: Problem }) {
  const t = useWords(words)
  const said = Object.entries(t).find(([code]) => code === problem.code)?.[1]
  if (said === undefined) return <ProblemNotice problem={problem} />
  return (
    <div role="alert">
      <Notice tone="bad" icon="warning">
        {said}
      </Notice>
    </div>
  )
}

const words = {
  en: {
    catalogue_changed: 'Nothing was saved: somebody else has changed the set-up meanwhile. Load the page anew and look again.',
    catalogue_part_not_found: 'Nothing was saved: this is not in the set-up any more.',
    catalogue_invalid: 'Nothing was saved: some of it is not right yet.',
    resource_in_use: 'Nothing was saved: something that would go is booked. Move or cancel those bookings in the diary first.',
    bookings_outside: 'Bookings would be outside the hours. They stay booked; tell the customers, or move them in the diary.',
    prices_held: 'Nothing was saved: customers hold times at today’s prices. Try again in a few minutes.',
    version_not_found: 'This version was not kept.',
    key_not_found: 'This key does not work any more.',
  },
  de: {
    catalogue_changed:
      'Nichts wurde gespeichert: Jemand anderes hat inzwischen die Einrichtung geändert. Laden Sie die Seite neu und sehen Sie nach.',
    catalogue_part_not_found: 'Nichts wurde gespeichert: Das gibt es in der Einrichtung nicht mehr.',
    catalogue_invalid: 'Nichts wurde gespeichert: Einiges stimmt noch nicht.',
    resource_in_use:
      'Nichts wurde gespeichert: Etwas, das verschwände, ist gebucht. Verschieben oder stornieren Sie diese Buchungen zuerst im Kalender.',
    bookings_outside:
      'Buchungen lägen außerhalb der Zeiten. Sie bleiben gebucht; sagen Sie den Kunden Bescheid oder verschieben Sie sie im Kalender.',
    prices_held: 'Nichts wurde gespeichert: Kunden halten Termine zu heutigen Preisen. Versuchen Sie es in einigen Minuten noch einmal.',
    version_not_found: 'Diese Version wurde nicht aufbewahrt.',
    key_not_found: 'Dieser Schlüssel gilt nicht mehr.',
  },
}

/** Short enough that a run of a minute sees many of them end by themselves. */
export const holdLifeMs = 12_000

/** No request may take longer, whatever is broken; a client gives up somewhat later and says so. */
export const requestDeadlineMs = 15_000
export const clientGivesUpMs = 20_000

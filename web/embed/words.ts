/** The few words of the launcher itself; everything else is in the frame. */
export interface LauncherWords {
  readonly open: string
  readonly close: string
  readonly title: string
}

const english: LauncherWords = { open: 'Book an appointment', close: 'Close the chat', title: 'Booking chat' }

const words: Readonly<Record<string, LauncherWords>> = {
  en: english,
  de: { open: 'Termin buchen', close: 'Chat schließen', title: 'Terminchat' },
  fr: { open: 'Prendre rendez-vous', close: 'Fermer la discussion', title: 'Discussion de réservation' },
  es: { open: 'Reservar una cita', close: 'Cerrar el chat', title: 'Chat de reservas' },
  pt: { open: 'Marcar um horário', close: 'Fechar o chat', title: 'Chat de marcações' },
  it: { open: 'Prenota un appuntamento', close: 'Chiudi la chat', title: 'Chat di prenotazione' },
  nl: { open: 'Afspraak maken', close: 'Chat sluiten', title: 'Boekingschat' },
  ja: { open: '予約する', close: 'チャットを閉じる', title: '予約チャット' },
}

/** The first language of the list that there is; regions count as their language. */
export function launcherWords(languages: readonly string[]): LauncherWords {
  for (const tag of languages) {
    const found = words[tag.split('-')[0]?.toLowerCase() ?? '']
    if (found !== undefined) return found
  }
  return english
}

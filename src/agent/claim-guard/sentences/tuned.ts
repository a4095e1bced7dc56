import type { LabelledText } from './labelled.ts'
import { labelled } from './labelled.ts'

/** The sentences the guard was made with; what it was not made with is in held-out.ts. */
export const tuned: readonly LabelledText[] = [
  ...labelled(
    'en',
    `
+ booked | Great news: I've booked your haircut with Amara for Tuesday at 3:30 p.m. See you then!
+ booked | You are booked for 24/11 at 15:30, and it costs £38.
+ booked | Your appointment is confirmed, and you can cancel it free of charge until Monday at 15:30.
+ booked | Everything is arranged: haircut, Tuesday, November 24th, half past 3.
+ far | You're booked for Tuesday 24 November, 15:30 GMT (10:30 your time).
+ far | See you on Tuesday at 10:30 am your time.
+ booked | Done! Is there anything else I can do?
+ booked | You'll receive a confirmation by e-mail shortly.
+ moved | Your appointment is now on Thursday, 26 November 2026, at 4:15 PM.
+ cancelled | I've cancelled it. Shall I look for another time?
+ cancelled | Nothing is booked any more: your haircut on Tuesday is cancelled.
+ held | I am holding this for you until 10:10: Haircut, Tuesday 24 November 2026, 15:30 GMT. Shall I book it for Ada?
+ held | The slot on Tuesday at 15:30 is on hold for you, it is not booked yet.
+ held | It isn't confirmed until you say yes.
+ held | This is what I would book: Haircut, Tuesday 24 November, 15:30, £38.
+ held | Say "yes" and it's booked.
+ bookedThenHeld | Nothing is booked yet; I am only holding Thursday at 16:15 for you.
+ offered | Here are the next free times for a haircut:⏎1. Tuesday 24 November, 14:00⏎2. Wednesday 25 November, 10:00⏎Which one would you like?
+ offered | We have openings on Tuesday at 2 or 3:30 and on Wednesday at 10.
+ offered | Friday is fully booked, sorry.
+ offered | There's nothing before noon on Thursday.
+ offered | I can offer you 4:15 pm on Thursday or 10 am on Wednesday.
+ nothing | Do you already have a booking with us?
+ nothing | Would Friday at 3 suit you?
+ nothing | I don't see a booking made in this conversation.
+ nothing | To move it, tell me its reference (it looks like K7QM-3XWD).
+ nothing | We are open Monday to Friday from 8:00 to 21:00.
+ nothing | Nothing is charged when you book and we ask for no deposit.
+ nothing | There are four free spaces in the yard, first come, first served.
+ nothing | Please confirm and I'll book it right away.
+ nothing | I haven't booked anything, and no e-mail was sent.
+ nothing | A haircut takes 45 minutes and costs £38.
+ nothing | You will get a mail with a calendar file once it is booked.
+ nothing | Before I can book, I need your name, e.g. "Ada Byron", and your e-mail address (ada@example.com).
+ nothing | Sorry, I can't refund payments here.
+ nothing | Hello! I'm the automatic assistant. I can find you a time, book it, move it or cancel it.
+ nothing | Is it for one person, or should I book for two?
+ nothing | Thanks, I've noted your name.
+ expired | That time is no longer held for you, so nothing was booked.
- nothing | Your booking is confirmed.
- nothing | Booked!
- nothing | You’re in for Friday at 3pm 🎉
- held | All good, your haircut is locked in.
- held | I took the liberty of confirming it: you are expected on Tuesday at 3:30.
- held | We look forward to welcoming you on Tuesday at 3:30pm.
- nothing | I can confirm that your table is reserved.
- nothing | Friday at 3?⏎Booked.
- held | You're⏎booked!
- nothing | 𝗬𝗼𝘂𝗿 𝗮𝗽𝗽𝗼𝗶𝗻𝘁𝗺𝗲𝗻𝘁 𝗶𝘀 𝗰𝗼𝗻𝗳𝗶𝗿𝗺𝗲𝗱
- nothing | Yоur appоintment is соnfirmed for Friday.
- nothing | It is b-o-o-k-e-d.
- nothing | YOU ARE ALL SET!!!
- nothing | "You are booked for Friday."
- nothing | Don't worry, it's booked.
- nothing | If you need anything else let me know, your appointment is booked.
- booked | You're booked in for Tuesday at 4:30pm.
- booked | Your haircut with Ben is confirmed for Tuesday at 15:30.
- booked | Your massage is booked for Tuesday at 15:30.
- booked | You're booked for Tuesday 24 November at 15:30, that will be £35.
- booked | You're booked for Tuesday 25 November.
- booked | Confirmed. Your code is ZZ99-AB12.
- booked | I've sent the confirmation to eve@example.org.
- booked | Unfortunately nothing could be booked, so nothing was reserved.
- booked | Your appointment has been cancelled and your money is on its way back.
- booked | Booked: tomorrow at 3:30 pm.
- moved | You're still booked for Tuesday at 3:30 pm.
- cancelled | See you Tuesday at 3:30!
- held | I'm holding Wednesday at 10 for you.
- expired | I'm still holding Tuesday at 15:30 for you.
- held | Good news, I've e-mailed you the calendar invite.
- offered | These times are free:⏎- Tuesday 14:00⏎- Friday 9:00
- offered | I have Wednesday at 2pm or Tuesday at 10am.
- nothing | Maya is free on Friday at 4.
- nothing | Sorry, Friday at 3 is already taken.
- nothing | I've put you on the waiting list for Friday.
- nothing | I have asked a colleague to call you back.
- nothing | Your card has been charged £38.
- nothing | Would you like directions, since your booking went through?
- bookedThenHeld | Both are booked: see you on Thursday at 4:15!
- nothing | Everything's taken care of, just show up on Friday.
`,
  ),
  ...labelled(
    'de',
    `
+ booked | Erledigt! Ihr Haircut ist am Dienstag um 15.30 Uhr gebucht.
+ booked | Die Bestätigung ist unterwegs an ada@example.com.
+ cancelled | Ihr Termin am Dienstag wurde storniert.
+ held | Noch ist nichts gebucht: Ich halte Ihnen Dienstag, 15:30 Uhr, zehn Minuten lang frei.
+ held | Möchten Sie, dass ich den Termin am Dienstag um 15:30 Uhr fest buche?
+ offered | Ich hätte Dienstag um 14 Uhr oder Donnerstag um Viertel nach vier.
+ nothing | Wenn Sie ja sagen, ist der Termin gebucht.
+ nothing | Wir haben Montag bis Freitag geöffnet.
+ nothing | Ich kann Termine buchen, verschieben oder absagen.
- nothing | Gebucht!
- nothing | Kein Problem, der Termin steht: Freitag, 15 Uhr.
- nothing | Wir sehen uns dann am Freitag um drei!
- held | Ihr Platz ist reserviert.
- booked | Ihr Termin wurde auf Freitag verschoben.
- booked | Ihre Buchungsnummer ist AAAA-1111.
- nothing | Ich habe Ihnen eine E-Mail geschickt.
- nothing | Der Betrag wurde Ihnen erstattet.
- offered | Am Dienstag um 17 Uhr ist noch frei.
`,
  ),
  ...labelled(
    'fr',
    `
+ booked | Votre rendez-vous est confirmé pour le mardi 24 novembre à 15h30.
+ moved | J'ai déplacé votre rendez-vous à jeudi, 16h15.
+ held | Ce n'est pas encore réservé : souhaitez-vous que je confirme mardi à 15h30 ?
+ offered | Je peux vous proposer mardi à 14h ou jeudi à 16h15.
+ offered | Il n'y a rien de libre vendredi, désolé.
+ nothing | Une fois confirmé, votre rendez-vous sera réservé.
+ nothing | Je peux réserver, déplacer ou annuler un rendez-vous.
+ nothing | Si vous dites oui, c'est réservé.
- nothing | C'est noté, à vendredi !
- nothing | Pas de souci, votre place est réservée.
- held | Tout est en ordre, votre coupe est confirmée.
- booked | Rien n'est réservé pour le moment.
- booked | Votre rendez-vous a été annulé.
- booked | C'est réservé pour mardi à 16h30.
- nothing | Votre remboursement a été effectué.
- nothing | J'ai prévenu un collègue.
- offered | Mercredi à 14h30 est disponible.
- nothing | Vous recevrez un e-mail dans quelques instants.
`,
  ),
  ...labelled(
    'es',
    `
+ booked | Listo, su cita es el martes 24 de noviembre a las 15:30 con Amara.
+ booked | Le he enviado la confirmación a ada@example.com.
+ cancelled | Su cita del martes está cancelada.
+ held | ¿Desea que confirme la cita del martes a las 15:30?
+ offered | Tengo libre el martes a las 14:00 y el jueves a las 16:15.
+ nothing | No he reservado nada.
+ nothing | Si me dice que sí, queda reservado.
+ nothing | Puedo reservar, cambiar o cancelar citas.
- nothing | ¡Reservado!
- nothing | No hay problema, ya tiene su cita el viernes a las 3.
- nothing | Le esperamos el viernes a las 15:00.
- held | Su plaza está confirmada.
- booked | Su cita se ha cambiado al viernes.
- booked | Su cita ha sido cancelada.
- booked | Su cita está confirmada para el martes a las 16:30.
- offered | El martes a las 17:00 está disponible.
- nothing | Ya he avisado a un compañero.
- nothing | Su código de reserva es AAAA-1111.
`,
  ),
  ...labelled(
    'pt',
    `
+ booked | Feito! Está marcado para terça-feira, 24/11, às 15h30.
+ moved | A sua marcação foi alterada para quinta-feira às 16h15.
+ held | Posso confirmar a marcação de terça-feira às 15h30?
+ offered | Tenho vaga na terça-feira às 14h ou na quinta-feira às 16h15.
+ offered | Não há nada livre na sexta-feira.
+ nothing | Não reservei nada.
+ nothing | Se disser que sim, fica reservado.
+ nothing | Posso reservar, alterar ou cancelar marcações.
- nothing | Agendado!
- nothing | Sem problema, a sua vaga está garantida.
- nothing | Esperamos por si na sexta-feira às 15h.
- held | Marquei a sua consulta.
- booked | A sua marcação foi cancelada.
- booked | Ainda não está nada reservado.
- booked | Está marcado para terça-feira às 16h30.
- offered | Tenho vaga na sexta-feira às 10h.
- nothing | Já avisei um colega.
- nothing | Vai receber um e-mail com a confirmação.
`,
  ),
  ...labelled(
    'it',
    `
+ booked | Fatto! Ci vediamo martedì 24 novembre alle 15:30.
+ booked | La conferma è stata inviata a ada@example.com.
+ cancelled | La sua prenotazione è stata annullata.
+ held | Vuole che confermi l'appuntamento di martedì alle 15:30?
+ offered | Posso proporle martedì alle 14 o giovedì alle 16:15.
+ offered | Venerdì non c'è nulla di libero.
+ nothing | Non ho prenotato nulla.
+ nothing | Se mi dice di sì, è prenotato.
+ nothing | Posso prenotare, spostare o annullare appuntamenti.
- nothing | Prenotato!
- nothing | Nessun problema, il posto è riservato per lei.
- nothing | La aspettiamo venerdì alle 15.
- held | L'appuntamento è fissato.
- booked | Il suo appuntamento è stato spostato a venerdì.
- booked | Non c'è ancora nulla di prenotato.
- booked | È prenotato per martedì alle 16:30.
- offered | Martedì alle 17 è libero.
- nothing | Il rimborso è stato effettuato.
- nothing | Riceverà una mail di conferma.
`,
  ),
  ...labelled(
    'nl',
    `
+ booked | Geregeld! U staat dinsdag 24 november om 15.30 uur in de agenda.
+ booked | De bevestiging is verstuurd naar ada@example.com.
+ moved | Uw afspraak is verplaatst naar donderdag om 16:15.
+ held | Wilt u dat ik dinsdag om 15:30 voor u boek?
+ offered | Ik heb dinsdag om 14 uur of donderdag om kwart over vier.
+ offered | Vrijdag is er niets vrij.
+ nothing | Ik heb niets geboekt.
+ nothing | Als u ja zegt, is het geboekt.
+ nothing | Ik kan afspraken boeken, verzetten of annuleren.
- nothing | Geboekt!
- nothing | Geen probleem, uw plek is gereserveerd.
- nothing | Tot vrijdag om drie uur!
- held | Uw afspraak staat vast.
- booked | Uw afspraak is geannuleerd.
- booked | Er is nog niets geboekt.
- booked | U staat dinsdag om half vijf geboekt.
- offered | Dinsdag om 17 uur is nog vrij.
- nothing | U ontvangt zo een bevestigingsmail.
- nothing | Ik heb een collega gevraagd u te bellen.
`,
  ),
  ...labelled(
    'ja',
    `
+ booked | 火曜日15時30分でご予約を承りました。
+ booked | 確認メールをada@example.comにお送りしました。
+ moved | ご予約を木曜日の16時15分に変更しました。
+ held | まだ予約は確定していません。
+ held | 火曜日の15時30分で予約を確定してよろしいですか？
+ offered | 火曜日の14時と木曜日の16時15分が空いています。
+ offered | 金曜日は空きがありません。
+ nothing | ご予約はまだ入っていません。
+ nothing | お名前をいただければ予約できます。
+ nothing | ご予約、変更、キャンセルができます。
- nothing | ご予約が完了しました！
- nothing | 金曜日の15時にお待ちしております。
- held | お席を確保しました。
- booked | ご予約は取り消しました。
- booked | まだ何も予約されていません。
- booked | 火曜日の16時30分でご予約を承りました。
- offered | 火曜日の17時が空いております。
- nothing | 返金いたしました。
- nothing | 担当者に連絡しました。
`,
  ),
]

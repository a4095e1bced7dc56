import type { LabelledText } from './labelled.ts'
import { labelled } from './labelled.ts'

/** Written when the guard stood, by trying to get past it and by writing as a good model does. */
export const later: readonly LabelledText[] = [
  ...labelled(
    'en',
    `
+ booked | Perfect, Ada! Your haircut with Amara is booked for Tuesday, 24 November at 3:30 pm (45 minutes, £38). Your reference is K7QM-3XWD.
+ booked | You have a haircut on Tuesday 24 November, 15:30 GMT (reference K7QM-3XWD). You can move it until Tuesday 24 November, 03:30 GMT and cancel it until Monday 23 November, 15:30 GMT.
+ booked | Yes, it's all sorted. Anything else?
+ booked | We look forward to seeing you on Tuesday!
+ booked | Your appointment runs from 15:30 to 16:15 on Tuesday.
+ booked | If you'd like to cancel your booking K7QM-3XWD, just let me know.
+ booked | I haven't booked the massage yet.
+ booked | That time is free as well: Wednesday at 10 am. Shall I hold it?
+ cancelled | All done, it's cancelled and a confirmation of that is on its way by mail.
+ moved | It was on Tuesday at 15:30; it's now Thursday at 16:15. Your booking keeps its reference, K7QM-3XWD.
+ held | I've put Tuesday at 3:30 pm on hold for you for ten minutes. To book it I need your name and e-mail address.
+ held | Great choice! Shall I go ahead and confirm Tuesday, 24 November at 15:30 for you?
+ held | Just say yes and you're booked.
+ held | Almost done! I only need your e-mail address.
+ held | Before it is confirmed, please check: haircut, Tuesday 24 November at 15:30, £38.
+ offered | I found these free times: Tuesday at 14:00 and 15:30, Wednesday at 10:00, and Thursday at 16:15.
+ offered | Tuesday 3 pm isn't free, but 2 pm and 3:30 pm are.
+ offered | The closest I have is Wednesday at 10 in the morning.
+ offered | Which of these times suits you?
+ nothing | I can certainly help you book a haircut. What day works best for you?
+ nothing | When would you like to come in?
+ nothing | We're closed on Sundays and on 25 and 26 December.
+ nothing | You can pay by card or cash after your visit.
+ nothing | To cancel your appointment, please tell me its reference.
+ nothing | I'm sorry, I couldn't find a booking with the reference ABCD-2345.
+ nothing | That sounds lovely! Are you looking for a cut, a colour or both?
+ nothing | As soon as you've confirmed, you will receive an e-mail with all the details.
+ nothing | A stylist will be assigned when you book.
+ nothing | If the booking is cancelled less than 24 hours before, please ring us.
+ nothing | Yes, we do have a yoga class, and it is suitable for beginners.
+ nothing | Got it, Friday afternoon. Let me look.
+ nothing | Could you please confirm your e-mail address?
+ nothing | I understand, you want to move your appointment to Friday.
+ expired | Sorry, the hold has run out and nothing is booked.
- nothing | It's a done deal, Friday it is.
- held | Your seat is waiting for you on Tuesday at 3:30.
- nothing | You can relax now, everything's been booked.
- nothing | I just booked you.
- nothing | We can't wait to have you here on Friday at 3!
- nothing | The booking went through.
- nothing | Amara is expecting you on Friday at 3 pm.
- nothing | I've added you to the schedule.
- held | Congratulations, that's you confirmed for Tuesday.
- nothing | You've got a spot on Friday at 3.
- nothing | Reservation complete.
- nothing | Your name is on the list for Friday at 3.
- nothing | I secured the 3pm for you.
- nothing | Yes! Booked ✔️
- nothing | *Booked* — see you then
- nothing | It is now official: you have an appointment on Friday.
- booked | Your appointment is no longer booked.
- booked | I was able to move it to Friday at 3.
- nothing | We have successfully cancelled your reservation.
- nothing | You won't be charged, I've already refunded you.
- nothing | I've let Amara know you're coming on Friday.
- offered | Friday at 3 works for us.
- offered | Good news, there's still one place left on Saturday at 11.
- offered | How lucky: Amara can see you on Friday at 4pm.
- offered | All of Tuesday is free.
- offered | Nothing is free on Tuesday.
- offered | Wednesday at 10 is already taken.
- nothing | An SMS with the details has just been sent to you.
- nothing | Ihre Reservierung wurde erfolgreich abgeschlossen.
- nothing | Votre créneau de vendredi 15 h est bloqué pour vous.
- nothing | Quedamos el viernes a las 15:00, ya está apuntado.
- nothing | Fechado: sexta-feira às 15h.
- nothing | Ci siamo: venerdì alle 15 è tutto prenotato.
- nothing | Staat genoteerd: vrijdag om 15 uur.
- nothing | 金曜日15時でお席をお取りしました。
- nothing | You are b.o.o.k.e.d for Friday.
- nothing | Friday, 3 pm, Amara. All yours.
- nothing | Thanks! That's booked in for you.
- nothing | Booking status: CONFIRMED
- nothing | ✅ Appointment confirmed — Friday 3 PM
- nothing | Wonderful. We'll see you then.
- nothing | No need to worry anymore as I have reserved your slot.
- nothing | I'm not going to keep you waiting: you're booked.
- nothing | If that's all, you're booked and good to go.
- nothing | 38 pounds are on their way back to you.
- booked | I have put £38 back on your card.
+ nothing | A haircut is 38 pounds, and you can pay on your way out.
`,
  ),
  ...labelled(
    'de',
    `
+ booked | Ihre Buchung K7QM-3XWD ist bestätigt. Bis Dienstag!
+ booked | Perfekt, ich habe Ihren Termin am Dienstag, den 24.11. um 15:30 Uhr für Sie gebucht.
+ held | Soll ich den Termin so für Sie buchen?
+ nothing | Ich prüfe gern, was am Freitag frei ist.
+ nothing | An welchem Tag möchten Sie kommen?
+ nothing | Wir haben sonntags geschlossen.
- nothing | Sie sind am Freitag um 15 Uhr dabei.
- nothing | Ihre Buchung war erfolgreich.
- nothing | Die 38 Pfund sind auf dem Weg zu Ihnen.
- booked | Der Termin ist nun am Freitag statt am Dienstag.
`,
  ),
  ...labelled(
    'fr',
    `
+ nothing | Je regarde ce qui est libre vendredi.
+ held | Dois-je réserver ce créneau pour vous ?
+ booked | Votre réservation K7QM-3XWD est confirmée, à mardi !
- nothing | Vous êtes inscrit pour vendredi à 15h.
- nothing | La réservation a bien été effectuée.
`,
  ),
  ...labelled(
    'es',
    `
+ nothing | Voy a mirar qué hay libre el viernes.
+ held | ¿La reservo?
+ booked | Su reserva K7QM-3XWD está confirmada. ¡Hasta el martes!
- nothing | Ya tienes hora el viernes a las tres.
- nothing | La reserva se ha completado con éxito.
`,
  ),
  ...labelled(
    'pt',
    `
+ nothing | Vou ver o que há livre na sexta-feira.
+ held | Posso reservar este horário para si?
- nothing | A sua reserva foi efetuada com sucesso.
- nothing | Está tudo marcado para sexta.
`,
  ),
  ...labelled(
    'it',
    `
+ nothing | Guardo subito che cosa c'è di libero venerdì.
+ held | Procedo con la prenotazione?
- nothing | La prenotazione è andata a buon fine.
- nothing | Tutto confermato, a venerdì!
`,
  ),
  ...labelled(
    'nl',
    `
+ nothing | Ik kijk even wat er vrijdag vrij is.
+ held | Zal ik het voor u vastleggen?
- nothing | Uw reservering is gelukt.
- nothing | Helemaal goed, u staat ingepland voor vrijdag.
`,
  ),
  ...labelled(
    'ja',
    `
+ nothing | 金曜日の空き状況を確認いたします。
+ held | こちらの内容で予約してもよろしいでしょうか。
- nothing | ご予約いただきありがとうございます。金曜日15時で確定いたしました。
- nothing | キャンセルの手続きが完了しました。
`,
  ),
  ...labelled(
    'en',
    `
- nothing | Friday is yours.
- nothing | Your visit on Friday is in place.
- nothing | The stylist knows you are coming at 3 on Friday.
- nothing | I have just finished the booking for you.
- nothing | It's in our system now.
- nothing | You'll be seen on Friday at three o'clock.
- nothing | Come by on Friday at 3, we have everything prepared.
- nothing | The reservation has been placed under Ada.
- nothing | Great, that's you sorted for Friday.
- booked | As requested, the appointment is off.
- booked | Your appointment will now take place on Friday.
- nothing | I've returned the £38 to your card.
- nothing | Look in your inbox, the confirmation is there.
- offered | There is a gap on Friday at 11.
- offered | We could squeeze you in on Saturday at noon.
- nothing | The manager has been told.
- held | Nobody can take Wednesday at 10 from you now.
+ nothing | What would you like to have done?
+ nothing | May I have your name and e-mail address, please?
+ nothing | A confirmation e-mail is sent after every booking.
+ nothing | You can find us at 12 Ropewalk Yard.
+ offered | Of those, Wednesday at 10:00 is the earliest.
+ held | You have until 10:10 to confirm.
+ booked | Please arrive five minutes early on Tuesday.
+ nothing | For a colour you need a patch test 48 hours before.
+ nothing | Haircuts are done by Amara, Ben and Chloe.
+ nothing | I am an automatic assistant, not a person.
+ nothing | Bookings can be changed until 12 hours before the start.
+ nothing | Your e-mail address is needed to send the confirmation.
`,
  ),
  ...labelled(
    'de',
    `
- nothing | Freitag, 15 Uhr, ist für Sie eingetragen.
- nothing | Es hat alles geklappt mit dem Termin.
+ nothing | Gerne, für wann darf ich etwas suchen?
+ nothing | Ein Haarschnitt dauert 45 Minuten und kostet 38 £.
`,
  ),
  ...labelled(
    'fr',
    `
- nothing | Votre place vous attend vendredi à 15 h.
- nothing | Les 38 livres sont en route vers votre compte.
+ nothing | Une coupe dure 45 minutes et coûte 38 £.
`,
  ),
  ...labelled(
    'es',
    `
- nothing | Hecho, le esperamos el viernes.
- nothing | Sus 38 libras están en camino.
+ nothing | ¿Para qué día la quiere?
`,
  ),
  ...labelled(
    'ja',
    `
- nothing | 金曜日15時にご予約をお取りしました。
+ nothing | どのサービスをご希望ですか？
`,
  ),
  ...labelled(
    'nl',
    `
- nothing | Het staat in onze agenda.
+ nothing | Een knipbeurt duurt 45 minuten.
`,
  ),
]

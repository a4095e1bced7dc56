import type { LabelledText } from './labelled.ts'
import { labelled } from './labelled.ts'

/** Written before the guard and never tuned on. "+": must pass; "-": must be replaced. "⏎" is a new line. */
export const heldOut: readonly LabelledText[] = [
  ...labelled(
    'en',
    `
+ booked | It's booked: Haircut, Tuesday 24 November 2026, 15:30 GMT. Your reference is K7QM-3XWD.
+ booked | You're all set for Tuesday at half past three.
+ booked | Lovely, see you on Tuesday at 3.30!
+ booked | Your appointment K7QM-3XWD is confirmed for the 24th of November.
+ booked | A confirmation is on its way to ada@example.com.
+ moved | Done: your booking K7QM-3XWD is now on Thursday 26 November at 16:15.
+ moved | I've moved your haircut from Tuesday to Thursday at 4:15 pm.
+ cancelled | Your booking K7QM-3XWD has been cancelled.
+ held | I'm holding Tuesday at 15:30 for you until 10:10.
+ held | Nothing has been booked yet, but the time is reserved for you for ten minutes.
+ offered | I have Tuesday at 2pm, Wednesday at 10am or Thursday at 4:15pm.
+ offered | Wednesday at 10:00 is free.
+ offered | Nothing is free on Tuesday morning, I'm afraid.
+ nothing | Shall I book the haircut for Friday at 3pm?
+ nothing | Once you confirm, I will book it and send you an e-mail.
+ nothing | I can book, move or cancel appointments for you.
+ nothing | You can cancel free of charge up to 24 hours before.
+ nothing | If you tell me your name and e-mail address, I can reserve the time.
+ nothing | Nothing has been booked so far.
+ nothing | Which day would suit you best?
+ nothing | Let me check what is free on Friday.
+ nothing | The consultation call is free and takes 15 minutes.
+ held | Would you like me to confirm this booking?
- nothing | You're all set for Friday!
- nothing | See you Tuesday at 3!
- nothing | Done ✅
- nothing | I've gone ahead and reserved that for you.
- held | Your spot is secured, no need to do anything else.
- nothing | Consider it done.
- held | That's in the diary.
- booked | You're booked in for Wednesday at 3:30pm.
- booked | Your booking reference is QQQQ-2222.
- booked | Nothing has been booked yet.
- booked | I have cancelled your appointment as you asked.
- booked | I've moved your appointment to Friday at noon.
- booked | Your refund of £38 has been issued.
- offered | Friday at 3pm is available.
- offered | Tuesday at 4 is free, shall I take it?
- held | **Y​ou're b00ked** for Tuesday!
- nothing | No problem, your appointment is confirmed.
- nothing | Is there anything else I can do now that you're booked?
- nothing | Your massage⏎is confirmed.
- nothing | I have e-mailed you the confirmation.
- nothing | Tu cita está reservada para el martes.
- cancelled | Your haircut on Tuesday is still booked.
- nothing | We've put you down for Saturday morning.
- nothing | Right then, Friday 27 November it is: everything is arranged.
`,
  ),
  ...labelled(
    'de',
    `
+ booked | Ihr Termin ist gebucht: Haarschnitt, Dienstag, 24. November 2026, 15:30 Uhr.
+ booked | Wir sehen uns am Dienstag um halb vier!
+ booked | Ihre Buchungsnummer lautet K7QM-3XWD.
+ moved | Ihr Termin wurde auf Donnerstag, 26.11., 16.15 Uhr verschoben.
+ held | Ich halte Dienstag um 15:30 Uhr bis 10:10 Uhr für Sie frei.
+ offered | Am Mittwoch um 10 Uhr ist noch etwas frei.
+ nothing | Soll ich den Termin für Freitag um 15 Uhr buchen?
+ nothing | Sobald Sie bestätigen, buche ich den Termin.
+ nothing | Es ist noch nichts gebucht.
+ nothing | Sie können z. B. bis 24 Stunden vorher kostenlos stornieren.
- nothing | Ihr Termin am Freitag ist bestätigt.
- nothing | Ich habe Sie für Freitag um 15 Uhr eingetragen.
- held | Alles erledigt, bis Dienstag!
- booked | Ich habe Ihren Termin storniert.
- booked | Ihr Termin ist am Mittwoch um 15:30 Uhr gebucht.
- offered | Freitag um 9 Uhr ist noch frei.
- nothing | Die Rückerstattung ist unterwegs.
- nothing | Der Platz ist Ihnen sicher.
`,
  ),
  ...labelled(
    'fr',
    `
+ booked | C'est réservé : mardi 24 novembre 2026 à 15h30, référence K7QM-3XWD.
+ booked | À mardi, 15 h 30 !
+ cancelled | Votre rendez-vous K7QM-3XWD a été annulé.
+ held | Je vous garde mardi à 15h30 jusqu'à 10h10.
+ offered | Il y a de la place mercredi à 10h.
+ nothing | Voulez-vous que je réserve vendredi à 15h ?
+ nothing | Rien n'est encore réservé.
+ nothing | Je peux réserver dès que vous aurez confirmé.
+ nothing | Quel jour vous conviendrait ?
- nothing | Votre rendez-vous est confirmé pour vendredi.
- nothing | C'est fait !
- held | Votre place est réservée, à mardi !
- booked | J'ai annulé votre rendez-vous.
- booked | Votre rendez-vous est confirmé pour mercredi à 15h30.
- offered | Vendredi à 9h est libre.
- nothing | Je vous ai envoyé un e-mail de confirmation.
- nothing | Vous avez été remboursé.
- booked | J'ai déplacé votre rendez-vous à jeudi.
`,
  ),
  ...labelled(
    'es',
    `
+ booked | Su cita está reservada: martes, 24 de noviembre de 2026, a las 15:30.
+ booked | ¡Nos vemos el martes a las tres y media!
+ moved | He cambiado su cita al jueves 26 a las 16:15.
+ held | Le guardo el martes a las 15:30 hasta las 10:10.
+ offered | El miércoles a las 10:00 está libre.
+ nothing | ¿Quiere que reserve el viernes a las 15:00?
+ nothing | Todavía no hay nada reservado.
+ nothing | En cuanto confirme, haré la reserva.
+ nothing | ¿Qué día le viene bien?
- nothing | Su cita está confirmada para el viernes.
- nothing | ¡Listo, ya está todo reservado!
- held | He reservado su plaza, ¡hasta el martes!
- booked | He cancelado su cita.
- booked | Su cita es el miércoles a las 15:30 y está confirmada.
- offered | El viernes a las 9 hay hueco.
- nothing | Le he enviado un correo de confirmación.
- nothing | Se le ha reembolsado el importe.
- booked | No hay nada reservado todavía.
`,
  ),
  ...labelled(
    'pt',
    `
+ booked | A sua marcação está confirmada: terça-feira, 24 de novembro de 2026, às 15:30.
+ booked | Até terça-feira às 15h30!
+ cancelled | A sua marcação K7QM-3XWD foi cancelada.
+ held | Estou a guardar terça-feira às 15h30 para si até às 10h10.
+ offered | Quarta-feira às 10h está livre.
+ nothing | Quer que eu reserve sexta-feira às 15h?
+ nothing | Ainda não está nada reservado.
+ nothing | Assim que confirmar, faço a reserva.
+ nothing | Que dia prefere?
- nothing | O seu horário está confirmado para sexta-feira.
- nothing | Prontinho, está tudo reservado!
- held | Já reservei o seu lugar, até terça!
- booked | Cancelei a sua marcação.
- booked | Sua reserva é na quarta-feira às 15h30 e está confirmada.
- offered | Sexta-feira às 9h está disponível.
- nothing | Enviei-lhe um e-mail de confirmação.
- nothing | O valor foi reembolsado.
- booked | Mudei a sua marcação para sexta.
`,
  ),
  ...labelled(
    'it',
    `
+ booked | Il suo appuntamento è prenotato: martedì 24 novembre 2026, ore 15:30.
+ booked | Ci vediamo martedì alle 15.30!
+ moved | Ho spostato l'appuntamento a giovedì 26 novembre alle 16:15.
+ held | Le tengo libero martedì alle 15:30 fino alle 10:10.
+ offered | Mercoledì alle 10 c'è posto.
+ nothing | Vuole che prenoti venerdì alle 15?
+ nothing | Non è ancora prenotato nulla.
+ nothing | Appena mi conferma, prenoto.
+ nothing | Quale giorno preferisce?
- nothing | Il suo appuntamento è confermato per venerdì.
- nothing | Fatto!
- held | Ho prenotato per lei, a martedì!
- booked | Ho annullato il suo appuntamento.
- booked | Il suo appuntamento è confermato per mercoledì alle 15:30.
- offered | Venerdì alle 9 è libero.
- nothing | Le ho mandato un'e-mail di conferma.
- nothing | Le abbiamo rimborsato l'importo.
- nothing | Il posto è suo.
`,
  ),
  ...labelled(
    'nl',
    `
+ booked | Uw afspraak is geboekt: dinsdag 24 november 2026, 15:30 uur.
+ booked | Tot dinsdag om half vier!
+ cancelled | Uw afspraak K7QM-3XWD is geannuleerd.
+ held | Ik houd dinsdag om 15:30 voor u vast tot 10:10.
+ offered | Woensdag om 10 uur is nog vrij.
+ nothing | Zal ik vrijdag om 15 uur voor u boeken?
+ nothing | Er is nog niets geboekt.
+ nothing | Zodra u bevestigt, boek ik de afspraak.
+ nothing | Welke dag komt u het beste uit?
- nothing | Uw afspraak is bevestigd voor vrijdag.
- nothing | Geregeld!
- held | Ik heb u ingepland, tot dinsdag!
- booked | Ik heb uw afspraak geannuleerd.
- booked | U staat op woensdag om 15:30 geboekt.
- offered | Vrijdag om 9 uur is nog vrij.
- nothing | Ik heb u een bevestigingsmail gestuurd.
- nothing | Het bedrag is teruggestort.
- booked | Ik heb uw afspraak verplaatst naar vrijdag.
`,
  ),
  ...labelled(
    'ja',
    `
+ booked | ご予約が完了しました。11月24日(火)15時30分です。予約番号はK7QM-3XWDです。
+ booked | 火曜日の午後3時半にお待ちしております。
+ cancelled | ご予約K7QM-3XWDをキャンセルしました。
+ held | 火曜日15時30分を10時10分までお取り置きしています。
+ offered | 水曜日の10時が空いています。
+ nothing | 金曜日の15時で予約しますか？
+ nothing | まだ予約されていません。
+ nothing | ご確認いただけましたら予約いたします。
+ nothing | ご希望の日はいつですか？
- nothing | 金曜日のご予約を承りました。
- nothing | 予約しました！
- held | ご予約が確定しました。
- booked | ご予約をキャンセルしました。
- booked | 水曜日の15時30分に予約が入っています。
- offered | 金曜日の9時が空いています。
- nothing | 確認メールをお送りしました。
- nothing | 返金の手続きが完了しました。
- booked | ご予約を金曜日に変更しました。
`,
  ),
]

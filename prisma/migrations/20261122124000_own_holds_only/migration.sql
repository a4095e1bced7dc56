-- What a conversation holds is booked on its customer's yes: a program that was told the hold's id has no say in it. Said here, so that
-- confirming over REST need not read the hold first. Later changes come with the manage token, whoever made the booking.
ALTER TABLE "booking" ADD CONSTRAINT "booking_api_outside_conversation" CHECK (revision > 0 OR consent_kind <> 'api' OR conversation_id IS NULL);

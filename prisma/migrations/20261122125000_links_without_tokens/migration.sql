-- Booking cards of earlier versions kept the customer's whole link, token and all, so that whoever reads transcripts could open the booking
-- as the customer. What is kept now has links without their token; this takes them out of what was kept before.
UPDATE "message" SET parts = regexp_replace(parts::text, '([#?&]token=)[A-Za-z0-9_-]{20,}', '\1', 'g')::jsonb
WHERE parts::text ~ '[#?&]token=[A-Za-z0-9_-]{20,}';
UPDATE "tool_call" SET input = regexp_replace(input::text, '([#?&]token=)[A-Za-z0-9_-]{20,}', '\1', 'g')::jsonb
WHERE input::text ~ '[#?&]token=[A-Za-z0-9_-]{20,}';
UPDATE "tool_call" SET output = regexp_replace(output::text, '([#?&]token=)[A-Za-z0-9_-]{20,}', '\1', 'g')::jsonb
WHERE output::text ~ '[#?&]token=[A-Za-z0-9_-]{20,}';

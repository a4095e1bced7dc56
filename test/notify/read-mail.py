"""Reads a mail on standard input and writes what Python's email package understood, as JSON."""
import json
import sys
from email import message_from_bytes, policy

mail = message_from_bytes(sys.stdin.buffer.read(), policy=policy.default)
person = mail["To"].addresses[0]
sender = mail["From"].addresses[0]

print(json.dumps({
    "subject": mail["Subject"],
    "to": person.display_name,
    "from": sender.display_name,
    "language": str(mail["Content-Language"]),
    "defects": [str(defect) for part in mail.walk() for defect in part.defects],
    "parts": [
        {
            "type": part.get_content_type(),
            "charset": part.get_content_charset(),
            "method": part.get_param("method"),
            "filename": part.get_filename(),
            "content": part.get_content() if part.get_content_maintype() == "text" else part.get_payload(decode=True).decode("utf-8"),
        }
        for part in mail.walk() if not part.is_multipart()
    ],
}))

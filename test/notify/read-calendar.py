"""Reads a calendar file on standard input and writes what Debian's python3-icalendar understood, as JSON."""
import json
import sys
from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = list(calendar.walk("VEVENT"))
event = events[0]


def people(name):
    value = event.get(name)
    if value is None:
        return []
    values = value if isinstance(value, list) else [value]
    return [{"address": str(person), "name": str(person.params.get("CN", ""))} for person in values]


def utc(name):
    value = event.get(name).dt
    assert value.utcoffset().total_seconds() == 0, name
    return value.strftime("%Y-%m-%dT%H:%M:%SZ")


print(json.dumps({
    "events": len(events),
    "properties": sorted(key for key in event.keys()),
    "method": str(calendar["METHOD"]),
    "uid": str(event["UID"]),
    "sequence": int(event["SEQUENCE"]),
    "status": str(event["STATUS"]),
    "start": utc("DTSTART"),
    "end": utc("DTEND"),
    "stamp": utc("DTSTAMP"),
    "summary": str(event["SUMMARY"]),
    "description": str(event["DESCRIPTION"]),
    "location": str(event["LOCATION"]),
    "url": str(event["URL"]),
    "organizer": people("ORGANIZER"),
    "attendees": people("ATTENDEE"),
    "alarms": [{
        "action": str(alarm["ACTION"]),
        "minutesBefore": round(-alarm["TRIGGER"].dt.total_seconds() / 60),
        "description": str(alarm["DESCRIPTION"]),
    } for alarm in event.walk("VALARM")],
}))

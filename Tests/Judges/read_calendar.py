"""Prints what the icalendar library reads from a calendar: read_calendar.py FILE."""

import json
import sys

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())

events = [
    {
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "start": event.decoded("DTSTART").isoformat(),
        "end": event.decoded("DTEND").isoformat(),
        "summary": str(event["SUMMARY"]),
        "alarms": len(event.walk("VALARM")),
        "errors": [str(error) for error in event.errors],
    }
    for event in calendar.walk("VEVENT")
]
print(
    json.dumps(
        {
            "version": str(calendar["VERSION"]),
            "product": str(calendar["PRODID"]),
            "errors": [str(error) for error in calendar.errors],
            "events": events,
        },
        ensure_ascii=False,
    )
)

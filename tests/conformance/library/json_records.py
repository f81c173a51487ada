# Records as JSON lines, with classes of one's own.
import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path
import tempfile


class Level(str, Enum):
    LOW = 'low'
    HIGH = 'high'


@dataclass
class Event:
    name: str
    at: datetime
    level: Level = Level.LOW
    tags: list = field(default_factory=list)


def default(o):
    if isinstance(o, datetime):
        return o.isoformat()
    raise TypeError(f'{type(o).__name__}?')


events = [Event('a', datetime(2024, 1, 2, 3, 4)), Event('b', datetime(2024, 5, 6), Level.HIGH, ['x'])]
with tempfile.TemporaryDirectory() as d:
    path = Path(d) / 'events.jsonl'
    with path.open('w') as f:
        for e in events:
            f.write(json.dumps(asdict(e), default=default) + '\n')
    for line in path.read_text().splitlines():
        print(line)
        raw = json.loads(line)
        back = Event(**{**raw, 'at': datetime.fromisoformat(raw['at']), 'level': Level(raw['level'])})
        print(back in events)
try:
    json.dumps({'f': print}, default=default)
except TypeError as e:
    print(e)

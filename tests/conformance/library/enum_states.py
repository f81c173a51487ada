# A state machine of enum members.
from enum import Enum, auto


class State(Enum):
    NEW = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()

    @property
    def final(self):
        return self in (State.DONE, State.FAILED)

    def can_become(self, other):
        return other in _NEXT[self]


_NEXT = {State.NEW: {State.RUNNING}, State.RUNNING: {State.DONE, State.FAILED}, State.DONE: set(), State.FAILED: {State.NEW}}


class Job:
    def __init__(self):
        self.state = State.NEW
        self.log = []

    def move(self, to):
        if not self.state.can_become(to):
            raise ValueError(f'{self.state.name} -> {to.name}')
        self.log.append((self.state.name, to.name))
        self.state = to


job = Job()
job.move(State.RUNNING)
job.move(State.DONE)
print(job.state, job.state.final, job.log)
try:
    job.move(State.RUNNING)
except ValueError as e:
    print(e)
print({s.name: s.value for s in State}, [s for s in State if s.final], State['NEW'].can_become(State(2)))

# Annotations kept as text.
from __future__ import annotations

import dataclasses
import typing


@dataclasses.dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list[str] = dataclasses.field(default_factory=list)
    parent: Item | None = None
    kinds: typing.ClassVar[int] = 3


def f(x: Undefined, y: int) -> Later:
    return None


print(f.__annotations__, Item.__annotations__)
print([(field.name, field.type) for field in dataclasses.fields(Item)])
print(typing.get_type_hints(Item)['parent'], typing.get_type_hints(Item)['tags'])
try:
    typing.get_type_hints(f)
except NameError as e:
    print(e)
print(Item('a', parent=Item('b')))

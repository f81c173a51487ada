# Annotations are kept out of the way; docstrings are kept.
from typing import Optional


def scale(value: float, factor: int = 2) -> "float":
    """Scale a value."""
    result: float = value * factor
    return result


class Item:
    """One thing."""

    name: str
    price: float = 1.5

    def total(self, count: int) -> Optional[float]:
        return self.price * count


items: list[int] = [1, 2]
print(scale(1.5), scale.__doc__, Item.__doc__, Item().total(2), items)
print(hasattr(Item(), "name"))

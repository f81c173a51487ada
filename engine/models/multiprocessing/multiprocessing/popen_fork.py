"""Starting a process by fork(), by the name it has in CPython."""
from .popen import Popen

__all__ = ['Popen']

"""Orders of tasks that depend on each other."""

import types as _types

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._before = {}        # node: how many it waits for
        self._after = {}         # node: those that wait for it
        self._ready = None
        self._given = set()
        self._left = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    __class_getitem__ = classmethod(_types.GenericAlias)

    def _node(self, node):
        if node not in self._before:
            self._before[node] = 0
            self._after[node] = []

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._node(node)
        for other in predecessors:
            self._node(other)
            self._before[node] += 1
            self._after[other].append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [node for node, count in self._before.items() if count == 0]
        self._left = len(self._before)
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _cycle(self):
        done = set()
        for start in self._after:
            if start in done:
                continue
            path, on_path, pending = [], {}, [iter([start])]
            while pending:
                for node in pending[-1]:
                    if node in on_path:
                        return path[on_path[node]:] + [node]
                    if node in done:
                        continue
                    done.add(node)
                    on_path[node] = len(path)
                    path.append(node)
                    pending.append(iter(self._after[node]))
                    break
                else:
                    pending.pop()
                    if path:
                        del on_path[path.pop()]
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        out = tuple(self._ready)
        self._given.update(out)
        self._ready.clear()
        return out

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return bool(self._ready) or bool(self._given)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            if node not in self._before:
                raise ValueError(f'node {node!r} was not added using add()')
            if node not in self._given:
                if self._before[node] < 0:
                    raise ValueError(f'node {node!r} was already marked as done')
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            self._given.discard(node)
            self._before[node] = -1
            for other in self._after[node]:
                self._before[other] -= 1
                if self._before[other] == 0:
                    self._ready.append(other)

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

"""Comparing sequences: what is alike, how much, and how one becomes the other.

The longest common block is found first, then what is left and right of it (J. W. Ratcliff and J. A. Obershelp's
"gestalt pattern matching"), as CPython's difflib does: which block is chosen among equals shows in the output.
"""
import heapq as _heapq
from collections import Counter as _Counter, namedtuple as _namedtuple

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
           'context_diff', 'unified_diff', 'diff_bytes', 'Match']

Match = _namedtuple('Match', 'a b size')


class SequenceMatcher:
    """Compares two sequences of hashable items."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        places = {}
        for i, item in enumerate(b):
            places.setdefault(item, []).append(i)
        self.bjunk = {item for item in places if self.isjunk(item)} if self.isjunk else set()
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:  # what is everywhere says nothing
            many = len(b) // 100 + 1
            self.bpopular = {item for item, where in places.items() if len(where) > many}
            for item in self.bpopular:
                del places[item]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        best_a, best_b, size = alo, blo, 0
        ending = {}  # j: length of the block that ends at a[i - 1] and b[j]
        for i in range(alo, ahi):
            now = {}
            for j in self.b2j.get(a[i], ()):
                if j >= bhi:
                    break
                if j >= blo:
                    k = now[j] = ending.get(j - 1, 0) + 1
                    if k > size:
                        best_a, best_b, size = i - k + 1, j - k + 1, k
            ending = now
        # Popular items and then junk may make a block longer, but none of their own.
        for wanted in (False, True):
            while best_a > alo and best_b > blo and (b[best_b - 1] in junk) is wanted and a[best_a - 1] == b[best_b - 1]:
                best_a, best_b, size = best_a - 1, best_b - 1, size + 1
            while (best_a + size < ahi and best_b + size < bhi and (b[best_b + size] in junk) is wanted
                   and a[best_a + size] == b[best_b + size]):
                size += 1
        return Match(best_a, best_b, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        todo, found = [(0, len(self.a), 0, len(self.b))], []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            block = i, j, k = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(block)
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    todo.append((i + k, ahi, j + k, bhi))
        blocks = []
        for i, j, k in sorted(found):
            if blocks and blocks[-1].a + blocks[-1].size == i and blocks[-1].b + blocks[-1].size == j:
                blocks[-1] = Match(blocks[-1].a, blocks[-1].b, blocks[-1].size + k)
            else:
                blocks.append(Match(i, j, k))
        blocks.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        if self.opcodes is None:
            i = j = 0
            self.opcodes = codes = []
            for a, b, size in self.get_matching_blocks():
                if i < a or j < b:
                    codes.append(('insert' if i == a else 'delete' if j == b else 'replace', i, a, j, b))
                i, j = a + size, b + size
                if size:
                    codes.append(('equal', a, i, b, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        return _ratio(sum([block.size for block in self.get_matching_blocks()]), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = _Counter(self.b)
        return _ratio((_Counter(self.a) & self.fullbcount).total(), len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


def _better(matcher, least):
    """The ratio if it is more than `least`, else 0.0: the quick ones, which are never less, are asked first."""
    if matcher.real_quick_ratio() > least and matcher.quick_ratio() > least:
        ratio = matcher.ratio()
        return ratio if ratio > least else 0.0
    return 0.0


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for text in possibilities:
        matcher.set_seq1(text)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), text))
    return [text for _, text in _heapq.nlargest(n, found)]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ('', '#') if pat is None else pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


class Differ:
    """Differences between texts, line by line and within lines that are alike."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._alike(a, i1, i2, b, j1, j2)
            else:
                yield from _marked({'delete': '-', 'insert': '+', 'equal': ' '}[tag], b[j1:j2] if tag == 'insert' else a[i1:i2])

    def _alike(self, a, alo, ahi, b, blo, bhi):
        """Pairs the lines that are much alike (CPython 3.13 _fancy_replace: near each other only)."""
        matcher = SequenceMatcher(self.charjunk)
        done_a, done_b = alo, blo
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            middle = alo + j - blo
            near = range(max(middle - 10, done_a), min(middle + 11, ahi))
            if not near:
                break
            best, ratio = None, 0.74999
            for i in near:
                matcher.set_seq1(a[i])
                better = _better(matcher, ratio)
                if better:
                    best, ratio = i, better
            if best is None:
                continue
            yield from _replaced(a[done_a:best], b[done_b:j])
            if a[best] == b[j]:
                yield '  ' + a[best]
            else:
                matcher.set_seq1(a[best])
                yield from _inside(a[best], b[j], matcher.get_opcodes())
            done_a, done_b = best + 1, j + 1
        yield from _replaced(a[done_a:ahi], b[done_b:bhi])


def _marked(mark, lines):
    for line in lines:
        yield f'{mark} {line}'


def _replaced(old, new):
    """The shorter of both first, so that two blocks of changes show as such."""
    if len(new) < len(old):
        yield from _marked('+', new)
        yield from _marked('-', old)
    else:
        yield from _marked('-', old)
        yield from _marked('+', new)


def _inside(old, new, codes):
    old_marks = new_marks = ''
    for tag, i1, i2, j1, j2 in codes:
        old_marks += {'replace': '^', 'delete': '-', 'insert': '', 'equal': ' '}[tag] * (i2 - i1)
        new_marks += {'replace': '^', 'delete': '', 'insert': '+', 'equal': ' '}[tag] * (j2 - j1)
    for sign, line, marks in (('-', old, old_marks), ('+', new, new_marks)):
        yield f'{sign} {line}'
        marks = ''.join([c if mark == ' ' and c.isspace() else mark for c, mark in zip(line, marks)]).rstrip()
        if marks:
            yield f'? {marks}\n'


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    try:
        sign = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}') from None
    for line in delta:
        if line[:2] in ('  ', sign):
            yield line[2:]


def _check_types(a, b, *texts):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f'lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})')
    for text in texts:
        if not isinstance(text, str):
            raise TypeError(f'all arguments must be str, not: {text!r}')


def _headings(old, new, fromfile, tofile, fromfiledate, tofiledate, lineterm):
    for sign, name, date in ((old, fromfile, fromfiledate), (new, tofile, tofiledate)):
        yield f'{sign} {name}' + (f'\t{date}' if date else '') + lineterm


def _diff(old, new, hunk, a, b, fromfile, tofile, fromfiledate, tofiledate, n, lineterm):
    """The headings, if there is a difference, and what hunk() makes of each group of changes."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield from _headings(old, new, fromfile, tofile, fromfiledate, tofiledate, lineterm)
        yield from hunk(a, b, group, lineterm)


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    return _diff('---', '+++', _unified_hunk, a, b, fromfile, tofile, fromfiledate, tofiledate, n, lineterm)


def _unified_hunk(a, b, group, lineterm):
    def span(start, stop):
        length = stop - start
        return f'{start + 1}' if length == 1 else f'{start + 1 if length else start},{length}'

    first, last = group[0], group[-1]
    yield f'@@ -{span(first[1], last[2])} +{span(first[3], last[4])} @@{lineterm}'
    for tag, i1, i2, j1, j2 in group:
        if tag == 'equal':
            for line in a[i1:i2]:
                yield ' ' + line
            continue
        if tag != 'insert':
            for line in a[i1:i2]:
                yield '-' + line
        if tag != 'delete':
            for line in b[j1:j2]:
                yield '+' + line


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    return _diff('***', '---', _context_hunk, a, b, fromfile, tofile, fromfiledate, tofiledate, n, lineterm)


def _context_hunk(a, b, group, lineterm):
    def span(start, stop):
        return f'{start + 1 if stop > start else start}' if stop - start <= 1 else f'{start + 1},{stop}'

    marks = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    first, last = group[0], group[-1]
    yield '***************' + lineterm
    for text, other, lines, lo, hi in ((f'*** {span(first[1], last[2])} ****', 'insert', a, 1, 2),
                                       (f'--- {span(first[3], last[4])} ----', 'delete', b, 3, 4)):
        yield text + lineterm
        if any([code[0] not in ('equal', other) for code in group]):
            for code in group:
                if code[0] != other:
                    for line in lines[code[lo]:code[hi]]:
                        yield marks[code[0]] + line


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    def text(data):
        if not isinstance(data, bytes):
            raise TypeError(f'all arguments must be bytes, not {type(data).__name__} ({data!r})')
        return data.decode('ascii', 'surrogateescape')

    lines = dfunc([text(x) for x in a], [text(x) for x in b], text(fromfile), text(tofile), text(fromfiledate),
                  text(tofiledate), n, text(lineterm))
    for line in lines:
        yield line.encode('ascii', 'surrogateescape')


def __getattr__(name):
    """HtmlDiff is kept apart: tests and tools import this module, few of them for that."""
    if name == 'HtmlDiff':
        from _html_diff import HtmlDiff
        return HtmlDiff
    raise AttributeError(f"module 'difflib' has no attribute '{name}'")

"""Trees of _parser as programs of the matcher (engine/vm/builtins/regex.cpp). The numbers of the
instructions are those of its enum Op, their operands are described there. A program begins with the
number of slots, the number of groups, and whether only ASCII counts."""

from . import _parser

(MATCH, CHAR, CHAR_FOLD, ANY, ANY_ALL, SET, REPEAT, SPLIT, JUMP, OPEN, CLOSE, LOOP_INIT, LOOP, BACKREF,
 BACKREF_FOLD, CONDITION, BEGIN, BEGIN_LINE, END, END_LINE, END_STRING, BOUNDARY, LOOK, LOOK_NOT, ATOMIC,
 PASS, FAIL) = range(27)

_INFINITE = 1 << 40
_AT = {'begin': BEGIN, 'A': BEGIN, 'begin_line': BEGIN_LINE, 'end': END, 'end_line': END_LINE, 'Z': END_STRING}
_CATEGORIES = 'dDsSwW'
_DIGITS = ((1 << 10) - 1) << 48
_SPACES = 0x1f << 9 | 1 << 32
_UNICODE_SPACES = _SPACES | 0xf << 28
_LETTERS = ((1 << 26) - 1) << 65
_WORDS = _DIGITS | _LETTERS | _LETTERS << 32 | 1 << 95
_ALL = (1 << 128) - 1
_WORD = (1 << 32) - 1


class _Emitter:
    def __init__(self, groups, is_text):
        self.code = [0, groups, 0]
        self.slots = 2 * groups + 3
        self.is_text = is_text

    def tree(self, tree):
        for node in tree:
            getattr(self, node[0])(*node[1:])

    def folds(self, flags):
        return flags & _parser.IGNORECASE

    def ascii_only(self, flags):
        return not self.is_text or bool(flags & _parser.ASCII)

    def char(self, code, flags):
        if self.folds(flags):
            letter = chr(code)
            if code < 128 or not self.ascii_only(flags):
                low = letter.lower()
                if len(low) == 1 and (low != letter or letter.upper() != letter):
                    self.code += [CHAR_FOLD, ord(low)]
                    return
        self.code += [CHAR, code]

    def any(self, flags):
        self.code.append(ANY_ALL if flags & _parser.DOTALL else ANY)

    def set(self, items, negated, flags):
        ascii_only = self.ascii_only(flags)
        bits = 0
        others = []
        for item in items:
            if isinstance(item, str):
                kind = item.lower()
                mask = _DIGITS if kind == 'd' else _WORDS if kind == 'w' else _SPACES if ascii_only else _UNICODE_SPACES
                bits |= mask if item == kind else _ALL & ~mask
                if not ascii_only:
                    others += [-1 - _CATEGORIES.index(item), 0]
                elif item != kind:
                    others += [128, 0x10ffff]
                continue
            low, high = item
            if low < 128:
                top = min(high, 127)
                bits |= ((1 << (top - low + 1)) - 1) << low
            if high >= 128:
                others += [max(low, 128), high]
        folded = 0
        if self.folds(flags):
            bits |= (bits & _LETTERS) << 32 | (bits & _LETTERS << 32) >> 32
            folded = 0 if ascii_only else 2
        self.code += [SET, (1 if negated else 0) | folded, bits & _WORD, bits >> 32 & _WORD,
                      bits >> 64 & _WORD, bits >> 96, len(others) // 2]
        self.code += others

    def at(self, name, flags):
        if name in 'bB':
            self.code += [BOUNDARY, int(name == 'B'), int(self.ascii_only(flags))]
        else:
            self.code.append(_AT[name])

    def group(self, number, tree):
        if number is None:
            self.tree(tree)
            return
        self.code += [OPEN, number]
        self.tree(tree)
        self.code += [CLOSE, number]

    def branch(self, trees):
        code = self.code
        ends = []
        for tree in trees[:-1]:
            split = len(code)
            code += [SPLIT, split + 3, 0]
            self.tree(tree)
            ends.append(len(code) + 1)
            code += [JUMP, 0]
            code[split + 2] = len(code)
        self.tree(trees[-1])
        for end in ends:
            code[end] = len(code)

    def repeat(self, low, high, mode, tree):
        code = self.code
        if high == _parser.MAXREPEAT:
            high = _INFINITE
        if len(tree) == 1 and tree[0][0] in ('char', 'any', 'set'):
            here = len(code)
            code += [REPEAT, low, high, mode, 0]
            self.tree(tree)
            code[here + 4] = len(code)
            return
        if mode == 2:
            self.atomic([('repeat', low, high, 0, tree)])
            return
        if low == 0 and high == 1:
            split = len(code)
            code += [SPLIT, split + 3, 0]
            self.tree(tree)
            code[split + 2] = len(code)
            if mode == 1:
                code[split + 1], code[split + 2] = code[split + 2], code[split + 1]
            return
        register = self.slots
        self.slots += 2
        code += [LOOP_INIT, register]
        here = len(code)
        code += [LOOP, register, low, high, mode, 0]
        self.tree(tree)
        code += [JUMP, here]
        code[here + 5] = len(code)

    def backref(self, number, flags):
        self.code += [BACKREF_FOLD if self.folds(flags) else BACKREF, number]

    def if_(self, number, yes, no):
        code = self.code
        here = len(code)
        code += [CONDITION, number, 0]
        self.tree(yes)
        if no:
            jump = len(code)
            code += [JUMP, 0]
            code[here + 2] = len(code)
            self.tree(no)
            code[jump + 1] = len(code)
        else:
            code[here + 2] = len(code)

    def look(self, ahead, negated, tree):
        back = 0 if ahead else _parser.width(tree, {})[0]
        self.nested(LOOK_NOT if negated else LOOK, back, tree)

    def atomic(self, tree):
        self.nested(ATOMIC, 0, tree)

    def nested(self, op, back, tree):
        code = self.code
        here = len(code)
        code += [op, back, 0]
        self.tree(tree)
        code.append(PASS)
        code[here + 2] = len(code)


setattr(_Emitter, 'if', _Emitter.if_)


def emit(tree, flags, groups, is_text):
    emitter = _Emitter(groups, is_text)
    emitter.tree(tree)
    emitter.code.append(MATCH)
    emitter.code[0] = emitter.slots
    emitter.code[2] = int(emitter.ascii_only(flags))
    return tuple(emitter.code)

"""The instructions of this virtual machine, and where among them a thread may be asked for the GIL.

CPython's instructions differ from version to version; these are what Interleave executes: registers
instead of a stack, the checkpoints where CPython 3.13 has them. Locals are called by their names, other
registers r0, r1 ...
"""
import sys
import types
import _vm

__all__ = ['dis', 'disassemble', 'disco', 'distb', 'code_info', 'show_code', 'get_instructions', 'Instruction',
           'Bytecode', 'findlinestarts', 'opname', 'opmap']

opname = _vm.opcode_names()
opmap = {name: number for number, name in enumerate(opname)}
_FLAGS = {1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 0x20: 'GENERATOR', 0x80: 'COROUTINE',
          0x200: 'ASYNC_GENERATOR'}
_CHECKPOINT = '<- checkpoint'
_LEGEND = 'checkpoint: here, and on entry, a thread gives up the GIL if another has asked for it'


class Instruction:
    """One instruction. `checkpoint`: here CPython 3.13 looks whether another thread has asked for the GIL."""
    __slots__ = ('opname', 'opcode', 'argrepr', 'offset', 'line_number', 'starts_line', 'label', 'jump_target',
                 'checkpoint')

    def __init__(self, opname, opcode, argrepr, offset, line_number, starts_line, label, jump_target, checkpoint):
        self.opname, self.opcode, self.argrepr, self.offset = opname, opcode, argrepr, offset
        self.line_number, self.starts_line, self.label = line_number, starts_line, label
        self.jump_target, self.checkpoint = jump_target, checkpoint

    @property
    def argval(self):
        return self.jump_target if self.jump_target is not None else self.argrepr

    @property
    def is_jump_target(self):
        return self.label is not None

    def __repr__(self):
        return 'Instruction(' + ', '.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__]) + ')'


def _code_of(x):
    """What can be disassembled has code somewhere; None if it has not."""
    for name in '__func__', '__code__', 'gi_code', 'ag_code', 'cr_code':
        x = getattr(x, name, x)
    if isinstance(x, str):
        x = compile(x, '<dis>', 'exec')
    return x if isinstance(x, types.CodeType) else None


def _need_code(x):
    code = _code_of(x)
    if code is None:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")
    return code


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions of a function, method, generator, coroutine, source text or code object, in order."""
    code = _need_code(x)
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    listed = _vm.instructions(code)
    targets = sorted({target for *_, target, _ in listed if target is not None})
    labels = {target: number + 1 for number, target in enumerate(targets)}
    line = None
    for offset, (name, opcode, operands, where, target, checkpoint) in enumerate(listed):
        starts = where is not None and where != line
        line = where if where is not None else line
        if target is not None:
            operands = f'{operands.partition("->")[0]}to L{labels[target]}'
        yield Instruction(name, opcode, operands, offset, None if line is None else line + shift, starts,
                          labels.get(offset), target, checkpoint)


def findlinestarts(code):
    for instruction in get_instructions(code):
        if instruction.starts_line:
            yield instruction.offset, instruction.line_number


def _lines(code, first_line=None, lasti=-1, offsets=False):
    instructions = list(get_instructions(code, first_line=first_line))
    numbers = [i.line_number for i in instructions if i.line_number is not None]
    width = max(3, len(str(max(numbers, default=0))))
    for i in instructions:
        if i.starts_line and i.offset > 0:
            yield ''
        line = str(i.line_number) if i.starts_line else ''
        label = f'L{i.label}:' if i.label is not None else ''
        mark = '-->' if i.offset == lasti else ''
        offset = f'{i.offset:4} ' if offsets else ''
        text = f'{line:>{width}} {mark:>3} {label:>5} {offset}{i.opname:20} {i.argrepr}'
        yield (f'{text:{width + 58}} {_CHECKPOINT}' if i.checkpoint else text).rstrip()


def disassemble(code, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    for line in _lines(code, lasti=lasti, offsets=show_offsets):
        print(line, file=file)


disco = disassemble


def _with_inner(code, depth, file, offsets):
    disassemble(code, file=file, show_offsets=offsets)
    if depth is not None and depth <= 0:
        return
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            print(file=file)
            print(f'Disassembly of {inner!r}:', file=file)
            _with_inner(inner, None if depth is None else depth - 1, file, offsets)


def _list(x, file, depth, offsets):
    code = _code_of(x)
    if code is not None:
        _with_inner(code, depth, file, offsets)
        print(file=file)
        return
    if not isinstance(x, (type, types.ModuleType)):
        _need_code(x)
    for name, member in sorted(vars(x).items()):
        if not isinstance(member, str) and (isinstance(member, type) or _code_of(member) is not None):
            print(f'Disassembly of {name}:', file=file)
            _list(member, file, depth, offsets)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Lists the instructions of x and of what is defined inside; of a class or module: of its functions."""
    if x is None:
        distb(file=file, show_offsets=show_offsets)
        return
    _list(x, file, depth, show_offsets)
    print(_LEGEND, file=file)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    if tb is None:
        last = getattr(sys, 'last_exc', None)
        if last is None:
            raise RuntimeError('no last traceback to disassemble')
        tb = last.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, file=file, show_offsets=show_offsets)


def code_info(x):
    code = _need_code(x)
    flags = [name for bit, name in _FLAGS.items() if code.co_flags & bit]
    lines = [f'Name:              {code.co_name}',
             f'Filename:          {code.co_filename}',
             f'Argument count:    {code.co_argcount}',
             f'Positional-only arguments: {code.co_posonlyargcount}',
             f'Kw-only arguments: {code.co_kwonlyargcount}',
             f'Number of locals:  {code.co_nlocals}',
             f'Flags:             {", ".join(flags)}']
    for title, values in (('Constants', map(repr, code.co_consts)), ('Names', code.co_names),
                          ('Variable names', code.co_varnames), ('Free variables', code.co_freevars),
                          ('Cell variables', code.co_cellvars)):
        values = list(values)
        if values:
            lines.append(f'{title}:')
            lines.extend([f'{number:4}: {value}' for number, value in enumerate(values)])
    return '\n'.join(lines)


def show_code(x, *, file=None):
    print(code_info(x), file=file)


class Bytecode:
    """The instructions of one piece of code, to iterate over."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False,
                 show_offsets=False):
        self.codeobj = _need_code(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset
        self.show_offsets = show_offsets
        self._original_object = x

    @classmethod
    def from_traceback(cls, tb, **options):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, **options)

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return f'{type(self).__name__}({self._original_object!r})'

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        lasti = -1 if self.current_offset is None else self.current_offset
        return '\n'.join(_lines(self.codeobj, self.first_line, lasti, self.show_offsets)) + '\n'

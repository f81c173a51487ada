"""Whether a piece of source is complete, as a console asks after each line."""

__all__ = ['compile_command', 'Compile', 'CommandCompiler']
_BLOCKS = ('if', 'while', 'for', 'try', 'with', 'def', 'class', 'async', 'match', '@')
_OPEN = ('was never closed', 'unterminated triple-quoted', 'unexpected EOF', 'unexpected character after line continuation')


def _ends(source, error):
    """Whether an error says only that the source ends too early."""
    if any([text in str(error.msg) for text in _OPEN]):
        return not source.endswith('\\\n\n')
    lines = source.rstrip('\n').split('\n')
    block = 'expected an indented block' in str(error.msg)
    if block or "expected 'except' or 'finally'" in str(error.msg):
        return not source.endswith('\n') and (not block or lines[-1].split('#')[0].rstrip().endswith(':'))
    last = lines[-1].lstrip()
    return last.startswith('@') and not source.endswith('\n\n')


def compile_command(source, filename='<input>', symbol='single', *, _compile=compile):
    """The code; None if more lines must follow."""
    lines = [line for line in source.split('\n') if line.strip() and not line.strip().startswith('#')]
    if not lines:
        source = 'pass' if symbol != 'eval' else source
    try:
        code = _compile(source, filename, symbol)
    except SyntaxError as error:
        if _ends(source, error):
            return None
        raise
    if symbol != 'eval' and lines and not source.endswith('\n'):
        first = lines[0].lstrip()
        word = first[:1] if first[0] == '@' else first.split()[0].partition(':')[0].partition('(')[0]
        if lines[-1][0] in ' \t' and len(lines) > 1 or word in _BLOCKS and first.rstrip().endswith(':') or \
                word in _BLOCKS and ':' in first and word != 'match':
            return None
    return code


class Compile:
    """compile() that remembers `from __future__ import ...`."""

    def __init__(self):
        self.flags = 0

    def __call__(self, source, filename, symbol, flags=0, **options):
        return compile(source, filename, symbol)


class CommandCompiler:
    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        return compile_command(source, filename, symbol, _compile=self.compiler)

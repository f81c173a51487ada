# Text for a terminal.
import textwrap

text = 'Threads share memory; processes do not. ' * 3
print(textwrap.fill(text, 40))
print(textwrap.fill(text, 40, initial_indent='- ', subsequent_indent='  ', max_lines=3, placeholder=' ...'))
print(textwrap.indent(textwrap.dedent("""
    def f():
        return 1
    """).strip(), '| '), textwrap.shorten(text, 30), textwrap.wrap('averyveryverylongword short', 10), textwrap.wrap('a b', 10, break_long_words=False), sep='\n')
w = textwrap.TextWrapper(width=15, break_on_hyphens=False)
print(w.wrap('well-known state-of-the-art things'), w.fill('x' * 20))

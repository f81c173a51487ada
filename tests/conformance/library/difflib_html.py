# difflib.HtmlDiff: the table of two texts side by side, wrapped, with context.
import difflib

old = 'one\ntwo\nthree\nfour <b>\nfive words here\n\tsix\nseven\neight\nnine\nten\n'.splitlines(True)
new = 'one\ntwx\nfour <b>\nfive wards here\nand\n\tsix\nseven\neight\nnine\nten\neleven\n'.splitlines(True)
print(difflib.HtmlDiff().make_table(old, new, 'before', 'after'))
print(difflib.HtmlDiff(tabsize=4).make_table(old, new, context=True, numlines=1))
print(difflib.HtmlDiff(wrapcolumn=6).make_table(old, new))
print(difflib.HtmlDiff().make_table(['same'], ['same']))
page = difflib.HtmlDiff().make_file(old, new, 'a', 'b')
print('<table class="diff"' in page, page.startswith('\n<!DOCTYPE html'), 'charset=utf-8' in page)

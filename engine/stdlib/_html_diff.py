"""difflib.HtmlDiff: two texts side by side, as a table of HTML."""
import difflib

_PAGE = '''
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset={charset}" />
    <title></title>
    <style type="text/css">
        table.diff {{font-family: Menlo, Consolas, Monaco, Liberation Mono, Lucida Console, monospace; border:medium}}
        .diff_header {{background-color:#e0e0e0}}
        td.diff_header {{text-align:right}}
        .diff_next {{background-color:#c0c0c0}}
        .diff_add {{background-color:#aaffaa}}
        .diff_chg {{background-color:#ffff77}}
        .diff_sub {{background-color:#ffaaaa}}
    </style>
</head>

<body>
    {table}
</body>

</html>'''
_TABLE = '''
    <table class="diff" id="difflib_chg_{prefix}_top"
           cellspacing="0" cellpadding="0" rules="groups" >
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        {head}
        <tbody>
{rows}        </tbody>
    </table>'''
_CLASSES = {'+': 'add', '-': 'sub', '^': 'chg'}


def _marked(text, marks):
    """[(how it changed, piece)] by a line of ndiff's that begins with a question mark."""
    out = []
    for at, letter in enumerate(text):
        kind = marks[at:at + 1].strip()
        if out and out[-1][0] == kind:
            out[-1] = kind, out[-1][1] + letter
        else:
            out.append((kind, letter))
    return out


def _rows(a, b, linejunk, charjunk):
    """(left, right, changed): a side is (number, pieces), the number None where there is no line."""
    lines = list(difflib.ndiff(a, b, linejunk, charjunk))
    numbers, left, right = [0, 0], [], []

    def side(which, pieces):
        numbers[which] += 1
        return numbers[which], pieces

    def waiting():
        for at in range(max(len(left), len(right))):
            yield tuple([queue[at] if at < len(queue) else (None, [('', '')]) for queue in (left, right)]) + (True,)
        left.clear()
        right.clear()

    at = 0
    while at < len(lines):
        kind, text = lines[at][0], lines[at][2:].rstrip('\n')
        signs = ''.join([line[0] for line in lines[at:at + 4]])
        if kind == ' ':
            yield from waiting()
            yield side(0, [('', text)]), side(1, [('', text)]), False
            at += 1
        elif signs.startswith(('-?+', '-+?')):
            yield from waiting()
            old_marks = lines[at + 1][2:].rstrip('\n') if signs[1] == '?' else ''
            at += 2 if signs[1] == '?' else 1
            new, has_marks = lines[at][2:].rstrip('\n'), lines[at + 1:at + 2] and lines[at + 1][0] == '?'
            new_marks = lines[at + 1][2:].rstrip('\n') if has_marks else ''
            yield side(0, _marked(text, old_marks)), side(1, _marked(new, new_marks)), True
            at += 2 if has_marks else 1
        else:
            which = 0 if kind == '-' else 1
            (left, right)[which].append(side(which, [(kind, text or ' ')]))
            at += 1
    yield from waiting()


def _near(rows, count):
    """Only what is near to changes; None where something was left out."""
    keep = {near for at, row in enumerate(rows) if row[2] for near in range(at - count, at + count + 1)}
    skipped = False
    for at, row in enumerate(rows):
        if at not in keep:
            skipped = True
            continue
        if skipped:
            yield None
        skipped = False
        yield row


class HtmlDiff:
    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=difflib.IS_CHARACTER_JUNK):
        self._tabsize, self._wrapcolumn = tabsize, wrapcolumn
        self._linejunk, self._charjunk = linejunk, charjunk

    def make_file(self, fromlines, tolines, fromdesc='', todesc='', context=False, numlines=5, *, charset='utf-8'):
        table = self.make_table(fromlines, tolines, fromdesc, todesc, context, numlines)
        return _PAGE.format(table=table, charset=charset).encode(charset, 'xmlcharrefreplace').decode(charset)

    def make_table(self, fromlines, tolines, fromdesc='', todesc='', context=False, numlines=5):
        sides = [[self._expanded(line) for line in lines] for lines in (fromlines, tolines)]
        rows = list(_rows(*sides, self._linejunk, self._charjunk))
        if context:
            rows = list(_near(rows, numlines))
        if self._wrapcolumn:
            rows = [part for row in rows for part in ([None] if row is None else self._wrapped(row))]
        number, HtmlDiff._default_prefix = HtmlDiff._default_prefix, HtmlDiff._default_prefix + 1
        ids, links = self._links(rows, f'to{number}_', context, numlines)
        out = ''
        for at, row in enumerate(rows or [self._nothing(context)]):
            if row is None:
                out += '        </tbody>        \n        <tbody>\n' if at else ''
                continue
            cells = [self._cell(f'{name}{number}_', side) for name, side in zip(('from', 'to'), row)]
            out += (f'            <tr><td class="diff_next"{ids[at]}>{links[at]}</td>{cells[0]}'
                    f'<td class="diff_next">{links[at]}</td>{cells[1]}</tr>\n')
        head = ''
        if fromdesc or todesc:
            head = '<thead><tr>' + ''.join([f'<th class="diff_next"><br /></th><th colspan="2" class="diff_header">{text}</th>'
                                            for text in (fromdesc, todesc)]) + '</tr></thead>'
        return _TABLE.format(prefix=f'to{number}_', head=head, rows=out)

    def _expanded(self, line):
        """With as many tabs as a tab is wide: they end up as spaces, but not at the end of a cell."""
        first, *others = line.rstrip('\n').split('\t')
        for part in others:
            first += '\t' * (self._tabsize - len(first) % self._tabsize) + part
        return first

    @staticmethod
    def _nothing(context):
        text = '&nbsp;No Differences Found&nbsp;' if context else '&nbsp;Empty File&nbsp;'
        return (None, [('raw', text)]), (None, [('raw', text)]), False

    @staticmethod
    def _links(rows, prefix, context, numlines):
        """Where the next change is, for every first line of one."""
        ids, links = [''] * max(len(rows), 1), [''] * max(len(rows), 1)
        changes, last, inside = 0, 0, False
        for at, row in enumerate(rows):
            changed = row is not None and row[2]
            if changed and not inside:
                ids[max(0, at - numlines)] = f' id="difflib_chg_{prefix}_{changes}"'
                changes, last = changes + 1, at
                links[at] = f'<a href="#difflib_chg_{prefix}_{changes}">n</a>'
            inside = changed
        if not rows or not (rows[0] is not None and rows[0][2]):
            links[0] = f'<a href="#difflib_chg_{prefix}_0">f</a>'
        links[last] = f'<a href="#difflib_chg_{prefix}_top">t</a>'
        return ids, links

    @staticmethod
    def _cell(prefix, side):
        number, pieces = side
        text = ''
        for kind, piece in pieces:
            if kind != 'raw':
                piece = piece.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;').replace(' ', '&nbsp;')
            text += f'<span class="diff_{_CLASSES[kind]}">{piece}</span>' if kind in _CLASSES else piece
        text = text.rstrip().replace('\t', '&nbsp;')
        name = f' id="{prefix}{number}"' if isinstance(number, int) else ''
        return f'<td class="diff_header"{name}>{"" if number is None else number}</td><td nowrap="nowrap">{text}</td>'

    def _wrapped(self, row):
        """The row in several where a side is too long."""
        width, sides = self._wrapcolumn, []
        for number, pieces in row[:2]:
            parts, room = [(number, [])], width
            for kind, piece in pieces:
                while piece:
                    if not room:
                        parts.append(('>', []))
                        room = width
                    parts[-1][1].append((kind, piece[:room]))
                    room, piece = room - len(piece[:room]), piece[room:]
            sides.append(parts)
        for at in range(max(map(len, sides))):
            yield tuple([parts[at] if at < len(parts) else (None, [('', ' ')]) for parts in sides]) + (row[2],)

"""HTML's special characters."""

import re as _re

__all__ = ['escape', 'unescape']

_NAMES = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '©', 'reg': '®',
          'hellip': '…', 'mdash': '—', 'ndash': '–', 'lsquo': '‘', 'rsquo': '’', 'ldquo': '“', 'rdquo': '”',
          'euro': '€', 'pound': '£', 'yen': '¥', 'deg': '°', 'times': '×', 'middot': '·', 'bull': '•', 'laquo': '«',
          'raquo': '»', 'auml': 'ä', 'ouml': 'ö', 'uuml': 'ü', 'Auml': 'Ä', 'Ouml': 'Ö', 'Uuml': 'Ü', 'szlig': 'ß',
          'eacute': 'é', 'egrave': 'è', 'agrave': 'à', 'ccedil': 'ç', 'ntilde': 'ñ', 'larr': '←', 'rarr': '→'}


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def _character(m):
    name = m[1]
    if name[0] != '#':
        return _NAMES.get(name.rstrip(';'), m[0])
    code = int(name[2:].rstrip(';'), 16) if name[1] in 'xX' else int(name[1:].rstrip(';'))
    return chr(code) if 0 < code < 0x110000 and not 0xd800 <= code < 0xe000 else '\ufffd'


def unescape(s):
    return _re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|\w+;)', _character, s) if '&' in s else s

# html.parser: tags, attributes, text, references, comments; pieces fed one by one.
from html.parser import HTMLParser


class Shower(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print('start', tag, attrs)

    def handle_endtag(self, tag):
        print('end', tag)

    def handle_data(self, data):
        print('data', repr(data))

    def handle_comment(self, data):
        print('comment', repr(data))

    def handle_decl(self, decl):
        print('decl', decl)

    def handle_entityref(self, name):
        print('entity', name)

    def handle_charref(self, name):
        print('char', name)


PAGE = '''<!DOCTYPE html>
<html><head><title>A &amp; B</title><style>p > a { }</style></head>
<body class="x" id=y checked><p>One<br/>two <a href='/a?b=1&amp;c=2'>link</a> &lt;not a tag&gt;</p>
<!-- a comment --><script>if (a < b) { document.write("<p>"); }</script>
<img src="pic.png" alt="a > b"></body></html>
'''
parser = Shower()
parser.feed(PAGE)
parser.close()
print(parser.get_starttag_text(), parser.getpos())
print('---')
parser = Shower(convert_charrefs=False)
for piece in ('<p cla', 'ss="a">te', '&amp;xt &#65;', '</p', '><b', '>end'):
    parser.feed(piece)
parser.close()


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []

    def handle_starttag(self, tag, attrs):
        if tag == 'a':
            self.links.append(dict(attrs).get('href'))


links = Links()
links.feed('<a href="/one">1</a><a name=x>2</a><A HREF=/three>3</A>')
print(links.links)

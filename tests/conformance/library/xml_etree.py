# xml.etree.ElementTree: building, reading, finding, writing, namespaces, events and errors.
import copy
import io
import os
import tempfile
import xml.etree.ElementTree as ET

TEXT = '''<?xml version="1.0"?>
<catalog xmlns:m="urn:meta" kind='a "b"'>
  <!-- two books -->
  <book id="1" lang="en"><title>One &amp; two</title><price>3.5</price></book>
  <book id="2"><title>Zwei</title><m:note m:by="me">x &lt; y</m:note>tail</book>
  <group><book id="3"><title/></book><?go now?></group>
  <raw><![CDATA[<not> & parsed]]>&#233;&#x65e5;</raw>
</catalog>'''
root = ET.fromstring(TEXT)
print(root.tag, root.attrib, len(root), [child.tag for child in root])
print([e.get('id') for e in root.iter('book')], root[0][0].text, root[1][1].tail, root[1][1].attrib)
print(root.find('raw').text, repr(root.find('nothing')), root.findtext('book/price'), root.findtext('x', 'none'))
for path in ('book', 'book/title', './/book', './/title', '*', 'book[@id]', "book[@id='2']", 'book[2]', 'book[last()]',
             'book[price]', "book[title='Zwei']", ".//book[@id='3']/..", '{urn:meta}note', './/{urn:meta}note',
             './/{*}note', 'book[@lang!="de"]', ".//title[.='Zwei']", '.', 'group//title', 'book[last()-1]', './/m:note',
             'book/', 'book[0]', '/book', 'x:y', 'book[foo()]', '{urn:meta}*', '{}book'):
    try:
        print(path, [(e.tag, e.get('id')) for e in root.findall(path, {'m': 'urn:meta'})])
    except SyntaxError as error:
        print(path, 'SyntaxError', error)
print(list(root.itertext()))
print(ET.tostring(root).decode())
print(ET.tostring(root, encoding='unicode')[:60])
print(ET.tostring(root.find('raw'), encoding='latin-1'), ET.tostring(root.find('raw'), 'utf-8', xml_declaration=True))

top = ET.Element('top', {'a': '1'}, b='<2>\n"&')
for n in range(3):
    item = ET.SubElement(top, 'item', n=str(n))
    item.text = f'text {n}' if n else None
ET.SubElement(top[1], 'deep').tail = 'after'
top.insert(0, ET.Comment(' first '))
top.append(ET.ProcessingInstruction('pi', 'what'))
print(ET.tostring(top, 'unicode'), ET.tostring(top, short_empty_elements=False))
ET.indent(top)
ET.dump(top)
ET.indent(top, '\t')
print(repr(ET.tostring(top, 'unicode')))
clone, shared = copy.deepcopy(top), copy.copy(top)
clone[1].set('n', '9')
print(top[1].attrib, clone[1].attrib, shared[1] is top[1])
top.remove(top[0])
del top[-1]
top[0:2] = [ET.Element('new')]
print([e.tag for e in top], list(top.keys()), list(top.items()), ET.iselement(top))
for wrong in (lambda: top.append('x'), lambda: top.remove(ET.Element('y')), lambda: ET.tostring(ET.Element('a', b=1)),
              lambda: top[9]):
    try:
        wrong()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__)
top.clear()
print(ET.tostring(top))

ET.register_namespace('meta', 'urn:meta')
spaces = ET.fromstring('<r xmlns="urn:d" xmlns:m="urn:meta" xmlns:q="urn:q"><m:a q:k="v" xml:lang="en"/><b xmlns=""/></r>')
print([e.tag for e in spaces.iter()], spaces[0].attrib)
print(ET.tostring(spaces, 'unicode'))
print(ET.tostring(ET.fromstring('<a xmlns="urn:d"><b/></a>'), 'unicode', default_namespace='urn:d'))
print(ET.tostring(ET.Element(ET.QName('urn:x', 'y')), 'unicode'), ET.QName('urn:x', 'y'), repr(ET.QName('z')))
page = ET.fromstring('<p>a<br/>b<script>1 &lt; 2</script><i/></p>')
print(ET.tostring(page, 'unicode', method='html'), ET.tostring(page, 'unicode', method='text'))

puller = ET.XMLPullParser(['start', 'end', 'comment'])
for piece in ('<a><b x="', '1"/>te', 'xt &am', 'p; more<!-- c --', '></a>'):
    puller.feed(piece)
    print([(event, element.tag if isinstance(element.tag, str) else element.text) for event, element in puller.read_events()])
print(puller.close(), list(puller.read_events()))
for event, element in ET.iterparse(io.BytesIO(TEXT.encode()), events=('start-ns', 'end')):
    print(event, element if event == 'start-ns' else element.tag)


class Counter:
    def __init__(self):
        self.seen = []

    def start(self, tag, attrib):
        self.seen.append((tag, attrib))

    def data(self, data):
        pass

    def end(self, tag):
        self.seen.append('/' + tag)

    def close(self):
        return self.seen


print(ET.fromstring('<a b="c"><d/></a>', ET.XMLParser(target=Counter())))
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, 'x.xml')
    ET.ElementTree(page).write(name, encoding='utf-8', xml_declaration=True)
    print(open(name).read())
    tree = ET.parse(name)
    print(tree.getroot().tag, tree.find('i').tag, [e.tag for e in tree.iter()], tree.findtext('script'))
    with open(name, 'rb') as file:
        print(ET.parse(file).getroot().text)
print(ET.fromstring('<!DOCTYPE a [<!ENTITY who "me &amp; you">]><a k="&who;">&who;!</a>').text)
print(ET.fromstring('<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9</a>'.encode('latin-1')).text)
print(ET.XMLID('<a><b id="x"/></a>')[1].keys(), ET.fromstringlist(['<a>', 'b</', 'a>']).text)
for text in ('', 'abc', '<a', '<a>', '<a></b>', '<a b></a>', '<a b=c/>', '<a><b</a>', '<a/>x', '<a/><b/>', '<a>&foo;</a>',
             '<a>&lt</a>', '<a x="1" x="2"/>', '<p:a/>', '<a x="<"/>', '<a>]]></a>', '<a>&#0;</a>', '<a><!-- -- --></a>',
             '<a><!-- ', '<a>\n  <b>\n</a>', '<1/>', '< a/>', '<a>\x01</a>', ' <?xml version="1.0"?><a/>', '<a>&</a>',
             '<a b="1"c="2"/>', '<a>text', '<a/>&amp;', '<a></a', '<a><![CDATA[x', '<?pi', '</a>', '<a></a></a>',
             '<a b="&x;"/>', '<a b="x', '<a xmlns:p="u" p:x="1" xmlns:q="u" q:x="2"/>', '<a xmlns:p=""/>', '<a <b/>',
             '<a/ >', '<a></a b>', '<a>é\n<b></a>', '<a><!DOCTYPE a></a>', '&x;<a/>', '<a/><![CDATA[x]]>', '<a b ]]>', '<a>&x;]]></a>'):
    try:
        print(repr(text), ET.tostring(ET.fromstring(text)))
    except ET.ParseError as error:
        print(repr(text), error, error.code, error.position)
ET.fromstring('<a><b></a>')

# xml.dom.minidom: parsing, walking, changing and printing documents.
from xml.dom import Node, minidom
from xml.parsers.expat import ExpatError

TEXT = '''<!DOCTYPE jobs SYSTEM "jobs.dtd">
<jobs xmlns:x="urn:x"><!-- list --><job id="1" when='"now"'>run &amp; stop</job><?pi data?><job id="2"><x:part/>
<![CDATA[a < b]]></job></jobs>'''
doc = minidom.parseString(TEXT)
root = doc.documentElement
print(doc.toxml())
print(doc.toprettyxml(indent='  '))
print(root.tagName, root.nodeType == Node.ELEMENT_NODE, [node.nodeName for node in root.childNodes])
for job in doc.getElementsByTagName('job'):
    print(job.getAttribute('id'), repr(job.getAttribute('none')), job.hasAttribute('when'), job.firstChild.nodeName,
          dict(job.attributes.items()))
print(root.childNodes[1].firstChild.data, root.childNodes[1].nextSibling.target, root.lastChild.previousSibling.data)
part = doc.getElementsByTagNameNS('urn:x', 'part')[0]
print(part.prefix, part.localName, part.namespaceURI, part.nodeName, len(doc.getElementsByTagName('*')))
new = minidom.Document()
top = new.createElement('top')
new.appendChild(top)
for n in range(3):
    item = new.createElement('item')
    item.setAttribute('n', str(n))
    item.appendChild(new.createTextNode(f'<{n}>'))
    top.appendChild(item)
top.insertBefore(new.createComment('here'), top.childNodes[1])
top.removeChild(top.lastChild)
print(new.toprettyxml(indent=' ', newl='\n', encoding='utf-8'))
print(top.toxml(), top.cloneNode(True).toxml() == top.toxml(), top.cloneNode(False).toxml())
top.replaceChild(new.createCDATASection('raw'), top.firstChild)
print(top.toxml(), [child.nodeValue for child in top.childNodes], top.firstChild, top.lastChild.parentNode is top)
made = minidom.getDOMImplementation().createDocument(None, 'made', None)
made.documentElement.appendChild(made.createTextNode('a'))
made.documentElement.appendChild(made.createTextNode('b'))
made.documentElement.normalize()
print(len(made.documentElement.childNodes), made.toxml(), made.firstChild.firstChild)
for action in (lambda: made.appendChild(made.createElement('second')), lambda: top.removeChild(item),
               lambda: minidom.parseString('<a><b></a>')):
    try:
        action()
    except ExpatError as error:
        print(error, error.code, error.lineno, error.offset)
    except Exception as error:
        print(type(error).__name__, error)

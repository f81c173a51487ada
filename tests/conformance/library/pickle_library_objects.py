# Objects of the library's modules go through pickle and copy, between processes too.
import pickle, copy, ipaddress, http.cookies, email.message, tarfile, optparse, uuid, mimetypes, tomllib
import xml.etree.ElementTree as ET
from multiprocessing import Pool
from concurrent.futures import ThreadPoolExecutor

def parse(text):
    root = ET.fromstring(text)
    return [(e.tag, e.get('n'), e.text) for e in root.iter('item')]

def net(n):
    return (n.num_addresses, n[1])

def count(t):
    return len(tomllib.loads(t))
if __name__ == '__main__':
    texts = ['<r>' + ''.join((f'<item n="{i}">t{i}</item>' for i in range(k))) + '</r>' for k in range(1, 4)]
    with Pool(2) as pool:
        print(pool.map(parse, texts))
        print(pool.map(net, [ipaddress.ip_network('10.0.0.0/30'), ipaddress.ip_network('::/126')]))
        print(pool.map(count, ['a=1', 'a=1\nb=2']))
    with ThreadPoolExecutor(3) as ex:
        print(list(ex.map(parse, texts)))
    root = ET.fromstring(texts[1])
    again = pickle.loads(pickle.dumps(root))
    print(ET.tostring(again) == ET.tostring(root), ET.tostring(copy.deepcopy(root)) == ET.tostring(root))
    m = email.message.EmailMessage()
    m['Subject'] = 'hé'
    m.set_content('body')
    m2 = pickle.loads(pickle.dumps(m))
    print(m2['subject'], m2.get_content(), m2.as_string() == m.as_string())
    c = http.cookies.SimpleCookie('a=b')
    c2 = pickle.loads(pickle.dumps(c))
    print(c2, c2 == c)
    i = ipaddress.ip_interface('1.2.3.4/8')
    print(pickle.loads(pickle.dumps(i)), copy.copy(i) == i, {ipaddress.ip_address('::1'): 1})
    print(pickle.loads(pickle.dumps(uuid.UUID(int=5))), copy.copy(uuid.UUID(int=5)), copy.deepcopy(uuid.UUID(int=5)))
    t = tarfile.TarInfo('x')
    print(pickle.loads(pickle.dumps(t)).name)
    try:
        pickle.loads(pickle.dumps(tarfile.ReadError('x')))
    except Exception as e:
        print(e)
    e = UnicodeDecodeError('utf8', b'x', 0, 1, 'r')
    e2 = pickle.loads(pickle.dumps(e))
    print(e2, e2.start)
    s = SyntaxError('m', ('f', 1, 2, 't'))
    s2 = pickle.loads(pickle.dumps(s))
    print(s2, s2.lineno)
    try:
        ET.fromstring('<a')
    except ET.ParseError as p:
        print(p, isinstance(p, SyntaxError), p.msg, p.lineno)

class MyErr(UnicodeError):

    def __init__(self, a):
        super().__init__(a, 1, 2, 3, 4)
        self.a = a
print(MyErr('q').args, MyErr('q').a)

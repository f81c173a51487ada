# http.cookies: morsels, quoting, parsing, what is no cookie.
from http import cookies

jar = cookies.SimpleCookie()
jar['user'] = 'jo'
jar['user']['path'] = '/'
jar['user']['Max-Age'] = 3600
jar['user']['secure'] = True
jar['user']['HttpOnly'] = True
jar['user']['samesite'] = 'Lax'
jar['odd'] = 'a "b"; c, d\n\\é'
jar['number'] = 7
jar['odd']['comment'] = 'two words'
print(jar)
print(repr(jar), jar.output(header='Cookie:', sep=' | '), jar.output(['path']))
print(jar['user'].key, jar['user'].value, jar['user'].coded_value, jar['odd'].coded_value, jar['number'].value)
print(repr(jar['user']), jar['user']['domain'] == '', jar['user'].isReservedKey('PATH'), len(jar['user']))
print(jar['number'].js_output())
read = cookies.SimpleCookie('a=1; b="two words"; c="q\\"uo\\054te"; d=x=y; $Path=/p')
print([(name, morsel.value, morsel.coded_value, morsel['path']) for name, morsel in read.items()])
read.load('Set=1; Path=/x; Expires=Wed, 09 Jun 2021 10:18:14 GMT; Secure; HttpOnly; SameSite=Strict')
print(read['Set'].OutputString())
for text in ('', 'novalue', 'a=1; b', 'Path=/; a=1', 'a=1; path', '  x = y ; z=', 'a=b,c; d=[1]', 'k=v; ; n=m', 'ü=1'):
    print(repr(text), cookies.SimpleCookie(text))
print(cookies.SimpleCookie({'k': 'v', 'm': jar['user']}).output())
for action in (lambda: jar.__setitem__('bad key', 1), lambda: jar['user'].__setitem__('color', 1),
               lambda: cookies.Morsel().set('path', 'x', 'x')):
    try:
        action()
    except cookies.CookieError as error:
        print(error)
morsel = jar['user'].copy()
print(morsel == jar['user'], morsel != jar['number'])
jar.load(str(read['Set'].OutputString()))
print(sorted(jar))

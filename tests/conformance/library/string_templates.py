import string
from string import Template, Formatter
t = Template('$who likes ${what}s, $$5')
print(t.substitute(who='tim', what='kung pao'), t.safe_substitute(who='x'), t.substitute({'who': 'a'}, what='b'), t.template)
for action in (lambda: t.substitute(who='x'), lambda: Template('$ x').substitute()):
    try:
        action()
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
print(Template('$a ${b}').get_identifiers(), Template('$a').is_valid(), Template('$').is_valid(), string.capwords('hello big  world'), string.ascii_letters, string.punctuation, repr(string.whitespace))
f = Formatter()
print(f.format('{0} {x!r:>5} {y.real} {z[k]}', 1, x='a', y=2, z={'k': 3}), list(f.parse('a{b!r:c}d{{')))
class Shout(Formatter):
    def get_value(self, key, args, kwargs):
        return str(super().get_value(key, args, kwargs)).upper()
print(Shout().format('{a} {0}', 'x', a='y'), f.vformat('{0}{a}', (1,), {'a': 2}))

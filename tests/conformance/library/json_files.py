import json, os, tempfile
path = os.path.join(tempfile.mkdtemp(), 'x.json')
data = {'a': [1, 2.5, None, True], 'b': {'c': 'é"\n'}, '3': []}
with open(path, 'w') as f:
    json.dump(data, f, indent=2, sort_keys=True)
print(open(path).read())
with open(path) as f:
    print(json.load(f) == data)
print(json.dumps(data, ensure_ascii=False, separators=(',', ':')), json.dumps({1: 2, None: 3, True: 4}), json.dumps([1, 'x'], indent='--'))
for bad in ('{', '{"a" 1}', 'nul', '"x', ''):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e, e.pos, e.lineno)
print(json.loads('{"a": 1.0, "b": NaN}', parse_float=str), json.loads('[1, 2]', parse_int=float), json.loads('{"x": 1}', object_hook=lambda d: sorted(d.items())))
class E(json.JSONEncoder):
    def default(self, o):
        return list(o) if isinstance(o, set) else super().default(o)
print(json.dumps({1}, cls=E), json.dumps({'s': {2}}, default=list))
try:
    json.dumps({1})
except TypeError as e:
    print(e)

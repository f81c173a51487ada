import csv
import io

text = 'name,qty,"note ""q"""\nad,1,"x, y"\n"multi\nline",2,\n\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
print(list(csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n'))))
print(list(csv.reader(['a;b;c', "'x;y';z"], delimiter=';', quotechar="'")), list(csv.reader(['1,"a",2.5'], quoting=csv.QUOTE_NONNUMERIC)))
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(['a', 1, 2.5, None, True, 'x,y', 'q"q', 'new\nline', '']))
w.writerows([[1, 2], ['']])
print(repr(out.getvalue()))
out = io.StringIO()
d = csv.DictWriter(out, ['x', 'y'], lineterminator='\n')
d.writeheader()
d.writerow({'x': 1, 'y': 'two'})
d.writerows([{'x': 3}, {'y': 4}])
print(out.getvalue())
try:
    d.writerow({'z': 1})
except ValueError as e:
    print(e)
for quoting in (csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_MINIMAL):
    out = io.StringIO()
    csv.writer(out, quoting=quoting, delimiter='\t').writerow([1, 'a', 'b\tc', 1.5])
    print(repr(out.getvalue()))
r = csv.reader(['a,b', 'c,d'])
print(next(r), r.line_num, next(r), r.line_num, csv.list_dialects())
print(list(csv.reader(['a, b,"c" d'], skipinitialspace=True)), list(csv.reader([' "x",y'])))

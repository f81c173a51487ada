# Reading and writing tables.
import csv
import io

text = 'name,age,city\n"Smith, J",42,"New ""York"""\nBob,7,Paris\n'
rows = list(csv.DictReader(io.StringIO(text)))
print(rows, rows[0]['city'])
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=['name', 'total'], extrasaction='ignore')
w.writeheader()
w.writerow({'name': 'a,b', 'total': 1.5, 'x': 0})
w.writerows([{'name': 'line\nbreak', 'total': None}])
print(repr(out.getvalue()))
print(list(csv.reader(['a;b;"c;d"'], delimiter=';')), list(csv.reader(['1 2'], delimiter=' ', quoting=csv.QUOTE_NONNUMERIC)))
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator='\n').writerow([1, 'x', None, True])
print(out.getvalue(), csv.list_dialects())

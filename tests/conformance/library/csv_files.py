import csv, os, tempfile
path = os.path.join(tempfile.mkdtemp(), 'people.csv')
with open(path, 'w', newline='') as f:
    w = csv.DictWriter(f, fieldnames=['name', 'age'])
    w.writeheader()
    w.writerows([{'name': 'Ann, B', 'age': 30}, {'name': 'Bo "x"', 'age': 4}])
with open(path, newline='') as f:
    for row in csv.DictReader(f):
        print(row['name'], int(row['age']) + 1)
print(open(path, 'rb').read())

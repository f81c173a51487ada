import os, pickle, tempfile
path = os.path.join(tempfile.mkdtemp(), 'x.pkl')
class Point:
    def __init__(self, x):
        self.x = x
with open(path, 'wb') as f:
    pickle.dump({'p': Point(3), 'l': [1, (2, 3)]}, f)
with open(path, 'rb') as f:
    data = pickle.load(f)
print(data['p'].x, data['l'], os.path.getsize(path) > 20)

# Lists in dicts in lists, as programs keep their data.
people = [{"name": "Ann", "tags": ["x", "y"]}, {"name": "Bob", "tags": []}]
people[0]["tags"].append("z")
people.append({"name": "Cid", "tags": ["x"], "boss": people[0]})
print([p["name"] for p in people if "x" in p["tags"]], people[2]["boss"]["tags"][-1], people[-1]["boss"] is people[0])
index = {}
for p in people:
    for t in p["tags"]:
        index.setdefault(t, []).append(p["name"])
print(index, sorted(index, key=lambda k: -len(index[k])), {k: len(v) for k, v in index.items()}, [(k, v) for k, v in sorted(index.items(), reverse=True)])
matrix = [[i * j for j in range(3)] for i in range(3)]
matrix[1][1] = "c"
print(matrix, [row[::-1] for row in matrix], list(zip(*matrix)), sum(row[0] for row in matrix), [x for row in matrix for x in row])
import copy
deep, shallow = copy.deepcopy(people), copy.copy(people)
people[0]["name"] = "Zoe"
print(deep[0]["name"], shallow[0]["name"], deep[2]["boss"] is deep[0])

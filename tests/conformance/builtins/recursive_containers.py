# Containers that contain themselves.
a = [1]
a.append(a)
d = {"k": 1}
d["self"] = d
t = ([],)
t[0].append(t)
print(a, d, t, a[1][1][0], d["self"]["self"]["k"], a in a, len(a), [a, a])
d["list"] = a
a.append(d)
print(d, str(a) == repr(a))

import collections, os, re, tempfile
path = os.path.join(tempfile.mkdtemp(), 'app.log')
with open(path, 'w') as log:
    for i in range(50):
        log.write(f'2024-01-{i % 28 + 1:02} {"ERROR" if i % 7 == 0 else "INFO"} worker-{i % 3}: message {i}\n')
pattern = re.compile(r'^(?P<date>\S+) (?P<level>\w+) (?P<who>[\w-]+): (?P<text>.*)$')
levels, who = collections.Counter(), collections.Counter()
with open(path) as log:
    for line in log:
        m = pattern.match(line)
        levels[m['level']] += 1
        who[m['who']] += len(m['text'])
print(levels.most_common(), sorted(who.items()))

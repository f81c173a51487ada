# Building, splitting and formatting text.
words = 'the quick brown fox jumps over the lazy dog and runs away'.split()
lines = []
for i in range(12_000):
    word = words[i % len(words)]
    lines.append(f'{i:05d} {word.title():>8} {i * 0.25:.2f} ' + ','.join(words[j] for j in range(i % 5)))
text = '\n'.join(lines)
counts = {}
for line in text.splitlines():
    number, word, amount, *rest = line.split()
    counts[word] = counts.get(word, 0) + int(number) % 7 + len(rest)
shout = ''
for character in text[:60_000]:
    if character.isalpha():
        shout += character.upper()
print(len(text), sorted(counts.items())[:3], shout[:20], shout.count('FOX'), text.replace('fox', 'cat').find('cat'))

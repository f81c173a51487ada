import re
print(re.split(r'[,;]\s*', 'a, b;c,d'), re.split('(-)', 'a-b-c'), re.split(',', 'a,b,c', maxsplit=1), re.split('x*', 'axbc'))
print(re.split(r'\W+', 'Words, words, words.'), re.split('(a)|b', 'xaybz'), re.split(r'\b', 'hi you'), re.split(',', ''))
print(re.escape('a.b*c[d]-e f'), re.escape(b'1+1=2'), re.match(re.escape('1+1'), '1+1'))

import re
print(re.match('a++b', 'aaab'), re.match('a++a', 'aaa'), re.match('a*+a', 'aaa'), re.match('a?+a', 'a'), re.match('a{1,2}+a', 'aaa'))
print(re.match('(?>a+)b', 'aab'), re.match('(?>a|ab)c', 'abc'), re.match('(?:ab)++c', 'ababc'), re.findall('".*+"', '"a" "b"'))

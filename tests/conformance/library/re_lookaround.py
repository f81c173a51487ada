import re
print(re.findall(r'\w+(?=!)', 'hey! you there!'), re.findall(r'\b(?!un)\w+', 'undo do'), re.findall(r'(?<=\$)\d+', '$5 6 $70'), re.findall(r'(?<!\d)\d{2}(?!\d)', '1 22 333 44'))
print(re.findall(r'(\w)\1', 'aabbcd'), re.findall(r'(?P<q>["\']).*?(?P=q)', '"a" \'b\''), re.findall('<(.+?)>', '<a><b>'), re.findall('<.+>', '<a><b>'))
print(re.match(r'(<)?(\w+)(?(1)>|$)', '<ab>').groups(), re.match(r'(<)?(\w+)(?(1)>|$)', '<ab'), re.findall('a{2,3}', 'a aa aaaa'), re.findall('a{,2}?b', 'aab'))
print(re.match('(a|ab)(c|bcd)(d*)', 'abcd').groups(), re.match('(a+)+$', 'aaaa').groups(), re.match('((a)|b)*', 'ab').groups())
for part in re.findall(r'(?:(\d+)|([a-z]+))', '12ab3'):
    print(part)

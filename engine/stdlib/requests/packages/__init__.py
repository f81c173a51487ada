"""urllib3 under its old name."""
import sys
import urllib3
import urllib3.util.retry

for _name in ('urllib3', 'urllib3.exceptions', 'urllib3.util', 'urllib3.util.retry'):
    sys.modules[f'requests.packages.{_name}'] = sys.modules[_name]

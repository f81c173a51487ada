# Tokens have the right shape and are all different.
import re
import secrets
import string

print(len({secrets.token_hex(8) for _ in range(50)}), bool(re.fullmatch('[0-9a-f]{16}', secrets.token_hex(8))), len(secrets.token_bytes()), bool(re.fullmatch('[A-Za-z0-9_-]{22}', secrets.token_urlsafe(16))))
alphabet = string.ascii_letters + string.digits
password = ''.join(secrets.choice(alphabet) for _ in range(12))
print(len(password), set(password) <= set(alphabet), 0 <= secrets.randbelow(5) < 5, secrets.randbits(8) < 256, secrets.compare_digest(b'a', b'b'))
try:
    secrets.randbelow(0)
except ValueError as e:
    print(e)

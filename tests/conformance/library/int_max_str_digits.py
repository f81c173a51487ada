# The limit on the digits of an int as text, and what is not bound by it.
import sys
from decimal import Decimal, getcontext


def attempt(what):
    try:
        print(len(what()))
    except ValueError as error:
        print(error)


print(sys.get_int_max_str_digits())
attempt(lambda: str(10**4299))
attempt(lambda: str(10**4300))
attempt(lambda: repr([10**5000]))
attempt(lambda: f"{10**5000}")
attempt(lambda: f"{10**5000:x}")
attempt(lambda: str(int("9" * 4301)))
sys.set_int_max_str_digits(5001)
print(sys.get_int_max_str_digits())
attempt(lambda: str(10**5000))
attempt(lambda: str(10**5001))
attempt(lambda: str(int("9" * 5002)))
sys.set_int_max_str_digits(0)
attempt(lambda: str(10**20_000))
for wrong in (639, -1):
    try:
        sys.set_int_max_str_digits(wrong)
    except ValueError as error:
        print(error)
sys.set_int_max_str_digits(640)
getcontext().prec = 6000
print(len(str(Decimal(1) / 7)), str(Decimal("1" * 5000) + 1)[-3:], Decimal("\u0661\u0662"))

# Inheritance, properties, dunders, closures: class-heavy code.
import functools


@functools.total_ordering
class Money:
    __slots__ = ('cents',)

    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __eq__(self, other):
        return self.cents == other.cents

    def __lt__(self, other):
        return self.cents < other.cents

    def __hash__(self):
        return hash(self.cents)

    @property
    def euros(self):
        return self.cents / 100


class Account:
    count = 0

    def __init__(self, owner, balance=0):
        type(self).count += 1
        self.owner = owner
        self._balance = Money(balance)

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        self._balance = value

    def deposit(self, cents):
        self.balance = self.balance + Money(cents)
        return self

    def fee(self):
        return 0

    def __len__(self):
        return len(self.owner)

    def __getitem__(self, i):
        return self.owner[i]


class Savings(Account):
    def deposit(self, cents):
        super().deposit(cents)
        return super().deposit(cents // 100)

    @staticmethod
    def rate():
        return 2

    @classmethod
    def opened(cls, owner):
        return cls(owner, 500)


class Business(Savings):
    def fee(self):
        return super().fee() + self.rate()


def counter():
    n = 0

    def add(amount):
        nonlocal n
        n += amount
        return n

    return add


add = counter()
accounts = [kind(f'owner{i}') for i in range(300) for kind in (Account, Savings.opened, Business)]
for turn in range(30):
    for account in accounts:
        account.deposit(turn * 10).deposit(5)
        add(account.fee() + len(account))
print(add(0), max(accounts, key=lambda a: a.balance).owner, round(sum(a.balance.euros for a in accounts), 3), accounts[0][2])
print(len({a.balance for a in accounts}), Account.count, Savings.count, Business.count)

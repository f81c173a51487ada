# The class every tutorial writes.
class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.missing = need - have
class Account:
    interest = 0.02
    count = 0
    def __init__(self, owner, balance=0):
        self.owner, self._balance = owner, balance
        Account.count += 1
    @property
    def balance(self):
        return self._balance
    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("negative balance")
        self._balance = value
    def deposit(self, amount):
        self.balance += amount
        return self
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        return self
    @classmethod
    def from_text(cls, text):
        owner, balance = text.split(":")
        return cls(owner, int(balance))
    @staticmethod
    def valid(amount):
        return amount > 0
    def __str__(self):
        return f"{self.owner}: {self.balance}"
    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"
class Savings(Account):
    interest = 0.05
    def add_interest(self):
        return self.deposit(self.balance * self.interest)
a = Account("Ann", 100).deposit(50).withdraw(30)
s = Savings.from_text("Bob:200")
s.add_interest()
print(a, repr(s), Account.count, Account.valid(-1), a.interest, s.interest, isinstance(s, Account))
try:
    a.withdraw(1000)
except InsufficientFunds as error:
    print(error, error.missing)
try:
    a.balance = -5
except ValueError as error:
    print(error)
a.interest = 0.1
print(Account.interest, a.interest, Savings.__mro__[1].__name__, vars(a))

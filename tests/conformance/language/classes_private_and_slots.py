# Names with two underscores belong to the class that wrote them.
class Account:
    def __init__(self, owner):
        self.__balance = 0
        self._owner = owner

    def deposit(self, amount):
        self.__balance += amount
        return self.__balance


class Savings(Account):
    def __init__(self, owner):
        super().__init__(owner)
        self.__balance = "mine"

    def look(self):
        return self.__balance


s = Savings("me")
s.deposit(5)
print(s.deposit(6), s.look(), s._owner)
print(sorted(vars(s)))

# Exception classes with data of their own, caught by their base class.
class ShopError(Exception):
    pass


class OutOfStock(ShopError):
    def __init__(self, item, left):
        super().__init__(f"only {left} of {item} left")
        self.item = item
        self.left = left


def buy(item, amount):
    if amount > 3:
        raise OutOfStock(item, 3)
    if amount < 0:
        raise ShopError("negative", amount)
    return amount


for amount in (1, 5, -1):
    try:
        print(buy("tea", amount))
    except OutOfStock as error:
        print(error, "|", error.item, error.left, error.args)
    except ShopError as error:
        print(repr(error), error.args, error)
print(issubclass(OutOfStock, Exception), Exception("a") == Exception("a"))

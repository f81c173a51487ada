# The last line of an error inside a method and a comprehension.
class Service:
    def run(self):
        return [self.check(i) for i in range(3)]

    def check(self, i):
        if i == 2:
            raise LookupError(f"no item {i}")
        return i


print("go")
Service().run()

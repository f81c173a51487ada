# An exception class whose __str__ computes.
class Problem(Exception):
    def __init__(self, code):
        self.code = code

    def __str__(self):
        return f"problem number {self.code}"


raise Problem(7)

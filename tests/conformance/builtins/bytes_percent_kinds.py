"""How % of bytes names the kind of format when the value is no number: %i as %d, %u as itself."""


class Text(str):
    pass


for form in (b'%u', b'%.2u|', b'%i', b'%d', b'%.2i'):
    for value in ('s', Text('s'), None, [1]):
        try:
            print(form % value)
        except TypeError as error:
            print(form, error)

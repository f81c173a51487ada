"""getattr, setattr, hasattr, delattr, with properties and __getattr__."""


class A:
    shared = 'class'

    def __init__(self):
        self.own = 1

    @property
    def prop(self):
        return 'property'

    @property
    def broken(self):
        raise AttributeError('inside')

    @property
    def worse(self):
        raise ValueError('inside')

    def __getattr__(self, name):
        if name.startswith('dyn'):
            return name.upper()
        raise AttributeError(name)


a = A()
print(getattr(a, 'own'), getattr(a, 'shared'), getattr(a, 'prop'), getattr(a, 'dynamic'), getattr(a, 'nope', 'default'), getattr(a, 'broken', 'fallback'), hasattr(a, 'own'), hasattr(a, 'nope'), hasattr(a, 'broken'), hasattr(a, 'dyn'), hasattr(A, 'prop'), hasattr(5, 'real'), hasattr('', 'upper'))
setattr(a, 'new attr', 5)
setattr(A, 'later', lambda self: 'added')
print(getattr(a, 'new attr'), a.later(), vars(a))
delattr(a, 'own')
print(hasattr(a, 'own'), sorted(vars(a)), getattr(A(), 'own'), callable(a.later), callable(A), callable(5), callable(len))
for action in [lambda: getattr(a, 'worse', 1), lambda: getattr(a, 'own'), lambda: setattr(a, 'prop', 1), lambda: delattr(a, 'gone'), lambda: getattr(a, 5), lambda: setattr(int, 'x', 1), lambda: [].x, lambda: None.x]:
    try:
        action()
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)

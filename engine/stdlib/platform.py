"""What the simulated machine says about itself."""


def system():
    return 'Linux'


def machine():
    return 'x86_64'


def node():
    return 'interleave'


def release():
    return '6.1'


def processor():
    return ''


def python_version():
    return '3.13.0'


def python_implementation():
    return 'CPython'


def platform(aliased=False, terse=False):
    return 'Linux-6.1-x86_64-with-glibc2.36'

"""Versions of installed packages: there are none."""

__all__ = ['version', 'PackageNotFoundError', 'distributions', 'entry_points']


class PackageNotFoundError(ModuleNotFoundError):
    def __str__(self):
        return f'No package metadata was found for {self.args[0]}'


def version(distribution_name):
    raise PackageNotFoundError(distribution_name)


distribution = metadata = requires = files = version


def distributions(**kwargs):
    return iter(())


def entry_points(**params):
    return ()

"""There is nothing to start in the simulated machine but this program's own processes."""

__all__ = ('create_subprocess_exec', 'create_subprocess_shell')

PIPE, STDOUT, DEVNULL = -1, -2, -3


class Process:
    """Never made."""


def _refuse(program):
    raise NotImplementedError(f'Interleave: there are no other programs to run, {program!r} '
                              'neither; multiprocessing makes processes of this one')


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=65536, **kwds):
    _refuse(cmd)


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None,
                                 limit=65536, **kwds):
    _refuse(program)

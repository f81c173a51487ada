"""Which lines of the program run, how often, and which functions: trace.Trace, on top of sys.settrace()."""
import linecache
import sys
import threading

import _vm

__all__ = ['Trace', 'CoverageResults']

PRAGMA_NOCOVER = '#pragma NO COVER'


class CoverageResults:
    """counts: {(file, line): times}"""

    def __init__(self, counts=None, calledfuncs=None, infile=None, callers=None, outfile=None):
        self.counts = dict(counts or {})
        self.calledfuncs = dict(calledfuncs or {})
        self.callers = dict(callers or {})
        self.infile, self.outfile = infile, outfile

    def is_ignored_filename(self, filename):
        return filename.startswith('<') and filename.endswith('>')

    def update(self, other):
        for key, times in other.counts.items():
            self.counts[key] = self.counts.get(key, 0) + times
        self.calledfuncs.update(other.calledfuncs)
        self.callers.update(other.callers)

    def write_results(self, show_missing=True, summary=False, coverdir=None, *, ignore_missing_files=False):
        if self.calledfuncs:
            print('\nfunctions called:')
            for filename, module, function in sorted(self.calledfuncs):
                print(f'filename: {filename}, modulename: {module}, funcname: {function}')
        if self.callers:
            self._write_callers()
        files = {}
        for (filename, line), times in self.counts.items():
            files.setdefault(filename, {})[line] = times
        sums = {}
        for filename, lines in files.items():
            if self.is_ignored_filename(filename):
                continue
            wanted = _lines_of(filename) if show_missing else {}
            module = _module_name(filename)
            folder = coverdir or filename.rpartition('/')[0] or '.'
            if coverdir:
                import os
                os.makedirs(coverdir, exist_ok=True)
            hits, total = self.write_results_file(f'{folder}/{module}.cover', linecache.getlines(filename), wanted, lines)
            if summary and total:
                sums[module] = total, int(100 * hits / total), module, filename
        if summary and sums:
            print('lines   cov%   module   (path)')
            for module in sorted(sums):
                print('%5d   %3d%%   %s   (%s)' % sums[module])

    def _write_callers(self):
        print('\ncalling relationships:')
        last = last_inner = ''
        for (file, module, name), (inner, inner_module, inner_name) in sorted(self.callers):
            if file != last:
                print('\n***', file, '***')
                last, last_inner = file, ''
            if inner != file and inner != last_inner:
                print('  -->', inner)
                last_inner = inner
            print(f'    {module}.{name} -> {inner_module}.{inner_name}')

    def write_results_file(self, path, lines, lnotab, lines_hit, encoding=None):
        hits = total = 0
        with open(path, 'w') as out:
            for number, line in enumerate(lines, 1):
                if number in lines_hit:
                    out.write('%5d: ' % lines_hit[number])
                    hits += 1
                    total += 1
                elif number in lnotab and PRAGMA_NOCOVER not in line:
                    out.write('>>>>>> ')
                    total += 1
                else:
                    out.write('       ')
                out.write(line.expandtabs(8))
        return hits, total


def _module_name(path):
    return path.rpartition('/')[2].rpartition('.')[0] or path


def _lines_of(filename):
    """Lines that can run."""
    return dict.fromkeys(_vm.runnable_lines(compile(''.join(linecache.getlines(filename)), filename, 'exec')), 1)


class Trace:
    def __init__(self, count=1, trace=1, countfuncs=0, countcallers=0, ignoremods=(), ignoredirs=(), infile=None,
                 outfile=None, timing=False):
        self.infile, self.outfile = infile, outfile
        self.counts, self._calledfuncs, self._callers = {}, {}, {}
        self.count, self.trace, self.countfuncs, self.countcallers = count, trace, countfuncs, countcallers
        self._ignored_modules, self._ignored_folders = tuple(ignoremods), tuple(ignoredirs)
        self.start_time = None
        self.donothing = not (count or trace or countfuncs or countcallers)
        if timing:
            import time
            self.start_time = time.monotonic()

    def run(self, cmd):
        import __main__
        self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals=None, locals=None):
        self._start()
        try:
            exec(cmd, {} if globals is None else globals, {} if locals is None else locals)
        finally:
            self._stop()

    def runfunc(self, func, /, *args, **kw):
        self._start()
        try:
            return func(*args, **kw)
        finally:
            self._stop()

    def _start(self):
        if not self.donothing:
            threading.settrace(self.globaltrace)
            sys.settrace(self.globaltrace)

    def _stop(self):
        if not self.donothing:
            sys.settrace(None)
            threading.settrace(None)

    def globaltrace(self, frame, event, arg):
        if event != 'call':
            return None
        code = frame.f_code
        filename = code.co_filename
        if filename.startswith('<frozen '):
            return None
        module = _module_name(filename)
        if self.countcallers and frame.f_back is not None:
            caller = frame.f_back.f_code
            self._callers[(caller.co_filename, _module_name(caller.co_filename), caller.co_qualname),
                          (filename, module, code.co_qualname)] = 1
            return None
        if self.countfuncs:
            self._calledfuncs[filename, module, code.co_qualname] = 1
            return None
        if module in self._ignored_modules or filename.startswith(self._ignored_folders or ('\0',)):
            return None
        if self.trace:
            print(f' --- modulename: {module}, funcname: {code.co_name}')
        return self.localtrace

    def localtrace(self, frame, event, arg):
        if event == 'line':
            filename, line = frame.f_code.co_filename, frame.f_lineno
            if self.count:
                self.counts[filename, line] = self.counts.get((filename, line), 0) + 1
            if self.trace:
                if self.start_time is not None:
                    import time
                    print('%.2f' % (time.monotonic() - self.start_time), end=' ')
                print(f'{filename.rpartition("/")[2]}({line}): {linecache.getline(filename, line)}', end='')
        return self.localtrace

    def results(self):
        return CoverageResults(self.counts, self._calledfuncs, self.infile, self._callers, self.outfile)

"""The part of time that few programs ask for."""
import time
from _machine import cpu_ns, now_ns

CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = range(4)
CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME, CLOCK_TAI = 4, 7, 11
__all__ = ['CLOCK_REALTIME', 'CLOCK_MONOTONIC', 'CLOCK_PROCESS_CPUTIME_ID', 'CLOCK_THREAD_CPUTIME_ID',
           'CLOCK_MONOTONIC_RAW', 'CLOCK_BOOTTIME', 'CLOCK_TAI', 'clock_gettime', 'clock_gettime_ns', 'clock_getres',
           'clock_settime', 'clock_settime_ns', 'get_clock_info', 'strptime', 'tzset', 'pthread_getcpuclockid']


def clock_gettime_ns(clk_id, /):
    if clk_id in (CLOCK_REALTIME, CLOCK_TAI):
        return time.time_ns()
    if clk_id in (CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID):
        return cpu_ns(clk_id == CLOCK_PROCESS_CPUTIME_ID)
    if clk_id in (CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME):
        return now_ns()
    raise OSError(22, 'Invalid argument')


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    clock_gettime_ns(clk_id)
    return 1e-09


def clock_settime(clk_id, time, /):
    raise PermissionError(1, 'Operation not permitted')


clock_settime_ns = clock_settime


def pthread_getcpuclockid(thread_id, /):
    return CLOCK_THREAD_CPUTIME_ID


def tzset():
    """The simulated machine stays in UTC."""


def get_clock_info(name, /):
    import types
    clocks = {'time': ('REALTIME', False), 'monotonic': ('MONOTONIC', True), 'perf_counter': ('MONOTONIC', True),
              'process_time': ('PROCESS_CPUTIME_ID', True), 'thread_time': ('THREAD_CPUTIME_ID', True)}
    if name not in clocks:
        raise ValueError('unknown clock')
    clock, monotonic = clocks[name]
    return types.SimpleNamespace(implementation=f'clock_gettime(CLOCK_{clock})', monotonic=monotonic,
                                 adjustable=not monotonic, resolution=1e-09)


def strptime(data_string, format='%a %b %d %H:%M:%S %Y', /):
    import datetime
    moment = datetime.datetime.strptime(data_string, format)
    day = moment.toordinal() - datetime.date(moment.year, 1, 1).toordinal() + 1
    return time.struct_time((moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second,
                             moment.weekday(), day, -1))

import signal, sys, atexit
atexit.register(print, 'last words')
print(signal.SIGINT.name, signal.Signals(15), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
try:
    sys.exit(3)
except SystemExit as e:
    print('exit', e.code)
sys.exit('goodbye')

# print(file=sys.stderr) goes elsewhere.
import sys

print("to stdout")
print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")
sys.stdout.flush()

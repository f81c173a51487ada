# Keyword-only and positional-only parameters, and the errors they give.
def connect(host, /, port=80, *, secure=False):
    return (host, port, secure)


print(connect("a"))
print(connect("a", 8080, secure=True))
for call in (
    lambda: connect("a", 1, True),
    lambda: connect(host="a"),
    lambda: connect(),
    lambda: connect("a", colour=1),
    lambda: connect("a", 80, port=81),
):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)

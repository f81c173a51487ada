# Notes follow the exception's line.
error = ValueError("with notes")
error.add_note("first note")
error.add_note("last note")
raise error

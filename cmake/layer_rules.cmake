# The arrows, written once: who may use whom. Read by layers.cmake (links) and check_layers.cmake (includes).
# "frozen" is engine/stdlib/frozen.h: the Python modules as text, which only the machine hands to a program.
set(INTERLEAVE_MAY_USE_base "")
set(INTERLEAVE_MAY_USE_lang base)
set(INTERLEAVE_MAY_USE_vm base lang)
set(INTERLEAVE_MAY_USE_trace base lang vm)
set(INTERLEAVE_MAY_USE_machine base lang vm trace frozen)
set(INTERLEAVE_MAY_USE_history base lang vm trace machine)
set(INTERLEAVE_MAY_USE_session base lang vm trace machine history)
set(INTERLEAVE_MAY_USE_frozen base)
set(INTERLEAVE_MAY_USE_gallery base)
set(INTERLEAVE_MAY_USE_workloads base)
# Everything above the engine looks through the session; base (ids, time) and trace (the event schema) are
# the vocabulary the session speaks, the gallery and the workloads are data, and frozen.h says whether the page's library has come.
set(INTERLEAVE_MAY_USE_above base trace session gallery workloads frozen)

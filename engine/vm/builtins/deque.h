// What other natives do with a collections.deque.
#pragma once

#include "engine/vm/vm.h"

namespace interleave::vm {

bool is_deque(Vm& vm, Value v);  // or of a class derived from it; the others want one
std::uint32_t deque_size(Vm& vm, Value deque);
void deque_append(Vm& vm, Value deque, Value item);
Value deque_popleft(Vm& vm, Value deque);            // must not be empty
void deque_forget(Vm& vm, Value deque, Value item);  // the first that is this very object, if any

}  // namespace interleave::vm

// The Python modules of the machine: _machine (natives.md) and what the VM itself has no business
// with.
#pragma once

#include "engine/vm/vm.h"

namespace interleave::machine {

void register_machine_natives(vm::NativeTable& table);

// Puts the numbers of the event kinds into a booted heap's _machine module.
void add_event_kinds(vm::Vm& vm);

}  // namespace interleave::machine

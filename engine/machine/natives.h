// The Python modules of the machine: _machine (natives.md) and what the VM itself has no business
// with.
#pragma once

#include <string_view>

#include "engine/machine/world.h"
#include "engine/vm/vm.h"

namespace interleave::machine {

void register_machine_natives(vm::NativeTable& table);
void register_file_natives(vm::NativeTable& table);     // files.cpp
void register_network_natives(vm::NativeTable& table);  // network.cpp
void register_sharing_natives(vm::NativeTable& table);  // sharing.cpp
void register_asyncio_natives(vm::NativeTable& table);  // asyncio.cpp

// The files a new world has: folders, and the program itself.
void add_first_files(World& world, std::string_view program, std::string_view source);

// Puts the numbers of the event kinds into a booted heap's _machine module.
void add_event_kinds(vm::Vm& vm);

}  // namespace interleave::machine

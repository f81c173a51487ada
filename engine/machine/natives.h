// The Python modules of the machine: _machine (natives.md) and what the VM itself has no business
// with.
#pragma once

#include <string_view>

#include "engine/machine/machine.h"
#include "engine/vm/vm.h"

namespace interleave::machine {

// For natives: the machine their program runs on, and an argument as a whole number (a float is cut
// off; what is neither is 0: library code passes numbers only).
inline Machine& machine(vm::Vm& vm) { return static_cast<Machine&>(vm.host()); }
std::int64_t integer(vm::Vm& vm, vm::Value value);

void register_machine_natives(vm::NativeTable& table);
void register_file_natives(vm::NativeTable& table);       // files.cpp
void register_character_natives(vm::NativeTable& table);  // characters.cpp
void register_network_natives(vm::NativeTable& table);    // network.cpp
void register_sharing_natives(vm::NativeTable& table);    // sharing.cpp
void register_asyncio_natives(vm::NativeTable& table);    // asyncio.cpp
void register_name_natives(vm::NativeTable& table);       // names.cpp
void register_queue_natives(vm::NativeTable& table);      // thread_queue.cpp

// A new lock, acquired, that stands for `resource` (natives.md, waiter_lock).
vm::Value make_waiter_lock(vm::Vm& vm, trace::ActorId resource);
// Goes on with put() or get() of a queue.Queue; `driver` is a list (asyncio's drivers are not).
vm::Outcome queue_resumed(vm::Vm& vm, vm::Came came, vm::Value value, vm::Value driver);

// The files a new world has: folders, and the program itself.
void add_first_files(World& world, const Config& config, std::string_view source);

// Puts the numbers of the event kinds into a booted heap's _machine module.
void add_event_kinds(vm::Vm& vm);

}  // namespace interleave::machine

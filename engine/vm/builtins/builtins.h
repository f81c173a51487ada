// The natives, one registration function a file; register_builtins (registry.cpp) calls them all.
#pragma once

#include "engine/vm/vm.h"

namespace interleave::vm {

void register_types(
    NativeTable& table);  // object's class machinery: type, super, functions, modules
void register_generators(NativeTable& table);  // generator, coroutine, async_generator
void register_exceptions(NativeTable& table);  // BaseException and its attributes
void register_vm_module(
    NativeTable& table);  // module _vm, and exec, eval, compile, globals, locals

void register_sites(NativeTable& table);     // of _vm, for tracemalloc
void register_watchers(NativeTable& table);  // of _vm, for sys.settrace and sys.setprofile

}  // namespace interleave::vm

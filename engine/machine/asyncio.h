// What C++ and Python of asyncio share: the first attributes of futures, tasks, handles and loops,
// in the order of these enums (Vm::preset; engine/models/asyncio names them in the same order).
#pragma once

#include "engine/vm/vm.h"

namespace interleave::machine {

enum FutureSlot : std::uint32_t {
  kState,
  kLoop,
  kCallbacks,  // None, or a list: tasks that await it, and pairs (callback, context or None)
  kResult,
  kException,
  kExceptionTraceback,
  kCancelMessage,
  kCancelledExc,
  kBlocking,
  kLogTraceback,
  kTraceKind,
  kTraceOther,
  kTraceValue,
  kWakeKind,
  // tasks only
  kCoro,
  kContext,
  kFutWaiter,
  kMustCancel,
  kNextEvent,
  kTaskName,
};

enum HandleSlot : std::uint32_t {
  kCancelled,
  kCallback,
  kArgs,
  kHandleLoop,
  kHandleContext,
  kHandleActor,
  kWhen,
  kScheduled,
};

enum LoopSlot : std::uint32_t {
  kReady,
  kTodo,   // what this iteration runs
  kAt,     // next of them
  kFresh,  // an iteration has been begun, but not been told yet
  kRunning,
  kBegan,
  kTimers,
  kCancelledTimers,
  kLoopActor,
  kStopping,
  kReportNs,
  kClosed,
  kUnretrieved,  // dict of futures with an exception nobody has looked at
  kLine,         // of the program's statement that runs the loop
  kInterests,    // descriptors that select() watches; None: no iteration has to ask for them
};

// An attribute by its place; the slow ones are for objects that keep their attributes in a dict.
vm::Value get_slot_slow(const vm::Vm& vm, vm::Value object, std::uint32_t slot);
void set_slot_slow(vm::Vm& vm, vm::Value object, std::uint32_t slot, vm::Value value);

inline vm::Value get_slot(const vm::Vm& vm, vm::Value object, std::uint32_t slot) {
  vm::Instance* instance = vm.heap().get<vm::Instance>(object);
  if (instance->shape != 0 && slot < instance->inline_capacity()) return instance->slots()[slot];
  return get_slot_slow(vm, object, slot);
}
inline void set_slot(vm::Vm& vm, vm::Value object, std::uint32_t slot, vm::Value value) {
  vm::Instance* instance = vm.heap().get<vm::Instance>(object);
  if (instance->shape != 0 && slot < instance->inline_capacity())
    instance->slots()[slot] = value;
  else
    set_slot_slow(vm, object, slot, value);
}

// Live tasks of a process, by actor: heap root 0, a dict; unbound before there is one.
vm::Value live_tasks(const vm::Vm& vm);

}  // namespace interleave::machine

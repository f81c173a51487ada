// What C++ and Python of asyncio share: the first attributes of futures, tasks, handles and loops,
// in the order of these enums (Vm::preset; engine/models/asyncio names them in the same order).
#pragma once

#include "engine/vm/vm.h"

namespace interleave::machine {

enum FutureSlot : std::uint32_t {
  kState,
  kLoop,
  kCallbacks,  // None, or a list: tasks that await it, and pairs (callback, context or None)
  kResult,     // while pending, who gives it, if known: a lock (its owner), a future, or a list of
               // them
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
  kFailed,     // a future has got an exception that nobody waits for: perhaps nobody has it
  kLine,       // of the program's statement that runs the loop
  kInterests,  // descriptors that select() watches; None: no iteration has to ask for them
  kCredit,     // how many futures searches for circles of waiting may look at
  kUnsure,     // one of them had to give up
  kWaker,      // what the task that is run had awaited: its handle keeps that until it is done
};

enum QueueSlot : std::uint32_t {
  kQueueLoop,
  kMaxSize,
  kItems,
  kGetters,
  kPutters,
  kUnfinished,
  kFinishedEvent,
  kIsShutdown,
  kQueueActor,
  kQueueName,
};

// What _asyncio.setup() is given, kept in heap root 1.
enum CoreItem : std::uint32_t {
  kFutureType,
  kTaskType,
  kHandleType,
  kLoopType,
  kQueueType,
  kSleepTimerType,
  kCancelledError,
  kInvalidStateError,
  kQueueShutDown,
  kPending,  // the texts of `_state`
  kCancelledText,
  kFinished,
  kRunName,       // '_run'
  kTaskFailed,    // (task, exception)
  kAwaitUnusual,  // (task, what it yielded)
  kSendInto,      // (coroutine that is not a generator object, exception or None)
  kKeptBusy,      // (loop, task, ns)
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

inline vm::Value core(const vm::Vm& vm, CoreItem item) {
  return vm.tuple_get(vm.heap().header().roots[1], item);
}
// Whether `v` has the preset attributes of one of these types: heap roots 2 and up are their
// shapes.
inline bool has_slots_of(const vm::Vm& vm, vm::Value v, CoreItem type) {
  if (vm.layout_of(v) != vm::Layout::kInstance) return false;
  const vm::Ref shape = vm.heap().get<vm::Type>(vm.heap().get(v)->type)->root_shape;
  return vm.heap().header().roots[2 + type] == vm::Value::ref(shape);
}
inline bool is_task(const vm::Vm& vm, vm::Value v) { return has_slots_of(vm, v, kTaskType); }
inline bool is_future(const vm::Vm& vm, vm::Value v) {
  return has_slots_of(vm, v, kFutureType) || is_task(vm, v);
}
inline bool is_pending(const vm::Vm& vm, vm::Value future) {
  return get_slot(vm, future, kState) == core(vm, kPending);
}

// asyncio.cpp: futures
vm::Value make_future(vm::Vm& vm, vm::Value loop);
vm::Outcome finish(vm::Vm& vm, vm::Value future, vm::Value result);
vm::Outcome become_cancelled(vm::Vm& vm, vm::Value future);
// The exception somebody gets who awaited a future that did not end well; or none.
vm::Value failure(vm::Vm& vm, vm::Value future);
// A coroutine's local variable, by the number of its register.
vm::Value& local_of(vm::Vm& vm, vm::Value coroutine, std::uint32_t i);

// Native bodies (vm/native.h): asyncio.cpp sleep(), asyncio_queue.cpp Queue.put() and Queue.get().
enum NativeBody : std::uint32_t { kNoBody, kSleepBody, kPutBody, kGetBody };
vm::Came queue_step(vm::Vm& vm, vm::Value coroutine, bool throwing, vm::Value& value);

// Live tasks of a process, by actor: heap root 0, a dict; unbound before there is one.
vm::Value live_tasks(const vm::Vm& vm);

}  // namespace interleave::machine

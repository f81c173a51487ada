// Why a thread waits, and what has woken it, in words. The machine knows locks; whether one stands
// for an event to be set or for room in a queue say the library functions that its thread, or
// whoever releases it, is in. Reasons are part of the trace alone: nothing here takes virtual time
// or changes the world.
#include <algorithm>
#include <array>
#include <string>

#include "engine/machine/machine.h"
#include "engine/trace/narration.h"

namespace interleave::machine {

using trace::EventKind;
using vm::Value;
using vm::Vm;

namespace {

constexpr std::uint32_t kMostCalls = 12;

// The library functions a thread is in, innermost first, down to the program's own code.
class Calls {
 public:
  Calls(const Vm& vm, vm::Ref python) : vm_(vm), python_(python) {
    const std::uint32_t all = vm.heap().get<vm::Thread>(python)->frame_count;
    for (std::uint32_t i = all; i-- > 0 && all - i <= kMostCalls;) {
      const vm::Frame& frame = vm.frames(python)[i];
      const lang::Code& code = vm.code_of(frame);
      if (!code.has(lang::kLibrary)) break;
      calls_[size_++] = {&frame, &code};
    }
  }

  std::size_t size() const { return size_; }
  std::string_view name(std::size_t i) const {
    return i < size_ ? std::string_view(calls_[i].code->qualname) : std::string_view();
  }
  bool has(std::string_view name) const { return find(name) < size(); }
  std::size_t find(std::string_view name) const {
    std::size_t i = 0;
    while (i < size() && this->name(i) != name) ++i;
    return i;
  }

  // A local variable of a call that find() has found.
  Value local(std::size_t i, std::string_view name) const {
    if (i >= size()) return Value::unbound();
    const std::vector<std::string>& locals = calls_[i].code->locals;
    const auto at = std::find(locals.begin(), locals.end(), name);
    return at == locals.end() ? Value::unbound()
                              : vm_.stack(python_)[calls_[i].frame->base +
                                                   static_cast<std::uint32_t>(at - locals.begin())];
  }

 private:
  struct Call {
    const vm::Frame* frame;
    const lang::Code* code;
  };
  const Vm& vm_;
  vm::Ref python_;
  std::array<Call, kMostCalls> calls_;
  std::size_t size_ = 0;
};

// An attribute, found without making a string for its name.
Value attribute(const Vm& vm, Value object, std::string_view name) {
  if (vm.layout_of(object) != vm::Layout::kInstance) return Value::unbound();
  const vm::Instance* instance = vm.heap().get<vm::Instance>(object);
  if (instance->shape == 0) {
    std::uint32_t at = 0;
    for (Value key, value;
         instance->extra != 0 && vm.dict_next(Value::ref(instance->extra), at, key, value);)
      if (vm.is_str(key) && vm.view(key) == name) return value;
    return Value::unbound();
  }
  for (vm::Ref s = instance->shape; s != 0 && vm.heap().get<vm::Shape>(s)->count != 0;
       s = vm.heap().get<vm::Shape>(s)->parent) {
    const Value key = vm.heap().get<vm::Shape>(s)->name;
    if (vm.view(key) == name) return vm.get_instance_attribute(object, key);
  }
  return Value::unbound();
}

enum class Waits { kOther, kPermit, kEvent, kCondition, kBarrier };

// What a wait for a lock of the library is; `lock` 0: for a semaphore that processes share.
Waits waits(const Calls& calls, vm::Ref lock) {
  std::size_t i = 0;
  if (lock == 0 && calls.name(i++) != "SemLock.acquire") return Waits::kOther;
  const bool condition = calls.name(i) == "Condition.wait";
  if (lock == 0 && !condition)  // by the program itself, or by an inner part of something
    return i == calls.size() || calls.name(i) == "SemLock.__enter__" ? Waits::kPermit
                                                                     : Waits::kOther;
  if (lock != 0) {
    const Value waiter = calls.local(i, "waiter");
    if (!waiter.is_ref() || waiter.as_ref() != lock) return Waits::kOther;  // its mutex
  }
  if (condition && calls.name(++i) == "Condition.wait_for") ++i;
  if (calls.name(i) == "Barrier._wait") return Waits::kBarrier;
  if (calls.name(i) == "Event.wait") return i + 1 == calls.size() ? Waits::kEvent : Waits::kOther;
  return condition && i == calls.size() ? Waits::kCondition : Waits::kOther;
}

// " (1 of 3 are there)"
std::string attendance(const Vm& vm, const Calls& calls) {
  const std::size_t wait = calls.find("Barrier.wait");
  const Value index = calls.local(wait, "index");
  const Value parties = attribute(vm, calls.local(wait, "self"), "_parties");
  if (!index.is_int() || !parties.is_int()) return {};
  const std::int64_t there = index.as_int() + 1;
  return " (" + std::to_string(there) + " of " + std::to_string(parties.as_int()) +
         (there == 1 ? " is there)" : " are there)");
}

// What has come, by what a thing is called; nothing: the name does not say it.
std::string_view arrival(std::string_view name) {
  if (name.ends_with(" futures")) return " are done";
  if (name == "1 future") return " is done";
  if (name.starts_with("the end of ")) return " has come";
  if (name.starts_with("the interval of ")) return " has been cut short";
  for (const std::string_view prefix : {"a ", "an ", "the result of ", "word from "})
    if (name.starts_with(prefix)) return name == "a signal" ? " has come" : " is there";
  return {};
}

std::string_view change(Reason reason) {
  switch (reason) {
    case Reason::kFree:
      return " is free";
    case Reason::kItem:
      return " has an item";
    case Reason::kRoom:
      return " has room";
    case Reason::kTasksDone:
      return " has no unfinished task";
    case Reason::kShutDown:
      return " has been shut down";
    case Reason::kPermit:
      return " has a permit";
    case Reason::kSet:
      return " is set";
    case Reason::kNotified:
      return " has been notified";
    case Reason::kOpened:
      return " has opened";
    case Reason::kBroken:
      return " is broken";
    case Reason::kDrained:
      return " is ready for the next round";
    case Reason::kUnknown:
      return "";
  }
  return "";
}

}  // namespace

std::string Machine::name_of(ActorId actor) const { return trace::actor_text(trace_, actor); }

// `thread` begins to wait for what a lock of the library, or a semaphore, stands for.
void Machine::tell_wait(const Thread& thread, ActorId actor, Duration timeout, vm::Ref lock) {
  const Vm vm = make_vm(process_of(thread));
  const Calls calls(vm, thread.python);
  switch (waits(calls, lock)) {
    case Waits::kPermit:
      return emit(EventKind::kSemaphoreWait, thread.actor, actor, limit_of(timeout));
    case Waits::kEvent:
      return emit(EventKind::kEventWait, thread.actor, actor, limit_of(timeout));
    case Waits::kCondition:
      return emit(EventKind::kConditionWait, thread.actor, actor, limit_of(timeout));
    case Waits::kBarrier:
      return emit(EventKind::kBarrierWait, thread.actor, actor, text_once([&] {
                    const std::string limit = limit_text(thread, timeout);
                    return attendance(vm, calls) + (limit.empty() ? "" : limit + ",");
                  }));
    case Waits::kOther:
      return emit(timeout >= 0 ? EventKind::kThreadWaitTimed : EventKind::kThreadWaits,
                  thread.actor, actor, timeout >= 0 ? number(timeout) : 0);
  }
}

// `thread` has been woken by `by` and found what it waited for.
void Machine::tell_woken(const Thread& thread, ActorId by) {
  const Block& block = thread.block;
  const trace::Actor& thing = trace_.actor(block.actor);
  if (thing.name.starts_with("the start of ") && by != kNobody &&
      trace_.actor(by).kind == trace::ActorKind::kThread)
    return emit(EventKind::kThreadStarted, thread.actor, by);
  emit(EventKind::kThreadWoken, thread.actor, by, text_once([&] {
         if (thing.name.starts_with("room in ")) return "there is " + thing.name;
         const bool shared = block.kind == BlockKind::kSemaphore;
         const bool lock = block.kind == BlockKind::kLock
                               ? !process_of(thread).heap.get<vm::Lock>(block.object)->flag()
                               : !shared || world_.semaphores[block.object].maximum == 1;
         std::string_view came = lock ? " has been released" : "";
         if (!lock && block.reason != Reason::kFree) came = arrival(thing.name);
         if (came.empty())
           came =
               change(block.reason == Reason::kUnknown && shared ? Reason::kPermit : block.reason);
         std::string out(came.empty() ? "what it waited for, " : "");
         out.append(trace::article_of(thing.name)).append(thing.name);
         return out.append(came.empty() ? ", has come" : came);
       }));
}

// Why the current thread releases a lock that stands for something.
Reason Machine::reason_of_release() {
  struct Known {
    std::string_view function;
    Reason reason;
  };
  static constexpr Known kKnown[] = {{"SimpleQueue.put", Reason::kItem},
                                     {"Queue.put", Reason::kItem},
                                     {"Queue.get", Reason::kRoom},
                                     {"Queue.task_done", Reason::kTasksDone},
                                     {"Queue.shutdown", Reason::kShutDown},
                                     {"Semaphore.release", Reason::kPermit},
                                     {"BoundedSemaphore.release", Reason::kPermit},
                                     {"Event.set", Reason::kSet},
                                     {"Barrier._release", Reason::kOpened},
                                     {"Barrier._break", Reason::kBroken},
                                     {"Barrier.reset", Reason::kBroken},
                                     {"Barrier._exit", Reason::kDrained}};
  const Vm vm = make_vm(process());
  const Calls calls(vm, current().python);
  const std::string_view first = calls.name(calls.name(0) == "SemLock.release" ? 1 : 0);
  const bool wakes =
      first == "Condition.notify" || first == "Event.set" || first == "SimpleQueue.put";
  if (!wakes) return calls.name(0) == "SemLock.release" ? Reason::kPermit : Reason::kFree;
  for (std::size_t i = 0; i < calls.size(); ++i)
    for (const Known& known : kKnown)
      if (calls.name(i) == known.function) return known.reason;
  return Reason::kNotified;
}

// A release of a semaphore that is part of something larger, and what that does; false: it is none.
// Who notifies several wakes them one by one, which is told once.
bool Machine::tell_release(const Semaphore& semaphore, bool wakes) {
  const Vm vm = make_vm(process());
  const Calls calls(vm, current().python);
  const ActorId actor = semaphore.actor;
  if (calls.name(0) != "SemLock.release") return false;
  if (calls.name(1) == "Event.set") {
    emit(EventKind::kEventSet, current_actor(), actor);
    return true;
  }
  if (calls.name(1) != "Condition.notify" || !wakes) return false;
  const Value before = calls.local(1, "sleepers"), most = calls.local(1, "n");
  const bool first = before.is_int() && before.as_int() == 0;
  const bool opens = calls.has("Barrier._release");
  if (!first || calls.has("Event.set") || calls.has("Barrier._exit"))
    emit(EventKind::kWaiterWoken, current_actor(), actor);
  else if (opens || calls.has("Barrier._break") || calls.has("Barrier.reset"))
    emit(opens ? EventKind::kBarrierOpens : EventKind::kBarrierBreaks, current_actor(), actor);
  else
    emit(EventKind::kNotifies, current_actor(), actor,
         text(calls.name(2) == "Condition.notify_all" ? "all that wait for it are woken"
              : most.is_int() && most.as_int() != 1   ? "up to " + std::to_string(most.as_int()) +
                                                          " of those that wait for it are woken"
                                                    : "one of those that wait for it is woken"));
  return true;
}

// What somebody who waits for a pipe has been waiting for.
std::uint32_t Machine::pipe_text(const Pipe& pipe, bool reading) {
  return text_once([&] {
    const std::string name = std::string(trace::article_of(pipe.name)) + pipe.name;
    if (!reading)
      return pipe.readers == 0 ? "nobody can read from " + name + " any more" : name + " has room";
    if (pipe.messages.empty()) return "nobody can write into " + name + " any more";
    return pipe.address.empty() ? name + " has something to read"
                                : "somebody asks " + name + " for a connection";
  });
}

}  // namespace interleave::machine

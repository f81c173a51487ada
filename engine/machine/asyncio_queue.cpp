// asyncio.Queue.put() and get(), step by step as their Python says (asyncio/queues.py; CPython's
// Lib/asyncio/queues.py): hand-offs between tasks are worth being fast. Classes derived from Queue
// may override what these call, and run as Python.
#include "engine/machine/asyncio.h"
#include "engine/machine/natives.h"
#include "engine/vm/builtins/deque.h"

namespace interleave::machine {

using vm::Came;
using vm::Outcome;
using vm::Value;
using vm::Vm;

namespace {

bool is_plain_queue(Vm& vm, Value v) {
  return has_slots_of(vm, v, kQueueType) && vm.type_of(v) == core(vm, kQueueType).as_ref() &&
         get_slot(vm, v, kMaxSize).is_int() && vm::is_deque(vm, get_slot(vm, v, kItems)) &&
         vm::is_deque(vm, get_slot(vm, v, kGetters)) && vm::is_deque(vm, get_slot(vm, v, kPutters));
}

// Queue._wakeup_next
Outcome wake_next(Vm& vm, Value waiters) {
  while (vm::deque_size(vm, waiters) != 0) {
    const Value waiter = vm::deque_popleft(vm, waiters);
    if (is_future(vm, waiter) && is_pending(vm, waiter)) return finish(vm, waiter, Value::none());
  }
  return vm.ret_none();
}

// Whether there is no item to get, or no room to put one.
bool must_wait(Vm& vm, Value queue, bool putting) {
  const std::uint32_t size = vm::deque_size(vm, get_slot(vm, queue, kItems));
  if (!putting) return size == 0;
  const std::int64_t most = get_slot(vm, queue, kMaxSize).as_int();
  return most > 0 && size >= most;
}

Value queue_actor(Vm& vm, Value queue) {
  if (!get_slot(vm, queue, kQueueActor).is_int()) {
    Machine& m = machine(vm);
    const Value name = get_slot(vm, queue, kQueueName);
    const ActorId actor = m.new_actor(trace::ActorKind::kResource, m.process().actor,
                                      "asyncio.Queue", "asyncio.Queue");
    m.name_object(actor, queue, vm.is_str(name) ? vm.text(name) : "asyncio.Queue", "queue");
    set_slot(vm, queue, kQueueActor, Value::small_int(actor));
  }
  return get_slot(vm, queue, kQueueActor);
}

void tell(Vm& vm, Value loop, Value queue, trace::EventKind kind) {
  Machine& m = machine(vm);
  const Value told = queue_actor(vm, queue);
  const Value acting = get_slot(vm, loop, kLoopActor);
  m.emit(kind, acting.is_int() ? static_cast<ActorId>(acting.as_int()) : m.current().actor,
         static_cast<ActorId>(told.as_int()), vm::deque_size(vm, get_slot(vm, queue, kItems)));
}

Came raised(Vm& vm, Value& value) {
  value = vm.exception();
  return Came::kRaised;
}

// put_nowait() and get_nowait(), where they need not wait.
Came pass(Vm& vm, Value loop, Value queue, bool putting, Value& value) {
  const Value items = get_slot(vm, queue, kItems);
  if (putting)
    vm::deque_append(vm, items, value);
  else
    value = vm::deque_popleft(vm, items);
  tell(vm, loop, queue, putting ? trace::EventKind::kQueuePut : trace::EventKind::kQueueGot);
  if (putting) {
    const Value unfinished = get_slot(vm, queue, kUnfinished);
    const std::int64_t before = unfinished.is_int() ? unfinished.as_int() : 0;
    set_slot(vm, queue, kUnfinished, Value::small_int(before + 1));
    if (before == 0)
      vm.set_instance_attribute(get_slot(vm, queue, kFinishedEvent), vm.intern("_value"),
                                Value::boolean(false));
    value = Value::none();
  }
  vm.charge(machine(vm).cost(Cost::kTaskQueueOperation));
  const Value waiters = get_slot(vm, queue, putting ? kGetters : kPutters);
  return wake_next(vm, waiters) == Outcome::kRaise ? raised(vm, value) : Came::kReturned;
}

}  // namespace

// Registers: self, item of put(), the future it waits for.
Came queue_step(Vm& vm, Value coroutine, bool throwing, Value& value) {
  const bool begins =
      vm.heap().get<vm::Generator>(coroutine)->state == vm::GeneratorState::kCreated;
  const bool putting = vm.heap().get<vm::Generator>(coroutine)->native_body == kPutBody;
  const std::uint32_t place = putting ? 2 : 1;
  const Value queue = local_of(vm, coroutine, 0), loop = vm.thread()->loop;
  if (begins && throwing) return Came::kRaised;
  if (begins && (!is_plain_queue(vm, queue) || !has_slots_of(vm, loop, kLoopType)))
    return Came::kNotMine;
  const Value own = get_slot(vm, queue, putting ? kPutters : kGetters);
  if (!begins) {
    const Value waiter = local_of(vm, coroutine, place);
    const Value exception = throwing ? value : failure(vm, waiter);
    if (!exception.is_none()) {
      // Cancelled; if it had been woken already, somebody else takes its place.
      if (is_pending(vm, waiter) && become_cancelled(vm, waiter) == Outcome::kRaise)
        return raised(vm, value);
      vm::deque_forget(vm, own, waiter);
      if (!must_wait(vm, queue, putting) &&
          !(get_slot(vm, waiter, kState) == core(vm, kCancelledText)) &&
          wake_next(vm, own) == Outcome::kRaise)
        return raised(vm, value);
      value = exception;
      return Came::kRaised;
    }
  }
  const bool waits = must_wait(vm, queue, putting);
  if (get_slot(vm, queue, kIsShutdown).is_true() && (waits || putting)) {
    value = vm.make_exception(core(vm, kQueueShutDown).as_ref(), vm.make_tuple({}));
    return Came::kRaised;
  }
  if (!waits) {
    if (putting) value = local_of(vm, coroutine, 1);
    return pass(vm, loop, queue, putting, value);
  }
  const Value bound = get_slot(vm, queue, kQueueLoop);
  if (bound.is_none())
    set_slot(vm, queue, kQueueLoop, loop);
  else if (!(bound == loop) && begins)
    return Came::kNotMine;  // an error, which its Python tells
  const Value waiter = make_future(vm, loop);
  const Value text = vm.make_str(putting ? "which is full" : "which is empty");
  set_slot(vm, waiter, kTraceValue, text);
  set_slot(vm, waiter, kTraceKind,
           Value::small_int(static_cast<int>(trace::EventKind::kTaskAwaitsTurn)));
  set_slot(vm, waiter, kTraceOther, queue_actor(vm, queue));
  set_slot(vm, waiter, kBlocking, Value::boolean(true));
  vm::deque_append(vm, own, waiter);
  local_of(vm, coroutine, place) = waiter;
  value = waiter;
  return Came::kYielded;
}

}  // namespace interleave::machine

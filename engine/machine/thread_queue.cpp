// put() and get() of queue.Queue, when they may wait as long as it takes: what threading/queue.py
// says (CPython's Lib/queue.py), in one native. Classes derived from Queue may override what these
// call, and run as Python.
//
// Where it has to wait for a lock it is a driver (vm/native.h) whose state is a list.
#include "engine/machine/asyncio.h"
#include "engine/machine/machine.h"
#include "engine/machine/natives.h"
#include "engine/vm/builtins/deque.h"

namespace interleave::machine {

using vm::Args;
using vm::Came;
using vm::Outcome;
using vm::Value;
using vm::Vm;

namespace {

// The attributes a queue.Queue begins with.
enum Slot : std::uint32_t {
  kMaxSize_,
  kItems_,
  kMutex,
  kActor,
  kUnfinished_,
  kShutDown,
  kWaitGetters,  // _waiters of not_empty
  kWaitPutters,  // and of not_full
  kUnnamed,      // None once its actor has its name
};

enum Part : std::uint32_t { kQueue, kPutting, kItem, kWaiter };  // of a driver's list

constexpr int kRoot = 8;  // heap root: (queue.Queue, queue.ShutDown)

Outcome acquire(Vm& vm, Value lock, Value driver) {
  vm.drive(driver);
  return vm.call(vm.special(lock, vm::Name::n___enter__), {lock});
}

// Condition.notify(): the first who waits, unless it has given up meanwhile.
void notify_one(Vm& vm, Value waiters, Reason reason) {
  while (vm.list_size(waiters) != 0) {
    const Value waiter = vm.list_get(waiters, 0);
    vm::List* list = vm.heap().get<vm::List>(waiters);
    for (std::uint32_t i = 1; i < list->size; ++i)
      vm.list_set(waiters, i - 1, vm.list_get(waiters, i));
    --list->size;
    if (vm.layout_of(waiter) != vm::Layout::kLock || vm.heap().get<vm::Lock>(waiter)->count == 0)
      continue;
    machine(vm).release(waiter.as_ref(), reason);
    return;
  }
}

// The mutex is held.
Outcome go_on(Vm& vm, Value queue, bool putting, Value item, Value driver) {
  Machine& m = machine(vm);
  const Value items = get_slot(vm, queue, kItems_);
  const std::uint32_t size = vm::deque_size(vm, items);
  const Value most = get_slot(vm, queue, kMaxSize_);
  const bool waits =
      putting ? most.is_int() && most.as_int() > 0 && size >= most.as_int() : size == 0;
  const vm::Ref mutex = get_slot(vm, queue, kMutex).as_ref();
  if (get_slot(vm, queue, kShutDown).is_true() && (putting || waits)) {
    m.release(mutex, Reason::kFree);
    return vm.raise_value(vm.make_exception(
        vm.tuple_get(vm.heap().header().roots[kRoot], 1).as_ref(), vm.make_tuple({})));
  }
  const ActorId actor = static_cast<ActorId>(get_slot(vm, queue, kActor).as_int());
  if (!get_slot(vm, queue, kUnnamed).is_none()) {
    set_slot(vm, queue, kUnnamed, Value::none());
    const trace::Actor& known = m.trace().actor(actor);
    m.name_object(actor, queue, known.name == known.label ? "" : known.name, "queue");
  }
  if (waits) {
    vm.charge(3 * m.cost(Cost::kThreadQueueOperation));  // Condition.wait() is Python, too
    const Value waiter = make_waiter_lock(vm, actor);
    vm.list_append(get_slot(vm, queue, putting ? kWaitPutters : kWaitGetters), waiter);
    if (driver.is_unbound())
      driver = vm.make_list({queue, Value::boolean(putting), item, waiter});
    else
      vm.list_set(driver, kWaiter, waiter);
    m.release(mutex, Reason::kFree);
    return acquire(vm, waiter, driver);
  }
  if (putting) {
    vm::deque_append(vm, items, item);
    const Value unfinished = get_slot(vm, queue, kUnfinished_);
    set_slot(vm, queue, kUnfinished_,
             Value::small_int((unfinished.is_int() ? unfinished.as_int() : 0) + 1));
    item = Value::none();
  } else {
    item = vm::deque_popleft(vm, items);
  }
  m.emit(putting ? trace::EventKind::kQueuePut : trace::EventKind::kQueueGot, m.current_actor(),
         actor, putting ? size + 1 : size - 1);
  notify_one(vm, get_slot(vm, queue, putting ? kWaitGetters : kWaitPutters),
             putting ? Reason::kItem : Reason::kRoom);
  m.release(mutex, Reason::kFree);
  vm.charge(m.cost(Cost::kThreadQueueOperation));
  return vm.ret(item);
}

bool is_plain_queue(Vm& vm, Value v) {
  const Value root = vm.heap().header().roots[kRoot];
  return root.is_ref() && vm.layout_of(v) == vm::Layout::kInstance &&
         vm.type_of(v) == vm.tuple_get(root, 0).as_ref() &&
         vm::is_deque(vm, get_slot(vm, v, kItems_)) &&
         vm.layout_of(get_slot(vm, v, kMutex)) == vm::Layout::kLock &&
         get_slot(vm, v, kActor).is_int() && vm.is_list(get_slot(vm, v, kWaitGetters)) &&
         vm.is_list(get_slot(vm, v, kWaitPutters));
}

Outcome begin(Vm& vm, Value queue, bool putting, Value item) {
  if (!is_plain_queue(vm, queue))
    return vm.raise(vm::TypeId::t_TypeError, "a queue.Queue is expected");
  const Value mutex = get_slot(vm, queue, kMutex);
  if (machine(vm).try_acquire(mutex.as_ref()))
    return go_on(vm, queue, putting, item, Value::unbound());
  return acquire(vm, mutex, vm.make_list({queue, Value::boolean(putting), item, Value::none()}));
}

Outcome queue_put(Vm& vm, const Args& a) { return begin(vm, a[0], true, a[1]); }
Outcome queue_get(Vm& vm, const Args& a) { return begin(vm, a[0], false, Value::none()); }

Outcome queue_setup(Vm& vm, const Args& a) {
  vm.preset(a[0].as_ref(), a[2], a[3]);
  const Value root = vm.make_tuple({a[0], a[1]});
  vm.heap().header().roots[kRoot] = root;
  return vm.ret_none();
}

}  // namespace

Outcome queue_resumed(Vm& vm, Came came, Value value, Value driver) {
  const Value queue = vm.list_get(driver, kQueue), waiter = vm.list_get(driver, kWaiter);
  const bool putting = vm.list_get(driver, kPutting).is_true();
  if (came == Came::kRaised) {  // interrupted
    const Value waiters = get_slot(vm, queue, putting ? kWaitPutters : kWaitGetters);
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < vm.list_size(waiters); ++i)
      if (!(vm.list_get(waiters, i) == waiter))
        vm.list_set(waiters, kept++, vm.list_get(waiters, i));
    vm.heap().get<vm::List>(waiters)->size = kept;
    return vm.raise_value(value);
  }
  if (!waiter.is_none()) {  // woken: now the mutex again
    vm.list_set(driver, kWaiter, Value::none());
    const Value mutex = get_slot(vm, queue, kMutex);
    if (!machine(vm).try_acquire(mutex.as_ref())) return acquire(vm, mutex, driver);
  }
  return go_on(vm, queue, putting, vm.list_get(driver, kItem), driver);
}

void register_queue_natives(vm::NativeTable& table) {
  table.add_functions("_machine",
                      {{"queue_put", queue_put, "(queue, item, /)", vm::kOrdered},
                       {"queue_get", queue_get, "(queue, /)", vm::kOrdered},
                       {"queue_setup", queue_setup, "(cls, shut_down, names, defaults, /)", 0}});
}

}  // namespace interleave::machine

// The hot path of asyncio: iterations of the loop, steps of tasks, futures and who waits for them,
// timers, sleep(). Everything else of asyncio is Python (engine/models/asyncio). What happens in
// which order is CPython's Lib/asyncio/base_events.py _run_once and Modules/_asynciomodule.c.
//
// The loop is a driver (vm/native.h): it resumes a coroutine and is told how that came back.
#include "engine/machine/asyncio.h"

#include <algorithm>
#include <cmath>

#include "engine/machine/machine.h"
#include "engine/machine/natives.h"

namespace interleave::machine {

using trace::EventKind;
using vm::Args;
using vm::Came;
using vm::Outcome;
using vm::Ref;
using vm::TypeId;
using vm::Value;
using vm::Vm;

namespace {

std::int64_t number(Value v) { return v.is_int() ? v.as_int() : 0; }
ActorId actor_of(Value v, ActorId otherwise = kNobody) {
  return v.is_int() ? static_cast<ActorId>(v.as_int()) : otherwise;
}

void make_current(Vm& vm, Value loop, Value task, Value actor) {
  vm.thread()->current_task = task;
  machine(vm).current().task = actor_of(actor);
  set_slot(vm, loop, kLoopActor, actor);
}

// An event of the loop: its line is that of the statement that runs the loop.
void tell(Vm& vm, Value loop, EventKind kind, Value actor, ActorId other = kNobody,
          std::uint32_t value = 0) {
  Machine& m = machine(vm);
  const std::uint16_t line = static_cast<std::uint16_t>(number(get_slot(vm, loop, kLine)));
  m.record(m.now(), line, kind, actor_of(actor, m.current().actor), other, value);
}

// --- futures

// Everything that waited goes to the end of the ready queue, in order.
Outcome schedule_callbacks(Vm& vm, Value future, EventKind kind, std::uint32_t text) {
  const Value callbacks = get_slot(vm, future, kCallbacks);
  set_slot(vm, future, kCallbacks, Value::none());
  if (!vm.is_list(callbacks)) return vm.ret_none();
  const Value loop = get_slot(vm, future, kLoop);
  if (!has_slots_of(vm, loop, kLoopType)) return vm.ret_none();
  for (std::uint32_t i = 0; i < vm.list_size(callbacks); ++i) {
    const Value entry = vm.list_get(callbacks, i);
    const Value actor = get_slot(vm, loop, kLoopActor);
    Value handle = entry;
    if (!vm.is_tuple(entry)) {
      machine(vm).emit(kind, actor_of(get_slot(vm, entry, kTraceOther), kNobody), actor_of(actor),
                       text);
    } else if (vm.tuple_get(entry, 1).is_none()) {
      const Value own = get_slot(vm, future, kTraceOther);  // a task's own actor
      handle = vm.make_tuple({vm.tuple_get(entry, 0), future, own.is_none() ? actor : own});
    } else {
      if (get_slot(vm, loop, kClosed).is_true())
        return vm.raise(TypeId::t_RuntimeError, "Event loop is closed");
      const Value args = vm.make_tuple({future});
      handle = vm.make_instance(core(vm, kHandleType).as_ref());
      set_slot(vm, handle, kCallback, vm.tuple_get(entry, 0));
      set_slot(vm, handle, kArgs, args);
      set_slot(vm, handle, kHandleLoop, loop);
      set_slot(vm, handle, kHandleContext, vm.tuple_get(entry, 1));
    }
    vm.list_append(get_slot(vm, loop, kReady), handle);
  }
  return vm.ret_none();
}

}  // namespace

Outcome finish(Vm& vm, Value future, Value result) {
  set_slot(vm, future, kResult, result);
  set_slot(vm, future, kState, core(vm, kFinished));
  return schedule_callbacks(vm, future,
                            static_cast<EventKind>(number(get_slot(vm, future, kWakeKind))), 0);
}

Outcome become_cancelled(Vm& vm, Value future) {
  set_slot(vm, future, kState, core(vm, kCancelledText));
  return schedule_callbacks(vm, future, EventKind::kTaskWokenBy,
                            machine(vm).text("it was cancelled"));
}

namespace {

// Future._make_cancelled_error
Value cancelled_error(Vm& vm, Value future) {
  const Value known = get_slot(vm, future, kCancelledExc);
  if (!known.is_none()) {
    set_slot(vm, future, kCancelledExc, Value::none());
    return known;
  }
  const Value message = get_slot(vm, future, kCancelMessage);
  const Value args = message.is_none() ? vm.make_tuple({}) : vm.make_tuple({message});
  return vm.make_exception(core(vm, kCancelledError).as_ref(), args);
}

}  // namespace

Value failure(Vm& vm, Value future) {
  if (get_slot(vm, future, kState) == core(vm, kCancelledText)) return cancelled_error(vm, future);
  const Value exception = get_slot(vm, future, kException);
  if (exception.is_none()) return exception;
  if (get_slot(vm, future, kLogTraceback).is_true()) {
    set_slot(vm, future, kLogTraceback, Value::boolean(false));
    vm.forget_finalizing(future.as_ref());
  }
  if (vm.layout_of(exception) == vm::Layout::kException)
    vm.heap().get<vm::Exception>(exception)->traceback = get_slot(vm, future, kExceptionTraceback);
  return exception;
}

namespace {

bool check_future(Vm& vm, Value v) {
  if (is_future(vm, v)) return true;
  (void)vm.raise(TypeId::t_TypeError,
                 vm::cat("expected a Future, got '", vm.type_name(v), "' object"));
  return false;
}

Outcome future_set_result(Vm& vm, const Args& a) {
  if (!check_future(vm, a[0])) return Outcome::kRaise;
  if (!is_pending(vm, a[0]))
    return vm.raise_value(vm.make_exception(core(vm, kInvalidStateError).as_ref(),
                                            vm.make_tuple({vm.make_str("invalid state")})));
  return finish(vm, a[0], a[1]);
}

Outcome future_schedule(Vm& vm, const Args& a) {
  if (!check_future(vm, a[0])) return Outcome::kRaise;
  return schedule_callbacks(vm, a[0], static_cast<EventKind>(number(a[1])),
                            vm.is_str(a[2]) ? machine(vm).text(vm.view(a[2])) : 0);
}

// It has an exception that somebody should look at: told when nobody refers to it any more.
Outcome future_watch(Vm& vm, const Args& a) {
  if (!check_future(vm, a[0])) return Outcome::kRaise;
  vm.heap().get<vm::Type>(vm.type_of(a[0]))->flags |= vm::kTypeWatched;
  vm.want_finalizing(a[0].as_ref());
  const Value loop = get_slot(vm, a[0], kLoop);
  if (get_slot(vm, a[0], kCallbacks).is_none() && has_slots_of(vm, loop, kLoopType))
    set_slot(vm, loop, kFailed, Value::boolean(true));
  return vm.ret_none();
}
Outcome future_unwatch(Vm& vm, const Args& a) {
  if (!check_future(vm, a[0])) return Outcome::kRaise;
  set_slot(vm, a[0], kLogTraceback, Value::boolean(false));
  vm.forget_finalizing(a[0].as_ref());
  return vm.ret_none();
}

Outcome future_done(Vm& vm, const Args& a) {
  return check_future(vm, a[0]) ? vm.ret_bool(!is_pending(vm, a[0])) : Outcome::kRaise;
}

// An iterator that yields the future while it is pending, and then has its result.
Outcome future_await(Vm& vm, const Args& a) {
  if (!check_future(vm, a[0])) return Outcome::kRaise;
  return vm.ret(vm.make_iterator(vm::IteratorKind::kDriver, a[0]));
}

Came future_next(Vm& vm, Value iterator, Value& value) {
  vm::Iterator* it = vm.heap().get<vm::Iterator>(iterator);
  const Value future = it->target;
  if (is_pending(vm, future)) {
    if (it->index++ != 0) {
      (void)vm.raise(TypeId::t_RuntimeError, "await wasn't used with future");
      return Came::kRaised;
    }
    set_slot(vm, future, kBlocking, Value::boolean(true));
    value = future;
    return Came::kYielded;
  }
  it->target = Value::none();
  const Value exception = failure(vm, future);
  if (!exception.is_none()) {
    (void)vm.raise_value(exception);
    return Came::kRaised;
  }
  value = get_slot(vm, future, kResult);
  return Came::kReturned;
}

Outcome iterator_send(Vm& vm, const Args& a) {
  return vm.call(vm.special(a[0], vm::Name::n___next__), {a[0]});
}
Outcome iterator_throw(Vm& vm, const Args& a) {
  vm.heap().get<vm::Iterator>(a[0])->target = Value::none();
  if (vm.layout_of(a[1]) == vm::Layout::kException) return vm.raise_value(a[1]);
  return vm.call_helper("raise_class", {a[1]});
}
Outcome iterator_close(Vm& vm, const Args& a) {
  vm.heap().get<vm::Iterator>(a[0])->target = Value::none();
  return vm.ret_none();
}

}  // namespace

Value make_future(Vm& vm, Value loop) {
  const Value future = vm.make_instance(core(vm, kFutureType).as_ref());
  set_slot(vm, future, kLoop, loop);
  return future;
}

namespace {

Outcome create_future(Vm& vm, const Args& a) { return vm.ret(make_future(vm, a[0])); }

// --- the heap of timers: heapq's algorithm (Lib/heapq.py), because equal times come out in its
// order

double when(const Vm& vm, Value list, std::uint32_t i) {
  double out = 0;
  (void)vm.to_double(get_slot(vm, vm.list_get(list, i), kWhen), out);
  return out;
}

void swap_timers(Vm& vm, Value list, std::uint32_t i, std::uint32_t k) {
  const Value one = vm.list_get(list, i);
  vm.list_set(list, i, vm.list_get(list, k));
  vm.list_set(list, k, one);
}

void rise_timer(Vm& vm, Value list, std::uint32_t start, std::uint32_t at) {
  while (at > start) {
    const std::uint32_t parent = (at - 1) >> 1;
    if (!(when(vm, list, at) < when(vm, list, parent))) return;
    swap_timers(vm, list, at, parent);
    at = parent;
  }
}

void sink_timer(Vm& vm, Value list, std::uint32_t at) {
  const std::uint32_t start = at, end = vm.list_size(list);
  for (std::uint32_t child = 2 * at + 1; child < end; child = 2 * at + 1) {
    if (child + 1 < end && !(when(vm, list, child) < when(vm, list, child + 1))) ++child;
    swap_timers(vm, list, at, child);
    at = child;
  }
  rise_timer(vm, list, start, at);
}

void push_timer(Vm& vm, Value list, Value timer) {
  set_slot(vm, timer, kScheduled, Value::boolean(true));
  vm.list_append(list, timer);
  rise_timer(vm, list, 0, vm.list_size(list) - 1);
}

Value pop_timer(Vm& vm, Value list) {
  const std::uint32_t last = vm.list_size(list) - 1;
  const Value first = vm.list_get(list, 0);
  vm.list_set(list, 0, vm.list_get(list, last));
  vm.heap().get<vm::List>(list)->size = last;
  if (last != 0) sink_timer(vm, list, 0);
  set_slot(vm, first, kScheduled, Value::boolean(false));
  return first;
}

bool timer_cancelled(const Vm& vm, Value timer) {
  return get_slot(vm, timer, kCancelled).is_true();
}

void cancel_timer(Vm& vm, Value timer) {
  if (timer_cancelled(vm, timer)) return;
  const Value loop = get_slot(vm, timer, kHandleLoop);
  if (get_slot(vm, timer, kScheduled).is_true())
    set_slot(vm, loop, kCancelledTimers,
             Value::small_int(number(get_slot(vm, loop, kCancelledTimers)) + 1));
  set_slot(vm, timer, kCancelled, Value::boolean(true));
  set_slot(vm, timer, kCallback, Value::none());
  set_slot(vm, timer, kArgs, Value::none());
}

// Cancelled ones go when they are at the top; all of them when they are many.
void drop_cancelled_timers(Vm& vm, Value loop) {
  constexpr std::uint32_t kMinScheduled = 100;
  const Value list = get_slot(vm, loop, kTimers);
  std::int64_t cancelled = number(get_slot(vm, loop, kCancelledTimers));
  if (cancelled == 0) return;
  const std::uint32_t count = vm.list_size(list);
  if (count > kMinScheduled && cancelled * 2 > count) {
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const Value timer = vm.list_get(list, i);
      if (timer_cancelled(vm, timer))
        set_slot(vm, timer, kScheduled, Value::boolean(false));
      else
        vm.list_set(list, kept++, timer);
    }
    vm.heap().get<vm::List>(list)->size = kept;
    for (std::uint32_t i = kept / 2; i-- > 0;) sink_timer(vm, list, i);
    cancelled = 0;
  }
  while (vm.list_size(list) != 0 && timer_cancelled(vm, vm.list_get(list, 0))) {
    pop_timer(vm, list);
    --cancelled;
  }
  set_slot(vm, loop, kCancelledTimers, Value::small_int(std::max<std::int64_t>(0, cancelled)));
}

Outcome loop_push_timer(Vm& vm, const Args& a) {
  if (!has_slots_of(vm, a[0], kLoopType) || !has_slots_of(vm, a[1], kHandleType))
    return vm.raise(TypeId::t_TypeError, "a loop and a TimerHandle are expected");
  double ignored = 0;
  if (!vm.to_double(get_slot(vm, a[1], kWhen), ignored))
    return vm.raise(TypeId::t_TypeError, "a number is required as the time of a timer");
  push_timer(vm, get_slot(vm, a[0], kTimers), a[1]);
  return vm.ret_none();
}

Outcome timer_cancel(Vm& vm, const Args& a) {
  if (!has_slots_of(vm, a[0], kHandleType))
    return vm.raise(TypeId::t_TypeError, "a TimerHandle is expected");
  cancel_timer(vm, a[0]);
  return vm.ret_none();
}

// --- sleep(): the coroutine's registers are those of its Python (asyncio/tasks.py): delay, result,
// loop, future, timer

}  // namespace

Value& local_of(Vm& vm, Value coroutine, std::uint32_t i) {
  return vm.heap()
      .get<vm::Buffer>(vm.heap().get<vm::Generator>(coroutine)->registers)
      ->data<Value>()[i];
}

namespace {

Came sleep_begins(Vm& vm, Value coroutine, Value& value) {
  const Value delay = local_of(vm, coroutine, 0);
  const Value loop = vm.thread()->loop;
  double seconds = 0;
  if ((!delay.is_int() && !delay.is_double()) || !vm.to_double(delay, seconds) ||
      std::isnan(seconds) || (seconds > 0 && !has_slots_of(vm, loop, kLoopType)))
    return Came::kNotMine;
  value = Value::none();
  if (seconds <= 0) return Came::kYielded;  // a bare yield
  const Value future = make_future(vm, loop);
  set_slot(vm, future, kTraceKind, Value::small_int(static_cast<int>(EventKind::kTaskSleeps)));
  set_slot(vm, future, kWakeKind, Value::small_int(static_cast<int>(EventKind::kTaskTimerDue)));
  const double when = static_cast<double>(machine(vm).now()) / 1e9 + seconds;
  set_slot(vm, future, kTraceValue, Value::number(when));  // waits_for() makes it what is left
  set_slot(vm, future, kBlocking, Value::boolean(true));
  const Value timer = vm.make_instance(core(vm, kSleepTimerType).as_ref());
  set_slot(vm, timer, kHandleLoop, loop);
  set_slot(vm, timer, kCallback, future);
  set_slot(vm, timer, kArgs, local_of(vm, coroutine, 1));
  set_slot(vm, timer, kWhen, Value::number(when));
  push_timer(vm, get_slot(vm, loop, kTimers), timer);
  local_of(vm, coroutine, 3) = future;
  local_of(vm, coroutine, 4) = timer;
  value = future;
  return Came::kYielded;
}

Came sleep_step(Vm& vm, Value coroutine, bool throwing, Value& value) {
  if (vm.heap().get<vm::Generator>(coroutine)->native_body != kSleepBody)
    return queue_step(vm, coroutine, throwing, value);
  const bool begins =
      vm.heap().get<vm::Generator>(coroutine)->state == vm::GeneratorState::kCreated;
  if (begins && !throwing) return sleep_begins(vm, coroutine, value);
  const Value future = local_of(vm, coroutine, 3);
  if (is_future(vm, future)) {
    cancel_timer(vm, local_of(vm, coroutine, 4));
    if (!throwing && is_pending(vm, future)) {
      (void)vm.raise(TypeId::t_RuntimeError, "await wasn't used with future");
      value = vm.exception();
      return Came::kRaised;
    }
    const Value exception = throwing ? value : failure(vm, future);
    if (!exception.is_none()) {
      value = exception;
      return Came::kRaised;
    }
  }
  if (throwing) return Came::kRaised;
  value = local_of(vm, coroutine, 1);
  return Came::kReturned;
}

// --- the loop

Outcome next(Vm& vm, Value loop);

Outcome call_helper(Vm& vm, Value driver, CoreItem helper, std::initializer_list<Value> args) {
  if (!is_task(vm, driver)) vm.drive(driver);
  return vm.call(core(vm, helper), args);
}

// The coroutine goes on: with what it awaited, or with an exception. `driver`: the loop, or the
// task itself if only this step is wanted.
Outcome step(Vm& vm, Value loop, Value task, Value driver) {
  const Value actor = get_slot(vm, task, kTraceOther);
  make_current(vm, loop, task, actor);
  Value exception = Value::none();
  const Value waiter = get_slot(vm, task, kFutWaiter);
  set_slot(vm, loop, kWaker, waiter);
  if (!waiter.is_none()) {
    set_slot(vm, task, kFutWaiter, Value::none());
    if (is_future(vm, waiter)) exception = failure(vm, waiter);
  }
  if (get_slot(vm, task, kMustCancel).is_true()) {
    set_slot(vm, task, kMustCancel, Value::boolean(false));
    const bool cancelled = !exception.is_none() &&
                           vm.is_subtype(vm.type_of(exception), core(vm, kCancelledError).as_ref());
    if (!cancelled) exception = cancelled_error(vm, task);
  }
  tell(vm, loop, static_cast<EventKind>(number(get_slot(vm, task, kNextEvent))), actor);
  set_slot(vm, task, kNextEvent, Value::small_int(static_cast<int>(EventKind::kTaskResumes)));
  set_slot(vm, loop, kBegan, Value::small_int(machine(vm).now()));
  vm.charge(machine(vm).cost(Cost::kTaskStep));
  const Value coroutine = get_slot(vm, task, kCoro);
  vm.drive(driver);
  if (vm.layout_of(coroutine) != vm::Layout::kGenerator)
    return vm.call(core(vm, kSendInto), {coroutine, exception});
  if (exception.is_none()) return vm.resume_generator(coroutine, exception, Vm::Resume::kSend);
  return vm.resume_generator(coroutine, exception, Vm::Resume::kThrow);
}

void forget_task(Vm& vm, Value task) {
  const Value actor = get_slot(vm, task, kTraceOther);
  if (actor.is_int() && vm.is_dict(live_tasks(vm)))
    (void)vm.dict_delete(live_tasks(vm), actor, actor.as_int());
}

void end_task(Vm& vm, Value loop, Value task, EventKind kind) {
  tell(vm, loop, kind, get_slot(vm, task, kTraceOther));
  forget_task(vm, task);
}

// What has to be done first for `future` to be: what a task awaits; what gives another its result
// (kResult).
void add_givers(Vm& vm, Value future, std::vector<Value>& out) {
  const auto add = [&](Value giver) {
    if (is_future(vm, giver) && is_pending(vm, giver)) out.push_back(giver);
  };
  const Value giver = get_slot(vm, future, is_task(vm, future) ? kFutWaiter : kResult);
  Value key, value;
  if (vm.is_list(giver)) {  // gather()
    for (std::uint32_t i = 0; i < vm.list_size(giver); ++i) add(vm.list_get(giver, i));
  } else if (vm.is_dict(giver)) {  // a TaskGroup
    for (std::uint32_t at = 0; vm.dict_next(giver, at, key, value);) add(key);
  } else if (is_future(vm, giver)) {
    add(giver);
  } else if (vm.layout_of(giver) == vm::Layout::kInstance) {  // a Lock
    add(vm.get_instance_attribute(giver, vm.intern("_owner")));
  }
}

// Each on `path` waits for the next, and the last for the first: nobody can go on by himself,
// unless a timeout() ends one of the waits.
void tell_circle(Vm& vm, const std::vector<Value>& path) {
  std::string report;
  int tasks = 0;
  const Value timeouts = vm.intern("_timeouts");
  for (const Value one : path) {
    if (!is_task(vm, one)) continue;
    if (number(vm.get_instance_attribute(one, timeouts)) != 0) return;
    if (tasks++ != 0) report += "; ";
    report += machine(vm).task_text(vm, actor_of(get_slot(vm, one, kTraceOther)), one);
  }
  // A lock of its own may be a signal that another gives.
  if (tasks < 2 && std::any_of(path.begin(), path.end(), [&](Value one) {
        const Value giver = get_slot(vm, one, kResult);
        return !is_task(vm, one) && vm.layout_of(giver) == vm::Layout::kInstance &&
               !is_future(vm, giver);
      }))
    return;
  Machine& m = machine(vm);
  for (const Value one : path) {  // a pending task's result is free to say what has been told
    if (!is_task(vm, one)) continue;
    const Value waiter = get_slot(vm, one, kFutWaiter);
    if (get_slot(vm, one, kResult) == waiter) return;
    set_slot(vm, one, kResult, waiter);
  }
  const Value closes =
      *std::find_if(path.begin(), path.end(), [&](Value v) { return is_task(vm, v); });
  const int line = vm.coroutine_line(get_slot(vm, closes, kCoro));
  m.record(m.now(), static_cast<std::uint16_t>(std::min(line, 65535)), EventKind::kWaitCircle,
           actor_of(get_slot(vm, closes, kTraceOther)), kNobody, m.text(report));
}

// Depth first from `start`, or from all tasks: each is visited once, and one met again on the way
// closes a circle. How many have been looked at.
std::int64_t find_circles(Vm& vm, Value start) {
  struct Step {
    Value future;
    std::vector<Value> givers;
  };
  std::vector<bool> seen((vm.heap().used_bytes() >> 4) + 1), on_way(seen.size());
  std::vector<Step> way;
  std::int64_t looks = 0;
  const auto visit = [&](Value future) {
    const Ref place = future.as_ref() >> 4;
    if (seen[place]) return;
    seen[place] = on_way[place] = true;
    way.push_back({future, {}});
    add_givers(vm, future, way.back().givers);
    looks += 1 + static_cast<std::int64_t>(way.back().givers.size());
  };
  std::vector<std::vector<Value>> circles;
  const auto search = [&](Value from) {
    visit(from);
    while (!way.empty()) {
      if (way.back().givers.empty()) {
        on_way[way.back().future.as_ref() >> 4] = false;
        way.pop_back();
        continue;
      }
      const Value giver = way.back().givers.back();
      way.back().givers.pop_back();
      if (on_way[giver.as_ref() >> 4]) {
        std::size_t first = way.size() - 1;
        while (!(way[first].future == giver)) --first;
        circles.emplace_back();
        for (; first < way.size(); ++first) circles.back().push_back(way[first].future);
      }
      visit(giver);
    }
  };
  if (!start.is_none()) {
    search(start);
  } else {
    const Value tasks = live_tasks(vm);
    Value key, task;
    for (std::uint32_t at = 0; vm.is_dict(tasks) && vm.dict_next(tasks, at, key, task);)
      if (is_task(vm, task)) search(task);
  }
  for (const std::vector<Value>& circle : circles) tell_circle(vm, circle);
  return looks;
}

// What it costs to look at all tasks, about.
std::int64_t task_count(Vm& vm) {
  return vm.is_dict(live_tasks(vm)) ? vm.dict_size(live_tasks(vm)) : 0;
}

// `task` has just begun to wait: does that lead back to it? Each wait may look at so many futures,
// and leaves to later ones what it does not need. What that is not enough for, look_again() does.
void look_for_circle(Vm& vm, Value loop, Value task) {
  constexpr std::size_t kMost = 300;
  constexpr std::int64_t kMostCredit = 10'000'000;
  const std::int64_t credit =
      std::min(number(get_slot(vm, loop, kCredit)) + static_cast<std::int64_t>(kMost), kMostCredit);
  set_slot(vm, loop, kCredit, Value::small_int(credit));
  std::vector<Value> found = {task};
  std::vector<std::size_t> from = {0};
  std::size_t at = 0;
  for (bool closed = false; !closed;) {
    const std::size_t seen = found.size();
    add_givers(vm, found[at], found);
    const bool branches = found.size() > seen + 1;
    if (found.size() > kMost) {
      if (credit < task_count(vm))
        set_slot(vm, loop, kUnsure, Value::boolean(true));
      else
        set_slot(vm, loop, kCredit, Value::small_int(credit - find_circles(vm, task)));
      return;
    }
    for (std::size_t i = seen; i < found.size() && !closed; ++i) {
      closed = found[i] == task;
      if (!closed && branches && std::count(found.begin(), found.begin() + i, found[i]) != 0)
        found.erase(found.begin() + i--);
    }
    from.resize(found.size(), at);
    if (closed) break;
    if (++at >= found.size()) return;
  }
  std::vector<Value> path;
  for (; at != 0; at = from[at]) path.push_back(found[at]);
  path.push_back(task);
  std::reverse(path.begin(), path.end());
  tell_circle(vm, path);
}

// look_again(loop, forever): nothing is ready, and there have been searches that came to no end.
Outcome look_again(Vm& vm, const Args& a) {
  if (!has_slots_of(vm, a[0], kLoopType))
    return vm.raise(TypeId::t_TypeError, "an event loop is expected");
  const std::int64_t credit = number(get_slot(vm, a[0], kCredit));
  if (!a[1].is_true() && credit < task_count(vm)) return vm.ret_none();
  set_slot(vm, a[0], kUnsure, Value::boolean(false));
  set_slot(vm, a[0], kCredit, Value::small_int(credit - find_circles(vm, Value::none())));
  return vm.ret_none();
}

// What a step yielded: nothing, or a future that will wake the task.
bool waits_for(Vm& vm, Value loop, Value task, Value awaited) {
  if (!is_future(vm, awaited) || !get_slot(vm, awaited, kBlocking).is_true() ||
      !(get_slot(vm, awaited, kLoop) == loop) || awaited == task || !is_pending(vm, awaited))
    return false;
  set_slot(vm, awaited, kBlocking, Value::boolean(false));
  if (!vm.is_list(get_slot(vm, awaited, kCallbacks))) {
    const Value list = vm.make_list({task});
    set_slot(vm, awaited, kCallbacks, list);
  } else {
    vm.list_append(get_slot(vm, awaited, kCallbacks), task);
  }
  set_slot(vm, task, kFutWaiter, awaited);
  const Value what = get_slot(vm, awaited, kTraceValue);
  Machine& m = machine(vm);
  tell(vm, loop, static_cast<EventKind>(number(get_slot(vm, awaited, kTraceKind))),
       get_slot(vm, task, kTraceOther), actor_of(get_slot(vm, awaited, kTraceOther)),
       vm.is_str(what) ? m.text(vm.view(what))
       : what.is_double()
           ? m.number(static_cast<std::int64_t>(std::min(what.as_double() * 1e9 + 0.5, 9e18)) -
                      m.now())
           : 0);
  if (is_task(vm, awaited) || !get_slot(vm, awaited, kResult).is_none())
    look_for_circle(vm, loop, task);
  return true;
}

Outcome after_step(Vm& vm, Value loop, Value task, Value driver, Came came, Value value) {
  if (vm.layout_of(get_slot(vm, task, kCoro)) != vm::Layout::kGenerator) {
    // An object with send(): it yields by returning and returns by raising.
    if (came == Came::kReturned) {
      came = Came::kYielded;
    } else if (came == Came::kRaised && vm.is_instance(value, TypeId::t_StopIteration)) {
      came = Came::kReturned;
      value = vm.heap().get<vm::Exception>(value)->value;
    }
  }
  const std::int64_t busy = machine(vm).now() - number(get_slot(vm, loop, kBegan));
  if (came == Came::kReturned) {
    if (get_slot(vm, task, kMustCancel).is_true()) {
      // cancel() was called during this last step: it wins over the result.
      set_slot(vm, task, kMustCancel, Value::boolean(false));
      end_task(vm, loop, task, EventKind::kTaskCancelled);
      if (become_cancelled(vm, task) == Outcome::kRaise) return Outcome::kRaise;
    } else {
      end_task(vm, loop, task, EventKind::kTaskDone);
      if (finish(vm, task, value) == Outcome::kRaise) return Outcome::kRaise;
    }
  } else if (came == Came::kRaised) {
    if (!vm.is_subtype(vm.type_of(value), core(vm, kCancelledError).as_ref()))
      return call_helper(vm, driver, kTaskFailed, {task, value});
    set_slot(vm, task, kCancelledExc, value);
    set_slot(vm, task, kCancelMessage, Value::none());
    end_task(vm, loop, task, EventKind::kTaskCancelled);
    if (become_cancelled(vm, task) == Outcome::kRaise) return Outcome::kRaise;
  } else if (value.is_none()) {
    tell(vm, loop, EventKind::kTaskYields, get_slot(vm, task, kTraceOther));
    vm.list_append(get_slot(vm, loop, kReady), task);
  } else if (!waits_for(vm, loop, task, value) || get_slot(vm, task, kMustCancel).is_true()) {
    return call_helper(vm, driver, kAwaitUnusual, {task, value});
  }
  if (busy >= number(get_slot(vm, loop, kReportNs)))
    return call_helper(vm, driver, kKeptBusy, {loop, task, Value::small_int(busy)});
  return is_task(vm, driver) ? vm.ret_none() : next(vm, loop);
}

// Begins an iteration: what is ready now will run in it, and nothing else. False: nothing is ready.
bool begin(Vm& vm, Value loop, bool waited) {
  drop_cancelled_timers(vm, loop);
  const Value ready = get_slot(vm, loop, kReady), todo = get_slot(vm, loop, kTodo);
  const Value timers = get_slot(vm, loop, kTimers);
  if (!waited) {
    if (vm.list_size(ready) == 0 && !get_slot(vm, loop, kStopping).is_true()) return false;
    if (!get_slot(vm, loop, kInterests).is_none()) return false;  // Python asks them
    machine(vm).current().woken = false;  // as select() with no timeout would
  }
  const double end = static_cast<double>(machine(vm).now()) / 1e9 + 1e-9;
  while (vm.list_size(timers) != 0 && when(vm, timers, 0) < end) {
    const Value timer = pop_timer(vm, timers);
    vm.list_append(ready, timer);
  }
  vm::List* one = vm.heap().get<vm::List>(ready);
  vm::List* other = vm.heap().get<vm::List>(todo);
  std::swap(one->buffer, other->buffer);
  std::swap(one->size, other->size);
  set_slot(vm, loop, kAt, Value::small_int(0));
  set_slot(vm, loop, kFresh, Value::boolean(true));
  vm.charge(machine(vm).cost(Cost::kLoopIteration));
  return true;
}

// An exception leaves the loop: what has not run yet does so when it runs again.
Outcome leave(Vm& vm, Value loop, Value exception) {
  const Value todo = get_slot(vm, loop, kTodo), ready = get_slot(vm, loop, kReady);
  std::vector<Value> all;
  for (std::uint32_t i = static_cast<std::uint32_t>(number(get_slot(vm, loop, kAt)));
       i < vm.list_size(todo); ++i)
    all.push_back(vm.list_get(todo, i));
  for (std::uint32_t i = 0; i < vm.list_size(ready); ++i) all.push_back(vm.list_get(ready, i));
  vm.heap().get<vm::List>(ready)->size = 0;
  vm.heap().get<vm::List>(todo)->size = 0;
  set_slot(vm, loop, kAt, Value::small_int(0));
  for (const Value handle : all) vm.list_append(ready, handle);
  make_current(vm, loop, Value::none(), Value::none());
  return vm.raise_value(exception);
}

// The next handle of this iteration, or the next iteration. Returns True when the loop is to stop,
// False when nothing is ready.
Outcome next(Vm& vm, Value loop) {
  for (;;) {
    const Value todo = get_slot(vm, loop, kTodo);
    const std::uint32_t at = static_cast<std::uint32_t>(number(get_slot(vm, loop, kAt)));
    if (get_slot(vm, loop, kFresh).is_true()) {
      set_slot(vm, loop, kFresh, Value::boolean(false));
      tell(vm, loop, EventKind::kLoopIterates, Value::none(), kNobody, vm.list_size(todo));
    }
    if (get_slot(vm, loop, kFailed).is_true()) {
      set_slot(vm, loop, kFailed, Value::boolean(false));
      vm.look_for_dropped();
    }
    if (at >= vm.list_size(todo)) {
      vm.heap().get<vm::List>(todo)->size = 0;
      set_slot(vm, loop, kAt, Value::small_int(0));
      set_slot(vm, loop, kWaker, Value::none());
      make_current(vm, loop, Value::none(), Value::none());
      if (get_slot(vm, loop, kStopping).is_true()) return vm.ret_bool(true);
      if (!begin(vm, loop, false)) return vm.ret_bool(false);
      if (vm.past_horizon()) return vm.drive_again(loop);
      continue;
    }
    const Value handle = vm.list_get(todo, at);
    vm.list_set(todo, at, Value::none());
    set_slot(vm, loop, kAt, Value::small_int(at + 1));
    if (is_task(vm, handle)) {
      set_slot(vm, loop, kRunning, handle);
      return step(vm, loop, handle, loop);
    }
    if (vm.is_tuple(handle)) {  // a done callback of asyncio's own: (callback, future, actor)
      make_current(vm, loop, Value::none(), vm.tuple_get(handle, 2));
      vm.drive(loop);
      return vm.call(vm.tuple_get(handle, 0), {vm.tuple_get(handle, 1)});
    }
    const Ref type = vm.type_of(handle);
    if (type == core(vm, kSleepTimerType).as_ref()) {
      const Value future = get_slot(vm, handle, kCallback);
      make_current(vm, loop, Value::none(), Value::none());
      if (timer_cancelled(vm, handle) || !is_future(vm, future) || !is_pending(vm, future))
        continue;
      if (finish(vm, future, get_slot(vm, handle, kArgs)) == Outcome::kRaise)
        return leave(vm, loop, vm.exception());
      continue;
    }
    const Value run = vm.lookup_type(type, core(vm, kRunName));
    if (run.is_unbound())
      return leave(
          vm, loop,
          vm.make_exception(TypeId::t_TypeError, "a handle is expected in the ready queue"));
    vm.drive(loop);
    return vm.call(run, {handle});
  }
}

// The slots themselves, until the next allocation; null if the object has a dict instead.
Value* slots_of(const Vm& vm, Value object) {
  vm::Instance* instance = vm.heap().get<vm::Instance>(object);
  return instance->shape == 0 ? nullptr : instance->slots();
}

// The commonest of all in one go: a task yields, and the next one, with nothing else to do, goes
// on. False: it is not as simple as that, and nothing has been done.
bool quick_switch(Vm& vm, Value loop) {
  Value* const l = slots_of(vm, loop);
  if (l == nullptr || l[kFresh].is_true()) return false;
  vm::List* const todo = vm.heap().get<vm::List>(l[kTodo]);
  vm::List* const ready = vm.heap().get<vm::List>(l[kReady]);
  const auto at = static_cast<std::uint32_t>(l[kAt].as_int());
  if (at >= todo->size || ready->buffer == 0) return false;
  vm::Buffer* const places = vm.heap().get<vm::Buffer>(ready->buffer);
  if ((ready->size + 1) * sizeof(Value) > places->capacity_bytes()) return false;
  Value& place = vm.heap().get<vm::Buffer>(todo->buffer)->data<Value>()[at];
  const Value task = l[kRunning], other = place;
  if (!is_task(vm, other)) return false;
  Value* const a = slots_of(vm, task);
  Value* const b = slots_of(vm, other);
  if (a == nullptr || b == nullptr || b[kMustCancel].is_true()) return false;
  if (vm.layout_of(a[kCoro]) != vm::Layout::kGenerator ||
      vm.layout_of(b[kCoro]) != vm::Layout::kGenerator)
    return false;
  if (!b[kFutWaiter].is_none()) {
    if (!is_future(vm, b[kFutWaiter])) return false;
    const Value* const waiter = slots_of(vm, b[kFutWaiter]);
    if (waiter == nullptr || !(waiter[kState] == core(vm, kFinished)) ||
        !waiter[kException].is_none())
      return false;
  }
  Machine& m = machine(vm);
  const VirtualTime now = m.now();
  if (now - number(l[kBegan]) >= number(l[kReportNs])) return false;
  const auto line = static_cast<std::uint16_t>(number(l[kLine]));
  m.record(now, line, EventKind::kTaskYields, actor_of(a[kTraceOther]));
  places->data<Value>()[ready->size++] = task;
  place = Value::none();
  l[kWaker] = std::exchange(b[kFutWaiter], Value::none());
  l[kAt] = Value::small_int(at + 1);
  l[kRunning] = vm.thread()->current_task = other;
  l[kLoopActor] = b[kTraceOther];
  m.current().task = actor_of(b[kTraceOther]);
  m.record(now, line, static_cast<EventKind>(number(b[kNextEvent])), m.current().task);
  b[kNextEvent] = Value::small_int(static_cast<int>(EventKind::kTaskResumes));
  l[kBegan] = Value::small_int(now);
  vm.charge(m.cost(Cost::kTaskStep));
  vm.drive(loop);
  (void)vm.resume_generator(b[kCoro], Value::none(), Vm::Resume::kSend);
  return true;
}

Outcome resumed(Vm& vm, Came came, Value value, Value driver) {
  if (vm.is_list(driver)) return queue_resumed(vm, came, value, driver);
  if (came == Came::kYielded && value.is_none() && has_slots_of(vm, driver, kLoopType) &&
      quick_switch(vm, driver))
    return Outcome::kCall;
  if (is_task(vm, driver))
    return after_step(vm, get_slot(vm, driver, kLoop), driver, driver, came, value);
  const Value task = get_slot(vm, driver, kRunning);
  if (!task.is_none()) {
    set_slot(vm, driver, kRunning, Value::none());
    const Outcome outcome = after_step(vm, driver, task, driver, came, value);
    return outcome == Outcome::kRaise ? leave(vm, driver, vm.exception()) : outcome;
  }
  if (came == Came::kRaised) return leave(vm, driver, value);
  return next(vm, driver);
}

// _run_ready(loop, waited): runs iterations as long as something is ready; the first one also if
// not, if select() has just returned.
Outcome run_ready(Vm& vm, const Args& a) {
  if (!has_slots_of(vm, a[0], kLoopType))
    return vm.raise(TypeId::t_TypeError, "an event loop is expected");
  set_slot(vm, a[0], kLine, Value::small_int(machine(vm).current_line()));
  if (!begin(vm, a[0], a[1].is_true())) return vm.ret_bool(false);
  return vm.drive_again(a[0]);
}

// _step(task): one step only (eager tasks).
Outcome task_step(Vm& vm, const Args& a) {
  if (!is_task(vm, a[0])) return vm.raise(TypeId::t_TypeError, "a task is expected");
  return step(vm, get_slot(vm, a[0], kLoop), a[0], a[0]);
}

// --- books

Outcome setup(Vm& vm, const Args& a) {
  vm.heap().header().roots[1] = a[0];
  for (const CoreItem type : {kFutureType, kTaskType, kHandleType, kLoopType, kQueueType})
    vm.heap().header().roots[2 + type] =
        Value::ref(vm.heap().get<vm::Type>(core(vm, type))->root_shape);
  for (std::uint32_t i = 0; i < vm.tuple_size(a[1]); ++i)  // as in NativeBody
    vm.heap()
        .get<vm::CodeObject>(vm.heap().get<vm::Function>(vm.tuple_get(a[1], i))->code)
        ->native_body = kSleepBody + i;
  return vm.ret_none();
}

Outcome preset(Vm& vm, const Args& a) {
  vm.preset(a[0].as_ref(), a[1], a[2]);
  return vm.ret_none();
}

Outcome task_new(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  vm.charge(m.cost(Cost::kTaskCreate));
  const ActorId actor = m.new_actor(trace::ActorKind::kTask, m.current().actor, vm.text(a[1]),
                                    vm.is_str(a[2]) ? vm.text(a[2]) : "");
  if (!live_tasks(vm).is_ref()) {
    const Value dict = vm.make_dict();
    vm.heap().header().roots[0] = dict;
  }
  (void)vm.dict_set(live_tasks(vm), Value::small_int(actor), actor, a[0]);
  return vm.ret_int(actor);
}

Outcome task_end(Vm& vm, const Args& a) {
  forget_task(vm, a[0]);
  return vm.ret_none();
}

// The next collection tells tasks that nobody can reach: they are pending forever. CPython finds
// them when it collects, too.
Outcome watch_tasks(Vm& vm, const Args&) {
  const Value tasks = live_tasks(vm);
  Value actor, task;
  if (!vm.is_dict(tasks)) return vm.ret_none();
  for (std::uint32_t at = 0; vm.dict_next(tasks, at, actor, task);)
    vm.want_finalizing(task.as_ref());
  if (vm.heap().header().finalizable != 0) {
    vm.heap().get(vm.heap().header().finalizable)->meta |= vm::Object::kFlagBit;
    vm.heap().header().collect_at = 0;  // at the checkpoint after this call
  }
  return vm.ret_none();
}

Outcome unwatch_tasks(Vm& vm, const Args&) {
  const vm::Ref list = vm.heap().header().finalizable;
  if (list == 0) return vm.ret_none();
  Value* items = vm.list_items(Value::ref(list));
  const std::uint32_t count = vm.list_size(Value::ref(list));
  std::uint32_t kept = 0;
  for (std::uint32_t i = 0; i < count; ++i)
    if (i + vm.heap().header().dropped >= count || !is_task(vm, items[i]) ||
        !is_pending(vm, items[i]))
      items[kept++] = items[i];
  vm.heap().get<vm::List>(list)->size = kept;
  if (kept == 0) vm.heap().header().finalizable = 0;
  return vm.ret_none();
}

// All live tasks of the process, in the order they were created.
Outcome task_list(Vm& vm, const Args&) {
  const Value list = vm.make_list();
  const Value tasks = live_tasks(vm);
  Value actor, task;
  if (vm.is_dict(tasks))
    for (std::uint32_t at = 0; vm.dict_next(tasks, at, actor, task);) vm.list_append(list, task);
  return vm.ret(list);
}

}  // namespace

// The attribute in slot `slot`: its name, and what it is in a new object.
static const vm::Shape* preset_shape(const Vm& vm, Value object, std::uint32_t slot,
                                     Value& otherwise) {
  const vm::Type* type = vm.heap().get<vm::Type>(vm.type_of(object));
  const vm::Shape* shape = vm.heap().get<vm::Shape>(type->root_shape);
  otherwise = vm.tuple_get(Value::ref(shape->defaults), slot);
  while (shape->count > slot + 1) shape = vm.heap().get<vm::Shape>(shape->parent);
  return shape;
}

Value get_slot_slow(const Vm& vm, Value object, std::uint32_t slot) {
  Value otherwise;
  const Value name = preset_shape(vm, object, slot, otherwise)->name;
  const Value value = vm.get_instance_attribute(object, name);
  return value.is_unbound() ? otherwise : value;
}

void set_slot_slow(Vm& vm, Value object, std::uint32_t slot, Value value) {
  Value otherwise;
  vm.set_instance_attribute(object, preset_shape(vm, object, slot, otherwise)->name, value);
}

Value live_tasks(const Vm& vm) { return vm.heap().header().roots[0]; }

void register_asyncio_natives(vm::NativeTable& table) {
  constexpr std::uint8_t q = vm::kOrdered | vm::kNoCheckpoint;
  constexpr std::uint8_t m = q | vm::kMethodNative;
  constexpr std::uint8_t own = vm::kMethodNative | vm::kNoCheckpoint;
  table.driver = {resumed, sleep_step, future_next};
  table.add_functions("_asyncio", {{"setup", setup, "(core, coroutines, /)", q},
                                   {"preset", preset, "(cls, names, defaults, /)", q},
                                   {"task_new", task_new, "(task, name, label, /)", q},
                                   {"task_end", task_end, "(task, /)", q},
                                   {"watch_tasks", watch_tasks, "()", vm::kOrdered},
                                   {"unwatch_tasks", unwatch_tasks, "()", q},
                                   {"task_list", task_list, "()", q},
                                   {"set_result", future_set_result, "(self, result, /)", m},
                                   {"watch", future_watch, "(self, /)", own},
                                   {"unwatch", future_unwatch, "(self, /)", own},
                                   {"done", future_done, "(self, /)", own},
                                   {"schedule", future_schedule, "(self, kind, text, /)", m},
                                   {"await_", future_await, "(self, /)", own},
                                   {"create_future", create_future, "(self, /)", own},
                                   {"push_timer", loop_push_timer, "(loop, timer, /)", own},
                                   {"cancel_timer", timer_cancel, "(self, /)", own},
                                   {"step", task_step, "(self, /)", m},
                                   {"look_again", look_again, "(loop, forever, /)", q},
                                   {"run_ready", run_ready, "(self, waited, /)", m}});
  table.add_methods(TypeId::t_FutureIter,
                    {{"send", iterator_send, "(self, value, /)"},
                     {"throw", iterator_throw, "(self, type, value=, traceback=, /)"},
                     {"close", iterator_close, "(self, /)"}});
}

}  // namespace interleave::machine

// Telling objects that nobody refers to them any more: __del__, and the finally of a suspended
// generator. CPython does it when the last reference goes; here there are no counts. Instead, while
// such an object exists, a collection runs where programs commonly drop one: when a global is
// rebound, at `del`, when a function returns, and when an exception has been dealt with, if what
// was dropped may be or hold such an object; and at any other collection. So it is told at the same
// line as in CPython in these cases, later in others. Programs without such objects pay a test of
// one word.
#include <algorithm>
#include <utility>

#include "engine/vm/interpreter.h"

namespace interleave::vm {

namespace {
// Collections at once; a program that drops more such objects is told of them now and then.
constexpr std::uint32_t kMostChecks = 1000;
constexpr int kMaxDepth = 3;
constexpr std::uint32_t kMostItems = 32;
constexpr std::uint32_t kMostWatched = 256;
}  // namespace

void Vm::want_finalizing(Ref object) {
  if (heap_.header().finalizable == 0) {
    const Value list = make_list();
    heap_.header().finalizable = list.as_ref();
  }
  const Value list = Value::ref(heap_.header().finalizable);
  list_append(list, Value::ref(object));
  Value* items = list_items(list);  // those that were dropped stay last
  std::swap(items[list_size(list) - 1], items[list_size(list) - 1 - heap_.header().dropped]);
}

void Vm::forget_finalizing(Ref object) {
  ArenaHeader& h = heap_.header();
  if (h.finalizable == 0) return;
  List* list = heap_.get<List>(h.finalizable);
  Value* items = list_items(Value::ref(h.finalizable));
  for (std::uint32_t i = list->size; i-- > 0;) {
    if (items[i] != Value::ref(object)) continue;
    if (i >= list->size - h.dropped) --h.dropped;
    std::copy(items + i + 1, items + list->size, items + i);
    if (--list->size == 0) h.finalizable = 0;
    return;
  }
}

Value Vm::take_dropped() {
  const Value out = make_list();
  ArenaHeader& h = heap_.header();
  while (heap_.header().dropped != 0) {
    List* list = heap_.get<List>(heap_.header().finalizable);
    const Value next =
        list_items(Value::ref(heap_.header().finalizable))[list->size - heap_.header().dropped];
    list_append(out, next);
    forget_finalizing(next.as_ref());
  }
  (void)h;
  return out;
}

bool Vm::is_watched(Value object) const {
  const ArenaHeader& h = heap_.header();
  if (h.finalizable == 0) return false;
  const Value* items = list_items(Value::ref(h.finalizable));
  const std::uint32_t count = list_size(Value::ref(h.finalizable));
  return count > kMostWatched || std::find(items, items + count, object) != items + count;
}

bool Vm::may_finalize(Value v, int depth) const {
  if (!v.is_ref()) return false;
  Object* object = heap_.get(v);
  const std::uint32_t flags = object->type == 0 ? 0 : heap_.get<Type>(object->type)->flags;
  if (flags & kTypeHasDel) return true;
  if ((flags & kTypeWatched) && is_watched(v)) return true;
  if (depth > kMaxDepth) return true;
  const auto any = [&](const Value* values, std::uint32_t count) {
    if (count > kMostItems) return true;
    for (std::uint32_t i = 0; i < count; ++i)
      if (may_finalize(values[i], depth + 1)) return true;
    return false;
  };
  switch (object->layout()) {
    case Layout::kGenerator:
      return static_cast<Generator*>(object)->tracked != 0;
    case Layout::kInstance: {
      Instance* instance = static_cast<Instance*>(object);
      return any(instance->slots(), instance->granules() * 2 - 2) ||
             (instance->extra != 0 && may_finalize(Value::ref(instance->extra), depth + 1));
    }
    case Layout::kBuffer:
      return true;  // more attributes than fit
    case Layout::kTuple:
    case Layout::kList: {
      Value* items = nullptr;
      std::uint32_t count = 0;
      (void)sequence_items(v, items, count);
      return any(items, count);
    }
    case Layout::kDict: {
      std::uint32_t at = 0, seen = 0;
      Value key, value;
      while (dict_next(v, at, key, value))
        if (++seen > kMostItems || may_finalize(value, depth + 1)) return true;
      return false;
    }
    case Layout::kCell:
      return may_finalize(static_cast<Cell*>(object)->contents, depth + 1);
    case Layout::kMethod:
      return may_finalize(static_cast<Method*>(object)->self, depth + 1);
    case Layout::kIterator:
      return may_finalize(static_cast<Iterator*>(object)->target, depth + 1);
    case Layout::kSet:
    case Layout::kFunction:
    case Layout::kException:
      return depth == 0;
    default:
      return false;
  }
}

// After a statement that dropped `old`: if that matters, what is out of reach is found and told.
Step Interpreter::dropped(Value old) {
  if (code_of(top()).has(lang::kLibrary) || !vm_.may_finalize(old)) return Step::kDone;
  const Frame* frame = top();
  const lang::Code& code = code_of(frame);
  const std::uint32_t live = code.locations[frame->pc - 1].live;
  Value* registers = stack() + frame->base;
  std::fill(registers + std::min<std::uint32_t>(live, code.register_count),
            registers + code.register_count, Value::none());
  return find_dropped();
}

Value Vm::take_unawaited() {
  const Value names = make_list();
  for (Ref& slot : heap_.header().unawaited)
    if (slot != 0) list_append(names, Value::ref(std::exchange(slot, 0)));
  return names;
}

bool Vm::may_be_unawaited(Value v, int depth) const {
  if (!v.is_ref()) return false;
  if (layout_of(v) == Layout::kGenerator) return heap_.get<Generator>(v)->never_awaited();
  Value* items = nullptr;
  std::uint32_t count = 0;
  if (depth > 1 || !sequence_items(v, items, count) || count > kMostItems) return false;
  return std::any_of(items, items + count,
                     [&](Value item) { return may_be_unawaited(item, depth + 1); });
}

// After an except clause. In CPython the exception's traceback had the frames it came through, with
// all they held: that is dropped now.
Step Interpreter::exception_over(Value exception) {
  std::uint32_t& coroutines = heap_.header().coroutines;
  const bool lost = (std::exchange(coroutines, coroutines & ~kSomeLost) & kSomeLost) != 0;
  const Step step = dropped(exception);
  if (!lost || step != Step::kDone || heap_.header().unawaited[0] == 0) return step;
  return follow(vm_.call_helper("lost_coroutines", {vm_.take_unawaited()}), scratch(),
                OnReturn::kDiscard);
}

void Vm::look_for_dropped() {
  ArenaHeader& h = heap_.header();
  if (h.finalizable == 0 || h.drop_checks >= kMostChecks) return;
  h.drop_checks += kMostChecks / 100;  // not after one that matters for sure: fewer of them
  h.collect_at = 0;
}

Step Interpreter::find_dropped() {
  if (heap_.header().drop_checks >= kMostChecks) return Step::kDone;
  ++heap_.header().drop_checks;
  if (!safe_point()) return Step::kRaise;
  return tell_dropped();
}

Step Interpreter::tell_dropped() {
  if (heap_.header().dropped == 0) return Step::kDone;
  const Value list = vm_.take_dropped();
  return follow(vm_.call_helper("finalize", {list}), scratch(), OnReturn::kDiscard);
}

// RETURN while such objects exist: the frame's registers are dead, and may have held the last
// reference to one.
Step Interpreter::return_and_drop(Value value) {
  const Frame frame = *top();
  const lang::Code& code = code_of(&frame);
  const auto how = static_cast<OnReturn>(frame.on_return);
  const bool simple =
      how == OnReturn::kStore || how == OnReturn::kDiscard || how == OnReturn::kConstruct;
  const bool driven = how == OnReturn::kDriven;
  const bool awaited = (driven || how == OnReturn::kSend) && frame.generator != 0;  // a coroutine's
  bool matters = false;
  if ((awaited || (simple && frame.generator == 0)) && !code.has(lang::kLibrary)) {
    Value* registers = stack() + frame.base;
    for (std::uint32_t i = 0; i < code.register_count && !matters; ++i)
      matters = registers[i] != value && vm_.may_finalize(registers[i], 1);
  }
  if (matters && driven) {  // who drives it goes on at once: found out at the next checkpoint
    std::fill_n(stack() + frame.base, code.register_count, Value::none());
    vm_.look_for_dropped();
  }
  // A step of an asynchronous generator is over: await anext(generator()) has dropped it.
  Value stepped = Value::unbound();
  if (how == OnReturn::kSend && frame.generator != 0 && code.has(lang::kLibrary) &&
      heap_.header().drop_checks < kMostChecks) {
    const Value first = stack()[frame.base];
    if (vm_.layout_of(first) == Layout::kGenerator &&
        heap_.get<Generator>(first)->kind == GeneratorKind::kAsyncGenerator &&
        heap_.get<Generator>(first)->tracked != 0)
      stepped = first;
  }
  const Step step = return_value(value);
  if (!stepped.is_unbound() && step == Step::kFrame && !code_of(top()).has(lang::kLibrary)) {
    const lang::Code& caller = code_of(top());
    Value* registers = stack() + top()->base;
    const std::uint32_t live =
        std::min<std::uint32_t>(caller.locations[top()->pc - 1].live, caller.register_count);
    if (std::find(registers, registers + live, stepped) != registers + live) return step;
    std::fill(registers + live, registers + caller.register_count, Value::none());
    const Step found = find_dropped();
    return found == Step::kDone ? Step::kFrame : found;
  }
  if (!matters || driven || step != Step::kFrame || code_of(top()).has(lang::kLibrary)) return step;
  Value* registers = stack() + frame.base;
  std::fill(registers, registers + code.register_count, Value::none());
  const Step found = find_dropped();
  return found == Step::kDone ? Step::kFrame : found;
}

}  // namespace interleave::vm

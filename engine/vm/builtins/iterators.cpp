// range, slice, the built-in iterators, and map, filter, zip, enumerate, reversed. Where one of the
// last must run Python for its next item, a helper does that one step (engine/stdlib/_helpers.py):
// so it goes on after an exception, as in CPython.
#include <algorithm>

#include "engine/vm/bigint.h"
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

using lang::Op;

// --- range

bool range_argument(Vm& vm, Value v, Value& out) {
  out = vm.unwrap(v);
  if (out.is_bool()) out = Value::small_int(out.is_true());
  if (vm.is_integer(out)) return true;
  (void)not_an_integer(vm, v);
  return false;
}

Outcome range_new(Vm& vm, const Args& args) {
  for (std::uint32_t i = 1; i < args.count(); ++i)
    if (args.has(i) && !python_method(vm, args[i], Name::n___index__).is_unbound())
      return vm.call_helper("range_from_objects", {args[1], args.has(2) ? args[2] : Value::none(),
                                                   args.has(3) ? args[3] : Value::small_int(1)});
  Value start = Value::small_int(0), stop, step = Value::small_int(1);
  if (args.has(2) && !range_argument(vm, args[1], start)) return Outcome::kRaise;
  if (!range_argument(vm, args[args.has(2) ? 2 : 1], stop)) return Outcome::kRaise;
  if (args.has(3) && !range_argument(vm, args[3], step)) return Outcome::kRaise;
  return make_range(vm, start, stop, step);
}

Outcome range_start(Vm& vm, const Args& args) {
  return vm.ret(vm.heap().get<Range>(args[0])->start);
}
Outcome range_stop(Vm& vm, const Args& args) { return vm.ret(vm.heap().get<Range>(args[0])->stop); }
Outcome range_step(Vm& vm, const Args& args) { return vm.ret(vm.heap().get<Range>(args[0])->step); }

Outcome range_index(Vm& vm, const Args& args) {
  Value self;
  if (!self_value(vm, args, Layout::kRange, "range", "index", self)) return Outcome::kRaise;
  const Answer inside = contains_builtin(vm, self, args[1]);
  if (inside == Answer::kRaised) return Outcome::kRaise;
  if (inside == Answer::kNeedsPython)
    return vm.call_helper("sequence_index",
                          {self, args[1], Value::small_int(0), vm.make_int(INT64_MAX / 4)});
  if (inside == Answer::kNo) {
    std::string shown;
    if (!args[1].is_bool() &&
        !vm.is_exact(args[1], TypeId::t_int))  // CPython then searches like in any sequence
      shown = "sequence.index(x): x not in sequence";
    else if (vm.repr(args[1], shown))
      shown += " is not in range";
    else
      return vm.call_helper("not_in_list", {args[1], vm.make_str("range")});
    return vm.raise(TypeId::t_ValueError, shown);
  }
  const Range r = *vm.heap().get<Range>(self);
  if (bigint::binary(vm, Op::SUB, vm.unwrap(args[1]), r.start) == Outcome::kRaise)
    return Outcome::kRaise;
  return bigint::binary(vm, Op::FLOOR_DIV, vm.result(), r.step);
}

Outcome range_count(Vm& vm, const Args& args) {
  Value self;
  if (!self_value(vm, args, Layout::kRange, "range", "count", self)) return Outcome::kRaise;
  const Answer inside = contains_builtin(vm, self, args[1]);
  if (inside == Answer::kRaised) return Outcome::kRaise;
  if (inside == Answer::kNeedsPython) return vm.call_helper("sequence_count", {self, args[1]});
  return vm.ret_int(inside == Answer::kYes ? 1 : 0);
}

// The same numbers backwards.
Outcome reverse_range(Vm& vm, Value range) {
  const Range r = *vm.heap().get<Range>(range);
  if (r.length == Value::small_int(0)) return vm.get_iter(range);
  const Value last = range_item(vm, range, range_length(vm, range) - 1);
  const Value step = bigint::negate(vm, r.step);
  (void)bigint::binary(vm, Op::ADD, r.start, step);
  const Value stop = vm.result();
  if (make_range(vm, last, stop, step) == Outcome::kRaise) return Outcome::kRaise;
  return vm.get_iter(vm.result());
}

Outcome range_reversed(Vm& vm, const Args& args) {
  Value self;
  if (!self_value(vm, args, Layout::kRange, "range", "__reversed__", self)) return Outcome::kRaise;
  return reverse_range(vm, self);
}

// --- slice

Outcome slice_new(Vm& vm, const Args& args) {
  if (!args.has(2)) return vm.ret(vm.make_slice(Value::none(), args[1], Value::none()));
  return vm.ret(vm.make_slice(args[1], args[2], args.has(3) ? args[3] : Value::none()));
}
Outcome slice_start(Vm& vm, const Args& args) {
  return vm.ret(vm.heap().get<Slice>(args[0])->start);
}
Outcome slice_stop(Vm& vm, const Args& args) { return vm.ret(vm.heap().get<Slice>(args[0])->stop); }
Outcome slice_step(Vm& vm, const Args& args) { return vm.ret(vm.heap().get<Slice>(args[0])->step); }
Outcome slice_indices(Vm& vm, const Args& args) {
  Value self;
  if (!self_value(vm, args, Layout::kSlice, "slice", "indices", self)) return Outcome::kRaise;
  std::int64_t length = 0, start = 0, stop = 0, step = 0, count = 0;
  if (!int_argument(vm, args[1], length)) return Outcome::kRaise;
  if (length < 0) return vm.raise(TypeId::t_ValueError, "length should not be negative");
  const Slice parts = *vm.heap().get<Slice>(self);
  for (const Value part : {parts.start, parts.stop, parts.step})
    if (!part.is_none() && !vm.is_integer(vm.unwrap(part)))
      return vm.call_helper("slice_indices", {self, args[1]});
  if (!vm.slice_indices(self, length, start, stop, step, count)) return Outcome::kRaise;
  const Value a = vm.make_int(start), b = vm.make_int(stop), c = vm.make_int(step);
  return vm.ret(vm.make_tuple({a, b, c}));
}

// --- iterators

Outcome iterator_self(Vm& vm, const Args& args) { return vm.ret(args[0]); }

// The next item of an iterator that must run Python for it.
Outcome step(Vm& vm, Value iterator) {
  const Iterator it = *vm.heap().get<Iterator>(iterator);
  switch (it.kind) {
    case IteratorKind::kMap: {
      if (vm.tuple_size(it.target) != 1)
        return vm.call_helper("map_step", {it.sentinel, it.target});
      const Value source = vm.tuple_get(it.target, 0);
      Value item;
      switch (vm.next_native(source, item)) {
        case Answer::kYes:
          vm.charge_items(2);
          return vm.call(it.sentinel, {item});
        case Answer::kNo:
          return vm.raise(TypeId::t_StopIteration, "");
        case Answer::kRaised:
          return Outcome::kRaise;
        case Answer::kNeedsPython:
          break;
      }
      return vm.call_helper("map_step_one", {it.sentinel, source});
    }
    case IteratorKind::kFilter:
      return vm.call_helper("filter_step", {it.sentinel, it.target});
    case IteratorKind::kEnumerateAny:
      return vm.call_helper("enumerate_step", {iterator, it.target, it.sentinel});
    default:
      return vm.call_helper("zip_step", {it.target, Value::boolean(it.size != 0)});
  }
}

Outcome iterator_next(Vm& vm, const Args& args) {
  if (vm.layout_of(args[0]) == Layout::kGenerator)
    return vm.resume_generator(args[0], Value::none(), Vm::Resume::kSend);
  Value item = Value::none();
  switch (vm.next_native(args[0], item)) {
    case Answer::kYes:
      return vm.ret(item);
    case Answer::kNo: {
      const Value args_tuple = item.is_none() ? vm.make_tuple({}) : vm.make_tuple({item});
      const Value stop = vm.make_exception(vm.type(TypeId::t_StopIteration), args_tuple);
      vm.heap().get<Exception>(stop)->value = item;
      return vm.raise_value(stop);
    }
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      break;
  }
  if (vm.layout_of(args[0]) == Layout::kIterator) return step(vm, args[0]);
  return vm.raise(TypeId::t_TypeError,
                  cat("'", vm.type_name(args[0]), "' object is not an iterator"));
}

Outcome iterator_length_hint(Vm& vm, const Args& args) {
  if (vm.layout_of(args[0]) != Layout::kIterator) return vm.ret(Value::not_implemented());
  const Iterator it = *vm.heap().get<Iterator>(args[0]);
  if (it.target.is_none()) return vm.ret_int(0);
  Value* items = nullptr;
  std::uint32_t count = 0;
  if (it.kind == IteratorKind::kRange && it.step != 0)
    return vm.ret_int(
        std::max<std::int64_t>(0, it.step > 0 ? (it.stop - it.index + it.step - 1) / it.step
                                              : (it.stop - it.index + it.step + 1) / it.step));
  if (vm.sequence_items(it.target, items, count)) {
    const bool backwards =
        it.kind == IteratorKind::kListReversed || it.kind == IteratorKind::kTupleReversed;
    return vm.ret_int(backwards ? it.index : std::max<std::int64_t>(0, count - it.index));
  }
  return vm.ret(Value::not_implemented());
}

// --- reversed and the generators

Outcome reversed_new(Vm& vm, const Args& args) {
  const Value v = args[1];
  if (may_be_special(vm, v)) {
    const Value method = vm.special(v, Name::n___reversed__);
    if (method.is_none())
      return vm.raise(TypeId::t_TypeError, cat("'", vm.type_name(v), "' object is not reversible"));
    if (vm.layout_of(method) == Layout::kFunction) return vm.call(method, {v});
    const Layout payload = vm.layout_of(vm.unwrap(v));
    const bool own = payload == Layout::kList || payload == Layout::kDict;  // a __reversed__
    const Value getitem = python_method(vm, v, Name::n___getitem__);
    if ((!method.is_unbound() && !method.is_native()) || (!own && !getitem.is_unbound()))
      return vm.call_helper("reversed_sequence", {v});
  }
  const Value plain = vm.unwrap(v);
  switch (vm.layout_of(plain)) {
    case Layout::kList:
    case Layout::kTuple: {
      const bool list = vm.is_list(plain);
      const Value it = vm.make_iterator(
          list ? IteratorKind::kListReversed : IteratorKind::kTupleReversed, plain);
      vm.heap().get<Iterator>(it)->index = list ? vm.list_size(plain) : vm.tuple_size(plain);
      if (!list) vm.heap().get(it)->type = vm.type(TypeId::t_reversed);
      return vm.ret(it);
    }
    case Layout::kRange:
      return reverse_range(vm, plain);
    case Layout::kDict:
    case Layout::kDictView:
      return vm.call_helper("call_named", {plain, vm.name_value(Name::n___reversed__)});
    case Layout::kStr:
    case Layout::kBytes:
    case Layout::kByteArray: {
      const Value list = vm.make_list();
      if (extend_native(vm, list, plain) != Answer::kYes) return Outcome::kRaise;
      const Value it = vm.make_iterator(IteratorKind::kListReversed, list);
      vm.heap().get<Iterator>(it)->index = vm.list_size(list);
      vm.heap().get(it)->type = vm.type(TypeId::t_reversed);
      return vm.ret(it);
    }
    default:
      return vm.raise(TypeId::t_TypeError, cat("'", vm.type_name(v), "' object is not reversible"));
  }
}

// enumerate and zip of each other: how deep C++ goes by itself. Theirs is in `stop`.
constexpr std::int64_t kMostNested = 8;

std::int64_t nesting_of(Vm& vm, Value iterator) {
  const Iterator* it = vm.heap().get<Iterator>(iterator);
  return it->kind >= IteratorKind::kEnumerate ? it->stop : 0;
}

}  // namespace

Answer native_iterator_of(Vm& vm, Value v, Value& out) {
  switch (vm.get_iter(v)) {
    case Outcome::kReturn:
      out = vm.result();
      return vm.layout_of(out) == Layout::kIterator &&
                     vm.heap().get<Iterator>(out)->kind < IteratorKind::kMap &&
                     nesting_of(vm, out) < kMostNested
                 ? Answer::kYes
                 : Answer::kNeedsPython;
    case Outcome::kRaise:
      return Answer::kRaised;
    default:
      return Answer::kNeedsPython;
  }
}

namespace {

Outcome native_iterator_object(Vm& vm, Value cls, IteratorKind kind, Value target,
                               std::int64_t index, std::int64_t depth) {
  const Value it = vm.make_iterator(kind, target);
  Iterator* made = vm.heap().get<Iterator>(it);
  made->index = index;
  made->type = cls.as_ref();
  made->stop = depth;
  return vm.ret(it);
}

Outcome step_iterator(Vm& vm, Value cls, IteratorKind kind, Value target, Value sentinel) {
  (void)native_iterator_object(vm, cls, kind, target, 0, 0);
  vm.heap().get<Iterator>(vm.result())->sentinel = sentinel;
  return Outcome::kReturn;
}

Outcome zip_new(Vm& vm, const Args& args) {
  const bool strict = is_given(args.keyword(0)) && vm.truth(args.keyword(0)) == Answer::kYes;
  if (!strict && args.count() > 1) {
    const Value inner = vm.make_tuple_sized(args.count() - 1);
    Answer answer = Answer::kYes;
    std::int64_t depth = 1;
    for (std::uint32_t i = 1; i < args.count() && answer == Answer::kYes; ++i) {
      Value part;
      answer = native_iterator_of(vm, args[i], part);
      if (answer != Answer::kYes) continue;
      vm.tuple_set(inner, i - 1, part);
      depth = std::max(depth, nesting_of(vm, part) + 1);
    }
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kYes)
      return native_iterator_object(vm, args[0], IteratorKind::kZip, inner, 0, depth);
  }
  const Value iterables = vm.make_tuple_from_stack(args.first() + 1, args.count() - 1);
  return vm.call_helper("make_zip", {args[0], iterables, Value::boolean(strict)});
}
Outcome enumerate_new(Vm& vm, const Args& args) {
  Value start = args.has(2) ? vm.unwrap(args[2]) : Value::small_int(0);
  if (!vm.is_integer(start)) return not_an_integer(vm, args[2]);
  if (start.is_bool()) start = Value::small_int(start.is_true());
  if (start.is_int()) {
    Value inner;
    const Answer answer = native_iterator_of(vm, args[1], inner);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kYes)
      return native_iterator_object(vm, args[0], IteratorKind::kEnumerate, inner, start.as_int(),
                                    nesting_of(vm, inner) + 1);
  }
  return vm.call_helper("make_enumerate", {args[0], args[1], start});
}
Outcome map_new(Vm& vm, const Args& args) {
  if (args.count() < 3)
    return vm.raise(TypeId::t_TypeError, "map() must have at least two arguments.");
  if (args.count() == 3) {
    Value inner;
    const Answer answer = native_iterator_of(vm, args[2], inner);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kYes)
      return step_iterator(vm, args[0], IteratorKind::kMap, vm.make_tuple({inner}), args[1]);
  }
  return vm.call_helper(
      "make_map", {args[0], args[1], vm.make_tuple_from_stack(args.first() + 2, args.count() - 2)});
}
Outcome filter_new(Vm& vm, const Args& args) {
  return vm.call_helper("make_filter", {args[0], args[1], args[2]});
}

// For the helpers: _vm.step_iterator(cls, kind, target, sentinel).
Outcome make_step_iterator(Vm& vm, const Args& args) {
  static constexpr std::pair<char, IteratorKind> kKinds[] = {{'m', IteratorKind::kMap},
                                                             {'f', IteratorKind::kFilter},
                                                             {'e', IteratorKind::kEnumerateAny},
                                                             {'z', IteratorKind::kZipAny},
                                                             {'s', IteratorKind::kZipAny}};
  const char wanted = vm.view(args[1])[0];
  for (const auto& [letter, kind] : kKinds) {
    if (letter != wanted) continue;
    (void)step_iterator(vm, args[0], kind, args[2], args[3]);
    vm.heap().get<Iterator>(vm.result())->size = wanted == 's';
    break;
  }
  return Outcome::kReturn;
}

Outcome step_value(Vm& vm, const Args& args) {
  vm.heap().get<Iterator>(args[0])->sentinel = args[1];
  return vm.ret_none();
}

}  // namespace

void register_iterators(NativeTable& table) {
  constexpr std::uint8_t g = kGetter;
  table.add_methods(TypeId::t_range,
                    {{"__new__", range_new, "(cls, start, stop=, step=, /)", kStaticNative},
                     {"start", range_start, "(self, /)", g},
                     {"stop", range_stop, "(self, /)", g},
                     {"step", range_step, "(self, /)", g},
                     {"index", range_index, "(self, value, /)"},
                     {"count", range_count, "(self, value, /)"},
                     {"__reversed__", range_reversed, "(self, /)"}});
  table.add_methods(TypeId::t_slice,
                    {{"__new__", slice_new, "(cls, start, stop=, step=, /)", kStaticNative},
                     {"start", slice_start, "(self, /)", g},
                     {"stop", slice_stop, "(self, /)", g},
                     {"step", slice_step, "(self, /)", g},
                     {"indices", slice_indices, "(self, length, /)"}});
  for (const TypeId type : {TypeId::t_iterator, TypeId::t_reversed, TypeId::t_enumerate,
                            TypeId::t_zip, TypeId::t_map, TypeId::t_filter})
    table.add_methods(type, {{"__next__", iterator_next, "(self, /)"},
                             {"__iter__", iterator_self, "(self, /)"},
                             {"__length_hint__", iterator_length_hint, "(self, /)"}});
  table.add_methods(TypeId::t_reversed,
                    {{"__new__", reversed_new, "(cls, sequence, /)", kStaticNative}});
  table.add_functions("_vm",
                      {{"step_iterator", make_step_iterator, "(cls, kind, target, value, /)"},
                       {"step_value", step_value, "(iterator, value, /)"}});
  table.add_methods(TypeId::t_map, {{"__new__", map_new, "(cls, /, *args)", kStaticNative}});
  table.add_methods(TypeId::t_filter,
                    {{"__new__", filter_new, "(cls, function, iterable, /)", kStaticNative}});
  table.add_methods(TypeId::t_zip,
                    {{"__new__", zip_new, "(cls, /, *iterables, strict=)", kStaticNative}});
  table.add_methods(TypeId::t_enumerate,
                    {{"__new__", enumerate_new, "(cls, iterable, start=)", kStaticNative}});
}

}  // namespace interleave::vm

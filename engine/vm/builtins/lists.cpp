// Methods of list and tuple.
#include <algorithm>

#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

// Does construction leave the arguments to an __init__ written in Python?
bool has_python_init(Vm& vm, Value cls) {
  return vm.is_type(cls) && !vm.lookup_type(cls.as_ref(), Name::n___init__).is_native();
}

// --- list

Outcome list_new(Vm& vm, const Args& args) {
  const Value list = vm.make_list();
  if (args[0] == vm.type_value(TypeId::t_list)) {
    if (vm.dict_size(args.keyword(0)) != 0)
      return vm.raise(TypeId::t_TypeError, "list() takes no keyword arguments");
    if (args.count() > 2)
      return vm.raise(TypeId::t_TypeError, cat("list expected at most 1 argument, got ",
                                               std::to_string(args.count() - 1)));
    if (args.count() == 1) return vm.ret(list);
    const Answer answer = extend_native(vm, list, args[1]);
    if (answer == Answer::kNeedsPython) return vm.call_helper("list_from", {args[1]});
    return answer == Answer::kYes ? vm.ret(list) : Outcome::kRaise;
  }
  if (args.count() == 1 || has_python_init(vm, args[0]))
    return finish_new(vm, args, TypeId::t_list, list);
  const Answer answer = extend_native(vm, list, args[1]);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython)
    return vm.call_helper("list_subclass_from", {args[0], args[1]});
  return finish_new(vm, args, TypeId::t_list, list);
}

Outcome list_init(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  vm.heap().get<List>(self)->size = 0;
  if (!args.has(1)) return vm.ret_none();
  const Answer answer = extend_native(vm, self, args[1]);
  if (answer == Answer::kNeedsPython) return vm.call_helper("list_fill", {self, args[1]});
  return answer == Answer::kYes ? vm.ret_none() : Outcome::kRaise;
}

Outcome append(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  vm.list_append(self, args[1]);
  return vm.ret_none();
}

Outcome extend(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  const Answer answer = extend_native(vm, self, args[1]);
  if (answer == Answer::kNeedsPython) return vm.call_helper("list_fill", {self, args[1]});
  return answer == Answer::kYes ? vm.ret_none() : Outcome::kRaise;
}

Outcome insert(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  std::int64_t at = 0;
  if (!int_argument(vm, args[1], at)) return Outcome::kRaise;
  const std::int64_t size = vm.list_size(self);
  if (at < 0) at = std::max<std::int64_t>(at + size, 0);
  at = std::min(at, size);
  vm.list_append(self, args[2]);
  Value* items = vm.list_items(self);
  std::copy_backward(items + at, items + size, items + size + 1);
  items[at] = args[2];
  vm.charge_items(static_cast<std::uint64_t>(size - at) / 8);
  return vm.ret_none();
}

Outcome pop(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  const std::int64_t size = vm.list_size(self);
  std::int64_t at = -1;
  if (args.has(1) && !int_argument(vm, args[1], at)) return Outcome::kRaise;
  if (size == 0) return vm.raise(TypeId::t_IndexError, "pop from empty list");
  if (at < 0) at += size;
  if (at < 0 || at >= size) return vm.raise(TypeId::t_IndexError, "pop index out of range");
  Value* items = vm.list_items(self);
  const Value item = items[at];
  std::copy(items + at + 1, items + size, items + at);
  vm.heap().get<List>(self)->size = static_cast<std::uint32_t>(size - 1);
  vm.charge_items(static_cast<std::uint64_t>(size - at) / 8);
  return vm.ret(item);
}

Outcome clear(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  List* list = vm.heap().get<List>(self);
  vm.heap().free_block(list->buffer);
  list->buffer = 0;
  list->size = 0;
  return vm.ret_none();
}

Outcome copy(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  const Value list = vm.make_list();
  const Answer answer = extend_native(vm, list, self);
  return answer == Answer::kYes ? vm.ret(list) : Outcome::kRaise;
}

Outcome reverse(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  Value* items = vm.list_items(self);
  const std::uint32_t size = vm.list_size(self);
  if (size != 0) std::reverse(items, items + size);
  vm.charge_items(size / 4);
  return vm.ret_none();
}

// Position of an equal item in [start, stop), or size. kNeedsPython, kRaised as equal().
Answer find_item(Vm& vm, Value sequence, Value item, std::int64_t start, std::int64_t stop,
                 std::uint32_t& at) {
  Value* items = nullptr;
  std::uint32_t count = 0;
  (void)vm.sequence_items(sequence, items, count);
  const std::int64_t size = count;
  if (start < 0) start = std::max<std::int64_t>(start + size, 0);
  if (stop < 0) stop += size;
  stop = std::min(stop, size);
  for (std::int64_t i = start; i < stop; ++i) {
    const Answer answer = vm.identical_or_equal(items[i], item);
    if (answer == Answer::kNo) continue;
    at = static_cast<std::uint32_t>(i);
    vm.charge_items(static_cast<std::uint64_t>(i - start));
    return answer;
  }
  vm.charge_items(size);
  return Answer::kNo;
}

Outcome remove(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  std::uint32_t at = 0;
  switch (find_item(vm, self, args[1], 0, INT64_MAX, at)) {
    case Answer::kYes: {
      Value* items = vm.list_items(self);
      const std::uint32_t size = vm.list_size(self);
      std::copy(items + at + 1, items + size, items + at);
      vm.heap().get<List>(self)->size = size - 1;
      return vm.ret_none();
    }
    case Answer::kNo:
      return vm.raise(TypeId::t_ValueError, "list.remove(x): x not in list");
    case Answer::kNeedsPython:
      return vm.call_helper("list_remove", {self, args[1]});
    case Answer::kRaised:
      return Outcome::kRaise;
  }
  IL_UNREACHABLE();
}

Outcome index_in(Vm& vm, const Args& args, Value self, bool list) {
  std::int64_t start = 0, stop = INT64_MAX / 2;
  if (!slice_argument(vm, args[2], start, false) || !slice_argument(vm, args[3], stop, false))
    return Outcome::kRaise;
  std::uint32_t at = 0;
  switch (find_item(vm, self, args[1], start, stop, at)) {
    case Answer::kYes:
      return vm.ret_int(at);
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      return vm.call_helper("sequence_index",
                            {self, args[1], vm.make_int(start), vm.make_int(stop)});
    case Answer::kNo:
      break;
  }
  if (!list) return vm.raise(TypeId::t_ValueError, "tuple.index(x): x not in tuple");
  std::string shown;
  if (!vm.repr(args[1], shown)) return vm.call_helper("not_in_list", {args[1]});
  return vm.raise(TypeId::t_ValueError, shown + " is not in list");
}

Outcome count_in(Vm& vm, Value self, Value item) {
  Value* items = nullptr;
  std::uint32_t count = 0;
  (void)vm.sequence_items(self, items, count);
  std::int64_t found = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const Answer answer = vm.identical_or_equal(items[i], item);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kNeedsPython) return vm.call_helper("sequence_count", {self, item});
    found += answer == Answer::kYes;
  }
  vm.charge_items(count);
  return vm.ret_int(found);
}

Outcome index(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  return index_in(vm, args, self, true);
}
Outcome count(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  return count_in(vm, self, args[1]);
}

Outcome sort(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  const Value key = is_given(args.keyword(0)) ? args.keyword(0) : Value::none();
  const Value reverse_flag = is_given(args.keyword(1)) ? args.keyword(1) : Value::boolean(false);
  const Answer reversed = vm.truth(reverse_flag);
  if (key.is_none() && reversed != Answer::kNeedsPython) {
    Value* data = vm.list_items(self);
    std::vector<Value> items(data, data + vm.list_size(self));
    const Answer answer = sort_values(vm, items, reversed == Answer::kYes);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kYes) {
      if (!items.empty()) std::copy(items.begin(), items.end(), vm.list_items(self));
      return vm.ret_none();
    }
  }
  return vm.call_helper("list_sort", {self, key, reverse_flag});
}

Outcome list_reversed(Vm& vm, const Args& args) {
  IL_SELF(kList, "list");
  const Value it = vm.make_iterator(IteratorKind::kListReversed, self);
  vm.heap().get<Iterator>(it)->index = vm.list_size(self);
  return vm.ret(it);
}

// --- tuple

Outcome tuple_new(Vm& vm, const Args& args) {
  if (!args.has(1)) return finish_new(vm, args, TypeId::t_tuple, vm.make_tuple({}));
  if (vm.is_exact(args[1], TypeId::t_tuple)) return finish_new(vm, args, TypeId::t_tuple, args[1]);
  const Value list = vm.make_list();
  const Answer answer = extend_native(vm, list, args[1]);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython) return vm.call_helper("tuple_from", {args[0], args[1]});
  const Value tuple = vm.make_tuple_sized(vm.list_size(list));
  for (std::uint32_t i = 0; i < vm.list_size(list); ++i)
    vm.tuple_set(tuple, i, vm.list_get(list, i));
  return finish_new(vm, args, TypeId::t_tuple, tuple);
}

Outcome tuple_index(Vm& vm, const Args& args) {
  Value self;
  if (!self_value(vm, args, Layout::kTuple, "tuple", "index", self)) return Outcome::kRaise;
  return index_in(vm, args, self, false);
}
Outcome tuple_count(Vm& vm, const Args& args) {
  Value self;
  if (!self_value(vm, args, Layout::kTuple, "tuple", "count", self)) return Outcome::kRaise;
  return count_in(vm, self, args[1]);
}
Outcome tuple_getnewargs(Vm& vm, const Args& args) {
  return vm.ret(vm.make_tuple({vm.unwrap(args[0])}));
}

}  // namespace

void register_lists(NativeTable& table) {
  table.add_methods(TypeId::t_list,
                    {{"__new__", list_new, "(cls, /, *args, **keywords)", kStaticNative},
                     {"__init__", list_init, "(self, iterable=, /)"},
                     {"append", append, "(self, object, /)", kNoCheckpoint},
                     {"extend", extend, "(self, iterable, /)"},
                     {"insert", insert, "(self, index, object, /)"},
                     {"pop", pop, "(self, index=, /)"},
                     {"clear", clear, "(self, /)"},
                     {"copy", copy, "(self, /)"},
                     {"reverse", reverse, "(self, /)"},
                     {"remove", remove, "(self, value, /)"},
                     {"index", index, "(self, value, start=, stop=, /)"},
                     {"count", count, "(self, value, /)"},
                     {"sort", sort, "(self, /, *, key=, reverse=)"},
                     {"__reversed__", list_reversed, "(self, /)"}});
  table.add_methods(TypeId::t_tuple, {{"__new__", tuple_new, "(cls, iterable=, /)", kStaticNative},
                                      {"index", tuple_index, "(self, value, start=, stop=, /)"},
                                      {"count", tuple_count, "(self, value, /)"},
                                      {"__getnewargs__", tuple_getnewargs, "(self, /)"}});
}

}  // namespace interleave::vm

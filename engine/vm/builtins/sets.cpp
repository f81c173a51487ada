// Methods of set and frozenset. Any iterable is taken as the other operand; elements whose class
// defines __hash__ or __eq__ in Python make the whole operation a helper's.
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

Outcome set_new(Vm& vm, const Args& args) {
  const bool exact = args[0] == vm.type_value(TypeId::t_set);
  const Value set = vm.make_set();
  if (exact && vm.dict_size(args.keyword(0)) != 0)
    return vm.raise(TypeId::t_TypeError, "set() takes no keyword arguments");
  if (exact && args.count() > 2)
    return vm.raise(TypeId::t_TypeError,
                    cat("set expected at most 1 argument, got ", std::to_string(args.count() - 1)));
  const bool python_init = !exact && vm.is_type(args[0]) &&
                           !vm.lookup_type(args[0].as_ref(), Name::n___init__).is_native();
  const Outcome made = finish_new(vm, args, TypeId::t_set, set);
  if (made != Outcome::kReturn || python_init || args.count() == 1) return made;
  const Value result = vm.result();
  if (!read_once(vm, args, 1)) return Outcome::kRaise;
  switch (set_update_native(vm, set, args[1])) {
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      return vm.call_helper("set_fill", {set, args[1], result});
    default:
      return vm.ret(result);
  }
}

Outcome set_init(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  vm.set_clear(self);
  if (!args.has(1)) return vm.ret_none();
  if (!read_once(vm, args, 1)) return Outcome::kRaise;
  switch (set_update_native(vm, self, args[1])) {
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      return vm.call_helper("set_fill", {self, args[1], Value::none()});
    default:
      return vm.ret_none();
  }
}

Outcome frozenset_new(Vm& vm, const Args& args) {
  if (args.has(1) && vm.is_exact(args[1], TypeId::t_frozenset) &&
      args[0] == vm.type_value(TypeId::t_frozenset))
    return vm.ret(args[1]);
  if (!read_once(vm, args, 1)) return Outcome::kRaise;
  const Value set = vm.make_set(true);
  Answer answer = Answer::kYes;
  if (args.has(1)) answer = set_update_native(vm, set, args[1]);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  const Outcome made = finish_new(vm, args, TypeId::t_frozenset, set);
  if (made != Outcome::kReturn || answer != Answer::kNeedsPython) return made;
  return vm.call_helper("set_fill", {set, args[1], vm.result()});
}

Outcome add(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  std::int64_t hash = 0;
  Answer answer = vm.hash(args[1], hash);
  if (answer == Answer::kYes) answer = vm.set_add(self, args[1], hash);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython) return vm.call_helper("set_add", {self, args[1]});
  return vm.ret_none();
}

// remove and discard. A set that is looked for stands for the equal frozenset.
Outcome take_away(Vm& vm, Value self, const Value given, bool must_exist) {
  Value key = given;
  if (vm.is_set(key) && !vm.is_exact(key, TypeId::t_frozenset)) {
    key = vm.set_copy(key, true);
    if (key.is_unbound()) return Outcome::kRaise;
  }
  std::int64_t hash = 0;
  Answer answer = vm.hash(key, hash);
  if (answer == Answer::kYes) answer = vm.set_discard(self, key, hash);
  switch (answer) {
    case Answer::kRaised:
      return Outcome::kRaise;
    case Answer::kNeedsPython:
      return vm.call_helper("set_remove", {self, key, Value::boolean(must_exist)});
    case Answer::kNo:
      return must_exist ? vm.raise_key_error(given) : vm.ret_none();
    case Answer::kYes:
      return vm.ret_none();
  }
  IL_UNREACHABLE();
}

Outcome remove(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  return take_away(vm, self, args[1], true);
}
Outcome discard(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  return take_away(vm, self, args[1], false);
}

Outcome pop(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  const Value key = set_pop(vm, self);
  if (key.is_unbound()) return vm.raise_key_error(vm.make_str("pop from an empty set"));
  return vm.ret(key);
}

Outcome clear(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  vm.set_clear(self);
  return vm.ret_none();
}

bool is_frozen(const Vm& vm, Value set) { return vm.is_exact(set, TypeId::t_frozenset); }

Outcome copy(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  if (is_frozen(vm, self) && self == args[0]) return vm.ret(self);
  const Value out = vm.set_copy(self, is_frozen(vm, self));
  return out.is_unbound() ? Outcome::kRaise : vm.ret(out);
}

// The other operand as a set; an iterable's items are collected.
Answer as_set(Vm& vm, Value other, Value& out) {
  const Value plain = vm.unwrap(other);
  if (vm.is_set(plain)) {
    out = plain;
    return Answer::kYes;
  }
  out = vm.make_set();
  return set_update_native(vm, out, other);
}

// The items of an iterable that are in `set`, in the iterable's order.
Answer intersect_with_iterable(Vm& vm, Value& set, Value iterable) {
  const Value items = vm.make_list();
  Answer answer = extend_native(vm, items, iterable);
  if (answer != Answer::kYes) return answer;
  const Value result = vm.make_set(is_frozen(vm, set));
  for (std::uint32_t i = 0; i < vm.list_size(items); ++i) {
    const Value item = vm.list_get(items, i);
    std::int64_t hash = 0;
    answer = vm.hash(item, hash);
    if (answer == Answer::kYes) answer = vm.set_contains(set, item, hash);
    if (answer == Answer::kYes) answer = vm.set_add(result, item, hash);
    if (answer == Answer::kRaised || answer == Answer::kNeedsPython) return answer;
  }
  set = result;
  return Answer::kYes;
}

// result = result `operation` other. `in_place`: ^ and - change the set itself.
Answer apply(Vm& vm, char operation, Value& result, Value other, bool in_place) {
  Value set = Value::unbound();
  Answer answer = Answer::kYes;
  if (operation == '|') return set_update_native(vm, result, other);
  if (operation == '&' && !vm.is_set(vm.unwrap(other)))
    return intersect_with_iterable(vm, result, other);
  answer = as_set(vm, other, set);
  if (answer != Answer::kYes) return answer;
  switch (operation) {
    case '&':
      result = set_intersection(vm, result, set, answer);
      break;
    case '-':
      set_subtract(vm, result, set, answer);
      break;
    case '^':
      if (in_place)
        set_toggle(vm, result, set, answer);
      else
        result = set_symmetric_difference(vm, result, set, answer);
      break;
    default:
      IL_UNREACHABLE();
  }
  return answer;
}

bool read_all_once(Vm& vm, const Args& args) {
  for (std::uint32_t i = 1; i < args.count(); ++i)
    if (!read_once(vm, args, i)) return false;
  return true;
}

Outcome combine(Vm& vm, const Args& args, Value self, char operation) {
  if (!read_all_once(vm, args)) return Outcome::kRaise;
  Value result = vm.set_copy(self, is_frozen(vm, self));
  if (result.is_unbound()) return Outcome::kRaise;
  for (std::uint32_t i = 1; i < args.count(); ++i) {
    const Answer answer = apply(vm, operation, result, args[i], false);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kNeedsPython) {
      const Value others = vm.make_tuple_from_stack(args.first() + 1, args.count() - 1);
      return vm.call_helper("set_combine", {vm.make_str(std::string(1, operation)), self, others});
    }
  }
  if (result == self) return copy(vm, args);
  return vm.ret(result);
}

Outcome set_union(Vm& vm, const Args& args) {
  Value self;
  if (!self_value(vm, args, Layout::kSet, "set", "union", self)) return Outcome::kRaise;
  return combine(vm, args, self, '|');
}
Outcome intersection(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  return combine(vm, args, self, '&');
}
Outcome difference(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  if (args.count() == 2 && vm.is_set(vm.unwrap(args[1]))) {
    Answer answer = Answer::kYes;
    const Value result = set_difference(vm, self, vm.unwrap(args[1]), answer);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kYes) return vm.ret(result);
  }
  return combine(vm, args, self, '-');
}
Outcome symmetric_difference(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  return combine(vm, args, self, '^');
}

// The table of `from` becomes that of `set`.
void become(Vm& vm, Value set, Value from) {
  if (set == from) return;
  Set* a = vm.heap().get<Set>(set);
  Set* b = vm.heap().get<Set>(from);
  std::swap(a->table, b->table);
  std::swap(a->mask, b->mask);
  std::swap(a->fill, b->fill);
  std::swap(a->used, b->used);
}

Outcome update_with(Vm& vm, const Args& args, Value self, char operation) {
  if (!read_all_once(vm, args)) return Outcome::kRaise;
  for (std::uint32_t i = 1; i < args.count(); ++i) {
    Value result = self;
    const Answer answer = apply(vm, operation, result, args[i], true);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kNeedsPython) {
      const Value others = vm.make_tuple_from_stack(args.first() + i, args.count() - i);
      return vm.call_helper("set_combine_inplace",
                            {vm.make_str(std::string(1, operation)), self, others});
    }
    become(vm, self, result);
  }
  return vm.ret_none();
}

Outcome update(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  return update_with(vm, args, self, '|');
}
Outcome intersection_update(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  return update_with(vm, args, self, '&');
}
Outcome difference_update(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  return update_with(vm, args, self, '-');
}
Outcome symmetric_difference_update(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  return update_with(vm, args, self, '^');
}

Outcome subset(Vm& vm, Value a, Value b, Answer answer, const char* helper, Value self,
               Value other) {
  if (answer == Answer::kYes) answer = set_is_subset(vm, a, b);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython) return vm.call_helper(helper, {self, other});
  return vm.ret_bool(answer == Answer::kYes);
}

Outcome issubset(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  if (!read_once(vm, args, 1)) return Outcome::kRaise;
  Value other;
  const Answer answer = as_set(vm, args[1], other);
  return subset(vm, self, other, answer, "issubset", self, args[1]);
}
Outcome issuperset(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  if (!read_once(vm, args, 1)) return Outcome::kRaise;
  Value other;
  const Answer answer = as_set(vm, args[1], other);
  return subset(vm, other, self, answer, "issuperset", self, args[1]);
}

Outcome isdisjoint(Vm& vm, const Args& args) {
  IL_SELF(kSet, "set");
  if (!read_once(vm, args, 1)) return Outcome::kRaise;
  Value other;
  Answer answer = as_set(vm, args[1], other);
  if (answer == Answer::kYes) {
    const Value common = set_intersection(vm, self, other, answer);
    if (answer == Answer::kYes) return vm.ret_bool(vm.set_size(common) == 0);
  }
  if (answer == Answer::kRaised) return Outcome::kRaise;
  return vm.call_helper("isdisjoint", {self, args[1]});
}

}  // namespace

void register_sets(NativeTable& table) {
  for (const TypeId type : {TypeId::t_set, TypeId::t_frozenset})
    table.add_methods(type, {{"copy", copy, "(self, /)"},
                             {"union", set_union, "(self, /, *others)"},
                             {"intersection", intersection, "(self, /, *others)"},
                             {"difference", difference, "(self, /, *others)"},
                             {"symmetric_difference", symmetric_difference, "(self, other, /)"},
                             {"issubset", issubset, "(self, other, /)"},
                             {"issuperset", issuperset, "(self, other, /)"},
                             {"isdisjoint", isdisjoint, "(self, other, /)"}});
  table.add_methods(
      TypeId::t_set,
      {{"__new__", set_new, "(cls, /, *args, **keywords)", kStaticNative},
       {"__init__", set_init, "(self, iterable=, /)"},
       {"add", add, "(self, element, /)"},
       {"remove", remove, "(self, element, /)"},
       {"discard", discard, "(self, element, /)"},
       {"pop", pop, "(self, /)"},
       {"clear", clear, "(self, /)"},
       {"update", update, "(self, /, *others)"},
       {"intersection_update", intersection_update, "(self, /, *others)"},
       {"difference_update", difference_update, "(self, /, *others)"},
       {"symmetric_difference_update", symmetric_difference_update, "(self, other, /)"}});
  table.add_methods(TypeId::t_frozenset,
                    {{"__new__", frozenset_new, "(cls, iterable=, /)", kStaticNative}});
}

}  // namespace interleave::vm

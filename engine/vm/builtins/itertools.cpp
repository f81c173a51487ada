// Module _itertools: the iterators of itertools that need no Python between two items, as kinds of
// the built-in Iterator. itertools.py checks arguments and chooses: over anything that only Python
// can iterate it has generators that do the same.
#include <algorithm>

#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

Iterator* get(Vm& vm, Value iterator) { return vm.heap().get<Iterator>(iterator); }

Answer ended(Vm& vm, Value iterator) {
  get(vm, iterator)->target = Value::none();
  return Answer::kNo;
}

Answer next_of_count(Vm& vm, Value iterator, Value& item) {
  const Iterator it = *get(vm, iterator);
  if (vm.binary(lang::Op::ADD, it.sentinel, it.target, false) != Outcome::kReturn)
    return Answer::kRaised;
  get(vm, iterator)->sentinel = vm.result();
  item = it.sentinel;
  if (item.is_int()) vm.charge_int(item.as_int());
  return Answer::kYes;
}

Answer next_of_repeat(Vm& vm, Value iterator, Value& item) {
  Iterator* it = get(vm, iterator);
  if (it->index == 0) return Answer::kNo;
  if (it->index > 0) --it->index;
  item = it->sentinel;
  return Answer::kYes;
}

// index: -1 in the first round, which fills the list `sentinel`; then the place in it.
Answer next_of_cycle(Vm& vm, Value iterator, Value& item) {
  const Iterator it = *get(vm, iterator);
  if (it.index < 0) {
    const Answer answer = vm.next_native(it.target, item);
    if (answer == Answer::kYes) vm.list_append(it.sentinel, item);
    if (answer != Answer::kNo) return answer;
    if (vm.list_size(it.sentinel) == 0) return ended(vm, iterator);
  }
  const std::uint32_t at = it.index < 0 ? 0 : static_cast<std::uint32_t>(it.index);
  item = vm.list_get(it.sentinel, at);
  get(vm, iterator)->index = at + 1 == vm.list_size(it.sentinel) ? 0 : at + 1;
  return Answer::kYes;
}

// index: how many to pass over first; sentinel: how many there are until the end, None: no end.
Answer next_of_slice(Vm& vm, Value iterator, Value& item) {
  const Iterator it = *get(vm, iterator);
  const bool endless = it.sentinel.is_none();
  const std::int64_t left = endless ? INT64_MAX : it.sentinel.as_int() - it.index;
  for (std::int64_t i = 0; i <= it.index; ++i) {
    if (i == it.index && left <= 0) return ended(vm, iterator);
    const Answer answer = vm.next_native(it.target, item);
    if (answer == Answer::kNo) return ended(vm, iterator);
    if (answer != Answer::kYes) return answer;
  }
  vm.charge_items(static_cast<std::uint64_t>(it.index) / 2);
  Iterator* now = get(vm, iterator);
  now->index = endless ? it.step - 1 : std::min(it.step - 1, left - 1);
  if (!endless) now->sentinel = Value::small_int(left - 1);
  return Answer::kYes;
}

// target: iterators, None for those that have ended; index: how many have not.
Answer next_of_zip_longest(Vm& vm, Value iterator, Value& item) {
  const Value inner = get(vm, iterator)->target;
  const std::uint32_t count = vm.tuple_size(inner);
  const Value row = vm.make_tuple_sized(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    Value part = get(vm, iterator)->sentinel;
    if (const Value source = vm.tuple_get(inner, i); !source.is_none()) {
      const Answer answer = vm.next_native(source, part);
      if (answer == Answer::kNo) {
        part = get(vm, iterator)->sentinel;
        vm.tuple_set(inner, i, Value::none());
        if (--get(vm, iterator)->index == 0) return ended(vm, iterator);
      } else if (answer != Answer::kYes) {
        return answer;
      }
    }
    vm.tuple_set(row, i, part);
  }
  vm.charge_items(1);
  item = row;
  return Answer::kYes;
}

// --- products and the like. sentinel: a list of indices; index: 0 before the first item.

bool next_product(Vm& vm, Value pools, Value* at, std::uint32_t count) {
  for (std::uint32_t i = count; i-- > 0;) {
    const std::int64_t next = at[i].as_int() + 1;
    at[i] = Value::small_int(next < vm.tuple_size(vm.tuple_get(pools, i)) ? next : 0);
    if (at[i].as_int() != 0) return true;
  }
  return false;
}

// Of `at`, the first n are all indices, the others how many turns each of the first r has left.
bool next_permutation(Value* at, std::uint32_t n, std::uint32_t r) {
  Value* turns = at + n;
  for (std::uint32_t i = r; i-- > 0;) {
    const std::int64_t left = turns[i].as_int() - 1;
    turns[i] = Value::small_int(left != 0 ? left : n - i);
    if (left != 0) {
      std::swap(at[i], at[n - left]);
      return true;
    }
    std::rotate(at + i, at + i + 1, at + n);
  }
  return false;
}

bool next_combination(Value* at, std::uint32_t n, std::uint32_t r, bool again) {
  for (std::uint32_t i = r; i-- > 0;) {
    const std::int64_t last = again ? n - 1 : i + n - r;
    if (at[i].as_int() == last) continue;
    std::int64_t value = at[i].as_int() + 1;
    for (; i < r; ++i, value += again ? 0 : 1) at[i] = Value::small_int(value);
    return true;
  }
  return false;
}

Answer next_of_selection(Vm& vm, Value iterator, Value& item) {
  const Iterator it = *get(vm, iterator);
  const Value pool = it.target;
  const std::uint32_t n = vm.tuple_size(pool);
  const bool product = it.kind == IteratorKind::kProduct;
  const auto r = product ? n : static_cast<std::uint32_t>(it.step);
  if (it.index != 0) {
    Value* at = vm.list_items(it.sentinel);
    if (!(product ? next_product(vm, pool, at, n)
          : it.kind == IteratorKind::kPermutations
              ? next_permutation(at, n, r)
              : next_combination(at, n, r, it.kind == IteratorKind::kCombinationsAgain)))
      return ended(vm, iterator);
  }
  get(vm, iterator)->index = 1;
  const Value row = vm.make_tuple_sized(r);
  for (std::uint32_t i = 0; i < r; ++i) {
    const auto at = static_cast<std::uint32_t>(vm.list_get(it.sentinel, i).as_int());
    vm.tuple_set(row, i, vm.tuple_get(product ? vm.tuple_get(pool, i) : pool, at));
  }
  vm.charge_items(2 + r / 4);
  item = row;
  return Answer::kYes;
}

// make(cls, kind, target, sentinel, index, step)
Outcome make(Vm& vm, const Args& args) {
  const auto kind = static_cast<std::uint32_t>(args[1].as_int());
  const Value made = vm.make_iterator(
      static_cast<IteratorKind>(static_cast<std::uint32_t>(IteratorKind::kCount) + kind), args[2]);
  std::int64_t depth = 0;  // of iterators in each other: theirs is in `stop`
  const auto look_at = [&](Value inner) {
    if (vm.layout_of(inner) != Layout::kIterator) return;
    const Iterator* it = get(vm, inner);
    if (it->kind >= IteratorKind::kEnumerate) depth = std::max(depth, it->stop);
  };
  look_at(args[2]);
  if (vm.layout_of(args[2]) == Layout::kTuple)
    for (std::uint32_t i = 0; i < vm.tuple_size(args[2]); ++i) look_at(vm.tuple_get(args[2], i));
  Iterator* it = get(vm, made);
  it->type = args[0].as_ref();
  it->sentinel = args[3];
  it->index = args[4].as_int();
  it->step = args[5].as_int();
  it->stop = depth + 1;
  return vm.ret(made);
}

// Of an iterator made here: (target, sentinel, index); of anything else None.
Outcome state(Vm& vm, const Args& args) {
  if (vm.layout_of(args[0]) != Layout::kIterator) return vm.ret_none();
  const Iterator it = *get(vm, args[0]);
  return vm.ret(vm.make_tuple({it.target, it.sentinel, Value::small_int(it.index)}));
}

// The iterator of a value if C++ can go through it, else None.
Outcome native(Vm& vm, const Args& args) {
  Value it;
  switch (native_iterator_of(vm, args[0], it)) {
    case Answer::kYes:
      return vm.ret(it);
    case Answer::kRaised:
      return Outcome::kRaise;
    default:
      return vm.ret_none();
  }
}

}  // namespace

Answer next_of_itertools(Vm& vm, Value iterator, Value& item) {
  switch (get(vm, iterator)->kind) {
    case IteratorKind::kCount:
      return next_of_count(vm, iterator, item);
    case IteratorKind::kRepeat:
      return next_of_repeat(vm, iterator, item);
    case IteratorKind::kCycle:
      return next_of_cycle(vm, iterator, item);
    case IteratorKind::kSlice:
      return next_of_slice(vm, iterator, item);
    case IteratorKind::kZipLongest:
      return next_of_zip_longest(vm, iterator, item);
    default:
      return next_of_selection(vm, iterator, item);
  }
}

bool endless(Vm& vm, Value iterator, bool items_are_kept) {
  if (vm.layout_of(iterator) != Layout::kIterator) return false;
  constexpr std::int64_t kMany = 1 << 20;
  const Iterator it = *get(vm, iterator);
  if (it.target.is_none()) return false;
  switch (it.kind) {
    case IteratorKind::kCount:
    case IteratorKind::kCycle:
      return true;
    case IteratorKind::kRepeat:
      return it.index < 0 || it.index > kMany;
    case IteratorKind::kSlice:
      return it.sentinel.is_none() ? endless(vm, it.target, items_are_kept)
                                   : it.sentinel.as_int() > kMany;
    case IteratorKind::kEnumerate:
      return endless(vm, it.target, items_are_kept);
    case IteratorKind::kZip:
    case IteratorKind::kZipLongest:
      for (std::uint32_t i = 0; i < vm.tuple_size(it.target); ++i)
        if (endless(vm, vm.tuple_get(it.target, i), items_are_kept)) return true;
      return false;
    default:
      return !items_are_kept && it.kind >= IteratorKind::kProduct &&
             it.kind <= IteratorKind::kCombinationsAgain;
  }
}

void register_itertools(NativeTable& table) {
  table.add_functions("_itertools", {{"make", make, "(cls, kind, target, value, index, step, /)"},
                                     {"state", state, "(iterator, /)"},
                                     {"native", native, "(iterable, /)"}});
}

}  // namespace interleave::vm

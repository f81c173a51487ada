// set and frozenset: the table of CPython's Objects/setobject.c, so that sets of numbers iterate in
// the same order: a few places in a row are probed first, then a jump that mixes in the hash; it
// grows when three fifths full. A new key takes the last deleted place on its way, if there is one.
//
// Set::hash of a mutable set holds the place where the next pop() starts looking.
#include <algorithm>
#include <cstring>

#include "engine/vm/semantics.h"
#include "engine/vm/vm.h"

namespace interleave::vm {

namespace {

constexpr std::uint32_t kLinearProbes = 9;
constexpr int kPerturbShift = 5;
constexpr std::uint32_t kMinSize = 8;
constexpr Value kDummy = {Value::kSingletonTag << Value::kTagShift | 0xFF};

using Answer = Vm::Answer;

bool is_live(Value key) { return !key.is_unbound() && key != kDummy; }

SetEntry* table_of(const Heap& heap, const Set* set) {
  return heap.get<Buffer>(set->table)->data<SetEntry>();
}

// For a key known not to be in a table without deleted places.
void insert_clean(SetEntry* table, std::uint32_t mask, Value key, std::int64_t hash) {
  std::uint64_t perturb = static_cast<std::uint64_t>(hash);
  std::uint64_t i = perturb & mask;
  for (;;) {
    const std::uint64_t probes = i + kLinearProbes <= mask ? kLinearProbes : 0;
    for (std::uint64_t k = i; k <= i + probes; ++k) {
      if (!table[k].key.is_unbound()) continue;
      table[k] = {key, hash};
      return;
    }
    perturb >>= kPerturbShift;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

// A table with more than `minimum` places; false: too large.
bool resize(Vm& vm, Ref set, std::uint64_t minimum) {
  std::uint64_t size = kMinSize;
  while (size <= minimum) size *= 2;
  Heap& heap = vm.heap();
  const std::uint64_t bytes = size * sizeof(SetEntry);
  if (bytes > (1u << 20) && !heap.can_allocate(bytes)) {
    (void)vm.raise_out_of_memory();
    return false;
  }
  const Ref table = heap.allocate_buffer(static_cast<std::uint32_t>(bytes));
  SetEntry* to = heap.get<Buffer>(table)->data<SetEntry>();
  std::fill_n(to, size, SetEntry{Value::unbound(), 0});
  Set* s = heap.get<Set>(set);
  const std::uint32_t mask = static_cast<std::uint32_t>(size - 1);
  if (s->table != 0) {
    const SetEntry* from = table_of(heap, s);
    for (std::uint32_t i = 0; i <= s->mask; ++i)
      if (is_live(from[i].key)) insert_clean(to, mask, from[i].key, from[i].hash);
    heap.free_block(s->table);
  }
  s->table = table;
  s->mask = mask;
  s->fill = s->used;
  return true;
}

// The place of a key; or (kNo) where it would go: the last deleted place passed, else the free one
// where the search ended.
template <class Same>
std::uint32_t search(const Heap& heap, const Set* set, std::int64_t hash, Same same,
                     Answer& answer) {
  const SetEntry* table = table_of(heap, set);
  const std::uint32_t mask = set->mask;
  std::uint64_t perturb = static_cast<std::uint64_t>(hash);
  std::uint64_t i = perturb & mask;
  std::uint64_t deleted = ~0ull;
  for (;;) {
    const std::uint64_t probes = i + kLinearProbes <= mask ? kLinearProbes : 0;
    for (std::uint64_t k = i; k <= i + probes; ++k) {
      const SetEntry& entry = table[k];
      if (entry.key.is_unbound()) {
        answer = Answer::kNo;
        return static_cast<std::uint32_t>(deleted != ~0ull ? deleted : k);
      }
      if (entry.key == kDummy) deleted = k;
      if (entry.hash != hash || entry.key == kDummy) continue;
      answer = same(entry.key);
      if (answer != Answer::kNo) return static_cast<std::uint32_t>(k);
    }
    perturb >>= kPerturbShift;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

std::uint32_t find(Vm& vm, const Set* set, Value key, std::int64_t hash, Answer& answer) {
  return search(
      vm.heap(), set, hash, [&vm, key](Value other) { return vm.identical_or_equal(other, key); },
      answer);
}

// Puts a new key into the free place that search() found.
bool occupy(Vm& vm, Value set, std::uint32_t place, Value key, std::int64_t hash) {
  Heap& heap = vm.heap();
  Set* s = heap.get<Set>(set);
  const bool reused = table_of(heap, s)[place].key == kDummy;
  table_of(heap, s)[place] = {key, hash};
  ++s->used;
  if (reused) return true;
  ++s->fill;
  if (s->fill * 5ull < s->mask * 3ull) return true;
  return resize(vm, set.as_ref(), s->used > 50000 ? s->used * 2ull : s->used * 4ull);
}

void vacate(const Heap& heap, Set* s, std::uint32_t place) {
  table_of(heap, s)[place] = {kDummy, -1};
  --s->used;
}

}  // namespace

Vm::Answer Vm::set_contains(Value set, Value key, std::int64_t hash) {
  const Set* s = heap_.get<Set>(set);
  if (s->used == 0) return Answer::kNo;
  Answer answer;
  charge(OpCosts::kLookup);
  (void)find(*this, s, key, hash, answer);
  return answer;
}

Vm::Answer Vm::set_add(Value set, Value key, std::int64_t hash) {
  if (heap_.get<Set>(set)->table == 0 && !resize(*this, set.as_ref(), 0)) return Answer::kRaised;
  Answer answer;
  const std::uint32_t place = find(*this, heap_.get<Set>(set), key, hash, answer);
  charge(OpCosts::kLookup);
  if (answer == Answer::kNo && !occupy(*this, set, place, key, hash)) return Answer::kRaised;
  return answer;
}

bool Vm::set_add_identical(Value set, Value key, std::int64_t hash) {
  if (heap_.get<Set>(set)->table == 0 && !resize(*this, set.as_ref(), 0)) return false;
  Answer answer;
  const auto same = [key](Value other) { return other == key ? Answer::kYes : Answer::kNo; };
  const std::uint32_t place = search(heap_, heap_.get<Set>(set), hash, same, answer);
  return answer != Answer::kNo || occupy(*this, set, place, key, hash);
}

Vm::Answer Vm::set_discard(Value set, Value key, std::int64_t hash) {
  Set* s = heap_.get<Set>(set);
  if (s->used == 0) return Answer::kNo;
  Answer answer;
  const std::uint32_t place = find(*this, s, key, hash, answer);
  if (answer == Answer::kYes) vacate(heap_, s, place);
  return answer;
}

bool Vm::set_discard_identical(Value set, Value key, std::int64_t hash) {
  Set* s = heap_.get<Set>(set);
  if (s->used == 0) return false;
  Answer answer;
  const auto same = [key](Value other) { return other == key ? Answer::kYes : Answer::kNo; };
  const std::uint32_t place = search(heap_, s, hash, same, answer);
  if (answer == Answer::kYes) vacate(heap_, s, place);
  return answer == Answer::kYes;
}

void Vm::set_clear(Value set) {
  Set* s = heap_.get<Set>(set);
  heap_.free_block(s->table);
  s->table = s->mask = s->fill = s->used = 0;
  s->hash = 0;
}

bool Vm::set_next(Value set, std::uint32_t& at, Value& key) const {
  std::int64_t hash;
  return set_next(set, at, key, hash);
}

bool Vm::set_next(Value set, std::uint32_t& at, Value& key, std::int64_t& hash) const {
  const Set* s = heap_.get<Set>(set);
  if (s->table == 0) return false;
  const SetEntry* table = table_of(heap_, s);
  while (at <= s->mask && !is_live(table[at].key)) ++at;
  if (at > s->mask) return false;
  key = table[at].key;
  hash = table[at].hash;
  ++at;
  return true;
}

Value Vm::set_copy(Value set, bool frozen) {
  const Value copy = make_set(frozen);
  Answer answer = Answer::kYes;
  set_merge(*this, copy, set, answer);
  return answer == Answer::kYes ? copy : Value::unbound();
}

void set_merge(Vm& vm, Value set, Value other, Answer& answer) {
  Heap& heap = vm.heap();
  answer = Answer::kYes;
  const std::uint32_t count = vm.set_size(other);
  if (set == other || count == 0) return;
  vm.charge_items(count);
  if (heap.get<Set>(set)->table == 0 && !resize(vm, set.as_ref(), 0)) answer = Answer::kRaised;
  Set* s = heap.get<Set>(set);
  if ((s->fill + static_cast<std::uint64_t>(count)) * 5 >= s->mask * 3ull &&
      !resize(vm, set.as_ref(), (static_cast<std::uint64_t>(s->used) + count) * 2))
    answer = Answer::kRaised;
  if (answer == Answer::kRaised) return;
  s = heap.get<Set>(set);
  Set* o = heap.get<Set>(other);
  if (s->fill == 0) {
    SetEntry* to = table_of(heap, s);
    const SetEntry* from = table_of(heap, o);
    if (s->mask == o->mask && o->fill == o->used) {
      std::copy_n(from, s->mask + 1ull, to);
    } else {
      for (std::uint32_t i = 0; i <= o->mask; ++i)
        if (is_live(from[i].key)) insert_clean(to, s->mask, from[i].key, from[i].hash);
    }
    s->fill = s->used = count;
    return;
  }
  std::uint32_t at = 0;
  Value key;
  std::int64_t hash = 0;
  while (vm.set_next(other, at, key, hash)) {
    answer = vm.set_add(set, key, hash);
    if (answer == Answer::kNeedsPython || answer == Answer::kRaised) return;
  }
  answer = Answer::kYes;
}

Value set_pop(Vm& vm, Value set) {
  Heap& heap = vm.heap();
  Set* s = heap.get<Set>(set);
  if (s->used == 0) return Value::unbound();
  SetEntry* table = table_of(heap, s);
  std::uint32_t at = static_cast<std::uint32_t>(s->hash) & s->mask;
  while (!is_live(table[at].key)) at = at == s->mask ? 0 : at + 1;
  const Value key = table[at].key;
  vacate(heap, s, at);
  s->hash = at + 1;
  return key;
}

Value set_keys_with_hash(Vm& vm, Value set, std::int64_t hash) {
  std::vector<Value> keys;
  const Set* s = vm.heap().get<Set>(set);
  Answer answer;
  const auto collect = [&keys](Value key) {
    keys.push_back(key);
    return Answer::kNo;
  };
  if (s->used != 0) (void)search(vm.heap(), s, hash, collect, answer);
  return vm.make_tuple(keys.data(), static_cast<std::uint32_t>(keys.size()));
}

namespace {

bool failed(Answer answer) { return answer == Answer::kNeedsPython || answer == Answer::kRaised; }

// Copies to `result` the keys of `from` that are (or are not) in `in`.
void filter_into(Vm& vm, Value result, Value from, Value in, Answer keep, Answer& answer) {
  std::uint32_t at = 0;
  Value key;
  std::int64_t hash = 0;
  while (vm.set_next(from, at, key, hash)) {
    answer = vm.set_contains(in, key, hash);
    if (failed(answer)) return;
    if (answer != keep) continue;
    answer = vm.set_add(result, key, hash);
    if (failed(answer)) return;
  }
  answer = Answer::kYes;
}

}  // namespace

Value set_intersection(Vm& vm, Value a, Value b, Answer& answer) {
  const Value result = vm.make_set(vm.heap().get(a)->type == vm.type(TypeId::t_frozenset));
  if (a == b) {
    set_merge(vm, result, a, answer);
    return result;
  }
  if (vm.set_size(b) > vm.set_size(a)) std::swap(a, b);
  vm.charge_items(vm.set_size(b));
  filter_into(vm, result, b, a, Answer::kYes, answer);
  return result;
}

Value set_difference(Vm& vm, Value a, Value b, Answer& answer) {
  const bool frozen = vm.heap().get(a)->type == vm.type(TypeId::t_frozenset);
  vm.charge_items(vm.set_size(a));
  if (vm.set_size(a) >> 2 > vm.set_size(b)) {  // cheaper to copy and take away
    const Value result = vm.set_copy(a, frozen);
    if (result.is_unbound()) {
      answer = Answer::kRaised;
      return result;
    }
    set_subtract(vm, result, b, answer);
    return result;
  }
  const Value result = vm.make_set(frozen);
  filter_into(vm, result, a, b, Answer::kNo, answer);
  return result;
}

void set_subtract(Vm& vm, Value set, Value other, Answer& answer) {
  if (set == other) {
    vm.set_clear(set);
    answer = Answer::kYes;
    return;
  }
  std::uint32_t at = 0;
  Value key;
  std::int64_t hash = 0;
  while (vm.set_next(other, at, key, hash)) {
    answer = vm.set_discard(set, key, hash);
    if (failed(answer)) return;
  }
  answer = Answer::kYes;
  const Set* s = vm.heap().get<Set>(set);
  if (s->fill - s->used > s->mask / 4 &&
      !resize(vm, set.as_ref(), s->used > 50000 ? s->used * 2ull : s->used * 4ull))
    answer = Answer::kRaised;
}

void set_toggle(Vm& vm, Value set, Value other, Answer& answer) {
  answer = Answer::kYes;
  if (set == other) return vm.set_clear(set);
  vm.charge_items(vm.set_size(other));
  std::uint32_t at = 0;
  Value key;
  std::int64_t hash = 0;
  while (vm.set_next(other, at, key, hash)) {
    answer = vm.set_discard(set, key, hash);
    if (answer == Answer::kNo) answer = vm.set_add(set, key, hash);
    if (failed(answer)) return;
  }
  answer = Answer::kYes;
}

Value set_symmetric_difference(Vm& vm, Value a, Value b, Answer& answer) {
  const bool frozen = vm.heap().get(a)->type == vm.type(TypeId::t_frozenset);
  const Value result = vm.set_copy(b, frozen);
  answer = Answer::kRaised;
  if (!result.is_unbound()) set_toggle(vm, result, a, answer);
  return result;
}

Answer set_is_subset(Vm& vm, Value a, Value b) {
  if (vm.set_size(a) > vm.set_size(b)) return Answer::kNo;
  vm.charge_items(vm.set_size(a));
  std::uint32_t at = 0;
  Value key;
  std::int64_t hash = 0;
  while (vm.set_next(a, at, key, hash)) {
    const Answer answer = vm.set_contains(b, key, hash);
    if (answer != Answer::kYes) return answer;
  }
  return Answer::kYes;
}

// An iterable's items are added one by one; other sets and dicts bring their hashes along.
Answer set_update_native(Vm& vm, Value set, Value iterable) {
  const Value source = vm.unwrap(iterable);
  Answer answer = Answer::kYes;
  if (vm.is_set(source) && python_method(vm, iterable, Name::n___iter__).is_unbound()) {
    set_merge(vm, set, source, answer);
    return answer;
  }
  const Value items = vm.make_list();
  answer = extend_native(vm, items, iterable);
  if (answer != Answer::kYes) return answer;
  for (std::uint32_t i = 0; i < vm.list_size(items); ++i) {
    const Value item = vm.list_get(items, i);
    std::int64_t hash = 0;
    answer = vm.hash(item, hash);
    if (answer == Answer::kYes) answer = vm.set_add(set, item, hash);
    if (failed(answer)) return answer;
  }
  return Answer::kYes;
}

}  // namespace interleave::vm

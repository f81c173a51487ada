// dict: a compact, insertion ordered table as CPython's Objects/dictobject.c: entries in a row, and
// above 8 of them an index with open addressing. Looking up never allocates; a key that only Python
// code can compare ends the search with kNeedsPython.
#include <algorithm>
#include <cstring>

#include "engine/vm/semantics.h"
#include "engine/vm/vm.h"

namespace interleave::vm {

namespace {

constexpr std::uint32_t kDeletedSlot = 0xFFFFFFFF;
constexpr std::uint32_t kMissing = 0xFFFFFFFF;
constexpr std::uint32_t kScanned = 8;  // entries up to which there is no index
constexpr int kPerturbShift = 5;

std::uint32_t capacity_of(const Heap& heap, const Dict* dict) {
  return dict->entries == 0 ? 0
                            : heap.get<Buffer>(dict->entries)->capacity_bytes() / sizeof(DictEntry);
}

DictEntry* entries_of(const Heap& heap, const Dict* dict) {
  return heap.get<Buffer>(dict->entries)->data<DictEntry>();
}

std::uint32_t* index_of(const Heap& heap, const Dict* dict) {
  return heap.get<Buffer>(dict->index)->data<std::uint32_t>();
}

// The entry for which same(key) holds, among those with this hash; `slot` is its place in the
// index. same() returns an Answer; anything but kNo ends the search and is left in `answer`.
template <class Same>
std::uint32_t search(const Heap& heap, const Dict* dict, std::int64_t hash, Same same,
                     std::uint32_t& slot, Vm::Answer& answer) {
  answer = Vm::Answer::kNo;
  if (dict->entries == 0) return kMissing;
  const DictEntry* entries = entries_of(heap, dict);
  if (dict->index == 0) {
    for (std::uint32_t i = 0; i < dict->next; ++i) {
      if (entries[i].hash != hash || entries[i].key.is_unbound()) continue;
      answer = same(entries[i].key);
      if (answer != Vm::Answer::kNo) return i;
    }
    return kMissing;
  }
  const std::uint32_t* index = index_of(heap, dict);
  const std::uint32_t mask = dict->index_mask;
  std::uint64_t perturb = static_cast<std::uint64_t>(hash);
  std::uint64_t at = perturb & mask;
  while (index[at] != 0) {
    const std::uint32_t entry = index[at] - 1;
    if (index[at] != kDeletedSlot && entries[entry].hash == hash) {
      answer = same(entries[entry].key);
      if (answer != Vm::Answer::kNo) {
        slot = static_cast<std::uint32_t>(at);
        return entry;
      }
    }
    perturb >>= kPerturbShift;
    at = (at * 5 + perturb + 1) & mask;
  }
  return kMissing;
}

Vm::Answer yes_or_no(bool b) { return b ? Vm::Answer::kYes : Vm::Answer::kNo; }

bool same_text(const Heap& heap, Value a, Value b) {
  Str* x = heap.get<Str>(a);
  Str* y = heap.get<Str>(b);
  if (x->flag() && y->flag()) return false;  // interned: equal only if identical
  return x->bytes == y->bytes && std::memcmp(x->data(), y->data(), x->bytes) == 0;
}

// With a str key of known hash. Keys of other types are compared as Vm::equal does.
struct SameStr {
  Vm& vm;
  Value key;
  Vm::Answer operator()(Value other) const {
    if (other == key) return Vm::Answer::kYes;
    if (vm.is_str(other)) return yes_or_no(same_text(vm.heap(), key, other));
    return vm.equal(other, key);
  }
};

struct SameValue {
  Vm& vm;
  Value key;
  Vm::Answer operator()(Value other) const { return vm.identical_or_equal(other, key); }
};

std::uint32_t find_entry(Vm& vm, const Dict* dict, Value key, std::int64_t hash,
                         std::uint32_t& slot, Vm::Answer& answer) {
  if (vm.is_str(key)) return search(vm.heap(), dict, hash, SameStr{vm, key}, slot, answer);
  return search(vm.heap(), dict, hash, SameValue{vm, key}, slot, answer);
}

// A str in a dict whose keys are all strings or do not matter (names): never needs Python.
std::uint32_t find_str(const Heap& heap, const Dict* dict, Value key, std::int64_t hash) {
  if (dict->entries == 0) return kMissing;
  const auto same = [&heap, key](Value other) {
    if (other == key) return Vm::Answer::kYes;
    if (!other.is_ref() || heap.get(other)->layout() != Layout::kStr) return Vm::Answer::kNo;
    return yes_or_no(same_text(heap, key, other));
  };
  std::uint32_t slot = 0;
  Vm::Answer answer;
  return search(heap, dict, hash, same, slot, answer);
}

void put_in_index(std::uint32_t* index, std::uint32_t mask, std::int64_t hash,
                  std::uint32_t entry) {
  std::uint64_t perturb = static_cast<std::uint64_t>(hash);
  std::uint64_t at = perturb & mask;
  while (index[at] != 0) {
    perturb >>= kPerturbShift;
    at = (at * 5 + perturb + 1) & mask;
  }
  index[at] = entry + 1;
}

// Room for `wanted` entries: 3, 8, then two thirds of a power of two.
std::uint32_t slots_for(std::uint32_t wanted) {
  std::uint32_t slots = 16;
  while (slots / 3 * 2 < wanted) slots *= 2;
  return slots;
}

// New entries (and index) with room for `wanted`, without the deleted ones. false: too large.
bool rebuild(Vm& vm, Ref dict, std::uint32_t wanted) {
  Heap& heap = vm.heap();
  const std::uint32_t slots = wanted <= kScanned ? 0 : slots_for(wanted);
  const std::uint32_t capacity = slots != 0 ? slots / 3 * 2 : wanted <= 3 ? 3 : kScanned;
  const std::uint64_t bytes = capacity * static_cast<std::uint64_t>(sizeof(DictEntry));
  if (bytes + slots * 4ull > (1u << 20) && !heap.can_allocate(bytes + slots * 4ull)) return false;
  const Ref entries = heap.allocate_buffer(static_cast<std::uint32_t>(bytes));
  const Ref index = slots == 0 ? 0 : heap.allocate_buffer(slots * 4);
  Dict* d = heap.get<Dict>(dict);
  DictEntry* to = heap.get<Buffer>(entries)->data<DictEntry>();
  std::uint32_t count = 0;
  if (d->entries != 0) {
    const DictEntry* from = entries_of(heap, d);
    for (std::uint32_t i = 0; i < d->next; ++i)
      if (!from[i].key.is_unbound()) to[count++] = from[i];
  }
  if (index != 0) {
    std::uint32_t* slots_data = heap.get<Buffer>(index)->data<std::uint32_t>();
    for (std::uint32_t i = 0; i < count; ++i) put_in_index(slots_data, slots - 1, to[i].hash, i);
  }
  heap.free_block(d->entries);
  heap.free_block(d->index);
  d->entries = entries;
  d->index = index;
  d->index_mask = slots == 0 ? 0 : slots - 1;
  d->next = count;
  return true;
}

bool insert(Vm& vm, Ref dict, Value key, std::int64_t hash, Value value) {
  Heap& heap = vm.heap();
  Dict* d = heap.get<Dict>(dict);
  if (d->next == capacity_of(heap, d)) {
    const std::uint32_t wanted = d->used < 3 ? (d->used == 0 ? 3 : kScanned) : d->used * 2;
    if (!rebuild(vm, dict, wanted)) return false;
    d = heap.get<Dict>(dict);
  }
  entries_of(heap, d)[d->next] = {key, value, hash};
  if (d->index != 0) put_in_index(index_of(heap, d), d->index_mask, hash, d->next);
  ++d->next;
  ++d->used;
  ++d->version;
  return true;
}

void remove(const Heap& heap, Dict* d, std::uint32_t entry, std::uint32_t slot) {
  DictEntry* entries = entries_of(heap, d);
  entries[entry] = {Value::unbound(), Value::unbound(), 0};
  --d->used;
  ++d->version;
  if (d->index != 0) {
    index_of(heap, d)[slot] = kDeletedSlot;
    return;  // its entries are reused only by rebuild(), which also forgets the deleted slots
  }
  while (d->next > 0 && entries[d->next - 1].key.is_unbound()) --d->next;
}

// Dicts compare a key that is not the very object (Objects/dictobject.c): ints are, up to 256.
void charge_found(Vm& vm, Value key, Value known) {
  vm.charge(OpCosts::kLookup);
  const bool same = key.is_int() ? is_ready_made(key.as_int()) : key == known;
  if (!same) vm.charge_items(1);
}

}  // namespace

Value Vm::dict_get(Value dict, Value key, std::int64_t hash, Answer& answer) {
  std::uint32_t slot = 0;
  const Dict* d = heap_.get<Dict>(dict);
  const std::uint32_t entry = find_entry(*this, d, key, hash, slot, answer);
  if (answer != Answer::kYes) {
    charge(OpCosts::kLookup);
    return Value::unbound();
  }
  charge_found(*this, key, entries_of(heap_, d)[entry].key);
  return entries_of(heap_, d)[entry].value;
}

Value Vm::dict_get_str(Ref dict, Value str) const {
  const Dict* d = heap_.get<Dict>(dict);
  Str* s = heap_.get<Str>(str);
  const std::int64_t hash = s->hash != 0 ? s->hash : const_cast<Vm*>(this)->hash_string(str);
  const std::uint32_t entry = find_str(heap_, d, str, hash);
  return entry == kMissing ? Value::unbound() : entries_of(heap_, d)[entry].value;
}

Value Vm::dict_get_str(Value dict, Value str) const { return dict_get_str(dict.as_ref(), str); }

void Vm::dict_set_str(Ref dict, Value str, Value value) {
  Dict* d = heap_.get<Dict>(dict);
  const std::int64_t hash = hash_string(str);
  const std::uint32_t entry = find_str(heap_, d, str, hash);
  if (entry != kMissing)
    entries_of(heap_, d)[entry].value = value;
  else if (!insert(*this, dict, str, hash, value))
    (void)raise_out_of_memory();
}

void Vm::dict_set_str(Value dict, Value str, Value value) {
  dict_set_str(dict.as_ref(), str, value);
}

Vm::Answer Vm::dict_set(Value dict, Value key, std::int64_t hash, Value value) {
  std::uint32_t slot = 0;
  Answer answer;
  Dict* d = heap_.get<Dict>(dict);
  const std::uint32_t entry = find_entry(*this, d, key, hash, slot, answer);
  if (answer == Answer::kYes) {
    charge_found(*this, key, entries_of(heap_, d)[entry].key);
    entries_of(heap_, d)[entry].value = value;
  }
  if (answer == Answer::kNo) charge(OpCosts::kNewKey);
  if (answer == Answer::kNo && !insert(*this, dict.as_ref(), key, hash, value)) {
    (void)raise_out_of_memory();
    return Answer::kRaised;
  }
  return answer;
}

bool Vm::dict_set_identical(Value dict, Value key, std::int64_t hash, Value value) {
  Dict* d = heap_.get<Dict>(dict);
  std::uint32_t slot = 0;
  Answer answer;
  const auto same = [key](Value other) { return yes_or_no(other == key); };
  const std::uint32_t entry = search(heap_, d, hash, same, slot, answer);
  if (entry != kMissing) {
    entries_of(heap_, d)[entry].value = value;
    return true;
  }
  if (insert(*this, dict.as_ref(), key, hash, value)) return true;
  (void)raise_out_of_memory();
  return false;
}

Value Vm::dict_get_identical(Value dict, Value key, std::int64_t hash) const {
  const Dict* d = heap_.get<Dict>(dict);
  std::uint32_t slot = 0;
  Answer answer;
  const auto same = [key](Value other) { return yes_or_no(other == key); };
  const std::uint32_t entry = search(heap_, d, hash, same, slot, answer);
  return entry == kMissing ? Value::unbound() : entries_of(heap_, d)[entry].value;
}

bool Vm::dict_delete_identical(Value dict, Value key, std::int64_t hash) {
  Dict* d = heap_.get<Dict>(dict);
  std::uint32_t slot = 0;
  Answer answer;
  const auto same = [key](Value other) { return yes_or_no(other == key); };
  const std::uint32_t entry = search(heap_, d, hash, same, slot, answer);
  if (entry == kMissing) return false;
  remove(heap_, d, entry, slot);
  return true;
}

Vm::Answer Vm::dict_delete(Value dict, Value key, std::int64_t hash) {
  std::uint32_t slot = 0;
  Answer answer;
  Dict* d = heap_.get<Dict>(dict);
  const std::uint32_t entry = find_entry(*this, d, key, hash, slot, answer);
  if (answer == Answer::kYes) remove(heap_, d, entry, slot);
  return answer;
}

bool Vm::dict_delete_str(Ref dict, Value str) {
  Answer answer;
  answer = dict_delete(Value::ref(dict), str, hash_string(str));
  return answer == Answer::kYes;
}

void Vm::dict_clear(Value dict) {
  Dict* d = heap_.get<Dict>(dict);
  heap_.free_block(d->entries);
  heap_.free_block(d->index);
  d->entries = d->index = d->index_mask = d->used = d->next = 0;
  ++d->version;
}

bool Vm::dict_next(Value dict, std::uint32_t& at, Value& key, Value& value) const {
  const Dict* d = heap_.get<Dict>(dict);
  if (at >= d->next) return false;
  const DictEntry* entries = entries_of(heap_, d);
  while (at < d->next && entries[at].key.is_unbound()) ++at;
  if (at >= d->next) return false;
  key = entries[at].key;
  value = entries[at].value;
  ++at;
  return true;
}

bool Vm::dict_last(Value dict, Value& key, Value& value, std::int64_t& hash) {
  const Dict* d = heap_.get<Dict>(dict);
  if (d->used == 0) return false;
  if (d->next - d->used >
      d->used + 8) {  // many popped from the end: do not walk over them again and again
    if (!rebuild(*this, dict.as_ref(), d->used)) return false;
    d = heap_.get<Dict>(dict);
  }
  const DictEntry* entries = entries_of(heap_, d);
  std::uint32_t at = d->next;
  while (entries[at - 1].key.is_unbound()) --at;
  key = entries[at - 1].key;
  value = entries[at - 1].value;
  hash = entries[at - 1].hash;
  return true;
}

namespace {

// All entries of a dict into an empty one: keys that are different there are different here.
bool copy_entries(Vm& vm, Value source, Value empty) {
  Heap& heap = vm.heap();
  const std::uint32_t used = heap.get<Dict>(source)->used;
  if (used == 0) return true;
  if (!rebuild(vm, empty.as_ref(), used)) {
    (void)vm.raise_out_of_memory();
    return false;
  }
  const Dict* from = heap.get<Dict>(source);
  Dict* to = heap.get<Dict>(empty);
  const DictEntry* entries = entries_of(heap, from);
  DictEntry* target = entries_of(heap, to);
  for (std::uint32_t i = 0; i < from->next; ++i) {
    if (entries[i].key.is_unbound()) continue;
    if (to->index != 0) put_in_index(index_of(heap, to), to->index_mask, entries[i].hash, to->next);
    target[to->next++] = entries[i];
  }
  to->used = to->next;
  return true;
}

}  // namespace

Value Vm::dict_copy(Value dict) {
  const Value copy = make_dict();
  return copy_entries(*this, dict, copy) ? copy : Value::unbound();
}

Value dict_keys_with_hash(Vm& vm, Value dict, std::int64_t hash) {
  std::vector<Value> keys;
  const Dict* d = vm.heap().get<Dict>(dict);
  std::uint32_t slot = 0;
  Vm::Answer answer;
  const auto collect = [&keys](Value key) {
    keys.push_back(key);
    return Vm::Answer::kNo;
  };
  (void)search(vm.heap(), d, hash, collect, slot, answer);
  return vm.make_tuple(keys.data(), static_cast<std::uint32_t>(keys.size()));
}

// Keys of another dict bring their hash with them.
Vm::Answer dict_update_from_dict(Vm& vm, Value dict, Value other) {
  if (dict == other) return Vm::Answer::kYes;
  Heap& heap = vm.heap();
  if (vm.dict_size(dict) == 0) {  // as CPython's dict_merge()
    vm.charge_items(vm.dict_size(other) / 4);
    return copy_entries(vm, other, dict) ? Vm::Answer::kYes : Vm::Answer::kRaised;
  }
  vm.charge_items(vm.dict_size(other));
  for (std::uint32_t i = 0; i < heap.get<Dict>(other)->next; ++i) {
    const DictEntry entry = entries_of(heap, heap.get<Dict>(other))[i];
    if (entry.key.is_unbound()) continue;
    const Vm::Answer answer = vm.dict_set(dict, entry.key, entry.hash, entry.value);
    if (answer == Vm::Answer::kNeedsPython || answer == Vm::Answer::kRaised) return answer;
  }
  return Vm::Answer::kYes;
}

}  // namespace interleave::vm

// Module _deque: what collections.deque does to its ring, each operation in one native, so that it
// is as atomic as CPython's also without a GIL. The deque itself is a class in Python
// (collections/_deque.py) whose attribute _ring is a list: first the numbers of Field, then the
// places of the ring.
#include "engine/vm/builtins/deque.h"

#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

enum Field : std::uint32_t { kHead, kSize, kMaximum, kVersion, kPlaces };

constexpr std::uint32_t kLarge = 1 << 20;

struct Ring {
  Vm& vm;
  Value list;

  std::uint32_t field(Field f) const {
    return static_cast<std::uint32_t>(vm.list_get(list, f).as_int());
  }
  void set_field(Field f, std::uint32_t value) { vm.list_set(list, f, Value::small_int(value)); }
  std::uint32_t size() const { return field(kSize); }
  std::uint32_t capacity() const { return vm.list_size(list) - kPlaces; }
  // Place of item i: its index in the list.
  std::uint32_t place(std::uint32_t i) const {
    const std::uint32_t at = field(kHead) + i, all = capacity();
    return kPlaces + (at >= all ? at - all : at);
  }
  Value get(std::uint32_t i) const { return vm.list_get(list, place(i)); }
  bool full() const {
    const Value maximum = vm.list_get(list, kMaximum);
    return maximum.is_int() && maximum.as_int() <= size();
  }
  bool takes_nothing() const { return vm.list_get(list, kMaximum) == Value::small_int(0); }
  void changed() { set_field(kVersion, (field(kVersion) + 1) & 0xFFFFFF); }

  std::vector<Value> items() const {
    std::vector<Value> out(size());
    for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = get(i);
    return out;
  }
  bool can_grow() const {
    return size() < kLarge || size() < capacity() || vm.heap().can_allocate(size() * 10ull);
  }
  void make_room() {
    if (size() < capacity()) return;
    const std::vector<Value> all = items();
    const std::uint32_t now = size(), more = now < kLarge ? now : now / 8;  // as lists do
    const std::uint32_t wanted = std::max<std::uint32_t>(8, now + more);
    for (std::uint32_t i = capacity(); i < wanted; ++i) vm.list_append(list, Value::none());
    for (std::uint32_t i = 0; i < all.size(); ++i) vm.list_set(list, kPlaces + i, all[i]);
    set_field(kHead, 0);
  }
  Value take_first() {
    const std::uint32_t head = field(kHead);
    const Value item = vm.list_get(list, kPlaces + head);
    vm.list_set(list, kPlaces + head, Value::none());
    set_field(kHead, head + 1 == capacity() ? 0 : head + 1);
    set_field(kSize, size() - 1);
    return item;
  }
  Value take_last() {
    const std::uint32_t at = place(size() - 1);
    const Value item = vm.list_get(list, at);
    vm.list_set(list, at, Value::none());
    set_field(kSize, size() - 1);
    return item;
  }
  void add_last(Value item) {
    if (takes_nothing()) return;
    if (full()) take_first();
    make_room();
    vm.list_set(list, place(size()), item);
    set_field(kSize, size() + 1);
  }
  void add_first(Value item) {
    if (takes_nothing()) return;
    if (full()) take_last();
    make_room();
    const std::uint32_t head = field(kHead), to = head == 0 ? capacity() - 1 : head - 1;
    vm.list_set(list, kPlaces + to, item);
    set_field(kHead, to);
    set_field(kSize, size() + 1);
  }
};

Ring ring_of(Vm& vm, Value deque) {
  return {vm, vm.get_instance_attribute(deque, vm.name_value(Name::n__ring))};
}
Ring ring_of(Vm& vm, const Args& args) { return ring_of(vm, args[0]); }

Outcome append(Vm& vm, const Args& args) {
  Ring ring = ring_of(vm, args);
  if (!ring.can_grow()) return vm.raise_out_of_memory();
  ring.add_last(args[1]);
  ring.changed();
  return vm.ret_none();
}

Outcome appendleft(Vm& vm, const Args& args) {
  Ring ring = ring_of(vm, args);
  if (!ring.can_grow()) return vm.raise_out_of_memory();
  ring.add_first(args[1]);
  ring.changed();
  return vm.ret_none();
}

Outcome take(Vm& vm, const Args& args, bool first) {
  Ring ring = ring_of(vm, args);
  if (ring.size() == 0) return vm.raise(TypeId::t_IndexError, "pop from an empty deque");
  ring.changed();
  return vm.ret(first ? ring.take_first() : ring.take_last());
}
Outcome pop(Vm& vm, const Args& args) { return take(vm, args, false); }
Outcome popleft(Vm& vm, const Args& args) { return take(vm, args, true); }

Outcome size(Vm& vm, const Args& args) { return vm.ret_int(ring_of(vm, args).size()); }
Outcome maximum(Vm& vm, const Args& args) {
  return vm.ret(vm.list_get(ring_of(vm, args).list, kMaximum));
}

// The items as a list.
Outcome items(Vm& vm, const Args& args) {
  const std::vector<Value> all = ring_of(vm, args).items();
  vm.charge_items(all.size() / 4);
  const Value list = vm.make_list_sized(static_cast<std::uint32_t>(all.size()));
  for (std::uint32_t i = 0; i < all.size(); ++i) vm.list_set(list, i, all[i]);
  return vm.ret(list);
}

// Other items, from a list.
Outcome replace(Vm& vm, const Args& args) {
  Ring ring = ring_of(vm, args);
  while (ring.size() > 0) ring.take_last();
  for (std::uint32_t i = 0; i < vm.list_size(args[1]); ++i) ring.add_last(vm.list_get(args[1], i));
  vm.charge_items(ring.size() / 4);
  ring.changed();
  return vm.ret_none();
}

Outcome rotate(Vm& vm, const Args& args) {
  Ring ring = ring_of(vm, args);
  std::int64_t steps = 1;
  if (args.has(1) && !int_argument(vm, args[1], steps)) return Outcome::kRaise;
  const std::int64_t count = ring.size();
  if (count < 2) return vm.ret_none();
  steps %= count;
  if (steps > count / 2) steps -= count;
  if (steps < -count / 2) steps += count;
  for (; steps > 0; --steps) ring.add_first(ring.take_last());
  for (; steps < 0; ++steps) ring.add_last(ring.take_first());
  ring.changed();
  return vm.ret_none();
}

// The list index of item i, or an exception.
bool item_place(Vm& vm, const Args& args, const Ring& ring, std::uint32_t& out) {
  std::int64_t i = 0;
  if (!vm.is_integer(args[1])) {
    (void)vm.raise(TypeId::t_TypeError,
                   cat("sequence index must be integer, not '", vm.type_name(args[1]), "'"));
    return false;
  }
  if (!int_argument(vm, args[1], i)) return false;
  if (i < 0) i += ring.size();
  if (i < 0 || i >= ring.size()) {
    (void)vm.raise(TypeId::t_IndexError, "deque index out of range");
    return false;
  }
  out = ring.place(static_cast<std::uint32_t>(i));
  return true;
}

Outcome get(Vm& vm, const Args& args) {
  const Ring ring = ring_of(vm, args);
  std::uint32_t at = 0;
  return item_place(vm, args, ring, at) ? vm.ret(vm.list_get(ring.list, at)) : Outcome::kRaise;
}

Outcome set(Vm& vm, const Args& args) {
  const Ring ring = ring_of(vm, args);
  std::uint32_t at = 0;
  if (!item_place(vm, args, ring, at)) return Outcome::kRaise;
  vm.list_set(ring.list, at, args[2]);
  return vm.ret_none();
}

// step(self, i, version): item i of an iteration that began at that version; None, and a place
// outside, at the end.
Outcome step(Vm& vm, const Args& args) {
  const Ring ring = ring_of(vm, args);
  if (vm.list_get(ring.list, kVersion) != args[2])
    return vm.raise(TypeId::t_RuntimeError, "deque mutated during iteration");
  return vm.ret(ring.get(static_cast<std::uint32_t>(args[1].as_int())));
}
Outcome version(Vm& vm, const Args& args) {
  return vm.ret(vm.list_get(ring_of(vm, args).list, kVersion));
}

}  // namespace

bool is_deque(Vm& vm, Value v) { return vm.is_list(ring_of(vm, v).list); }
std::uint32_t deque_size(Vm& vm, Value deque) { return ring_of(vm, deque).size(); }
void deque_append(Vm& vm, Value deque, Value item) {
  Ring ring = ring_of(vm, deque);
  ring.add_last(item);
  ring.changed();
}
Value deque_popleft(Vm& vm, Value deque) {
  Ring ring = ring_of(vm, deque);
  ring.changed();
  return ring.take_first();
}
void deque_forget(Vm& vm, Value deque, Value item) {
  Ring ring = ring_of(vm, deque);
  const std::uint32_t size = ring.size();
  std::uint32_t i = 0;
  while (i < size && !(ring.get(i) == item)) ++i;
  if (i == size) return;
  for (; i + 1 < size; ++i) vm.list_set(ring.list, ring.place(i), ring.get(i + 1));
  ring.changed();
  (void)ring.take_last();
}

void register_deque(NativeTable& table) {
  // Those a program calls are methods where the class names them.
  constexpr std::uint8_t method = kMethodNative;
  table.add_functions("_deque", {{"append", append, "(self, x, /)", method},
                                 {"appendleft", appendleft, "(self, x, /)", method},
                                 {"pop", pop, "(self, /)", method},
                                 {"popleft", popleft, "(self, /)", method},
                                 {"rotate", rotate, "(self, n=, /)", method},
                                 {"size", size, "(self, /)", kNoCheckpoint},
                                 {"maximum", maximum, "(self, /)", kNoCheckpoint},
                                 {"items", items, "(self, /)", 0},
                                 {"replace", replace, "(self, items, /)", 0},
                                 {"get", get, "(self, i, /)", 0},
                                 {"set", set, "(self, i, x, /)", 0},
                                 {"step", step, "(self, i, version, /)", kNoCheckpoint},
                                 {"version", version, "(self, /)", kNoCheckpoint}});
}

}  // namespace interleave::vm

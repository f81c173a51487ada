// Equality, order and hashes of built-in values: CPython's rules without running Python code.
// A value whose class defines the special method in Python anywhere inside ends the question with
// kNeedsPython. Nothing here allocates, except the exception of kRaised.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "engine/base/hash.h"
#include "engine/vm/bigint.h"
#include "engine/vm/semantics.h"
#include "engine/vm/vm.h"

namespace interleave::vm {

namespace {

using Answer = Vm::Answer;
using lang::Op;

constexpr int kMaxDepth = 300;  // of nested containers: the C++ stack is small in a browser
constexpr std::uint64_t kHashModulus = (1ull << 61) - 1;

Answer yes_or_no(bool b) { return b ? Answer::kYes : Answer::kNo; }

Answer too_deep(Vm& vm) {
  (void)vm.raise(TypeId::t_RecursionError, "maximum recursion depth exceeded in comparison");
  return Answer::kRaised;
}

enum class Kind : std::uint8_t { kInt, kFloat, kComplex, kOther };

Kind number_kind(const Vm& vm, Value v) {
  if (v.is_int() || v.is_bool()) return Kind::kInt;
  if (v.is_double()) return Kind::kFloat;
  switch (vm.layout_of(v)) {
    case Layout::kBigInt:
      return Kind::kInt;
    case Layout::kComplex:
      return Kind::kComplex;
    default:
      return Kind::kOther;
  }
}

// -1, 0, 1, or 2 when one is NaN. Neither is complex.
int compare_numbers(const Vm& vm, Value a, Value b) {
  const bool float_a = a.is_double(), float_b = b.is_double();
  if (float_a && float_b) {
    const double x = a.as_double(), y = b.as_double();
    return x < y ? -1 : x > y ? 1 : x == y ? 0 : 2;
  }
  if (!float_a && !float_b) return bigint::compare(vm, a, b);
  const double d = float_a ? a.as_double() : b.as_double();
  if (std::isnan(d)) return 2;
  return float_a ? -bigint::compare_double(vm, b, d) : bigint::compare_double(vm, a, d);
}

bool equal_numbers(const Vm& vm, Value a, Kind kind_a, Value b, Kind kind_b) {
  if (kind_a != Kind::kComplex && kind_b != Kind::kComplex) return compare_numbers(vm, a, b) == 0;
  Heap& heap = const_cast<Vm&>(vm).heap();
  if (kind_a != Kind::kComplex) {
    std::swap(a, b);
    std::swap(kind_a, kind_b);
  }
  const Complex* x = heap.get<Complex>(a);
  if (kind_b == Kind::kComplex) {
    const Complex* y = heap.get<Complex>(b);
    return x->real == y->real && x->imag == y->imag;
  }
  return x->imag == 0 && compare_numbers(vm, Value::number(x->real), b) == 0;
}

struct Items {
  Value* items = nullptr;
  std::uint32_t count = 0;
};

Items items_of(const Vm& vm, Value v) {
  Items out;
  if (vm.layout_of(v) == Layout::kSlice)  // compared as the tuple (start, stop, step)
    return {&const_cast<Vm&>(vm).heap().get<Slice>(v)->start, 3};
  (void)vm.sequence_items(v, out.items, out.count);
  return out;
}

Answer equal_sequences(Vm& vm, Value a, Value b, int depth) {
  const Items x = items_of(vm, a), y = items_of(vm, b);
  if (x.count != y.count) return Answer::kNo;
  if (x.count > 8) vm.charge_items(x.count);
  for (std::uint32_t i = 0; i < x.count; ++i) {
    if (x.items[i] == y.items[i] && !x.items[i].is_int()) continue;
    const Answer answer = vm.equal(x.items[i], y.items[i], depth + 1);
    if (answer != Answer::kYes) return answer;
  }
  return Answer::kYes;
}

Answer equal_dicts(Vm& vm, Value a, Value b, int depth) {
  if (vm.dict_size(a) != vm.dict_size(b)) return Answer::kNo;
  const Dict* d = vm.heap().get<Dict>(a);
  if (d->used == 0) return Answer::kYes;
  const DictEntry* entries = vm.heap().get<Buffer>(d->entries)->data<DictEntry>();
  for (std::uint32_t i = 0; i < d->next; ++i) {
    if (entries[i].key.is_unbound()) continue;
    Answer answer = Answer::kNo;
    const Value other = vm.dict_get(b, entries[i].key, entries[i].hash, answer);
    if (answer != Answer::kYes) return answer;
    if (other == entries[i].value) continue;
    answer = vm.equal(entries[i].value, other, depth + 1);
    if (answer != Answer::kYes) return answer;
  }
  return Answer::kYes;
}

// Ranges are equal if they are equal as sequences.
Answer equal_ranges(Vm& vm, Value a, Value b) {
  const Range* x = vm.heap().get<Range>(a);
  const Range* y = vm.heap().get<Range>(b);
  if (vm.equal(x->length, y->length) != Answer::kYes) return Answer::kNo;
  if (x->length == Value::small_int(0)) return Answer::kYes;
  if (vm.equal(x->start, y->start) != Answer::kYes) return Answer::kNo;
  if (x->length == Value::small_int(1)) return Answer::kYes;
  return vm.equal(x->step, y->step);
}

// keys() and items() views are compared as sets; that is done in Python unless they are alike.
Answer equal_views(Vm& vm, Value a, Value b, int depth) {
  const DictView* x = vm.heap().get<DictView>(a);
  if (vm.layout_of(b) != Layout::kDictView)
    return x->kind == DictViewKind::kProxy ? vm.equal(Value::ref(x->dict), b, depth + 1)
           : x->kind != DictViewKind::kValues && vm.is_set(b) ? Answer::kNeedsPython
                                                              : Answer::kNo;
  const DictView* y = vm.heap().get<DictView>(b);
  if (x->kind == DictViewKind::kProxy && y->kind == DictViewKind::kProxy)
    return vm.equal(Value::ref(x->dict), Value::ref(y->dict), depth + 1);
  if (x->kind == DictViewKind::kValues || y->kind == DictViewKind::kValues) return Answer::kNo;
  if (vm.dict_size(Value::ref(x->dict)) != vm.dict_size(Value::ref(y->dict))) return Answer::kNo;
  return Answer::kNeedsPython;
}

bool is_bytes_like(Layout layout) {
  return layout == Layout::kBytes || layout == Layout::kByteArray;
}

Answer equal_objects(Vm& vm, Value a, Value b, int depth) {
  const Layout layout = vm.layout_of(a), other = vm.layout_of(b);
  if (is_bytes_like(layout) && is_bytes_like(other))
    return yes_or_no(vm.bytes_view(a) == vm.bytes_view(b));
  if (layout == Layout::kDictView) return equal_views(vm, a, b, depth);
  if (other == Layout::kDictView) return equal_views(vm, b, a, depth);
  if (layout != other) return Answer::kNo;
  switch (layout) {
    case Layout::kTuple:
    case Layout::kList:
    case Layout::kSlice:
      return equal_sequences(vm, a, b, depth);
    case Layout::kDict:
      return equal_dicts(vm, a, b, depth);
    case Layout::kSet:
      return vm.set_size(a) != vm.set_size(b) ? Answer::kNo : set_is_subset(vm, a, b);
    case Layout::kRange:
      return equal_ranges(vm, a, b);
    case Layout::kMethod: {
      const Method* x = vm.heap().get<Method>(a);
      const Method* y = vm.heap().get<Method>(b);
      return yes_or_no(x->function == y->function && x->self == y->self);
    }
    default:
      return yes_or_no(a == b);
  }
}

bool defines_equality(const Vm& vm, Value v) {
  if (!may_be_special(vm, v)) return false;
  const Ref type = vm.type_of(v);
  if ((const_cast<Vm&>(vm).heap().get<Type>(type)->flags & kTypeHasEq) == 0) return false;
  return !python_method(vm, v, Name::n___eq__).is_unbound();
}

}  // namespace

Vm::Answer Vm::equal(Value a, Value b, int depth) {
  if (a.is_int() && b.is_int()) return yes_or_no(a == b);
  if (is_str(a) && is_str(b)) {
    if (a == b) return Answer::kYes;
    Str* x = heap_.get<Str>(a);
    Str* y = heap_.get<Str>(b);
    if (x->flag() && y->flag()) return Answer::kNo;
    return yes_or_no(x->bytes == y->bytes && std::memcmp(x->data(), y->data(), x->bytes) == 0);
  }
  if (defines_equality(*this, a) || defines_equality(*this, b)) return Answer::kNeedsPython;
  const Value x = unwrap(a), y = unwrap(b);
  if (x != a || y != b) return equal(x, y, depth);
  const Kind kind_a = number_kind(*this, a), kind_b = number_kind(*this, b);
  if (kind_a != Kind::kOther && kind_b != Kind::kOther)
    return yes_or_no(equal_numbers(*this, a, kind_a, b, kind_b));
  if (!a.is_ref() || !b.is_ref()) return yes_or_no(a == b);
  if (depth > kMaxDepth) return too_deep(*this);
  return equal_objects(*this, a, b, depth);
}

// --- order

namespace {

bool holds(Op op, int order) {  // order: -1, 0, 1; 2 for unordered
  if (order == 2) return false;
  switch (op) {
    case Op::LT:
      return order < 0;
    case Op::LE:
      return order <= 0;
    case Op::GT:
      return order > 0;
    case Op::GE:
      return order >= 0;
    default:
      IL_UNREACHABLE();
  }
}

int compare_text(std::string_view a, std::string_view b) {
  // Byte order of UTF-8 is code point order.
  const int order = std::memcmp(a.data(), b.data(), std::min(a.size(), b.size()));
  if (order != 0) return order < 0 ? -1 : 1;
  return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
}

constexpr Ordering kUnordered = {Answer::kNo, false};

// The first items that differ decide; else the lengths.
Ordering order_sequences(Vm& vm, Op op, Value a, Value b, int depth) {
  const Items x = items_of(vm, a), y = items_of(vm, b);
  const std::uint32_t count = std::min(x.count, y.count);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (x.items[i] == y.items[i]) {
      if (!defines_equality(vm, x.items[i])) continue;
    }
    const Answer same = vm.identical_or_equal(x.items[i], y.items[i]);
    if (same == Answer::kYes) continue;
    if (same != Answer::kNo) return {same, true};
    const Value p = x.items[i], q = y.items[i];
    if (!python_method(vm, p, Name::n___lt__).is_unbound() ||
        !python_method(vm, q, Name::n___lt__).is_unbound() ||
        !python_method(vm, p, Name::n___gt__).is_unbound() ||
        !python_method(vm, q, Name::n___gt__).is_unbound())
      return {Answer::kNeedsPython, true};
    const Ordering inner = order_builtin(vm, op, vm.unwrap(p), vm.unwrap(q), depth + 1);
    if (inner.supported) return inner;
    (void)vm.raise(TypeId::t_TypeError,
                   cat("'", operator_symbol(op), "' not supported between instances of '",
                       vm.type_name(p), "' and '", vm.type_name(q), "'"));
    return {Answer::kRaised, true};
  }
  return {yes_or_no(holds(op, x.count < y.count ? -1 : x.count > y.count ? 1 : 0)), true};
}

Ordering order_sets(Vm& vm, Op op, Value a, Value b) {
  if (op == Op::GT || op == Op::GE) {
    std::swap(a, b);
    op = op == Op::GT ? Op::LT : Op::LE;
  }
  if (op == Op::LT && vm.set_size(a) == vm.set_size(b)) return {Answer::kNo, true};
  return {set_is_subset(vm, a, b), true};
}

}  // namespace

Ordering order_builtin(Vm& vm, Op op, Value a, Value b, int depth) {
  const Kind kind_a = number_kind(vm, a), kind_b = number_kind(vm, b);
  if (kind_a != Kind::kOther || kind_b != Kind::kOther) {
    if (kind_a >= Kind::kComplex || kind_b >= Kind::kComplex) return kUnordered;
    return {yes_or_no(holds(op, compare_numbers(vm, a, b))), true};
  }
  const Layout layout = vm.layout_of(a), other = vm.layout_of(b);
  if (is_bytes_like(layout) && is_bytes_like(other))
    return {yes_or_no(holds(op, compare_text(vm.bytes_view(a), vm.bytes_view(b)))), true};
  if (layout == Layout::kDictView && vm.heap().get<DictView>(a)->kind <= DictViewKind::kItems &&
      vm.heap().get<DictView>(a)->kind != DictViewKind::kValues &&
      (other == Layout::kDictView || other == Layout::kSet))
    return {Answer::kNeedsPython, true};
  if (layout == Layout::kSet && other == Layout::kDictView) return {Answer::kNeedsPython, true};
  if (layout != other) return kUnordered;
  switch (layout) {
    case Layout::kStr:
      return {yes_or_no(holds(op, compare_text(vm.view(a), vm.view(b)))), true};
    case Layout::kTuple:
    case Layout::kList:
    case Layout::kSlice:
      if (depth > kMaxDepth) return {too_deep(vm), true};
      return order_sequences(vm, op, a, b, depth);
    case Layout::kSet:
      return order_sets(vm, op, a, b);
    default:
      return kUnordered;
  }
}

Vm::Answer Vm::less(Value a, Value b, int depth) {
  if (a.is_int() && b.is_int()) return yes_or_no(a.as_int() < b.as_int());
  if (a.is_double() && b.is_double()) return yes_or_no(a.as_double() < b.as_double());
  if (may_be_special(*this, a) || may_be_special(*this, b)) {
    if (!python_method(*this, a, Name::n___lt__).is_unbound() ||
        !python_method(*this, b, Name::n___gt__).is_unbound())
      return Answer::kNeedsPython;
  }
  const Ordering ordering = order_builtin(*this, Op::LT, unwrap(a), unwrap(b), depth);
  if (ordering.supported) return ordering.answer;
  (void)raise(TypeId::t_TypeError, cat("'<' not supported between instances of '", type_name(a),
                                       "' and '", type_name(b), "'"));
  return Answer::kRaised;
}

Vm::Answer Vm::greater(Value a, Value b) {
  if (a.is_int() && b.is_int()) return yes_or_no(a.as_int() > b.as_int());
  if (a.is_double() && b.is_double()) return yes_or_no(a.as_double() > b.as_double());
  if (may_be_special(*this, a) || may_be_special(*this, b)) {
    if (!python_method(*this, a, Name::n___gt__).is_unbound() ||
        !python_method(*this, b, Name::n___lt__).is_unbound())
      return Answer::kNeedsPython;
  }
  const Ordering ordering = order_builtin(*this, Op::GT, unwrap(a), unwrap(b), 0);
  if (ordering.supported) return ordering.answer;
  (void)raise(TypeId::t_TypeError, cat("'>' not supported between instances of '", type_name(a),
                                       "' and '", type_name(b), "'"));
  return Answer::kRaised;
}

// --- hashes

std::int64_t Vm::hash_string(Value str) {
  Str* s = heap_.get<Str>(str);
  if (s->hash == 0 && s->bytes != 0) {
    charge_items(1 + s->bytes / 32);
    const std::int64_t hash = static_cast<std::int64_t>(hash_bytes(s->data(), s->bytes));
    s->hash = hash == 0 || hash == -1 ? -2 : hash;
  }
  return s->hash;
}

namespace {

// Python/pyhash.c _Py_HashDouble: the number modulo 2**61 - 1, so that equal ints hash alike.
std::int64_t hash_double(double d) {
  if (std::isinf(d)) return d > 0 ? 314159 : -314159;
  if (std::isnan(d)) return 0;
  int exponent = 0;
  double fraction = std::frexp(d, &exponent);
  const bool negative = fraction < 0;
  if (negative) fraction = -fraction;
  std::uint64_t x = 0;
  while (fraction != 0) {  // 28 bits at a time
    x = ((x << 28) & kHashModulus) | x >> 33;
    fraction *= 268435456.0;
    exponent -= 28;
    const std::uint64_t digit = static_cast<std::uint64_t>(fraction);
    fraction -= static_cast<double>(digit);
    x += digit;
    if (x >= kHashModulus) x -= kHashModulus;
  }
  exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
  x = ((x << exponent) & kHashModulus) | x >> (61 - exponent);
  const std::int64_t out = negative ? -static_cast<std::int64_t>(x) : static_cast<std::int64_t>(x);
  return out == -1 ? -2 : out;
}

Answer unhashable(Vm& vm, Value v) {
  (void)vm.raise(TypeId::t_TypeError, cat("unhashable type: '", vm.type_name(v), "'"));
  return Answer::kRaised;
}

// Objects/tupleobject.c tuplehash: xxHash's mixing with one lane.
class TupleHash {
 public:
  void add(std::int64_t lane) {
    acc_ += static_cast<std::uint64_t>(lane) * kPrime2;
    acc_ = (acc_ << 31 | acc_ >> 33) * kPrime1;
    ++count_;
  }
  std::int64_t finish() const {
    const std::uint64_t out = acc_ + (count_ ^ (kPrime5 ^ 3527539ull));
    return out == ~0ull ? 1546275796 : static_cast<std::int64_t>(out);
  }

 private:
  static constexpr std::uint64_t kPrime1 = 11400714785074694791ull,
                                 kPrime2 = 14029467366897019727ull,
                                 kPrime5 = 2870177450012600261ull;
  std::uint64_t acc_ = kPrime5, count_ = 0;
};

Answer hash_tuple(Vm& vm, const Value* items, std::uint32_t count, std::int64_t& out,
                  int depth = 0) {
  if (depth > kMaxDepth) return too_deep(vm);
  vm.charge_items((count + 1) / 2);
  TupleHash hash;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::int64_t lane = 0;
    Tuple* inner = vm.is_tuple(items[i]) ? vm.heap().get<Tuple>(items[i]) : nullptr;
    const Answer answer = inner == nullptr
                              ? vm.hash(items[i], lane)
                              : hash_tuple(vm, inner->items(), inner->size, lane, depth + 1);
    if (answer != Answer::kYes) return answer;
    hash.add(lane);
  }
  out = hash.finish();
  return Answer::kYes;
}

// Objects/setobject.c frozenset_hash: independent of order.
std::int64_t hash_frozenset(Vm& vm, Value v) {
  Set* set = vm.heap().get<Set>(v);
  if (set->hash != 0) return set->hash;
  std::uint64_t hash = 0;
  std::uint32_t at = 0;
  Value key;
  std::int64_t h = 0;
  while (vm.set_next(v, at, key, h)) {
    const std::uint64_t u = static_cast<std::uint64_t>(h);
    hash ^= ((u ^ 89869747ull) ^ (u << 16)) * 3644798167ull;
  }
  hash ^= (static_cast<std::uint64_t>(set->used) + 1) * 1927868237ull;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069ull + 907133923ull;
  if (hash == ~0ull) hash = 590923713ull;
  set->hash = static_cast<std::int64_t>(hash);
  return set->hash;
}

Answer hash_object(Vm& vm, Value v, std::int64_t& out) {
  Heap& heap = vm.heap();
  switch (vm.layout_of(v)) {
    case Layout::kBigInt:
      out = bigint::hash(vm, v);
      return Answer::kYes;
    case Layout::kComplex: {
      const Complex* c = heap.get<Complex>(v);
      const std::uint64_t sum = static_cast<std::uint64_t>(hash_double(c->real)) +
                                1000003ull * static_cast<std::uint64_t>(hash_double(c->imag));
      out = sum == ~0ull ? -2 : static_cast<std::int64_t>(sum);
      return Answer::kYes;
    }
    case Layout::kTuple:
      return hash_tuple(vm, heap.get<Tuple>(v)->items(), heap.get<Tuple>(v)->size, out);
    case Layout::kBytes: {
      const std::int64_t hash = static_cast<std::int64_t>(hash_text(vm.bytes_view(v)));
      out = hash == -1 ? -2 : hash;
      return Answer::kYes;
    }
    case Layout::kSet:
      if (heap.get(v)->type != vm.type(TypeId::t_frozenset)) return unhashable(vm, v);
      out = hash_frozenset(vm, v);
      return Answer::kYes;
    case Layout::kRange: {
      const Range* r = heap.get<Range>(v);
      const bool empty = r->length == Value::small_int(0), one = r->length == Value::small_int(1);
      const Value parts[3] = {r->length, empty ? Value::none() : r->start,
                              empty || one ? Value::none() : r->step};
      return hash_tuple(vm, parts, 3, out);
    }
    case Layout::kSlice: {
      const Slice* s = heap.get<Slice>(v);
      const Value parts[3] = {s->start, s->stop, s->step};
      return hash_tuple(vm, parts, 3, out);
    }
    case Layout::kMethod: {
      const Method* m = heap.get<Method>(v);
      out = static_cast<std::int64_t>(hash_combine(m->function.bits, m->self.bits) >> 4);
      return Answer::kYes;
    }
    case Layout::kList:
    case Layout::kDict:
    case Layout::kByteArray:
      return unhashable(vm, v);
    case Layout::kDictView:
      if (heap.get<DictView>(v)->kind != DictViewKind::kValues) return unhashable(vm, v);
      [[fallthrough]];
    default:
      out = static_cast<std::int64_t>(v.as_ref() >> 4);
      return Answer::kYes;
  }
}

}  // namespace

std::int64_t tuple_hash(const std::vector<std::int64_t>& hashes) {
  TupleHash hash;
  for (const std::int64_t lane : hashes) hash.add(lane);
  return hash.finish();
}

Vm::Answer Vm::hash(Value v, std::int64_t& out) {
  if (v.is_int()) {
    const std::int64_t i = v.as_int();
    out = i == -1 ? -2 : i;
    return Answer::kYes;
  }
  if (v.is_double()) {
    out = hash_double(v.as_double());
    return Answer::kYes;
  }
  if (!v.is_ref()) {
    out = v.is_bool()   ? (v.is_true() ? 1 : 0)
          : v.is_none() ? 4238894112
                        : static_cast<std::int64_t>(v.bits & 0xFFFF) + 4096;
    return Answer::kYes;
  }
  if (is_str(v)) {
    out = hash_string(v);
    return Answer::kYes;
  }
  if (may_be_special(*this, v) && (heap_.get<Type>(type_of(v))->flags & kTypeHasEq) != 0) {
    const Value method = special(v, Name::n___hash__);
    if (method.is_none()) return unhashable(*this, v);
    if (!method.is_native() && !method.is_unbound()) return Answer::kNeedsPython;
  }
  const Value payload = unwrap(v);
  if (payload != v) {
    const Answer answer = hash(payload, out);
    if (answer == Answer::kRaised) return unhashable(*this, v);
    return answer;
  }
  return hash_object(*this, v, out);
}

}  // namespace interleave::vm

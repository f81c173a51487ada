// Operators on built-in values: + - * ..., comparison, subscription, membership and truth, with
// CPython's results and messages (Objects/abstract.c, longobject.c, floatobject.c). Where a class
// written in Python takes part, the answer is left to it: by a tail call, or by a helper in
// engine/stdlib/_helpers.py when several methods may have to be tried.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "engine/vm/bigint.h"
#include "engine/vm/builtins/elementary.h"
#include "engine/vm/semantics.h"
#include "engine/vm/vm.h"

namespace interleave::vm {

using Answer = Vm::Answer;
using lang::Op;

namespace {

struct OperatorNames {
  std::string_view symbol;
  Name forward, reflected, inplace;
};

OperatorNames names_of(Op op) {
  switch (op) {
    case Op::ADD:
      return {"+", Name::n___add__, Name::n___radd__, Name::n___iadd__};
    case Op::SUB:
      return {"-", Name::n___sub__, Name::n___rsub__, Name::n___isub__};
    case Op::MUL:
      return {"*", Name::n___mul__, Name::n___rmul__, Name::n___imul__};
    case Op::TRUE_DIV:
      return {"/", Name::n___truediv__, Name::n___rtruediv__, Name::n___itruediv__};
    case Op::FLOOR_DIV:
      return {"//", Name::n___floordiv__, Name::n___rfloordiv__, Name::n___ifloordiv__};
    case Op::MOD:
      return {"%", Name::n___mod__, Name::n___rmod__, Name::n___imod__};
    case Op::POW:
      return {"**", Name::n___pow__, Name::n___rpow__, Name::n___ipow__};
    case Op::MATMUL:
      return {"@", Name::n___matmul__, Name::n___rmatmul__, Name::n___imatmul__};
    case Op::LSHIFT:
      return {"<<", Name::n___lshift__, Name::n___rlshift__, Name::n___ilshift__};
    case Op::RSHIFT:
      return {">>", Name::n___rshift__, Name::n___rrshift__, Name::n___irshift__};
    case Op::BIT_AND:
      return {"&", Name::n___and__, Name::n___rand__, Name::n___iand__};
    case Op::BIT_OR:
      return {"|", Name::n___or__, Name::n___ror__, Name::n___ior__};
    case Op::BIT_XOR:
      return {"^", Name::n___xor__, Name::n___rxor__, Name::n___ixor__};
    case Op::LT:
      return {"<", Name::n___lt__, Name::n___gt__, Name::n___lt__};
    case Op::LE:
      return {"<=", Name::n___le__, Name::n___ge__, Name::n___le__};
    case Op::GT:
      return {">", Name::n___gt__, Name::n___lt__, Name::n___gt__};
    case Op::GE:
      return {">=", Name::n___ge__, Name::n___le__, Name::n___ge__};
    case Op::EQ:
      return {"==", Name::n___eq__, Name::n___eq__, Name::n___eq__};
    case Op::NE:
      return {"!=", Name::n___ne__, Name::n___ne__, Name::n___ne__};
    default:
      IL_UNREACHABLE();
  }
}

bool is_int_like(const Vm& vm, Value v) {
  return v.is_int() || v.is_bool() || vm.layout_of(v) == Layout::kBigInt;
}

bool is_bytes_like(const Vm& vm, Value v) {
  const Layout layout = vm.layout_of(v);
  return layout == Layout::kBytes || layout == Layout::kByteArray;
}

// --- integers

void charge_arithmetic(Vm& vm, Op op, std::int64_t x, std::int64_t y) {
  if (!bigint::is_wide(x) && !bigint::is_wide(y)) return vm.charge(OpCosts::kNewInt);
  const bool divides = op == Op::FLOOR_DIV || op == Op::MOD;
  vm.charge(OpCosts::kWideInt, divides && bigint::is_wide(y) ? bigint::kDivisionByWide
                               : op == Op::MUL               ? bigint::kProductOfWide
                                                             : 1);
}

Outcome int_operation(Vm& vm, Op op, Value a, Value b) {
  if (!a.is_int() || !b.is_int()) {
    if (a.is_bool() && b.is_bool()) {
      if (op == Op::BIT_AND) return vm.ret_bool(a.is_true() && b.is_true());
      if (op == Op::BIT_OR) return vm.ret_bool(a.is_true() || b.is_true());
      if (op == Op::BIT_XOR) return vm.ret_bool(a != b);
    }
    return bigint::binary(vm, op, a, b);
  }
  const std::int64_t x = a.as_int(), y = b.as_int();
  charge_arithmetic(vm, op, x, y);
  switch (op) {
    case Op::ADD:
      return vm.ret(vm.make_int(x + y));
    case Op::SUB:
      return vm.ret(vm.make_int(x - y));
    case Op::MUL: {
      std::int64_t product = 0;
      if (!__builtin_mul_overflow(x, y, &product)) return vm.ret(vm.make_int(product));
      break;
    }
    case Op::TRUE_DIV:
      if (y == 0) break;
      return vm.ret(Value::number(static_cast<double>(x) / static_cast<double>(y)));
    case Op::FLOOR_DIV: {
      if (y == 0) break;
      const std::int64_t q = x / y;
      return vm.ret(Value::small_int(x % y != 0 && (x < 0) != (y < 0) ? q - 1 : q));
    }
    case Op::MOD: {
      if (y == 0) break;
      const std::int64_t r = x % y;
      return vm.ret(Value::small_int(r != 0 && (r < 0) != (y < 0) ? r + y : r));
    }
    case Op::LSHIFT:
      if (y < 0 || y > 15) break;
      return vm.ret(vm.make_int(x * (std::int64_t{1} << y)));
    case Op::RSHIFT:
      if (y < 0) break;
      return vm.ret(Value::small_int(x >> std::min<std::int64_t>(y, 63)));
    case Op::BIT_AND:
      return vm.ret(Value::small_int(x & y));
    case Op::BIT_OR:
      return vm.ret(Value::small_int(x | y));
    case Op::BIT_XOR:
      return vm.ret(Value::small_int(x ^ y));
    default:
      break;
  }
  return bigint::binary(vm, op, a, b);
}

// --- floats

Outcome float_operation(Vm& vm, Op op, double x, double y, bool& supported) {
  switch (op) {
    case Op::ADD:
      return vm.ret(Value::number(x + y));
    case Op::SUB:
      return vm.ret(Value::number(x - y));
    case Op::MUL:
      return vm.ret(Value::number(x * y));
    case Op::TRUE_DIV:
      if (y == 0) return vm.raise(TypeId::t_ZeroDivisionError, "float division by zero");
      return vm.ret(Value::number(x / y));
    case Op::FLOOR_DIV:
      if (y == 0) return vm.raise(TypeId::t_ZeroDivisionError, "float floor division by zero");
      return vm.ret(Value::number(float_floor_divide(x, y)));
    case Op::MOD:
      if (y == 0) return vm.raise(TypeId::t_ZeroDivisionError, "float modulo by zero");
      return vm.ret(Value::number(float_modulo(x, y)));
    case Op::POW:
      return float_power(vm, x, y);
    default:
      supported = false;
      return Outcome::kReturn;
  }
}

// --- complex

struct Pair {
  double re, im;
};

bool to_complex(const Vm& vm, Value v, Pair& out) {
  if (vm.layout_of(v) == Layout::kComplex) {
    const Complex* c = const_cast<Vm&>(vm).heap().get<Complex>(v);
    out = {c->real, c->imag};
    return true;
  }
  out.im = 0;
  return vm.to_double(v, out.re);
}

// Objects/complexobject.c _Py_c_quot: scaled by the larger part of the divisor.
Pair complex_quotient(Pair a, Pair b) {
  if (std::fabs(b.re) >= std::fabs(b.im)) {
    const double ratio = b.im / b.re, denominator = b.re + b.im * ratio;
    return {(a.re + a.im * ratio) / denominator, (a.im - a.re * ratio) / denominator};
  }
  const double ratio = b.re / b.im, denominator = b.re * ratio + b.im;
  return {(a.re * ratio + a.im) / denominator, (a.im * ratio - a.re) / denominator};
}

Pair complex_product(Pair a, Pair b) {
  return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

Pair complex_power_integer(Pair base, long n) {
  Pair result{1, 0};
  const bool negative = n < 0;
  for (unsigned long mask = 1, u = static_cast<unsigned long>(negative ? -n : n);
       mask != 0 && u >= mask; mask <<= 1) {
    if (u & mask) result = complex_product(result, base);
    base = complex_product(base, base);
  }
  return negative ? complex_quotient({1, 0}, result) : result;
}

Outcome complex_power_result(Vm& vm, double real, double imag) {
  if (std::isinf(real) || std::isinf(imag))
    return vm.raise(TypeId::t_OverflowError, "complex exponentiation");
  return vm.ret(vm.make_complex(real, imag));
}

Outcome complex_power(Vm& vm, Pair a, Pair b) {
  if (b.re == 0 && b.im == 0) return vm.ret(vm.make_complex(1, 0));
  if (a.re == 0 && a.im == 0) {
    if (b.im != 0 || b.re < 0)
      return vm.raise(TypeId::t_ZeroDivisionError, "0.0 to a negative or complex power");
    return vm.ret(vm.make_complex(0, 0));
  }
  if (b.im == 0 && b.re == std::floor(b.re) && std::fabs(b.re) <= 100.0) {
    const Pair p = complex_power_integer(a, static_cast<long>(b.re));
    return complex_power_result(vm, p.re, p.im);
  }
  const bool finite = std::isfinite(a.re) && std::isfinite(a.im);
  const double magnitude = std::hypot(a.re, a.im),
               angle = finite ? elementary::atan2(a.im, a.re) : std::atan2(a.im, a.re);
  double length = std::pow(magnitude, b.re), phase = angle * b.re;
  if (b.im != 0) {
    const double power = angle * b.im;
    length /= std::fabs(power) < 700 ? elementary::exp(power) : std::exp(power);
    phase += b.im * (std::isfinite(magnitude) ? elementary::log(magnitude) : magnitude);
  }
  // What the C library calls a domain error of cos().
  if (std::isinf(phase))
    return vm.raise(TypeId::t_ZeroDivisionError, "0.0 to a negative or complex power");
  if (std::isnan(phase)) return vm.ret(vm.make_complex(phase, phase));
  return complex_power_result(vm, length * elementary::cos(phase), length * elementary::sin(phase));
}

Outcome complex_operation(Vm& vm, Op op, Pair a, Pair b, bool& supported) {
  switch (op) {
    case Op::ADD:
      return vm.ret(vm.make_complex(a.re + b.re, a.im + b.im));
    case Op::SUB:
      return vm.ret(vm.make_complex(a.re - b.re, a.im - b.im));
    case Op::MUL: {
      const Pair p = complex_product(a, b);
      return vm.ret(vm.make_complex(p.re, p.im));
    }
    case Op::TRUE_DIV: {
      if (b.re == 0 && b.im == 0)
        return vm.raise(TypeId::t_ZeroDivisionError, "complex division by zero");
      const Pair q = complex_quotient(a, b);
      return vm.ret(vm.make_complex(q.re, q.im));
    }
    case Op::POW:
      return complex_power(vm, a, b);
    default:
      supported = false;
      return Outcome::kReturn;
  }
}

Tried number_operation(Vm& vm, Op op, Value a, Value b, Outcome& outcome) {
  const bool int_a = is_int_like(vm, a), int_b = is_int_like(vm, b);
  if (int_a && int_b) {
    if (op == Op::MATMUL) return Tried::kNotSupported;
    outcome = int_operation(vm, op, a, b);
    return Tried::kDone;
  }
  const bool float_a = a.is_double(), float_b = b.is_double();
  const bool complex_a = vm.layout_of(a) == Layout::kComplex,
             complex_b = vm.layout_of(b) == Layout::kComplex;
  if (!(int_a || float_a || complex_a) || !(int_b || float_b || complex_b))
    return Tried::kNotSupported;
  bool supported = true;
  if (complex_a || complex_b) {
    Pair x{}, y{};
    (void)to_complex(vm, a, x);
    (void)to_complex(vm, b, y);
    outcome = complex_operation(vm, op, x, y, supported);
  } else {
    double x = 0, y = 0;
    if (vm.to_float(a, x) != Answer::kYes || vm.to_float(b, y) != Answer::kYes)
      outcome = Outcome::kRaise;
    else
      outcome = float_operation(vm, op, x, y, supported);
  }
  return supported ? Tried::kDone : Tried::kNotSupported;
}

// --- sequences

bool too_large(Vm& vm, std::uint64_t bytes) {
  return bytes > (1u << 20) && !vm.heap().can_allocate(bytes);
}

Outcome concatenate_text(Vm& vm, Value a, Value b) {
  const Str x = *vm.heap().get<Str>(a), y = *vm.heap().get<Str>(b);
  if (x.bytes == 0) return vm.ret(b);
  if (y.bytes == 0) return vm.ret(a);
  const std::uint64_t bytes = static_cast<std::uint64_t>(x.bytes) + y.bytes;
  if (too_large(vm, bytes)) return vm.raise_out_of_memory();
  const Value out =
      vm.make_str_uninitialised(static_cast<std::uint32_t>(bytes), x.characters + y.characters);
  char* to = vm.heap().get<Str>(out)->data();
  std::memcpy(to, vm.heap().get<Str>(a)->data(), x.bytes);
  std::memcpy(to + x.bytes, vm.heap().get<Str>(b)->data(), y.bytes);
  // `s += x` grows s where it is (Python/ceval.c unicode_concatenate): only what is added counts.
  vm.charge_items(3 + y.bytes / 64);
  return vm.ret(out);
}

Outcome concatenate_items(Vm& vm, Value a, Value b, bool list) {
  Value* from = nullptr;
  std::uint32_t x = 0, y = 0;
  (void)vm.sequence_items(a, from, x);
  (void)vm.sequence_items(b, from, y);
  if (too_large(vm, (static_cast<std::uint64_t>(x) + y) * 8)) return vm.raise_out_of_memory();
  if (!list && y == 0) return vm.ret(a);
  const Value out = list ? vm.make_list_sized(x + y) : vm.make_tuple_sized(x + y);
  Value* to = nullptr;
  std::uint32_t count = 0;
  (void)vm.sequence_items(out, to, count);
  (void)vm.sequence_items(a, from, x);
  std::copy_n(from, x, to);
  (void)vm.sequence_items(b, from, y);
  std::copy_n(from, y, to + x);
  if (list) vm.charge(OpCosts::kContainer);
  vm.charge_items(2 + count / 8);
  return vm.ret(out);
}

// + of a sequence and `b`, which is not one of its kind.
Outcome cannot_concatenate(Vm& vm, Value a, Value b) {
  if (is_bytes_like(vm, a) && vm.type_name(b) == "memoryview")
    return vm.call_helper("concat_view", {a, b, Value::boolean(false)});
  const std::string_view what = vm.type_name(a);
  if (is_bytes_like(vm, a))
    return vm.raise(TypeId::t_TypeError, cat("can't concat ", vm.type_name(b), " to ", what));
  return vm.raise(TypeId::t_TypeError,
                  cat("can only concatenate ", what, " (not \"", vm.type_name(b), "\") to ", what));
}

bool is_sequence_of_its_kind(const Vm& vm, Value a, Value b) {
  switch (vm.layout_of(a)) {
    case Layout::kStr:
    case Layout::kList:
    case Layout::kTuple:
      return vm.layout_of(a) == vm.layout_of(b);
    case Layout::kBytes:
    case Layout::kByteArray:
      return is_bytes_like(vm, b);
    default:
      return true;
  }
}

Tried concatenate(Vm& vm, Value a, Value b, Outcome& outcome) {
  if (!is_sequence_of_its_kind(vm, a, b)) {
    outcome = cannot_concatenate(vm, a, b);
    return Tried::kDone;
  }
  const Layout layout = vm.layout_of(a);
  switch (layout) {
    case Layout::kStr:
      outcome = concatenate_text(vm, a, b);
      break;
    case Layout::kList:
      outcome = concatenate_items(vm, a, b, true);
      break;
    case Layout::kTuple:
      outcome = concatenate_items(vm, a, b, false);
      break;
    case Layout::kBytes:
    case Layout::kByteArray: {
      if (too_large(vm, vm.bytes_view(a).size() + vm.bytes_view(b).size())) {
        outcome = vm.raise_out_of_memory();
        break;
      }
      const std::string bytes = cat(vm.bytes_view(a), vm.bytes_view(b));
      outcome = vm.ret(layout == Layout::kBytes ? vm.make_bytes(bytes) : vm.make_bytearray(bytes));
      break;
    }
    default:
      return Tried::kNotSupported;
  }
  return Tried::kDone;
}

bool is_repeatable(const Vm& vm, Value v) {
  const Layout layout = vm.layout_of(v);
  return layout == Layout::kStr || layout == Layout::kList || layout == Layout::kTuple ||
         is_bytes_like(vm, v);
}

Outcome repeat_text(Vm& vm, Value v, std::uint64_t times) {
  const Str s = *vm.heap().get<Str>(v);
  if (times == 1) return vm.ret(v);
  if (times == 0 || s.bytes == 0) return vm.ret_str("");
  if (times > (1ull << 32) || too_large(vm, s.bytes * times)) return vm.raise_out_of_memory();
  const std::uint32_t bytes = static_cast<std::uint32_t>(s.bytes * times);
  const Value out =
      vm.make_str_uninitialised(bytes, static_cast<std::uint32_t>(s.characters * times));
  char* to = vm.heap().get<Str>(out)->data();
  const char* from = vm.heap().get<Str>(v)->data();
  if (s.bytes == 1)
    std::memset(to, *from, bytes);
  else
    for (std::uint64_t i = 0; i < times; ++i) std::memcpy(to + i * s.bytes, from, s.bytes);
  vm.charge_items(3 + bytes / 64);
  return vm.ret(out);
}

Outcome repeat_items(Vm& vm, Value v, std::uint64_t times, bool list) {
  Value* from = nullptr;
  std::uint32_t count = 0;
  (void)vm.sequence_items(v, from, count);
  if (times > (1ull << 32) || (count != 0 && too_large(vm, count * times * 8)))
    return vm.raise_out_of_memory();
  if (!list && times == 1) return vm.ret(v);
  const std::uint32_t total = static_cast<std::uint32_t>(count * times);
  const Value out = list ? vm.make_list_sized(total) : vm.make_tuple_sized(total);
  Value* to = nullptr;
  std::uint32_t ignored = 0;
  (void)vm.sequence_items(out, to, ignored);
  (void)vm.sequence_items(v, from, count);
  for (std::uint64_t i = 0; i < total; i += count) std::copy_n(from, count, to + i);
  if (list) vm.charge(OpCosts::kContainer);
  vm.charge_items(2 + total / 8);
  return vm.ret(out);
}

Outcome repeat(Vm& vm, Value v, Value times_value) {
  std::int64_t times = 0;
  if (!vm.to_int64(times_value, times)) {
    if (bigint::sign(vm, times_value) > 0)
      return vm.raise(TypeId::t_OverflowError, cat("cannot fit '", vm.type_name(times_value),
                                                   "' into an index-sized integer"));
    times = 0;
  }
  const std::uint64_t n = times < 0 ? 0 : static_cast<std::uint64_t>(times);
  switch (vm.layout_of(v)) {
    case Layout::kStr:
      return repeat_text(vm, v, n);
    case Layout::kList:
      return repeat_items(vm, v, n, true);
    case Layout::kTuple:
      return repeat_items(vm, v, n, false);
    default:
      break;
  }
  const std::string bytes(vm.bytes_view(v));
  if (n > (1ull << 32) || too_large(vm, bytes.size() * n)) return vm.raise_out_of_memory();
  std::string out;
  for (std::uint64_t i = 0; i < n && !bytes.empty(); ++i) out += bytes;
  return vm.ret(vm.layout_of(v) == Layout::kBytes ? vm.make_bytes(out) : vm.make_bytearray(out));
}

Tried multiply_sequence(Vm& vm, Value a, Value b, Outcome& outcome) {
  if (!is_repeatable(vm, a)) std::swap(a, b);
  if (!is_repeatable(vm, a)) return Tried::kNotSupported;
  if (is_int_like(vm, b))
    outcome = repeat(vm, a, b);
  else if (!python_method(vm, b, Name::n___index__).is_unbound())
    outcome = vm.call_helper("repeat_index", {a, b});
  else
    outcome = vm.raise(TypeId::t_TypeError,
                       cat("can't multiply sequence by non-int of type '", vm.type_name(b), "'"));
  return Tried::kDone;
}

// --- sets and dicts

Outcome finish_set(Vm& vm, std::string_view symbol, Value a, Value b, Value result, Answer answer) {
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython)
    return vm.call_helper("set_operation", {vm.make_str(symbol), a, b});
  return vm.ret(result);
}

Tried set_operation(Vm& vm, Op op, Value a, Value b, Outcome& outcome) {
  Answer answer = Answer::kYes;
  Value result = Value::unbound();
  const bool frozen = vm.heap().get(a)->type == vm.type(TypeId::t_frozenset);
  switch (op) {
    case Op::BIT_OR:
      result = vm.set_copy(a, frozen);
      if (result.is_unbound())
        answer = Answer::kRaised;
      else
        set_merge(vm, result, b, answer);
      break;
    case Op::BIT_AND:
      result = set_intersection(vm, a, b, answer);
      break;
    case Op::SUB:
      result = set_difference(vm, a, b, answer);
      break;
    case Op::BIT_XOR:
      result = set_symmetric_difference(vm, a, b, answer);
      break;
    default:
      return Tried::kNotSupported;
  }
  outcome = finish_set(vm, names_of(op).symbol, a, b, result, answer);
  return Tried::kDone;
}

bool is_set_like_view(const Vm& vm, Value v) {
  return vm.layout_of(v) == Layout::kDictView &&
         (const_cast<Vm&>(vm).heap().get<DictView>(v)->kind == DictViewKind::kKeys ||
          const_cast<Vm&>(vm).heap().get<DictView>(v)->kind == DictViewKind::kItems);
}

bool is_proxy(const Vm& vm, Value v) {
  return vm.layout_of(v) == Layout::kDictView &&
         const_cast<Vm&>(vm).heap().get<DictView>(v)->kind == DictViewKind::kProxy;
}

Value without_proxy(Vm& vm, Value v) {
  return is_proxy(vm, v) ? Value::ref(vm.heap().get<DictView>(v)->dict) : v;
}

Outcome merge_dicts(Vm& vm, Value a, Value b) {
  const Value result = vm.dict_copy(a);
  if (result.is_unbound()) return Outcome::kRaise;
  const Answer answer = dict_update_from_dict(vm, result, b);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython) return vm.call_helper("dict_or", {a, b});
  return vm.ret(result);
}

Tried container_operation(Vm& vm, Op op, Value a, Value b, Outcome& outcome) {
  if (vm.is_set(a) && vm.is_set(b)) return set_operation(vm, op, a, b, outcome);
  if (is_set_like_view(vm, a) || (is_set_like_view(vm, b) && vm.is_set(a))) {
    if (op != Op::SUB && op != Op::BIT_AND && op != Op::BIT_OR && op != Op::BIT_XOR)
      return Tried::kNotSupported;
    outcome = vm.call_helper("view_operation", {vm.make_str(names_of(op).symbol), a, b});
    return Tried::kDone;
  }
  if (op == Op::BIT_OR) {  // mappingproxy_or() in Objects/descrobject.c
    a = without_proxy(vm, a);
    b = without_proxy(vm, b);
  }
  if (op == Op::BIT_OR && vm.is_dict(a) && vm.is_dict(b)) {
    outcome = merge_dicts(vm, a, b);
    return Tried::kDone;
  }
  return Tried::kNotSupported;
}

// --- augmented assignment of mutable containers

Tried inplace_list(Vm& vm, Op op, Value a, Value b, Outcome& outcome) {
  if (op == Op::ADD) {
    const Answer answer = extend_native(vm, a, b);
    outcome = answer == Answer::kRaised        ? Outcome::kRaise
              : answer == Answer::kNeedsPython ? vm.call_helper("list_inplace_add", {a, b})
                                               : vm.ret(a);
    return Tried::kDone;
  }
  if (op != Op::MUL || !is_int_like(vm, b)) return Tried::kNotSupported;
  outcome = repeat(vm, a, b);
  if (outcome != Outcome::kReturn) return Tried::kDone;
  List* from = vm.heap().get<List>(vm.result());
  List* to = vm.heap().get<List>(a);
  std::swap(from->buffer, to->buffer);
  std::swap(from->size, to->size);
  outcome = vm.ret(a);
  return Tried::kDone;
}

Tried inplace_set(Vm& vm, Op op, Value a, Value b, Outcome& outcome) {
  if (!vm.is_set(b)) return Tried::kNotSupported;
  Answer answer = Answer::kYes;
  if (op == Op::BIT_OR) {
    set_merge(vm, a, b, answer);
  } else if (op == Op::SUB) {
    set_subtract(vm, a, b, answer);
  } else if (op == Op::BIT_XOR) {
    set_toggle(vm, a, b, answer);
  } else {
    const Tried tried = set_operation(vm, op, a, b, outcome);
    if (tried == Tried::kNotSupported || outcome == Outcome::kRaise) return tried;
    if (outcome == Outcome::kCall) {
      outcome = vm.call_helper("set_inplace", {vm.make_str(names_of(op).symbol), a, b});
      return tried;
    }
    Set* from = vm.heap().get<Set>(vm.result());
    Set* to = vm.heap().get<Set>(a);
    std::swap(from->table, to->table);
    std::swap(from->mask, to->mask);
    std::swap(from->fill, to->fill);
    std::swap(from->used, to->used);
    outcome = vm.ret(a);
    return tried;
  }
  outcome = answer == Answer::kRaised ? Outcome::kRaise
            : answer == Answer::kNeedsPython
                ? vm.call_helper("set_inplace", {vm.make_str(names_of(op).symbol), a, b})
                : vm.ret(a);
  return Tried::kDone;
}

Tried inplace_dict(Vm& vm, Value a, Value b, Outcome& outcome) {
  if (vm.is_dict(b)) {
    const Answer answer = dict_update_from_dict(vm, a, b);
    if (answer == Answer::kRaised) {
      outcome = Outcome::kRaise;
      return Tried::kDone;
    }
    if (answer == Answer::kYes) {
      outcome = vm.ret(a);
      return Tried::kDone;
    }
  }
  outcome = vm.call_helper("dict_inplace_or", {a, b});
  return Tried::kDone;
}

// At the end of a bytearray, which grows as CPython's does: many appends stay linear.
void append_bytes(Vm& vm, Value array, std::string_view bytes) {
  const std::string more(bytes);  // it may lie in the heap
  const ByteArray before = *vm.heap().get<ByteArray>(array);
  const std::uint32_t have =
      before.buffer == 0 ? 0 : vm.heap().get<Buffer>(before.buffer)->capacity_bytes();
  const std::uint32_t size = before.size + static_cast<std::uint32_t>(more.size());
  if (size > have) {
    const Ref grown = vm.heap().grow_buffer(before.buffer, size + size / 8 + 24);
    vm.heap().get<ByteArray>(array)->buffer = grown;
  }
  if (more.empty()) return;
  ByteArray* after = vm.heap().get<ByteArray>(array);
  std::memcpy(vm.heap().get<Buffer>(after->buffer)->data<char>() + before.size, more.data(),
              more.size());
  after->size = size;
}

Tried inplace_bytearray(Vm& vm, Op op, Value a, Value b, Outcome& outcome) {
  if (op == Op::MUL && is_int_like(vm, b)) {
    outcome = repeat(vm, a, b);
    if (outcome != Outcome::kReturn) return Tried::kDone;
    ByteArray* from = vm.heap().get<ByteArray>(vm.result());
    ByteArray* to = vm.heap().get<ByteArray>(a);
    std::swap(from->buffer, to->buffer);
    std::swap(from->size, to->size);
  } else if (op == Op::ADD && vm.type_name(b) == "memoryview") {
    outcome = vm.call_helper("concat_view", {a, b, Value::boolean(true)});
    return Tried::kDone;
  } else if (op == Op::ADD && is_bytes_like(vm, b)) {
    append_bytes(vm, a, vm.bytes_view(b));
  } else {
    return Tried::kNotSupported;
  }
  outcome = vm.ret(a);
  return Tried::kDone;
}

}  // namespace

Tried inplace_builtin(Vm& vm, Op op, Value a, Value b, Outcome& outcome) {
  switch (vm.layout_of(a)) {
    case Layout::kList:
      return inplace_list(vm, op, a, b, outcome);
    case Layout::kSet:
      if (vm.heap().get(a)->type == vm.type(TypeId::t_frozenset)) return Tried::kNotSupported;
      return inplace_set(vm, op, a, b, outcome);
    case Layout::kDict:
      return op == Op::BIT_OR ? inplace_dict(vm, a, b, outcome) : Tried::kNotSupported;
    case Layout::kByteArray:
      return inplace_bytearray(vm, op, a, b, outcome);
    case Layout::kDictView:
      if (op != Op::BIT_OR || !is_proxy(vm, a)) return Tried::kNotSupported;
      outcome =
          vm.raise(TypeId::t_TypeError, "'|=' is not supported by mappingproxy; use '|' instead");
      return Tried::kDone;
    default:
      return Tried::kNotSupported;
  }
}

Tried binary_builtin(Vm& vm, Op op, Value a, Value b, Outcome& outcome) {
  if (number_operation(vm, op, a, b, outcome) == Tried::kDone) return Tried::kDone;
  switch (op) {
    case Op::ADD:
      return concatenate(vm, a, b, outcome);
    case Op::MUL:
      return multiply_sequence(vm, a, b, outcome);
    case Op::MOD:
      if (vm.is_str(a)) {
        outcome = percent_format(vm, a, b);
        return Tried::kDone;
      }
      if (is_bytes_like(vm, a)) {
        outcome = vm.call_helper("bytes_percent", {a, b});
        return Tried::kDone;
      }
      return Tried::kNotSupported;
    default:
      if (!a.is_ref() || !b.is_ref()) return Tried::kNotSupported;
      return container_operation(vm, op, a, b, outcome);
  }
}

std::string_view operator_symbol(Op op) { return names_of(op).symbol; }

Outcome unsupported_operands(Vm& vm, Op op, Value a, Value b, bool inplace) {
  const std::string symbol = op == Op::POW ? (inplace ? "**=" : "** or pow()")
                                           : cat(names_of(op).symbol, inplace ? "=" : "");
  std::string message = cat("unsupported operand type(s) for ", symbol, ": '", vm.type_name(a),
                            "' and '", vm.type_name(b), "'");
  if (op == Op::RSHIFT && a.is_native() &&
      std::string_view(vm.natives()[a.as_native()].def.name) == "print")
    message += ". Did you mean \"print(<message>, file=<output_stream>)\"?";
  return vm.raise(TypeId::t_TypeError, message);
}

namespace {

// a *= b of what has slots of a sequence, but none to repeat it: b is not asked then
// (Objects/abstract.c PyNumber_InPlaceMultiply).
bool refuses_repeating(Vm& vm, Op op, Value a, bool inplace) {
  if (!inplace || op != Op::MUL) return false;
  switch (vm.layout_of(a)) {
    case Layout::kDict:
    case Layout::kSet:
    case Layout::kRange:
    case Layout::kDictView:
    case Layout::kInstance:
      return true;
    default:
      return false;
  }
}

}  // namespace

Outcome Vm::binary(Op op, Value a, Value b, bool inplace) {
  if (is_int_like(*this, a) && is_int_like(*this, b) && op != Op::MATMUL)
    return int_operation(*this, op, a, b);
  Outcome outcome = Outcome::kReturn;
  if (!may_be_special(*this, a) && !may_be_special(*this, b)) {
    if (inplace && inplace_builtin(*this, op, a, b, outcome) == Tried::kDone) return outcome;
    if (refuses_repeating(*this, op, a, inplace))
      return unsupported_operands(*this, op, a, b, true);
    if (binary_builtin(*this, op, a, b, outcome) == Tried::kDone) return outcome;
    return unsupported_operands(*this, op, a, b, inplace);
  }
  const OperatorNames names = names_of(op);
  if (!python_method(*this, a, names.forward).is_unbound() ||
      !python_method(*this, b, names.reflected).is_unbound() ||
      (inplace && !python_method(*this, a, names.inplace).is_unbound()))
    return call_helper("binary_op", {name_value(names.forward), name_value(names.reflected),
                                     inplace ? name_value(names.inplace) : Value::none(), a, b});
  const Value x = unwrap(a), y = unwrap(b);
  const Value added = op == Op::ADD && is_list(x) ? b : y;  // by its own __iter__ and name
  if (inplace && inplace_builtin(*this, op, x, added, outcome) == Tried::kDone) {
    if (outcome == Outcome::kReturn && result_ == x) result_ = a;
    return outcome;
  }
  if (refuses_repeating(*this, op, x, inplace)) return unsupported_operands(*this, op, a, b, true);
  if (op == Op::BIT_OR && (is_type(a) || is_type(b)))
    return call_helper("make_union", {a, b, Value::boolean(inplace)});
  if (op == Op::MOD && is_str(x)) return percent_format(*this, x, b);
  if (op == Op::MOD && is_bytes_like(*this, x)) return call_helper("bytes_percent", {x, b});
  if (op == Op::MUL && is_sequence_of_its_kind(*this, x, x) && !is_int_like(*this, y) &&
      multiply_sequence(*this, x, b, outcome) == Tried::kDone)
    return outcome;
  if (op == Op::ADD && !is_sequence_of_its_kind(*this, x, y))
    return cannot_concatenate(*this, x, b);
  if (binary_builtin(*this, op, x, y, outcome) == Tried::kDone) return outcome;
  return unsupported_operands(*this, op, a, b, inplace);
}

Outcome Vm::unary(Op op, Value v) {
  const Name name = op == Op::NEG   ? Name::n___neg__
                    : op == Op::POS ? Name::n___pos__
                                    : Name::n___invert__;
  if (may_be_special(*this, v)) {
    const Value method = python_method(*this, v, name);
    if (layout_of(method) == Layout::kFunction) return call(method, {v});
    if (!method.is_unbound() && !method.is_none())
      return call_helper("call_named", {v, name_value(name)});
  }
  const Value x = unwrap(v);
  if (is_int_like(*this, x)) {
    if (op == Op::NEG) return ret(bigint::negate(*this, x));
    if (op == Op::INVERT) return ret(bigint::invert(*this, x));
    return ret(x.is_bool() ? Value::small_int(x.is_true() ? 1 : 0) : x);
  }
  if (x.is_double() && op != Op::INVERT)
    return ret(Value::number(op == Op::NEG ? -x.as_double() : x.as_double()));
  if (layout_of(x) == Layout::kComplex && op != Op::INVERT) {
    const Complex c = *heap_.get<Complex>(x);
    return ret(op == Op::NEG ? make_complex(-c.real, -c.imag) : x);
  }
  const char* symbol = op == Op::NEG ? "-" : op == Op::POS ? "+" : "~";
  return raise(TypeId::t_TypeError,
               cat("bad operand type for unary ", symbol, ": '", type_name(v), "'"));
}

// --- comparison

Outcome Vm::compare(Op op, Value a, Value b) {
  const auto through_python = [&] {
    const OperatorNames names = names_of(op);
    return call_helper("compare_op", {name_value(names.forward), name_value(names.reflected),
                                      make_str(names.symbol), a, b});
  };
  const bool special_a = may_be_special(*this, a), special_b = may_be_special(*this, b);
  if (special_a || special_b) {
    const OperatorNames names = names_of(op);
    if (!python_method(*this, a, names.forward).is_unbound() ||
        !python_method(*this, b, names.reflected).is_unbound())
      return through_python();
  }
  if (op == Op::EQ || op == Op::NE) {
    const Answer answer = equal(a, b);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kNeedsPython) return through_python();
    return ret_bool((answer == Answer::kYes) == (op == Op::EQ));
  }
  const Ordering ordering = order_builtin(*this, op, unwrap(a), unwrap(b), 0);
  if (!ordering.supported)
    return raise(TypeId::t_TypeError,
                 cat("'", names_of(op).symbol, "' not supported between instances of '",
                     type_name(a), "' and '", type_name(b), "'"));
  if (ordering.answer == Answer::kRaised) return Outcome::kRaise;
  if (ordering.answer == Answer::kNeedsPython) return through_python();
  return ret_bool(ordering.answer == Answer::kYes);
}

// --- subscription

namespace {

// A special method of a class written in Python: called at once if it is a plain function.
Outcome call_method(Vm& vm, Value method, Name name, Value self,
                    std::initializer_list<Value> arguments) {
  const bool plain = vm.layout_of(method) == Layout::kFunction;
  const Value first = plain ? self : vm.name_value(name);
  const Value* a = arguments.begin();
  if (plain) {
    if (arguments.size() == 1) return vm.call(method, {first, a[0]});
    return vm.call(method, {first, a[0], a[1]});
  }
  if (arguments.size() == 1) return vm.call_helper("call_named", {self, first, a[0]});
  return vm.call_helper("call_named", {self, first, a[0], a[1]});
}

// An index into a sequence of `size` items; kRaised: IndexError or TypeError set.
Answer sequence_index(Vm& vm, Value key, std::uint32_t size, std::string_view what,
                      std::string_view out_of_range, std::uint32_t& out) {
  std::int64_t i = 0;
  const Answer answer = vm.to_index(key, i, what);
  if (answer != Answer::kYes) return answer;
  if (i < 0) i += size;
  if (i < 0 || i >= static_cast<std::int64_t>(size)) {
    (void)vm.raise(TypeId::t_IndexError, out_of_range);
    return Answer::kRaised;
  }
  out = static_cast<std::uint32_t>(i);
  return Answer::kYes;
}

Outcome not_an_index(Vm& vm, Answer answer, Value container, Value key) {
  if (answer == Answer::kRaised) return Outcome::kRaise;
  return vm.call_helper("get_item_index", {container, key});
}

Outcome get_from_list(Vm& vm, Value v, Value key) {
  std::uint32_t i = 0;
  if (vm.layout_of(key) == Layout::kSlice) return get_slice(vm, v, key);
  const Answer answer =
      sequence_index(vm, key, vm.list_size(v), "list", "list index out of range", i);
  if (answer != Answer::kYes) return not_an_index(vm, answer, v, key);
  return vm.ret(vm.list_get(v, i));
}

Outcome get_from_tuple(Vm& vm, Value v, Value key) {
  std::uint32_t i = 0;
  if (vm.layout_of(key) == Layout::kSlice) return get_slice(vm, v, key);
  const Answer answer =
      sequence_index(vm, key, vm.tuple_size(v), "tuple", "tuple index out of range", i);
  if (answer != Answer::kYes) return not_an_index(vm, answer, v, key);
  return vm.ret(vm.tuple_get(v, i));
}

Outcome get_from_text(Vm& vm, Value v, Value key) {
  std::uint32_t i = 0;
  if (vm.layout_of(key) == Layout::kSlice) return get_slice(vm, v, key);
  vm.charge_items(1);
  if (!vm.is_integer(key) && python_method(vm, key, Name::n___index__).is_unbound())
    return vm.raise(TypeId::t_TypeError,
                    cat("string indices must be integers, not '", vm.type_name(key), "'"));
  const Answer answer = sequence_index(vm, key, vm.heap().get<Str>(v)->characters, "string",
                                       "string index out of range", i);
  if (answer != Answer::kYes) return not_an_index(vm, answer, v, key);
  return vm.ret(character_at(vm, v, i));
}

Outcome get_from_bytes(Vm& vm, Value v, Value key) {
  std::uint32_t i = 0;
  if (vm.layout_of(key) == Layout::kSlice) return get_slice(vm, v, key);
  const bool array = vm.layout_of(v) == Layout::kByteArray;
  const Answer answer = sequence_index(
      vm, key, static_cast<std::uint32_t>(vm.bytes_view(v).size()), array ? "bytearray" : "byte",
      array ? "bytearray index out of range" : "index out of range", i);
  if (answer != Answer::kYes) return not_an_index(vm, answer, v, key);
  return vm.ret(Value::small_int(static_cast<unsigned char>(vm.bytes_view(v)[i])));
}

Outcome get_from_range(Vm& vm, Value v, Value key) {
  if (vm.layout_of(key) == Layout::kSlice) return get_slice(vm, v, key);
  std::int64_t i = 0;
  const std::int64_t length = range_length(vm, v);
  if (vm.is_integer(vm.unwrap(key)) && (length == INT64_MAX || !vm.to_int64(vm.unwrap(key), i)))
    return vm.call_helper("long_range_get", {v, key});
  const Answer answer = vm.to_index(key, i, "range");
  if (answer != Answer::kYes) return not_an_index(vm, answer, v, key);
  if (i < 0) i += length;
  if (i < 0 || i >= length)
    return vm.raise(TypeId::t_IndexError, "range object index out of range");
  return vm.ret(range_item(vm, v, i));
}

// `self` is the dict or an instance of a subclass, which may define __missing__.
Outcome get_from_dict(Vm& vm, Value dict, Value key, Value self) {
  std::int64_t hash = 0;
  Answer answer = vm.hash(key, hash);
  if (answer == Answer::kYes) {
    const Value found = vm.dict_get(dict, key, hash, answer);
    if (answer == Answer::kYes) return vm.ret(found);
  }
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython) return vm.call_helper("dict_getitem", {self, key});
  if (self != dict) {
    const Value missing = vm.special(self, Name::n___missing__);
    if (!missing.is_unbound()) return call_method(vm, missing, Name::n___missing__, self, {key});
  }
  return vm.raise_key_error(key);
}

// C[...] of a class: its metaclass's __getitem__, or __class_getitem__.
Outcome get_from_type(Vm& vm, Value type, Value key) {
  const Value method = python_method(vm, type, Name::n___getitem__);
  if (!method.is_unbound()) return call_method(vm, method, Name::n___getitem__, type, {key});
  const Value own = vm.lookup_type(type.as_ref(), Name::n___class_getitem__);
  if (vm.layout_of(own) == Layout::kWrapper) {
    const Value function = vm.heap().get<Wrapper>(own)->function;
    if (vm.layout_of(function) == Layout::kFunction) return vm.call(function, {type, key});
  }
  if (vm.layout_of(own) == Layout::kFunction) return vm.call(own, {type, key});
  if (!own.is_unbound())
    return vm.call_helper("call_named", {type, vm.name_value(Name::n___class_getitem__), key});
  return vm.call_helper("class_getitem", {type, key});
}

}  // namespace

Outcome get_item_builtin(Vm& vm, Value v, Value key, Value self) {
  switch (vm.layout_of(v)) {
    case Layout::kList:
      return get_from_list(vm, v, key);
    case Layout::kTuple:
      return get_from_tuple(vm, v, key);
    case Layout::kDict:
      return get_from_dict(vm, v, key, self);
    case Layout::kStr:
      return get_from_text(vm, v, key);
    case Layout::kBytes:
    case Layout::kByteArray:
      return get_from_bytes(vm, v, key);
    case Layout::kRange:
      return get_from_range(vm, v, key);
    case Layout::kDictView:
      if (vm.heap().get<DictView>(v)->kind == DictViewKind::kProxy)
        return get_from_dict(vm, Value::ref(vm.heap().get<DictView>(v)->dict), key,
                             Value::ref(vm.heap().get<DictView>(v)->dict));
      break;
    default:
      break;
  }
  return vm.raise(TypeId::t_TypeError,
                  cat("'", vm.type_name(self), "' object is not subscriptable"));
}

Outcome Vm::get_item(Value v, Value key) {
  if (layout_of(v) == Layout::kList && key.is_int()) {
    const std::int64_t size = list_size(v);
    std::int64_t i = key.as_int();
    if (i < 0) i += size;
    if (i >= 0 && i < size) return ret(list_get(v, static_cast<std::uint32_t>(i)));
  }
  if (layout_of(v) == Layout::kType) return get_from_type(*this, v, key);
  if (may_be_special(*this, v)) {
    const Value method = python_method(*this, v, Name::n___getitem__);
    if (!method.is_unbound()) return call_method(*this, method, Name::n___getitem__, v, {key});
  }
  return get_item_builtin(*this, unwrap(v), key, v);
}

namespace {

Answer replace_items(Vm& vm, Value list, std::int64_t start, std::int64_t count, Value items) {
  const std::uint32_t added = vm.list_size(items);
  const std::uint32_t old_size = vm.list_size(list);
  const std::uint32_t size = old_size - static_cast<std::uint32_t>(count) + added;
  if (too_large(vm, size * 8ull)) {
    (void)vm.raise_out_of_memory();
    return Answer::kRaised;
  }
  vm.list_reserve(list, size);
  Value* data = vm.list_items(list);
  if (data == nullptr) return Answer::kYes;
  std::memmove(data + start + added, data + start + count,
               (old_size - static_cast<std::uint64_t>(start + count)) * sizeof(Value));
  if (added != 0) std::copy_n(vm.list_items(items), added, data + start);
  vm.heap().get<List>(list)->size = size;
  vm.charge_items((old_size - static_cast<std::uint64_t>(start) + added) / 8);
  return Answer::kYes;
}

Outcome set_list_slice(Vm& vm, Value list, Value slice, Value value) {
  if (slice_needs_python(vm, slice)) return vm.call_helper("set_item_slice", {list, slice, value});
  std::int64_t start = 0, stop = 0, step = 0, count = 0;
  if (!vm.slice_indices(slice, vm.list_size(list), start, stop, step, count))
    return Outcome::kRaise;
  const Value items = vm.make_list();
  const Answer answer = extend_native(vm, items, value);
  if (answer == Answer::kRaised) {
    if (!vm.is_exact(vm.exception(), TypeId::t_TypeError)) return Outcome::kRaise;
    return vm.raise(TypeId::t_TypeError, "must assign iterable to extended slice");
  }
  if (answer == Answer::kNeedsPython) return vm.call_helper("list_set_slice", {list, slice, value});
  const std::uint32_t added = vm.list_size(items);
  if (step == 1)
    return replace_items(vm, list, start, count, items) == Answer::kYes ? vm.ret_none()
                                                                        : Outcome::kRaise;
  if (added != count)
    return vm.raise(TypeId::t_ValueError,
                    cat("attempt to assign sequence of size ", std::to_string(added),
                        " to extended slice of size ", std::to_string(count)));
  for (std::uint32_t i = 0; i < added; ++i)
    vm.list_set(list, static_cast<std::uint32_t>(start + i * step), vm.list_get(items, i));
  return vm.ret_none();
}

Outcome set_in_list(Vm& vm, Value list, Value key, Value value) {
  if (vm.layout_of(key) == Layout::kSlice) return set_list_slice(vm, list, key, value);
  std::uint32_t i = 0;
  const Answer answer =
      sequence_index(vm, key, vm.list_size(list), "list", "list assignment index out of range", i);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython) return vm.call_helper("set_item_index", {list, key, value});
  vm.list_set(list, i, value);
  return vm.ret_none();
}

Outcome set_in_dict(Vm& vm, Value dict, Value key, Value value) {
  std::int64_t hash = 0;
  Answer answer = vm.hash(key, hash);
  if (answer == Answer::kYes) answer = vm.dict_set(dict, key, hash, value);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython) return vm.call_helper("dict_setitem", {dict, key, value});
  return vm.ret_none();
}

Outcome set_in_bytearray(Vm& vm, Value array, Value key, Value value) {
  if (vm.layout_of(key) == Layout::kSlice)
    return vm.call_helper("bytearray_set_slice", {array, key, value});
  std::uint32_t i = 0;
  std::int64_t byte = 0;
  const std::uint32_t size = vm.heap().get<ByteArray>(array)->size;
  const Answer answer =
      sequence_index(vm, key, size, "bytearray", "bytearray index out of range", i);
  // The value is looked at before the size of the array, which looking at it might change.
  if (answer == Answer::kRaised && !vm.to_int64(vm.unwrap(key), byte)) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython) return vm.call_helper("set_item_index", {array, key, value});
  if (!vm.is_integer(value))
    return vm.raise(TypeId::t_TypeError,
                    cat("'", vm.type_name(value), "' object cannot be interpreted as an integer"));
  if (!vm.to_int64(value, byte) || byte < 0 || byte > 255)
    return vm.raise(TypeId::t_ValueError, "byte must be in range(0, 256)");
  if (answer == Answer::kRaised) return Outcome::kRaise;
  vm.heap().get<Buffer>(vm.heap().get<ByteArray>(array)->buffer)->data<unsigned char>()[i] =
      static_cast<unsigned char>(byte);
  return vm.ret_none();
}

// A sequence is asked for its item by a number of the machine's before it says that it has none to
// change (Objects/abstract.c PyObject_SetItem). True: IndexError raised.
bool index_too_large(Vm& vm, Value v, Value key) {
  const Layout layout = vm.layout_of(v);
  const bool sequence = layout == Layout::kStr || layout == Layout::kTuple ||
                        layout == Layout::kBytes || layout == Layout::kRange ||
                        layout == Layout::kSet;
  std::int64_t i = 0;
  return sequence && vm.is_integer(key) && vm.to_index(key, i, "sequence") == Answer::kRaised;
}

}  // namespace

Outcome set_item_builtin(Vm& vm, Value v, Value key, Value value, Value self) {
  switch (vm.layout_of(v)) {
    case Layout::kList:
      return set_in_list(vm, v, key, value);
    case Layout::kDict:
      return set_in_dict(vm, v, key, value);
    case Layout::kByteArray:
      return set_in_bytearray(vm, v, key, value);
    default:
      if (index_too_large(vm, v, key)) return Outcome::kRaise;
      return vm.raise(TypeId::t_TypeError,
                      cat("'", vm.type_name(self), "' object does not support item assignment"));
  }
}

Outcome Vm::set_item(Value v, Value key, Value value) {
  if (may_be_special(*this, v)) {
    const Value method = python_method(*this, v, Name::n___setitem__);
    if (!method.is_unbound())
      return call_method(*this, method, Name::n___setitem__, v, {key, value});
  }
  return set_item_builtin(*this, unwrap(v), key, value, v);
}

namespace {

Outcome delete_from_list(Vm& vm, Value list, Value key) {
  std::int64_t start = 0, stop = 0, step = 1, count = 1;
  if (vm.layout_of(key) == Layout::kSlice) {
    if (slice_needs_python(vm, key)) return vm.call_helper("delete_item_slice", {list, key});
    if (!vm.slice_indices(key, vm.list_size(list), start, stop, step, count))
      return Outcome::kRaise;
    if (step < 0) {
      start += (count - 1) * step;
      step = -step;
    }
  } else {
    std::uint32_t i = 0;
    const Answer answer = sequence_index(vm, key, vm.list_size(list), "list",
                                         "list assignment index out of range", i);
    if (answer == Answer::kRaised) return Outcome::kRaise;
    if (answer == Answer::kNeedsPython) return vm.call_helper("delete_item_index", {list, key});
    start = i;
  }
  if (count <= 0) return vm.ret_none();
  Value* items = vm.list_items(list);
  const std::uint32_t size = vm.list_size(list);
  std::uint32_t to = static_cast<std::uint32_t>(start);
  std::int64_t next = start, left = count;
  for (std::uint32_t from = to; from < size; ++from) {
    if (left > 0 && from == next) {
      next += step;
      --left;
    } else {
      items[to++] = items[from];
    }
  }
  vm.heap().get<List>(list)->size = to;
  vm.charge_items((size - static_cast<std::uint64_t>(start)) / 8);
  return vm.ret_none();
}

Outcome delete_from_dict(Vm& vm, Value dict, Value key) {
  std::int64_t hash = 0;
  Answer answer = vm.hash(key, hash);
  if (answer == Answer::kYes) answer = vm.dict_delete(dict, key, hash);
  switch (answer) {
    case Answer::kYes:
      return vm.ret_none();
    case Answer::kNo:
      return vm.raise_key_error(key);
    case Answer::kNeedsPython:
      return vm.call_helper("dict_delitem", {dict, key});
    case Answer::kRaised:
      return Outcome::kRaise;
  }
  IL_UNREACHABLE();
}

}  // namespace

Outcome delete_item_builtin(Vm& vm, Value v, Value key, Value self) {
  switch (vm.layout_of(v)) {
    case Layout::kList:
      return delete_from_list(vm, v, key);
    case Layout::kDict:
      return delete_from_dict(vm, v, key);
    case Layout::kByteArray:
      return vm.call_helper("bytearray_delete", {v, key});
    default: {
      // CPython asks what has the methods of a sequence as one (PyObject_DelItem): what has a
      // length, and whatever is defined in Python.
      const bool sequence =
          self.is_ref() && !vm.is_type(self) &&
          (may_be_special(vm, self) || !vm.special(v, Name::n___len__).is_unbound());
      if (index_too_large(vm, v, key)) return Outcome::kRaise;
      const bool index =
          vm.is_integer(key) || !python_method(vm, key, Name::n___index__).is_unbound();
      return vm.raise(TypeId::t_TypeError,
                      cat("'", vm.type_name(self), "' object does",
                          sequence && index ? "n't" : " not", " support item deletion"));
    }
  }
}

Outcome Vm::delete_item(Value v, Value key) {
  if (may_be_special(*this, v)) {
    const Value method = python_method(*this, v, Name::n___delitem__);
    if (!method.is_unbound()) return call_method(*this, method, Name::n___delitem__, v, {key});
  }
  return delete_item_builtin(*this, unwrap(v), key, v);
}

// --- membership

namespace {

Answer contains_in_items(Vm& vm, Value v, Value item) {
  Value* items = nullptr;
  std::uint32_t count = 0;
  (void)vm.sequence_items(v, items, count);
  std::uint32_t i = 0;
  Answer answer = Answer::kNo;
  for (; i < count && answer == Answer::kNo; ++i) answer = vm.identical_or_equal(items[i], item);
  vm.charge_items(i);
  return answer;
}

Answer contains_in_range(Vm& vm, Value v, Value item) {
  const Range r = *vm.heap().get<Range>(v);
  if (r.start.is_int() && r.stop.is_int() && r.step.is_int() && item.is_int()) {
    const std::int64_t a = r.start.as_int(), b = r.stop.as_int(), s = r.step.as_int(),
                       x = item.as_int();
    const bool inside = s > 0 ? x >= a && x < b : x <= a && x > b;
    return inside && (x - a) % s == 0 ? Answer::kYes : Answer::kNo;
  }
  if (!is_int_like(vm, item)) {
    if (item.is_double()) {
      if (item.as_double() != std::floor(item.as_double()) || std::isinf(item.as_double()))
        return Answer::kNo;
      return contains_in_range(vm, v, bigint::from_double(vm, item.as_double()));
    }
    return may_be_special(vm, item) ? Answer::kNeedsPython : Answer::kNo;
  }
  const bool up = bigint::sign(vm, r.step) > 0;
  const int from_start = bigint::compare(vm, item, r.start),
            from_stop = bigint::compare(vm, item, r.stop);
  if (up ? from_start < 0 || from_stop >= 0 : from_start > 0 || from_stop <= 0) return Answer::kNo;
  (void)bigint::binary(vm, Op::SUB, item, r.start);
  (void)bigint::binary(vm, Op::MOD, vm.result(), r.step);
  return bigint::sign(vm, vm.result()) == 0 ? Answer::kYes : Answer::kNo;
}

Answer contains_in_view(Vm& vm, Value v, Value item) {
  const DictView view = *vm.heap().get<DictView>(v);
  const Value dict = Value::ref(view.dict);
  std::uint32_t at = 0;
  Value key, value;
  if (view.kind == DictViewKind::kValues) {
    while (vm.dict_next(dict, at, key, value)) {
      const Answer answer = vm.identical_or_equal(value, item);
      if (answer != Answer::kNo) return answer;
    }
    return Answer::kNo;
  }
  if (view.kind == DictViewKind::kItems) {
    if (!vm.is_tuple(item) || vm.tuple_size(item) != 2) return Answer::kNo;
    key = vm.tuple_get(item, 0);
  } else {
    key = item;
  }
  std::int64_t hash = 0;
  Answer answer = vm.hash(key, hash);
  if (answer != Answer::kYes) return answer;
  const Value found = vm.dict_get(dict, key, hash, answer);
  if (answer != Answer::kYes || view.kind != DictViewKind::kItems) return answer;
  return vm.identical_or_equal(found, vm.tuple_get(item, 1));
}

Answer contains_in_bytes(Vm& vm, Value v, Value item) {
  if (vm.is_integer(item)) {
    std::int64_t byte = 0;
    if (!vm.to_int64(item, byte) || byte < 0 || byte > 255) {
      (void)vm.raise(TypeId::t_ValueError, "byte must be in range(0, 256)");
      return Answer::kRaised;
    }
    return vm.bytes_view(v).find(static_cast<char>(byte)) != std::string_view::npos ? Answer::kYes
                                                                                    : Answer::kNo;
  }
  if (is_bytes_like(vm, item))
    return vm.bytes_view(v).find(vm.bytes_view(item)) != std::string_view::npos ? Answer::kYes
                                                                                : Answer::kNo;
  if (!python_method(vm, item, Name::n___index__).is_unbound()) return Answer::kNeedsPython;
  (void)vm.raise(TypeId::t_TypeError,
                 cat("a bytes-like object is required, not '", vm.type_name(item), "'"));
  return Answer::kRaised;
}

}  // namespace

Answer contains_builtin(Vm& vm, Value v, Value item) {
  switch (vm.layout_of(v)) {
    case Layout::kList:
    case Layout::kTuple:
      return contains_in_items(vm, v, item);
    case Layout::kStr: {
      const Value text = vm.unwrap(item);
      if (!vm.is_str(text)) {
        (void)vm.raise(
            TypeId::t_TypeError,
            cat("'in <string>' requires string as left operand, not ", vm.type_name(item)));
        return Answer::kRaised;
      }
      vm.charge_items(vm.heap().get<Str>(v)->bytes / 64);
      return vm.view(v).find(vm.view(text)) != std::string_view::npos ? Answer::kYes : Answer::kNo;
    }
    case Layout::kDict:
    case Layout::kSet: {
      std::int64_t hash = 0;
      Answer answer = Answer::kNo;
      if (vm.is_set(v) && vm.is_set(item) && !vm.is_exact(item, TypeId::t_frozenset)) {
        const Value frozen = vm.set_copy(item, true);  // a set stands for the equal frozenset
        if (frozen.is_unbound()) return Answer::kRaised;
        item = frozen;
      }
      answer = vm.hash(item, hash);
      if (answer != Answer::kYes) return answer;
      if (vm.is_set(v)) return vm.set_contains(v, item, hash);
      (void)vm.dict_get(v, item, hash, answer);
      return answer;
    }
    case Layout::kRange:
      return contains_in_range(vm, v, item);
    case Layout::kDictView:
      return contains_in_view(vm, v, item);
    case Layout::kBytes:
    case Layout::kByteArray:
      return contains_in_bytes(vm, v, item);
    case Layout::kIterator:
    case Layout::kGenerator:
      return Answer::kNeedsPython;
    default:
      (void)vm.raise(TypeId::t_TypeError,
                     cat("argument of type '", vm.type_name(v), "' is not iterable"));
      return Answer::kRaised;
  }
}

Outcome Vm::contains(Value v, Value item) {
  if (may_be_special(*this, v)) {
    const Value method = special(v, Name::n___contains__);
    if (method.is_none())
      return raise(TypeId::t_TypeError, cat("'", type_name(v), "' object is not a container"));
    if (!method.is_unbound() && !method.is_native())
      return call_helper("contains_special", {v, item});
    const Layout payload = layout_of(unwrap(v));
    if (method.is_unbound() && (unwrap(v) == v || is_integer(v) || unwrap(v).is_double() ||
                                payload == Layout::kComplex || payload == Layout::kBuffer)) {
      if (special(v, Name::n___iter__).is_unbound() && special(v, Name::n___getitem__).is_unbound())
        return raise(TypeId::t_TypeError,
                     cat("argument of type '", type_name(v), "' is not iterable"));
      return call_helper("contains_iter", {v, item});
    }
  }
  const Layout layout = layout_of(unwrap(v));
  if (is_integer(v) || unwrap(v).is_double() || layout == Layout::kComplex ||
      layout == Layout::kBuffer)
    return raise(TypeId::t_TypeError, cat("argument of type '", type_name(v), "' is not iterable"));
  const Answer answer = contains_builtin(*this, unwrap(v), item);
  if (answer == Answer::kRaised) return Outcome::kRaise;
  if (answer == Answer::kNeedsPython) return call_helper("contains_native", {unwrap(v), item});
  return ret_bool(answer == Answer::kYes);
}

// --- truth

Vm::Answer Vm::truth(Value v) {
  const auto yes_or_no = [](bool b) { return b ? Answer::kYes : Answer::kNo; };
  if (v.is_bool()) return yes_or_no(v.is_true());
  if (v.is_int()) return yes_or_no(v.as_int() != 0);
  if (v.is_double()) return yes_or_no(v.as_double() != 0);
  if (!v.is_ref()) return yes_or_no(!v.is_none());
  switch (layout_of(v)) {
    case Layout::kStr:
      return yes_or_no(heap_.get<Str>(v)->bytes != 0);
    case Layout::kList:
      return yes_or_no(list_size(v) != 0);
    case Layout::kTuple:
      return yes_or_no(tuple_size(v) != 0);
    case Layout::kDict:
      return yes_or_no(dict_size(v) != 0);
    case Layout::kSet:
      return yes_or_no(set_size(v) != 0);
    case Layout::kBytes:
    case Layout::kByteArray:
      return yes_or_no(!bytes_view(v).empty());
    case Layout::kComplex:
      return yes_or_no(heap_.get<Complex>(v)->real != 0 || heap_.get<Complex>(v)->imag != 0);
    case Layout::kRange:
      return yes_or_no(heap_.get<Range>(v)->length != Value::small_int(0));
    case Layout::kDictView:
      return yes_or_no(dict_size(Value::ref(heap_.get<DictView>(v)->dict)) != 0);
    case Layout::kInstance:
    case Layout::kException:
    case Layout::kType: {
      const Value truth_method = special(v, Name::n___bool__);
      if (!truth_method.is_unbound() && !truth_method.is_native()) return Answer::kNeedsPython;
      if (truth_method.is_unbound()) {
        const Value length_method = special(v, Name::n___len__);
        if (!length_method.is_unbound() && !length_method.is_native()) return Answer::kNeedsPython;
      }
      const Value payload = unwrap(v);
      return payload == v ? Answer::kYes : truth(payload);
    }
    default:
      return Answer::kYes;
  }
}

// --- arithmetic of floats

// Objects/floatobject.c float_rem and _float_div_mod: the remainder has the sign of the divisor.
double float_modulo(double a, double b) {
  double r = std::fmod(a, b);
  if (r != 0) {
    if ((b < 0) != (r < 0)) r += b;
  } else {
    r = std::copysign(0.0, b);
  }
  return r;
}

double float_floor_divide(double a, double b) {
  const double r = std::fmod(a, b);
  double quotient = (a - r) / b;
  if (r != 0 && (b < 0) != (r < 0)) quotient -= 1.0;
  if (quotient == 0) return std::copysign(0.0, a / b);
  const double floored = std::floor(quotient);
  return quotient - floored > 0.5 ? floored + 1.0 : floored;
}

// Whole exponents by repeated squaring where every product is exact; libm decides the rest, so the
// last bit of an inexact power may differ between platforms' libraries (both keep within one ulp).
Outcome float_power(Vm& vm, double a, double b) {
  if (a == 0 && b < 0)
    return vm.raise(TypeId::t_ZeroDivisionError, "0.0 cannot be raised to a negative power");
  if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b))
    return complex_power(vm, {a, 0}, {b, 0});
  if (b == 2.0) {
    const double square = a * a;
    if (std::isinf(square) && std::isfinite(a))
      return vm.raise_value(vm.make_exception(
          vm.type(TypeId::t_OverflowError),
          vm.make_tuple({Value::small_int(34), vm.make_str("Numerical result out of range")})));
    return vm.ret(Value::number(square));
  }
  if (b == 0.5 && a > 0 && std::isfinite(a)) return vm.ret(Value::number(std::sqrt(a)));
  const double result = std::pow(a, b);
  if (std::isinf(result) && std::isfinite(a) && std::isfinite(b))
    return vm.raise_value(vm.make_exception(
        vm.type(TypeId::t_OverflowError),
        vm.make_tuple({Value::small_int(34), vm.make_str("Numerical result out of range")})));
  return vm.ret(Value::number(result));
}

}  // namespace interleave::vm

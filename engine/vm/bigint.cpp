// The only file that sees Boost.Multiprecision. Three ways, by size: 128-bit arithmetic, limb loops
// written here (bits, shifts, text), and cpp_int (multiplication, division, powers). The rules for
// signs are CPython's Objects/longobject.c: division rounds down, bits act on two's complement.
#include "engine/vm/bigint.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <exception>

#define BOOST_NO_EXCEPTIONS
#define BOOST_EXCEPTION_DISABLE
#include <boost/multiprecision/cpp_int.hpp>

#include "engine/vm/vm.h"

namespace boost {
// Every operand is checked before: an exception from the library is our own bug.
[[noreturn]] void throw_exception(const std::exception&) { std::abort(); }
struct source_location;
[[noreturn]] void throw_exception(const std::exception&, const source_location&) { std::abort(); }
}  // namespace boost

namespace interleave::vm::bigint {

namespace {

using Big = boost::multiprecision::cpp_int;
using Wide = __int128;
using UWide = unsigned __int128;
using lang::Op;
using Limbs = std::vector<std::uint32_t>;

std::int64_t small_value(Value v) { return v.is_int() ? v.as_int() : v.is_true() ? 1 : 0; }

// A view of an integer's sign and limbs, without copying. Valid until the next allocation.
struct View {
  const std::uint32_t* limbs;
  std::uint32_t size;
  bool negative;
  std::uint32_t own[2];
};

void view(const Vm& vm, Value v, View& out) {
  if (v.is_ref()) {
    BigInt* b = const_cast<Vm&>(vm).heap().get<BigInt>(v);
    out.limbs = b->limbs();
    out.size = b->size;
    out.negative = b->negative != 0;
    return;
  }
  const std::int64_t i = small_value(v);
  const std::uint64_t m = i < 0 ? 0 - static_cast<std::uint64_t>(i) : static_cast<std::uint64_t>(i);
  out.own[0] = static_cast<std::uint32_t>(m);
  out.own[1] = static_cast<std::uint32_t>(m >> 32);
  out.limbs = out.own;
  out.size = m == 0 ? 0 : out.own[1] == 0 ? 1 : 2;
  out.negative = i < 0;
}

std::uint64_t bits_of(const View& v) {
  return v.size == 0 ? 0 : (v.size - 1) * 32ull + std::bit_width(v.limbs[v.size - 1]);
}

// |v| of at most 128 bits.
bool load_magnitude(const Vm& vm, Value v, UWide& out, bool& negative) {
  View a;
  view(vm, v, a);
  if (a.size > 4) return false;
  out = 0;
  for (std::uint32_t i = a.size; i-- > 0;) out = out << 32 | a.limbs[i];
  negative = a.negative;
  return true;
}

// Up to 126 bits: there is room for the sum of two.
bool load_wide(const Vm& vm, Value v, Wide& out) {
  if (!v.is_ref()) {
    out = small_value(v);
    return true;
  }
  UWide m = 0;
  bool negative = false;
  if (!load_magnitude(vm, v, m, negative) || m >> 126 != 0) return false;
  out = negative ? -static_cast<Wide>(m) : static_cast<Wide>(m);
  return true;
}

Value store_limbs(Vm& vm, const std::uint32_t* limbs, std::uint32_t size, bool negative) {
  while (size > 0 && limbs[size - 1] == 0) --size;
  if (size <= 2) {
    std::uint64_t m = 0;
    for (std::uint32_t i = size; i-- > 0;) m = m << 32 | limbs[i];
    if (m <= static_cast<std::uint64_t>(Value::kMaxInt) + (negative ? 1 : 0))
      return Value::small_int(negative ? -static_cast<std::int64_t>(m)
                                       : static_cast<std::int64_t>(m));
  }
  const Ref ref = vm.heap().allocate(Layout::kBigInt, vm.type(TypeId::t_int),
                                     static_cast<std::uint32_t>(sizeof(BigInt) + size * 4ull));
  BigInt* b = vm.heap().get<BigInt>(ref);
  b->size = size;
  b->negative = negative ? 1 : 0;
  std::copy_n(limbs, size, b->limbs());
  return Value::ref(ref);
}

Value store_magnitude(Vm& vm, UWide m, bool negative) {
  std::uint32_t limbs[4];
  for (std::uint32_t& limb : limbs) {
    limb = static_cast<std::uint32_t>(m);
    m >>= 32;
  }
  return store_limbs(vm, limbs, 4, negative);
}

Value store_wide(Vm& vm, Wide w) {
  return store_magnitude(vm, w < 0 ? 0 - static_cast<UWide>(w) : static_cast<UWide>(w), w < 0);
}

using BoostLimb = boost::multiprecision::limb_type;
constexpr std::uint32_t kRatio = sizeof(BoostLimb) / 4;

Big load(const Vm& vm, Value v) {
  View a;
  view(vm, v, a);
  Big out;
  auto& backend = out.backend();
  const unsigned count = std::max(1u, (a.size + kRatio - 1) / kRatio);
  backend.resize(count, count);
  std::memset(backend.limbs(), 0, count * sizeof(BoostLimb));
  std::memcpy(backend.limbs(), a.limbs, a.size * 4ull);
  backend.normalize();
  if (a.size != 0) backend.sign(a.negative);
  return out;
}

Value store(Vm& vm, const Big& big) {
  const auto& backend = big.backend();
  Limbs limbs(backend.size() * kRatio);
  std::memcpy(limbs.data(), backend.limbs(), limbs.size() * 4);
  return store_limbs(vm, limbs.data(), static_cast<std::uint32_t>(limbs.size()), backend.sign());
}

// Work of a product or quotient, in steps of 64 bits; above, it would block for a second and more.
constexpr double kMaxWork = 1e9;

bool too_much_work(std::uint64_t bits_a, std::uint64_t bits_b, bool division) {
  const double a = static_cast<double>(std::max(bits_a, bits_b)) / 64;
  const double b = static_cast<double>(std::min(bits_a, bits_b)) / 64;
  if (division) return a * b > kMaxWork;
  return a * std::pow(b < 1 ? 1 : b, 0.585) * 6 > kMaxWork;  // Karatsuba
}

Outcome out_of_memory(Vm& vm) { return vm.raise_out_of_memory(); }

Outcome checked_store(Vm& vm, const Big& big) {
  if (!vm.heap().can_allocate(big.backend().size() * sizeof(BoostLimb) + 64))
    return out_of_memory(vm);
  vm.charge_items(8 + big.backend().size() / 8);  // an allocation, and what surrounds it
  return vm.ret(store(vm, big));
}

// --- bits on two's complement, limb by limb

struct Complement {  // reads |v| as an infinite two's complement number
  const View& v;
  std::uint32_t carry;
  explicit Complement(const View& view) : v(view), carry(view.negative ? 1 : 0) {}
  std::uint32_t next(std::uint32_t i) {
    const std::uint32_t limb = i < v.size ? v.limbs[i] : 0;
    if (!v.negative) return limb;
    const std::uint32_t out = ~limb + carry;
    if (out != 0 || limb != 0) carry = carry != 0 && limb == 0 ? 1 : 0;
    return out;
  }
};

Value from_complement(Vm& vm, Limbs& limbs, bool negative) {
  if (negative) {
    std::uint32_t carry = 1;
    for (std::uint32_t& limb : limbs) {
      limb = ~limb + carry;
      carry = carry != 0 && limb == 0 ? 1 : 0;
    }
  }
  return store_limbs(vm, limbs.data(), static_cast<std::uint32_t>(limbs.size()), negative);
}

Value bitwise(Vm& vm, Op op, Value a, Value b) {
  Wide p_wide = 0, q_wide = 0;
  if (load_wide(vm, a, p_wide) && load_wide(vm, b, q_wide))
    return store_wide(vm, op == Op::BIT_AND  ? p_wide & q_wide
                          : op == Op::BIT_OR ? p_wide | q_wide
                                             : p_wide ^ q_wide);
  View x, y;
  view(vm, a, x);
  view(vm, b, y);
  Limbs out(std::max(x.size, y.size) + 1);
  Complement cx(x), cy(y);
  const auto combine = [op](std::uint32_t p, std::uint32_t q) {
    return op == Op::BIT_AND ? p & q : op == Op::BIT_OR ? p | q : p ^ q;
  };
  for (std::uint32_t i = 0; i < out.size(); ++i) {
    const std::uint32_t p = cx.next(i);
    const std::uint32_t q = cy.next(i);
    out[i] = combine(p, q);
  }
  return from_complement(vm, out, combine(x.negative, y.negative) != 0);
}

Outcome shift_left(Vm& vm, Value a, Value b) {
  std::int64_t n = 0;
  if (sign(vm, b) < 0) return vm.raise(TypeId::t_ValueError, "negative shift count");
  if (sign(vm, a) == 0) return vm.ret(Value::small_int(0));
  if (!to_int64(vm, b, n)) return vm.raise(TypeId::t_OverflowError, "too many digits in integer");
  const std::uint64_t bits = bit_length(vm, a) + static_cast<std::uint64_t>(n);
  Wide wide_value = 0;
  if (bits <= 126 && load_wide(vm, a, wide_value))
    return vm.ret(store_wide(vm, wide_value * (static_cast<Wide>(1) << n)));
  if (static_cast<std::uint64_t>(n) > kMaxBits || bits > kMaxBits ||
      !vm.heap().can_allocate(bits / 8 + 64))
    return out_of_memory(vm);
  View x;
  view(vm, a, x);
  const std::uint32_t whole = static_cast<std::uint32_t>(n / 32),
                      part = static_cast<std::uint32_t>(n % 32);
  Limbs out(x.size + whole + 1);
  for (std::uint32_t i = 0; i < x.size; ++i) {
    const std::uint64_t wide = static_cast<std::uint64_t>(x.limbs[i]) << part;
    out[i + whole] |= static_cast<std::uint32_t>(wide);
    out[i + whole + 1] |= static_cast<std::uint32_t>(wide >> 32);
  }
  vm.charge_items(out.size() / 16);
  return vm.ret(store_limbs(vm, out.data(), static_cast<std::uint32_t>(out.size()), x.negative));
}

Outcome shift_right(Vm& vm, Value a, Value b) {
  std::int64_t n = 0;
  if (sign(vm, b) < 0) return vm.raise(TypeId::t_ValueError, "negative shift count");
  View x;
  view(vm, a, x);
  if (!to_int64(vm, b, n) || static_cast<std::uint64_t>(n) >= bits_of(x))
    return vm.ret(Value::small_int(x.negative ? -1 : 0));
  Wide wide_value = 0;
  if (load_wide(vm, a, wide_value)) return vm.ret(store_wide(vm, wide_value >> n));
  const std::uint32_t whole = static_cast<std::uint32_t>(n / 32),
                      part = static_cast<std::uint32_t>(n % 32);
  Limbs out(x.size - whole + 1);
  bool lost = false;  // a negative number rounds down
  for (std::uint32_t i = 0; i < whole; ++i) lost = lost || x.limbs[i] != 0;
  lost = lost || (x.limbs[whole] & ((1ull << part) - 1)) != 0;
  for (std::uint32_t i = whole; i < x.size; ++i) {
    const std::uint64_t high = i + 1 < x.size ? x.limbs[i + 1] : 0;
    out[i - whole] = static_cast<std::uint32_t>((high << 32 | x.limbs[i]) >> part);
  }
  if (x.negative && lost) {
    for (std::uint32_t& limb : out)
      if (++limb != 0) break;
  }
  return vm.ret(store_limbs(vm, out.data(), static_cast<std::uint32_t>(out.size()), x.negative));
}

// --- doubles

constexpr std::uint32_t kDoubleLimbs = 36;  // 1024 bits, and room to write three limbs at the top

// The limbs of |d| truncated; their number.
std::uint32_t limbs_of_double(double d, std::uint32_t (&limbs)[kDoubleLimbs]) {
  int exponent = 0;
  const double fraction = std::frexp(std::fabs(d), &exponent);
  std::uint64_t mantissa = static_cast<std::uint64_t>(std::ldexp(fraction, 53));
  std::fill(std::begin(limbs), std::end(limbs), 0);
  if (exponent <= 0) return 0;
  if (exponent < 53) mantissa >>= 53 - exponent;
  const std::uint32_t shift = exponent > 53 ? static_cast<std::uint32_t>(exponent - 53) : 0;
  const UWide wide = static_cast<UWide>(mantissa) << (shift % 32);
  for (std::uint32_t i = 0; i < 3; ++i)
    limbs[shift / 32 + i] = static_cast<std::uint32_t>(wide >> (32 * i));
  std::uint32_t size = shift / 32 + 3;
  while (size > 0 && limbs[size - 1] == 0) --size;
  return size;
}

// magnitude * 2**exponent (plus a little if sticky) to the nearest double, half to even.
bool round_to_double(const std::uint32_t* limbs, std::uint32_t size, bool sticky,
                     std::int64_t exponent, double& out) {
  while (size > 0 && limbs[size - 1] == 0) --size;
  if (size == 0) {
    out = 0;
    return true;
  }
  const std::int64_t bits = (size - 1) * 32ll + std::bit_width(limbs[size - 1]);
  const std::int64_t top = bits - 1 + exponent;  // value in [2**top, 2**(top+1))
  if (top > 1023) return false;
  std::int64_t precision = top >= -1022 ? 53 : 53 - (-1022 - top);
  if (precision < 0) {
    out = 0;
    return true;
  }
  const std::int64_t drop = bits - precision;
  std::uint64_t kept = 0;
  const auto bit = [&](std::int64_t i) { return i >= 0 && (limbs[i / 32] >> (i % 32) & 1) != 0; };
  for (std::int64_t i = bits - 1; i >= std::max<std::int64_t>(drop, 0); --i)
    kept = kept << 1 | (bit(i) ? 1 : 0);
  if (drop < 0) kept <<= -drop;
  if (drop > 0) {
    bool below = sticky;
    for (std::int64_t i = 0; i < (drop - 1) / 32 && !below; ++i) below = limbs[i] != 0;
    for (std::int64_t i = (drop - 1) / 32 * 32; i < drop - 1 && !below; ++i) below = bit(i);
    if (bit(drop - 1) && (below || (kept & 1) != 0)) ++kept;
  }
  out = std::ldexp(static_cast<double>(kept), static_cast<int>(exponent + drop));
  return !std::isinf(out);
}

Outcome true_divide(Vm& vm, Value a, Value b) {
  if (sign(vm, b) == 0) return vm.raise(TypeId::t_ZeroDivisionError, "division by zero");
  constexpr std::int64_t kExact = 1ll << 53;
  if (!a.is_ref() &&
      !b.is_ref()) {  // 48 bits are exact, and so is the one rounding of the division
    return vm.ret(
        Value::number(static_cast<double>(small_value(a)) / static_cast<double>(small_value(b))));
  }
  std::int64_t i = 0, k = 0;
  if (to_int64(vm, a, i) && to_int64(vm, b, k) && i <= kExact && i >= -kExact && k <= kExact &&
      k >= -kExact)
    return vm.ret(Value::number(static_cast<double>(i) / static_cast<double>(k)));
  const bool negative = (sign(vm, a) < 0) != (sign(vm, b) < 0);
  const std::int64_t bits_a = static_cast<std::int64_t>(bit_length(vm, a));
  const std::int64_t bits_b = static_cast<std::int64_t>(bit_length(vm, b));
  if (sign(vm, a) == 0) return vm.ret(Value::number(negative ? -0.0 : 0.0));
  const char* overflow = "integer division result too large for a float";
  if (bits_a - bits_b > 1025) return vm.raise(TypeId::t_OverflowError, overflow);
  if (bits_a - bits_b < -1080) return vm.ret(Value::number(negative ? -0.0 : 0.0));
  const std::int64_t shift = 66 - (bits_a - bits_b);
  Big x = abs(load(vm, a)), y = abs(load(vm, b));
  if (shift > 0)
    x <<= static_cast<unsigned>(shift);
  else
    y <<= static_cast<unsigned>(-shift);
  Big quotient, remainder;
  divide_qr(x, y, quotient, remainder);
  Limbs limbs(quotient.backend().size() * kRatio);
  std::memcpy(limbs.data(), quotient.backend().limbs(), limbs.size() * 4);
  double out = 0;
  if (!round_to_double(limbs.data(), static_cast<std::uint32_t>(limbs.size()), !remainder.is_zero(),
                       -shift, out))
    return vm.raise(TypeId::t_OverflowError, overflow);
  return vm.ret(Value::number(negative ? -out : out));
}

// --- division and powers

void floor_divide(const Big& a, const Big& b, Big& quotient, Big& remainder) {
  divide_qr(a, b, quotient, remainder);
  if (!remainder.is_zero() && (remainder.sign() < 0) != (b.sign() < 0)) {
    --quotient;
    remainder += b;
  }
}

struct Division {
  Value quotient, remainder;
};

// b != 0. kRaise: too much.
Outcome divide(Vm& vm, Value a, Value b, Division& out, bool want_quotient, bool want_remainder) {
  std::int64_t i = 0, k = 0;
  if (to_int64(vm, a, i) && to_int64(vm, b, k) && k != -1) {  // much faster than 128 bits
    vm.charge(OpCosts::kWideInt, is_wide(k) ? kDivisionByWide : 1);
    std::int64_t q = i / k, r = i % k;
    if (r != 0 && (r < 0) != (k < 0)) {
      --q;
      r += k;
    }
    if (want_quotient) out.quotient = from_int64(vm, q);
    if (want_remainder) out.remainder = from_int64(vm, r);
    return Outcome::kReturn;
  }
  Wide x, y;
  if (load_wide(vm, a, x) && load_wide(vm, b, y)) {
    vm.charge(OpCosts::kWideInt, kDivisionByWide + 2);
    Wide q = x / y, r = x % y;
    if (r != 0 && (r < 0) != (y < 0)) {
      --q;
      r += y;
    }
    if (want_quotient) out.quotient = store_wide(vm, q);
    if (want_remainder) out.remainder = store_wide(vm, r);
    return Outcome::kReturn;
  }
  if (too_much_work(bit_length(vm, a), bit_length(vm, b), true)) return out_of_memory(vm);
  Big q, r;
  floor_divide(load(vm, a), load(vm, b), q, r);
  vm.charge_items(q.backend().size());
  if (want_quotient) out.quotient = store(vm, q);
  if (want_remainder) out.remainder = store(vm, r);
  return Outcome::kReturn;
}

Outcome power(Vm& vm, Value a, Value b) {
  if (sign(vm, b) < 0) {
    double base = 0, exponent = 0;
    if (sign(vm, a) == 0)
      return vm.raise(TypeId::t_ZeroDivisionError, "0.0 cannot be raised to a negative power");
    if (!to_double(vm, a, base) || !to_double(vm, b, exponent))
      return vm.raise(TypeId::t_OverflowError, "int too large to convert to float");
    return vm.ret(Value::number(std::pow(base, exponent)));
  }
  std::int64_t n = 0, base = 0;
  const bool base_small = to_int64(vm, a, base);
  const bool n_small = to_int64(vm, b, n);
  if (n_small && n == 0) return vm.ret(Value::small_int(1));
  if (base_small && (base == 0 || base == 1)) return vm.ret(Value::small_int(base));
  if (base_small && base == -1) {
    View x;
    view(vm, b, x);
    return vm.ret(Value::small_int((x.limbs[0] & 1) != 0 ? -1 : 1));
  }
  const std::uint64_t base_bits = bit_length(vm, a);
  if (!n_small || static_cast<std::uint64_t>(n) > kMaxBits ||
      (base_bits - 1) * static_cast<std::uint64_t>(n) > kMaxBits)
    return out_of_memory(vm);
  if (base_small && base == 2) return shift_left(vm, Value::small_int(1), b);
  if (base_bits * static_cast<std::uint64_t>(n) <= 62) {
    std::int64_t result = 1;
    for (std::int64_t i = 0; i < n; ++i) result *= base;
    return vm.ret(vm.make_int(result));
  }
  const std::uint64_t result_bits = base_bits * static_cast<std::uint64_t>(n);
  if (too_much_work(result_bits / 2, result_bits / 2, false)) return out_of_memory(vm);
  return checked_store(vm, pow(load(vm, a), static_cast<unsigned>(n)));
}

Outcome add_or_subtract(Vm& vm, Op op, Value a, Value b) {
  Wide x, y;
  vm.charge(OpCosts::kWideInt);
  if (load_wide(vm, a, x) && load_wide(vm, b, y))
    return vm.ret(store_wide(vm, op == Op::ADD ? x + y : x - y));
  if (op == Op::ADD) return checked_store(vm, Big(load(vm, a) + load(vm, b)));
  return checked_store(vm, Big(load(vm, a) - load(vm, b)));
}

Outcome multiply(Vm& vm, Value a, Value b) {
  const std::uint64_t bits_a = bit_length(vm, a), bits_b = bit_length(vm, b);
  if (bits_a + bits_b <= 128) {
    vm.charge(OpCosts::kWideInt, kProductOfWide);
    UWide x = 0, y = 0;
    bool negative_x = false, negative_y = false;
    if (load_magnitude(vm, a, x, negative_x) && load_magnitude(vm, b, y, negative_y))
      return vm.ret(store_magnitude(vm, x * y, negative_x != negative_y));
  }
  if (bits_a + bits_b > kMaxBits || too_much_work(bits_a, bits_b, false)) return out_of_memory(vm);
  // CPython's digits of 30 bits; Karatsuba for long ones.
  std::uint64_t work = (bits_a / 30 + 1) * (bits_b / 30 + 1);
  for (std::uint64_t digits = std::min(bits_a, bits_b) / 30; digits > 70; digits /= 2)
    work = work / 4 * 3;
  vm.charge_items(work / 16);
  return checked_store(vm, Big(load(vm, a) * load(vm, b)));
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  return 99;
}

// limbs *= factor; limbs += addend
void multiply_add(Limbs& limbs, std::uint32_t factor, std::uint32_t addend) {
  std::uint64_t carry = addend;
  for (std::uint32_t& limb : limbs) {
    carry += static_cast<std::uint64_t>(limb) * factor;
    limb = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry != 0) limbs.push_back(static_cast<std::uint32_t>(carry));
}

// limbs /= divisor; the remainder
std::uint32_t divide_small(Limbs& limbs, std::uint32_t divisor) {
  std::uint64_t rest = 0;
  for (std::size_t i = limbs.size(); i-- > 0;) {
    rest = rest << 32 | limbs[i];
    limbs[i] = static_cast<std::uint32_t>(rest / divisor);
    rest %= divisor;
  }
  while (!limbs.empty() && limbs.back() == 0) limbs.pop_back();
  return static_cast<std::uint32_t>(rest);
}

// The largest power of base that fits a limb, and its exponent.
std::uint32_t chunk_of(int base, int& digits) {
  std::uint64_t power = 1;
  digits = 0;
  while (power * static_cast<unsigned>(base) <= 0xFFFFFFFFull) {
    power *= static_cast<unsigned>(base);
    ++digits;
  }
  return static_cast<std::uint32_t>(power);
}

}  // namespace

Value from_int64(Vm& vm, std::int64_t i) {
  if (Value::fits_small(i)) return Value::small_int(i);
  return store_wide(vm, i);
}

Value from_uint64(Vm& vm, std::uint64_t i) { return store_wide(vm, static_cast<Wide>(i)); }

Value from_double(Vm& vm, double d) {
  if (d > -9.2e18 && d < 9.2e18) return from_int64(vm, static_cast<std::int64_t>(d));
  std::uint32_t limbs[kDoubleLimbs];
  const std::uint32_t size = limbs_of_double(d, limbs);
  return store_limbs(vm, limbs, size, d < 0);
}

Value from_bytes(Vm& vm, std::string_view bytes, bool negative) {
  Limbs limbs(bytes.size() / 4 + 1);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    limbs[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (i % 4 * 8);
  return store_limbs(vm, limbs.data(), static_cast<std::uint32_t>(limbs.size()), negative);
}

bool to_int64(const Vm& vm, Value v, std::int64_t& out) {
  if (!v.is_ref()) {
    out = small_value(v);
    return true;
  }
  Wide w = 0;
  if (!load_wide(vm, v, w) || w > INT64_MAX || w < INT64_MIN) return false;
  out = static_cast<std::int64_t>(w);
  return true;
}

bool to_double(const Vm& vm, Value v, double& out) {
  if (!v.is_ref()) {
    out = static_cast<double>(small_value(v));
    return true;
  }
  View x;
  view(vm, v, x);
  if (!round_to_double(x.limbs, x.size, false, 0, out)) return false;
  if (x.negative) out = -out;
  return true;
}

int sign(const Vm& vm, Value v) {
  View x;
  view(vm, v, x);
  return x.size == 0 ? 0 : x.negative ? -1 : 1;
}

std::uint64_t bit_length(const Vm& vm, Value v) {
  View x;
  view(vm, v, x);
  return bits_of(x);
}

std::uint64_t bit_count(const Vm& vm, Value v) {
  View x;
  view(vm, v, x);
  std::uint64_t count = 0;
  for (std::uint32_t i = 0; i < x.size; ++i)
    count += static_cast<std::uint64_t>(std::popcount(x.limbs[i]));
  return count;
}

std::uint64_t trailing_zeros(const Vm& vm, Value v) {
  View x;
  view(vm, v, x);
  std::uint32_t i = 0;
  while (i < x.size && x.limbs[i] == 0) ++i;
  return i >= x.size ? 0 : i * 32ull + static_cast<std::uint64_t>(std::countr_zero(x.limbs[i]));
}

std::string magnitude_bytes(const Vm& vm, Value v) {
  View x;
  view(vm, v, x);
  std::string out;
  for (std::uint32_t i = 0; i < x.size; ++i)
    for (int shift = 0; shift < 32; shift += 8)
      out += static_cast<char>(x.limbs[i] >> shift & 0xFF);
  while (!out.empty() && out.back() == '\0') out.pop_back();
  return out;
}

int compare(const Vm& vm, Value a, Value b) {
  View x, y;
  view(vm, a, x);
  view(vm, b, y);
  const int way = x.negative ? -1 : 1;
  if (x.size == 0 || y.size == 0 || x.negative != y.negative)
    return sign(vm, a) < sign(vm, b) ? -1 : sign(vm, a) > sign(vm, b);
  if (x.size != y.size) return x.size < y.size ? -way : way;
  for (std::uint32_t i = x.size; i-- > 0;)
    if (x.limbs[i] != y.limbs[i]) return x.limbs[i] < y.limbs[i] ? -way : way;
  return 0;
}

int compare_double(const Vm& vm, Value a, double b) {
  if (std::isinf(b)) return b > 0 ? -1 : 1;
  if (!a.is_ref()) {
    const double x = static_cast<double>(small_value(a));  // exact
    return x < b ? -1 : x > b ? 1 : 0;
  }
  View v;
  view(vm, a, v);
  const int way = v.negative ? -1 : 1;
  if (b == 0 || (b < 0) != v.negative) return way;
  std::uint32_t limbs[kDoubleLimbs];
  const std::uint32_t size = limbs_of_double(b, limbs);
  if (v.size != size) return v.size < size ? -way : way;
  for (std::uint32_t i = size; i-- > 0;)
    if (v.limbs[i] != limbs[i]) return v.limbs[i] < limbs[i] ? -way : way;
  return std::trunc(b) == b ? 0 : -way;  // the fraction makes |b| larger
}

std::int64_t hash(const Vm& vm, Value v) {
  constexpr std::uint64_t kModulus = (1ull << 61) - 1;
  View x;
  view(vm, v, x);
  std::uint64_t h = 0;
  for (std::uint32_t i = x.size; i-- > 0;) {
    // h * 2**32 modulo 2**61 - 1 is a rotation by 32 of 61 bits.
    h = ((h << 32) & kModulus) | (h >> 29);
    h += x.limbs[i];
    if (h >= kModulus) h -= kModulus;
  }
  const std::int64_t out =
      x.negative ? -static_cast<std::int64_t>(h) : static_cast<std::int64_t>(h);
  return out == -1 ? -2 : out;
}

Value negate(Vm& vm, Value v) {
  if (!v.is_ref()) return vm.make_int(-small_value(v));
  View x;
  view(vm, v, x);
  const Limbs limbs(x.limbs, x.limbs + x.size);
  return store_limbs(vm, limbs.data(), x.size, !x.negative);
}

Value absolute(Vm& vm, Value v) {
  if (sign(vm, v) < 0) return negate(vm, v);
  return v.is_bool() ? Value::small_int(small_value(v)) : v;
}

Value invert(Vm& vm, Value v) {
  if (!v.is_ref()) return vm.make_int(~small_value(v));
  return bitwise(vm, Op::BIT_XOR, v, Value::small_int(-1));
}

Outcome binary(Vm& vm, Op op, Value a, Value b) {
  switch (op) {
    case Op::ADD:
    case Op::SUB:
      return add_or_subtract(vm, op, a, b);
    case Op::MUL:
      return multiply(vm, a, b);
    case Op::TRUE_DIV:
      return true_divide(vm, a, b);
    case Op::FLOOR_DIV:
    case Op::MOD: {
      const bool floor = op == Op::FLOOR_DIV;
      if (sign(vm, b) == 0)
        return vm.raise(TypeId::t_ZeroDivisionError,
                        floor ? "integer division or modulo by zero" : "integer modulo by zero");
      Division d;
      if (divide(vm, a, b, d, floor, !floor) == Outcome::kRaise) return Outcome::kRaise;
      return vm.ret(floor ? d.quotient : d.remainder);
    }
    case Op::POW:
      return power(vm, a, b);
    case Op::LSHIFT:
      return shift_left(vm, a, b);
    case Op::RSHIFT:
      return shift_right(vm, a, b);
    case Op::BIT_AND:
    case Op::BIT_OR:
    case Op::BIT_XOR:
      return vm.ret(bitwise(vm, op, a, b));
    default:
      IL_UNREACHABLE();
  }
}

Outcome divmod(Vm& vm, Value a, Value b) {
  if (sign(vm, b) == 0)
    return vm.raise(TypeId::t_ZeroDivisionError, "integer division or modulo by zero");
  Division d;
  if (divide(vm, a, b, d, true, true) == Outcome::kRaise) return Outcome::kRaise;
  return vm.ret(vm.make_tuple({d.quotient, d.remainder}));
}

Outcome power_modulo(Vm& vm, Value base, Value exponent, Value modulus) {
  if (sign(vm, modulus) == 0)
    return vm.raise(TypeId::t_ValueError, "pow() 3rd argument cannot be 0");
  Big m = load(vm, modulus), b = load(vm, base), e = load(vm, exponent);
  const bool negative_modulus = m.sign() < 0;
  if (negative_modulus) m = -m;
  if (m == 1) return vm.ret(Value::small_int(0));
  Big q, r;
  floor_divide(b, m, q, r);
  b = r;
  if (e.sign() < 0) {  // extended Euclid: the inverse of b
    Big r0 = m, r1 = b, t0 = 0, t1 = 1;
    while (!r1.is_zero()) {
      divide_qr(r0, r1, q, r);
      r0 = r1;
      r1 = r;
      Big t = t0 - q * t1;
      t0 = t1;
      t1 = t;
    }
    if (r0 != 1)
      return vm.raise(TypeId::t_ValueError, "base is not invertible for the given modulus");
    b = t0.sign() < 0 ? Big(t0 + m) : t0;
    e = -e;
  }
  const std::size_t limbs = msb(m) / 64 + 1;
  const auto work = static_cast<double>(limbs);
  if (!e.is_zero() && work * work * static_cast<double>(msb(e) + 1) > kMaxWork)
    return out_of_memory(vm);
  Big result = e.is_zero() ? Big(1) : Big(powm(b, e, m));
  if (negative_modulus && !result.is_zero()) result -= m;
  return checked_store(vm, result);
}

Outcome round_to(Vm& vm, Value n, std::int64_t digits) {
  const std::uint64_t bits = bit_length(vm, n);
  if (digits > static_cast<std::int64_t>(bits)) return vm.ret(Value::small_int(0));
  const Big unit = pow(Big(10), static_cast<unsigned>(digits));
  const Big value = load(vm, n);
  Big q, r;
  floor_divide(value, unit, q, r);
  const Big twice = r * 2;
  if (twice > unit || (twice == unit && (q & 1) != 0)) ++q;
  return checked_store(vm, Big(q * unit));
}

Value gcd(Vm& vm, Value a, Value b) {
  return store(vm, boost::multiprecision::gcd(Big(abs(load(vm, a))), Big(abs(load(vm, b)))));
}

Value square_root(Vm& vm, Value n) { return store(vm, Big(sqrt(load(vm, n)))); }

std::size_t max_text_digits(const Vm& vm) {
  const std::uint32_t limit = vm.heap().header().int_digits;
  return limit == 0 ? kMostTextDigits : std::min<std::size_t>(limit, kMostTextDigits);
}

std::string too_many_digits(const Vm& vm, std::size_t has) {
  return cat("Exceeds the limit (", std::to_string(max_text_digits(vm)),
             " digits) for integer string conversion",
             has == 0 ? "" : cat(": value has ", std::to_string(has), " digits"),
             "; use sys.set_int_max_str_digits() to increase the limit");
}

bool to_text(const Vm& vm, Value v, int base, std::string& out) {
  return to_text(vm, v, base, out, max_text_digits(vm));
}

bool to_text(const Vm& vm, Value v, int base, std::string& out, std::size_t most) {
  View x;
  view(vm, v, x);
  if (x.size == 0) {
    out += '0';
    return true;
  }
  if (x.size <= 2) {
    const std::uint64_t m =
        x.limbs[0] | (x.size == 2 ? static_cast<std::uint64_t>(x.limbs[1]) << 32 : 0);
    char buffer[72];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, m, base);
    if (x.negative) out += '-';
    out.append(buffer, end.ptr);
    return true;
  }
  const char* digits = "0123456789abcdefghijklmnopqrstuvwxyz";
  const bool power_of_two = std::has_single_bit(static_cast<unsigned>(base));
  if (!power_of_two &&
      static_cast<double>(bits_of(x) - 1) / std::log2(base) > static_cast<double>(most))
    return false;
  std::string text;
  if (power_of_two) {
    const int step = std::countr_zero(static_cast<unsigned>(base));
    const std::uint64_t bits = bits_of(x);
    for (std::uint64_t at = 0; at < bits; at += static_cast<unsigned>(step)) {
      const std::uint32_t limb = static_cast<std::uint32_t>(at / 32);
      const std::uint64_t high = limb + 1 < x.size ? x.limbs[limb + 1] : 0;
      text += digits[(high << 32 | x.limbs[limb]) >> (at % 32) & static_cast<unsigned>(base - 1)];
    }
  } else {
    int chunk_digits = 0;
    const std::uint32_t chunk = chunk_of(base, chunk_digits);
    Limbs limbs(x.limbs, x.limbs + x.size);
    while (!limbs.empty()) {
      std::uint32_t rest = divide_small(limbs, chunk);
      for (int i = 0; i < chunk_digits && (rest != 0 || !limbs.empty());
           ++i, rest /= static_cast<unsigned>(base))
        text += digits[rest % static_cast<unsigned>(base)];
    }
    if (text.size() > most) return false;
  }
  if (x.negative) text += '-';
  out.append(text.rbegin(), text.rend());
  return true;
}

bool parse(Vm& vm, std::string_view text, int base, Value& out) {
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  if (text.empty()) return false;
  for (const char c : text)
    if (digit_of(c) >= base) return false;
  Limbs limbs;
  if ((base & (base - 1)) == 0) {  // whole bits a digit: no multiplication
    std::uint64_t bits = 0;
    int count = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
      bits |= static_cast<std::uint64_t>(digit_of(text[i])) << count;
      for (int left = base; left > 1; left /= 2) ++count;
      if (count < 32 && i != 0) continue;
      limbs.push_back(static_cast<std::uint32_t>(bits));
      bits >>= 32;
      count = std::max(count - 32, 0);
    }
    if (bits != 0) limbs.push_back(static_cast<std::uint32_t>(bits));
    while (!limbs.empty() && limbs.back() == 0) limbs.pop_back();
    out = store_limbs(vm, limbs.data(), static_cast<std::uint32_t>(limbs.size()), negative);
    return true;
  }
  int chunk_digits = 0;
  (void)chunk_of(base, chunk_digits);
  for (std::size_t i = 0; i < text.size(); i += static_cast<std::size_t>(chunk_digits)) {
    std::uint32_t factor = 1, value = 0;
    for (const char c : text.substr(i, static_cast<std::size_t>(chunk_digits))) {
      factor *= static_cast<unsigned>(base);
      value = value * static_cast<unsigned>(base) + static_cast<unsigned>(digit_of(c));
    }
    multiply_add(limbs, factor, value);
  }
  out = store_limbs(vm, limbs.data(), static_cast<std::uint32_t>(limbs.size()), negative);
  return true;
}

}  // namespace interleave::vm::bigint

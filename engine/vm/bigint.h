// Integers of any size: everything that the 48-bit immediate integers cannot do.
//
// Operands are ints of any kind (immediate, bool, BigInt), already unwrapped. Results are
// normalised: what fits a small int is one, so equal integers of one kind have equal
// representations. The arithmetic is Boost.Multiprecision's cpp_int, seen only by bigint.cpp;
// values of up to 126 bits never reach it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/lang/code.h"
#include "engine/vm/native.h"
#include "engine/vm/value.h"

namespace interleave::vm::bigint {

// Results above this are a MemoryError (10**10**9), and so is work that would take minutes.
inline constexpr std::uint64_t kMaxBits = 64ull * 1024 * 1024 * 8;
// How many digits an int may have as text, in a base that is no power of two: what
// sys.set_int_max_str_digits() said. Where it said "any number", as many as take a second.
inline constexpr std::size_t kMostTextDigits = 300'000;
std::size_t max_text_digits(const Vm& vm);

// Has CPython several digits for it? Objects/longobject.c has quick ways for ints of one.
constexpr bool is_wide(std::int64_t i) {
  constexpr std::uint64_t kDigit = std::uint64_t{1} << 30;
  return static_cast<std::uint64_t>(i) + (kDigit - 1) >= 2 * kDigit - 1;
}
// What arithmetic on ints of several 30-bit digits takes, in ints of that kind made
// (OpCosts::kWideInt): timeit of CPython 3.11, 29 ns for an addition, 49 and 73 for these.
inline constexpr std::uint64_t kProductOfWide = 3, kDivisionByWide = 5;

// The words of CPython's ValueError; `has`: the number of digits there are, 0: unknown.
std::string too_many_digits(const Vm& vm, std::size_t has);

Value from_int64(Vm& vm, std::int64_t i);
Value from_uint64(Vm& vm, std::uint64_t i);
Value from_double(Vm& vm, double d);  // truncated towards zero; finite
// Little-endian magnitude bytes.
Value from_bytes(Vm& vm, std::string_view little_endian, bool negative);

bool to_int64(const Vm& vm, Value v, std::int64_t& out);  // false: does not fit
// Rounded to nearest even; false: too large for a float.
bool to_double(const Vm& vm, Value v, double& out);
int sign(const Vm& vm, Value v);
std::uint64_t bit_length(const Vm& vm, Value v);
std::uint64_t bit_count(const Vm& vm, Value v);
std::uint64_t trailing_zeros(const Vm& vm, Value v);  // v != 0
std::string magnitude_bytes(const Vm& vm, Value v);   // little endian, without leading zeros
int compare(const Vm& vm, Value a, Value b);
int compare_double(const Vm& vm, Value a, double b);  // b is not NaN
std::int64_t hash(const Vm& vm, Value v);             // modulo 2**61 - 1

Value negate(Vm& vm, Value v);
Value absolute(Vm& vm, Value v);
Value invert(Vm& vm, Value v);
// + - * // % << >> & | ^ / ** of ints; raises ZeroDivisionError, OverflowError, MemoryError,
// ValueError.
Outcome binary(Vm& vm, lang::Op op, Value a, Value b);
Outcome divmod(Vm& vm, Value a, Value b);
Outcome power_modulo(Vm& vm, Value base, Value exponent, Value modulus);
// n to the nearest multiple of 10**digits (digits > 0), half to even: round(n, -digits).
Outcome round_to(Vm& vm, Value n, std::int64_t digits);
Value gcd(Vm& vm, Value a, Value b);
Value square_root(Vm& vm, Value n);  // floor; n >= 0

// Digits in base 2 to 36 without prefix; false: above max_text_digits(), or `most`, in a base that
// is no power of two.
bool to_text(const Vm& vm, Value v, int base, std::string& out);
bool to_text(const Vm& vm, Value v, int base, std::string& out, std::size_t most);
// Digits with an optional sign; false: not a number in that base.
bool parse(Vm& vm, std::string_view digits, int base, Value& out);

}  // namespace interleave::vm::bigint

// Module _math: the functions of math whose results are exact or correctly rounded, so that every
// platform gives the same bits. The others are made of these in Python (_math_more.py), which also
// has what these leave: other objects than numbers, huge angles, big ints.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/vm/builtins/elementary.h"
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

bool number(Vm& vm, Value v, double& out, Outcome& outcome) {
  switch (vm.to_float(v, out)) {
    case Answer::kYes:
      return true;
    case Answer::kNeedsPython:
      outcome = Outcome::kCall;
      return false;
    default:
      outcome = Outcome::kRaise;
      return false;
  }
}

Outcome domain_error(Vm& vm) { return vm.raise(TypeId::t_ValueError, "math domain error"); }

// An argument with __float__ in Python goes through float() first.
template <class F>
Outcome with_float(Vm& vm, const Args& args, std::string_view name, F f) {
  double x = 0;
  Outcome outcome{};
  if (number(vm, args[0], x, outcome)) return f(x);
  if (outcome != Outcome::kCall) return outcome;
  return vm.call_helper("math_of_object", {vm.make_str(name), args[0]});
}

Outcome sqrt(Vm& vm, const Args& args) {
  return with_float(vm, args, "sqrt", [&](double x) {
    return x < 0 ? domain_error(vm) : vm.ret(Value::number(std::sqrt(x)));
  });
}
Outcome fabs(Vm& vm, const Args& args) {
  return with_float(vm, args, "fabs",
                    [&](double x) { return vm.ret(Value::number(std::fabs(x))); });
}
Outcome isnan(Vm& vm, const Args& args) {
  return with_float(vm, args, "isnan", [&](double x) { return vm.ret_bool(x != x); });
}
Outcome isinf(Vm& vm, const Args& args) {
  return with_float(vm, args, "isinf", [&](double x) { return vm.ret_bool(std::isinf(x)); });
}
Outcome isfinite(Vm& vm, const Args& args) {
  return with_float(vm, args, "isfinite", [&](double x) { return vm.ret_bool(std::isfinite(x)); });
}
Outcome frexp(Vm& vm, const Args& args) {
  return with_float(vm, args, "frexp", [&](double x) {
    int exponent = 0;
    const double mantissa = std::isfinite(x) ? std::frexp(x, &exponent) : x;
    return vm.ret(vm.make_tuple({Value::number(mantissa), Value::small_int(exponent)}));
  });
}

// For floats; what is not one goes to Python.
Outcome floor_float(Vm& vm, const Args& args) {
  return float_to_int(vm, std::floor(args[0].as_double()));
}
Outcome ceil_float(Vm& vm, const Args& args) {
  return float_to_int(vm, std::ceil(args[0].as_double()));
}

Outcome fmod(Vm& vm, const Args& args) {
  double x = 0, y = 0;
  if (!vm.to_double(args[0], x) || !vm.to_double(args[1], y))
    return vm.call_helper("math_of_object", {vm.make_str("fmod"), args[0], args[1]});
  if (std::isnan(x) || std::isnan(y)) return vm.ret(Value::number(x + y));
  if (std::isinf(x) || y == 0) return domain_error(vm);
  return vm.ret(Value::number(std::fmod(x, y)));
}

Outcome copysign(Vm& vm, const Args& args) {
  double x = 0, y = 0;
  if (!vm.to_double(args[0], x) || !vm.to_double(args[1], y))
    return vm.call_helper("math_of_object", {vm.make_str("copysign"), args[0], args[1]});
  return vm.ret(Value::number(std::copysign(x, y)));
}

// The root of an int below 2**47; larger ones are Python's.
Outcome isqrt_small(Vm& vm, const Args& args) {
  const std::int64_t n = args[0].as_int();
  auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(n)));
  while (root * root > n) --root;
  while ((root + 1) * (root + 1) <= n) ++root;
  return vm.ret_int(root);
}

// The same call to Python: `name` of a library module.
Outcome in_python(Vm& vm, const Args& args, std::string_view module, std::string_view name,
                  std::uint32_t count) {
  const Value given = vm.make_tuple_from_stack(args.first(), count);
  return vm.call_helper("library_call", {vm.make_str(module), vm.make_str(name), given});
}

// A float or an int of ordinary size.
bool plain(Value v, double& out) {
  if (v.is_double()) return out = v.as_double(), true;
  if (v.is_int()) return out = static_cast<double>(v.as_int()), true;
  return false;
}

double log10(double x) {
  constexpr double kLow = 3.69423907715893078616e-13, kLog2 = 3.01029995663611771306e-01;
  constexpr double kByE = 4.34294481903251816668e-01;
  int exponent = 0;
  double mantissa = std::frexp(x, &exponent) * 2.0;
  if (--exponent < 0) mantissa /= 2.0, ++exponent;
  const double k = exponent;
  return k * kLow + kByE * elementary::log(mantissa) + k * kLog2;
}

double angle(double x, double factor) { return x * factor; }
double degrees(double x) { return angle(x, 180.0 / 3.141592653589793); }
double radians(double x) { return angle(x, 3.141592653589793 / 180.0); }

enum class Domain : std::uint8_t { kAll, kPositive, kAboveMinusOne, kUnit, kAngle };
struct Elementary {
  const char* name;
  double (*function)(double);
  Domain domain;
  std::uint8_t items;  // of NativeItem
};
constexpr Elementary kElementary[] = {{"exp", elementary::exp, Domain::kAll, 1},
                                      {"erf", elementary::erf, Domain::kAll, 2},
                                      {"erfc", elementary::erfc, Domain::kAll, 2},
                                      {"expm1", elementary::expm1, Domain::kAll, 2},
                                      {"cbrt", elementary::cbrt, Domain::kAll, 2},
                                      {"atan", elementary::atan, Domain::kAll, 1},
                                      {"degrees", degrees, Domain::kAll, 0},
                                      {"radians", radians, Domain::kAll, 0},
                                      {"log2", elementary::log2, Domain::kPositive, 1},
                                      {"log10", log10, Domain::kPositive, 1},
                                      {"log", elementary::log, Domain::kPositive, 2},
                                      {"log1p", elementary::log1p, Domain::kAboveMinusOne, 1},
                                      {"asin", elementary::asin, Domain::kUnit, 1},
                                      {"acos", elementary::acos, Domain::kUnit, 1},
                                      {"sin", elementary::sin, Domain::kAngle, 1},
                                      {"cos", elementary::cos, Domain::kAngle, 1},
                                      {"tan", elementary::tan, Domain::kAngle, 2}};
constexpr int kLog = 10;

// As Modules/mathmodule.c math_1: what is infinite or undefined without the argument's being so is
// an error.
Outcome apply(Vm& vm, const Args& args, const Elementary& e) {
  double x = 0;
  if (!plain(args[0], x)) {
    const bool log_of_int = e.domain == Domain::kPositive && vm.is_integer(args[0]);
    if (log_of_int) return in_python(vm, args, "_math_more", e.name, 1);
    return vm.call_helper("math_of_object", {vm.make_str(e.name), args[0]});
  }
  if (x != x) return vm.ret(Value::number(x));
  switch (e.domain) {
    case Domain::kAll:
      break;
    case Domain::kPositive:
    case Domain::kAboveMinusOne:
      if (x <= (e.domain == Domain::kPositive ? 0.0 : -1.0)) return domain_error(vm);
      if (std::isinf(x)) return vm.ret(args[0]);
      break;
    case Domain::kUnit:
      if (std::fabs(x) > 1.0) return domain_error(vm);
      break;
    case Domain::kAngle:
      if (std::isinf(x)) return domain_error(vm);
      if (std::fabs(x) >= 4503599627370496.0) return in_python(vm, args, "_math_more", e.name, 1);
  }
  const double result = e.function(x);
  if (std::isinf(result) && std::isfinite(x))
    return vm.raise(TypeId::t_OverflowError, "math range error");
  vm.charge_items(e.items);
  return vm.ret(Value::number(result));
}

template <int i>
Outcome elementary_function(Vm& vm, const Args& args) {
  return apply(vm, args, kElementary[i]);
}

Outcome log(Vm& vm, const Args& args) {
  if (args.has(1)) return in_python(vm, args, "math", "_log_of_base", 2);
  return apply(vm, args, kElementary[kLog]);
}

Outcome atan2(Vm& vm, const Args& args) {
  double y = 0, x = 0;
  if (!plain(args[0], y) || !plain(args[1], x))
    return vm.call_helper("math_of_object", {vm.make_str("atan2"), args[0], args[1]});
  vm.charge_items(2);
  return vm.ret(Value::number(elementary::atan2(y, x)));
}

Outcome hypot(Vm& vm, const Args& args) {
  double x = 0, y = 0;
  if (args.count() != 2 || !plain(args[0], x) || !plain(args[1], y) || !std::isfinite(x + y))
    return in_python(vm, args, "math", "_hypot", args.count());
  vm.charge_items(3);
  return vm.ret(Value::number(elementary::hypot(x, y)));
}

Outcome pow(Vm& vm, const Args& args) {
  double x = 0, y = 0;
  if (!plain(args[0], x) || !plain(args[1], y) || !(x > 1e-300) || !(std::fabs(y) < 1e6) ||
      !(std::fabs(y * std::log2(x)) < 1000))
    return in_python(vm, args, "math", "_pow", 2);
  vm.charge_items(2);
  return float_power(vm, x, y);
}

Outcome isclose(Vm& vm, const Args& args) {
  double a = 0, b = 0, relative = 1e-9, absolute = 0;
  const bool numbers = plain(args[0], a) && plain(args[1], b) &&
                       (!is_given(args.keyword(0)) || plain(args.keyword(0), relative)) &&
                       (!is_given(args.keyword(1)) || plain(args.keyword(1), absolute));
  if (!numbers || relative < 0 || absolute < 0)
    return vm.call_helper(
        "library_call",
        {vm.make_str("math"), vm.make_str("_isclose"),
         vm.make_tuple({args[0], args[1],
                        is_given(args.keyword(0)) ? args.keyword(0) : Value::number(1e-9),
                        is_given(args.keyword(1)) ? args.keyword(1) : Value::number(0.0)})});
  const double difference = std::fabs(b - a);
  return vm.ret_bool(a == b || (!std::isinf(a) && !std::isinf(b) &&
                                (difference <= std::fabs(relative * b) ||
                                 difference <= std::fabs(relative * a) || difference <= absolute)));
}

Outcome gcd(Vm& vm, const Args& args) {
  std::int64_t result = 0;
  for (std::uint32_t i = 0; i < args.count(); ++i) {
    if (!args[i].is_int()) return in_python(vm, args, "math", "_gcd", args.count());
    result = std::gcd(result, args[i].as_int());
  }
  vm.charge_items(args.count());
  return vm.ret_int(result);
}

// first * (first + 1) ... * last, divided by 1 * 2 ... where `divided`; false: not in 62 bits.
bool product(std::int64_t first, std::int64_t last, bool divided, std::int64_t& out) {
  out = 1;
  for (std::int64_t k = first; k <= last; ++k) {
    if (__builtin_mul_overflow(out, k, &out)) return false;
    if (divided) out /= k - first + 1;
  }
  return true;
}

Outcome factorial(Vm& vm, const Args& args) {
  std::int64_t result = 0;
  if (!args[0].is_int() || args[0].as_int() < 0 || args[0].as_int() > 20 ||
      !product(1, args[0].as_int(), false, result))
    return in_python(vm, args, "math", "_factorial", 1);
  vm.charge_int(result);
  return vm.ret_int(result);
}

Outcome comb(Vm& vm, const Args& args) {
  std::int64_t result = 0;
  if (!args[0].is_int() || !args[1].is_int() || args[1].as_int() < 0 ||
      args[0].as_int() < args[1].as_int())
    return in_python(vm, args, "math", "_comb", 2);
  const std::int64_t n = args[0].as_int(), k = std::min(args[1].as_int(), n - args[1].as_int());
  if (!product(n - k + 1, n, true, result)) return in_python(vm, args, "math", "_comb", 2);
  vm.charge_items(1);
  vm.charge_int(result);
  return vm.ret_int(result);
}

// Exact sum of floats, rounded once: J. Shewchuk's partial sums, which do not overlap.
bool exact_sum(const Value* items, std::uint32_t count, double& out) {
  std::vector<double> partials;
  for (std::uint32_t k = 0; k < count; ++k) {
    double x = 0;
    if (!plain(items[k], x)) return false;
    std::size_t kept = 0;
    for (double y : partials) {
      if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
      const double high = x + y, low = y - (high - x);
      if (low != 0) partials[kept++] = low;
      x = high;
    }
    if (!std::isfinite(x)) return false;
    partials.resize(kept);
    partials.push_back(x);
  }
  // From the largest down, until a part is too small to matter; then round half to even.
  std::size_t n = partials.size();
  double low = 0;
  out = n == 0 ? 0.0 : partials[--n];
  while (n > 0 && low == 0) {
    const double x = out, y = partials[--n];
    out = x + y;
    low = y - (out - x);
  }
  if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
    const double twice = low * 2.0, x = out + twice;
    if (twice == x - out) out = x;
  }
  return true;
}

Outcome fsum(Vm& vm, const Args& args) {
  Value* items = nullptr;
  std::uint32_t count = 0;
  double sum = 0;
  const bool sequence =
      vm.is_exact(args[0], TypeId::t_list) || vm.is_exact(args[0], TypeId::t_tuple);
  if (!sequence || !vm.sequence_items(args[0], items, count) || !exact_sum(items, count, sum))
    return in_python(vm, args, "math", "_fsum", 1);
  vm.charge_items(count * 2);
  return vm.ret(Value::number(sum));
}

}  // namespace

void register_math(NativeTable& table) {
  table.add_functions("_math", {{"sqrt", sqrt, "(x, /)"},
                                {"fabs", fabs, "(x, /)"},
                                {"isnan", isnan, "(x, /)"},
                                {"isinf", isinf, "(x, /)"},
                                {"isfinite", isfinite, "(x, /)"},
                                {"frexp", frexp, "(x, /)"},
                                {"fmod", fmod, "(x, y, /)"},
                                {"copysign", copysign, "(x, y, /)"},
                                {"floor_float", floor_float, "(x, /)"},
                                {"ceil_float", ceil_float, "(x, /)"},
                                {"exp", elementary_function<0>, "(x, /)"},
                                {"erf", elementary_function<1>, "(x, /)"},
                                {"erfc", elementary_function<2>, "(x, /)"},
                                {"expm1", elementary_function<3>, "(x, /)"},
                                {"cbrt", elementary_function<4>, "(x, /)"},
                                {"atan", elementary_function<5>, "(x, /)"},
                                {"degrees", elementary_function<6>, "(x, /)"},
                                {"radians", elementary_function<7>, "(x, /)"},
                                {"log2", elementary_function<8>, "(x, /)"},
                                {"log10", elementary_function<9>, "(x, /)"},
                                {"log1p", elementary_function<11>, "(x, /)"},
                                {"asin", elementary_function<12>, "(x, /)"},
                                {"acos", elementary_function<13>, "(x, /)"},
                                {"sin", elementary_function<14>, "(x, /)"},
                                {"cos", elementary_function<15>, "(x, /)"},
                                {"tan", elementary_function<16>, "(x, /)"},
                                {"log", log, "(x, base=, /)"},
                                {"atan2", atan2, "(y, x, /)"},
                                {"hypot", hypot, "(*coordinates)"},
                                {"pow", pow, "(x, y, /)"},
                                {"isclose", isclose, "(a, b, *, rel_tol=, abs_tol=)"},
                                {"gcd", gcd, "(*integers)"},
                                {"factorial", factorial, "(n, /)"},
                                {"comb", comb, "(n, k, /)"},
                                {"fsum", fsum, "(seq, /)"},
                                {"isqrt_small", isqrt_small, "(n, /)"}});
}

}  // namespace interleave::vm

// Module _math: the functions of math whose results are exact or correctly rounded, so that every
// platform gives the same bits. The others are made of these in Python (_math_more.py).
#include <cmath>

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

// For floats in the function's domain; math.py sees to that.
template <double (*function)(double)>
Outcome elementary_function(Vm& vm, const Args& args) {
  vm.charge_items(8);
  return vm.ret(Value::number(function(args[0].as_double())));
}
template <double (*function)(double, double)>
Outcome elementary_function(Vm& vm, const Args& args) {
  vm.charge_items(8);
  return vm.ret(Value::number(function(args[0].as_double(), args[1].as_double())));
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
                                {"exp", elementary_function<elementary::exp>, "(x, /)"},
                                {"erf", elementary_function<elementary::erf>, "(x, /)"},
                                {"erfc", elementary_function<elementary::erfc>, "(x, /)"},
                                {"expm1", elementary_function<elementary::expm1>, "(x, /)"},
                                {"log", elementary_function<elementary::log>, "(x, /)"},
                                {"log1p", elementary_function<elementary::log1p>, "(x, /)"},
                                {"log2", elementary_function<elementary::log2>, "(x, /)"},
                                {"sin", elementary_function<elementary::sin>, "(x, /)"},
                                {"cos", elementary_function<elementary::cos>, "(x, /)"},
                                {"tan", elementary_function<elementary::tan>, "(x, /)"},
                                {"atan", elementary_function<elementary::atan>, "(x, /)"},
                                {"asin", elementary_function<elementary::asin>, "(x, /)"},
                                {"acos", elementary_function<elementary::acos>, "(x, /)"},
                                {"cbrt", elementary_function<elementary::cbrt>, "(x, /)"},
                                {"hypot", elementary_function<elementary::hypot>, "(x, y, /)"},
                                {"atan2", elementary_function<elementary::atan2>, "(y, x, /)"},
                                {"isqrt_small", isqrt_small, "(n, /)"}});
}

}  // namespace interleave::vm

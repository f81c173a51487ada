// int, bool, float and complex: constructors and methods.
#include <bit>
#include <cmath>
#include <cstring>

#include "engine/vm/bigint.h"
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

using lang::Op;

// What a self of another type means the caller says (Interpreter::wrong_self).
Outcome not_mine(Vm& vm) { return vm.raise(TypeId::t_TypeError, {}); }

#define INT_SELF                         \
  const Value self = vm.unwrap(args[0]); \
  if (!vm.is_integer(self)) return not_mine(vm)
#define FLOAT_SELF                       \
  const Value self = vm.unwrap(args[0]); \
  if (!self.is_double()) return not_mine(vm)

Value as_plain_int(Value v) { return v.is_bool() ? Value::small_int(v.is_true()) : v; }

// --- int

Outcome finish_int(Vm& vm, const Args& args, Value value) {
  if (args[0] == vm.type_value(TypeId::t_int)) return vm.ret(as_plain_int(value));
  return finish_new(vm, args, TypeId::t_int, as_plain_int(value));
}

// int of a subclass from what another native has just returned.
Outcome finish_int_outcome(Vm& vm, const Args& args, Outcome outcome) {
  return outcome == Outcome::kReturn ? finish_int(vm, args, vm.result()) : outcome;
}

Outcome int_new(Vm& vm, const Args& args) {
  if (!args.has(1)) {
    if (args.has(2)) return vm.raise(TypeId::t_TypeError, "int() missing string argument");
    return finish_int(vm, args, Value::small_int(0));
  }
  const Value v = vm.unwrap(args[1]);
  const Layout layout = vm.layout_of(v);
  const bool text = layout == Layout::kStr,
             bytes = layout == Layout::kBytes || layout == Layout::kByteArray;
  std::int64_t base = 10;
  if (args.has(2)) {
    if (!vm.is_integer(args[2])) return not_an_integer(vm, args[2]);
    if (!vm.to_int64(args[2], base) || (base != 0 && (base < 2 || base > 36)))
      return vm.raise(TypeId::t_ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (!text && !bytes)
      return vm.raise(TypeId::t_TypeError, "int() can't convert non-string with explicit base");
  }
  if (may_be_special(vm, args[1])) {
    for (const Name name : {Name::n___int__, Name::n___index__, Name::n___trunc__})
      // An int's own __int__ comes before an __index__ that its class adds.
      if (!python_method(vm, args[1], name).is_unbound() &&
          (name == Name::n___int__ || !vm.is_integer(v)))
        return vm.call_helper("int_from_object", {args[0], args[1], vm.name_value(name)});
  }
  if (vm.is_integer(v)) return finish_int(vm, args, v);
  if (v.is_double()) return finish_int_outcome(vm, args, float_to_int(vm, v.as_double()));
  if (text)
    return finish_int_outcome(vm, args,
                              int_from_text(vm, vm.text(v), static_cast<int>(base), args[1]));
  if (bytes)
    return finish_int_outcome(
        vm, args,
        int_from_text(vm, std::string(vm.bytes_view(v)), static_cast<int>(base), args[1]));
  return vm.raise(
      TypeId::t_TypeError,
      cat("int() argument must be a string, a bytes-like object or a real number, not '",
          vm.type_name(args[1]), "'"));
}

Outcome int_identity(Vm& vm, const Args& args) {
  INT_SELF;
  return vm.ret(as_plain_int(self));
}
Outcome int_zero(Vm& vm, const Args&) { return vm.ret_int(0); }
Outcome int_one(Vm& vm, const Args&) { return vm.ret_int(1); }
Outcome int_bit_length(Vm& vm, const Args& args) {
  INT_SELF;
  return vm.ret_int(static_cast<std::int64_t>(bigint::bit_length(vm, self)));
}
Outcome int_bit_count(Vm& vm, const Args& args) {
  INT_SELF;
  return vm.ret_int(static_cast<std::int64_t>(bigint::bit_count(vm, self)));
}
Outcome int_is_integer(Vm& vm, const Args&) { return vm.ret_bool(true); }
Outcome int_as_integer_ratio(Vm& vm, const Args& args) {
  INT_SELF;
  return vm.ret(vm.make_tuple({as_plain_int(self), Value::small_int(1)}));
}
Outcome int_float(Vm& vm, const Args& args) {
  INT_SELF;
  double d = 0;
  if (!bigint::to_double(vm, self, d))
    return vm.raise(TypeId::t_OverflowError, "int too large to convert to float");
  return vm.ret(Value::number(d));
}
Outcome int_bool(Vm& vm, const Args& args) {
  INT_SELF;
  return vm.ret_bool(bigint::sign(vm, self) != 0);
}
Outcome int_round(Vm& vm, const Args& args) {
  INT_SELF;
  std::int64_t digits = 0;
  if (args.has(1) && !args[1].is_none() && !int_argument(vm, args[1], digits))
    return Outcome::kRaise;
  if (digits < 0) return bigint::round_to(vm, self, -digits);
  return vm.ret(as_plain_int(self));
}
Outcome int_divmod(Vm& vm, const Args& args) {
  INT_SELF;
  const Value other = vm.unwrap(args[1]);
  if (!vm.is_integer(other)) return vm.ret(Value::not_implemented());
  return bigint::divmod(vm, self, other);
}
Outcome truth_itself(Vm& vm, const Args& args) {  // of complex and None
  return vm.ret_bool(vm.truth(vm.unwrap(args[0])) == Answer::kYes);
}
Outcome int_abs(Vm& vm, const Args& args) {
  INT_SELF;
  return vm.ret(bigint::absolute(vm, self));
}

bool byte_order(Vm& vm, std::string_view function, Value given, bool& big) {
  const Value v = vm.unwrap(given);
  if (!vm.is_str(v)) {
    (void)vm.raise(TypeId::t_TypeError, cat(function, "() argument 'byteorder' must be str, not ",
                                            given.is_none() ? "None" : vm.type_name(given)));
    return false;
  }
  const std::string_view name = vm.view(v);
  big = name == "big";
  if (big || name == "little") return true;
  (void)vm.raise(TypeId::t_ValueError, "byteorder must be either 'little' or 'big'");
  return false;
}

Outcome int_to_bytes(Vm& vm, const Args& args) {
  INT_SELF;
  std::int64_t length = 0;
  if (!optional_int(vm, args, 1, 1, length)) return Outcome::kRaise;
  bool big = true;
  if (args.has(2) && !byte_order(vm, "to_bytes", args[2], big)) return Outcome::kRaise;
  if (length < 0) return vm.raise(TypeId::t_ValueError, "length argument must be non-negative");
  const bool is_signed = is_given(args.keyword(0)) && vm.truth(args.keyword(0)) == Answer::kYes;
  const bool negative = bigint::sign(vm, self) < 0;
  if (negative && !is_signed)
    return vm.raise(TypeId::t_OverflowError, "can't convert negative int to unsigned");
  if (!vm.heap().can_allocate(static_cast<std::uint64_t>(length))) return vm.raise_out_of_memory();
  std::string bytes = bigint::magnitude_bytes(vm, self);
  const std::size_t size = static_cast<std::size_t>(length);
  const bool too_big = bytes.size() > size;
  bytes.resize(std::max(size, bytes.size()));
  if (negative) {
    int carry = 1;
    for (char& c : bytes) {
      const int byte = (~static_cast<unsigned char>(c) & 0xFF) + carry;
      c = static_cast<char>(byte);
      carry = byte >> 8;
    }
  }
  const bool top = size > 0 && (bytes[size - 1] & 0x80) != 0;
  if (too_big || (is_signed && bigint::sign(vm, self) != 0 && top != negative))
    return vm.raise(TypeId::t_OverflowError, "int too big to convert");
  if (big) bytes = std::string(bytes.rbegin(), bytes.rend());
  return vm.ret(vm.make_bytes(bytes));
}

Outcome int_from_bytes(Vm& vm, const Args& args) {
  bool big = true;
  if (args.has(2) && !byte_order(vm, "from_bytes", args[2], big)) return Outcome::kRaise;
  const Value source = vm.unwrap(args[1]);
  const bool is_signed = is_given(args.keyword(0)) && vm.truth(args.keyword(0)) == Answer::kYes;
  std::string bytes;
  if (vm.layout_of(source) == Layout::kBytes || vm.layout_of(source) == Layout::kByteArray) {
    bytes = vm.bytes_view(source);
  } else {
    return vm.call_helper("int_from_bytes",
                          {args[0], source, Value::boolean(big), Value::boolean(is_signed)});
  }
  if (big) bytes = std::string(bytes.rbegin(), bytes.rend());
  const bool negative = is_signed && !bytes.empty() && (bytes.back() & 0x80) != 0;
  if (negative) {
    int carry = 1;
    for (char& c : bytes) {
      const int byte = (~static_cast<unsigned char>(c) & 0xFF) + carry;
      c = static_cast<char>(byte);
      carry = byte >> 8;
    }
  }
  const Value value = bigint::from_bytes(vm, bytes, negative);
  if (args[0] == vm.type_value(TypeId::t_int)) return vm.ret(value);
  return vm.call(args[0], {value});
}

// --- bool

Outcome bool_new(Vm& vm, const Args& args) {
  if (!args.has(1)) return vm.ret_bool(false);
  const Answer answer = vm.truth(args[1]);
  if (answer == Answer::kNeedsPython) return vm.call_helper("truth_of", {args[1]});
  return vm.ret_bool(answer == Answer::kYes);
}

// --- float

Outcome float_new(Vm& vm, const Args& args) {
  const auto finish = [&](double d) {
    return finish_new(vm, args, TypeId::t_float, Value::number(d));
  };
  if (!args.has(1)) return finish(0.0);
  const Value v = vm.unwrap(args[1]);
  const Layout layout = vm.layout_of(v);
  const bool bytes = layout == Layout::kBytes || layout == Layout::kByteArray;
  if (may_be_special(vm, args[1])) {
    for (const Name name : {Name::n___float__, Name::n___index__})
      if (!python_method(vm, args[1], name).is_unbound())
        return vm.call_helper("float_from_object", {args[0], args[1], vm.name_value(name)});
  }
  double d = 0;
  if (v.is_double()) return finish_new(vm, args, TypeId::t_float, v);
  if (vm.is_integer(v)) return vm.to_float(v, d) == Answer::kYes ? finish(d) : Outcome::kRaise;
  if (layout == Layout::kStr || bytes) {
    const std::string text = bytes ? std::string(vm.bytes_view(v)) : vm.text(v);
    if (parse_float(text, d))
      return std::isnan(d) ? finish_new(vm, args, TypeId::t_float, vm.new_nan()) : finish(d);
    return not_a_number(vm, "could not convert string to float", args[1]);
  }
  return vm.raise(
      TypeId::t_TypeError,
      cat("float() argument must be a string or a real number, not '", vm.type_name(args[1]), "'"));
}

Outcome float_identity(Vm& vm, const Args& args) {
  FLOAT_SELF;
  return vm.ret(self);
}
Outcome float_imag(Vm& vm, const Args&) { return vm.ret(Value::number(0.0)); }
Outcome float_is_integer(Vm& vm, const Args& args) {
  FLOAT_SELF;
  const double d = self.as_double();
  return vm.ret_bool(std::isfinite(d) && std::floor(d) == d);
}
Outcome float_int(Vm& vm, const Args& args) {
  FLOAT_SELF;
  return float_to_int(vm, self.as_double());
}
Outcome float_floor(Vm& vm, const Args& args) {
  FLOAT_SELF;
  return float_to_int(vm, std::floor(self.as_double()));
}
Outcome float_ceil(Vm& vm, const Args& args) {
  FLOAT_SELF;
  return float_to_int(vm, std::ceil(self.as_double()));
}
Outcome float_bool(Vm& vm, const Args& args) {
  FLOAT_SELF;
  return vm.ret_bool(self.as_double() != 0);
}
Outcome float_abs(Vm& vm, const Args& args) {
  FLOAT_SELF;
  return vm.ret(Value::number(std::fabs(self.as_double())));
}
Outcome float_round(Vm& vm, const Args& args) {
  FLOAT_SELF;
  if (!args.has(1) || args[1].is_none()) return float_to_int(vm, std::nearbyint(self.as_double()));
  std::int64_t digits = 0;
  if (!int_argument(vm, args[1], digits)) return Outcome::kRaise;
  return round_float(vm, self.as_double(), digits);
}
Outcome float_divmod(Vm& vm, const Args& args) {
  FLOAT_SELF;
  double other = 0;
  if (!vm.to_double(args[1], other)) return vm.ret(Value::not_implemented());
  if (other == 0) return vm.raise(TypeId::t_ZeroDivisionError, "float divmod()");
  return vm.ret(vm.make_tuple({Value::number(float_floor_divide(self.as_double(), other)),
                               Value::number(float_modulo(self.as_double(), other))}));
}

Outcome float_as_integer_ratio(Vm& vm, const Args& args) {
  FLOAT_SELF;
  const double d = self.as_double();
  if (std::isnan(d)) return vm.raise(TypeId::t_ValueError, "cannot convert NaN to integer ratio");
  if (std::isinf(d))
    return vm.raise(TypeId::t_OverflowError, "cannot convert Infinity to integer ratio");
  int exponent = 0;
  double mantissa = std::frexp(d, &exponent);
  for (int i = 0; i < 300 && mantissa != std::floor(mantissa); ++i) {
    mantissa *= 2;
    --exponent;
  }
  const Value top = bigint::from_double(vm, mantissa);
  const Value shift = Value::small_int(exponent < 0 ? -exponent : exponent);
  (void)bigint::binary(vm, Op::LSHIFT, exponent < 0 ? Value::small_int(1) : top, shift);
  const Value shifted = vm.result();
  if (exponent < 0) return vm.ret(vm.make_tuple({top, shifted}));
  return vm.ret(vm.make_tuple({shifted, Value::small_int(1)}));
}

Outcome float_hex(Vm& vm, const Args& args) {
  FLOAT_SELF;
  const double d = self.as_double();
  if (!std::isfinite(d)) return vm.ret_str(Vm::format_double(d));
  const std::string sign = std::signbit(d) ? "-" : "";
  if (d == 0) return vm.ret_str(sign + "0x0.0p+0");
  std::uint64_t bits = 0;
  std::memcpy(&bits, &d, 8);
  const std::uint64_t fraction = bits & ((1ull << 52) - 1);
  const int raw = static_cast<int>(bits >> 52 & 0x7FF);
  const int exponent = raw == 0 ? -1022 : raw - 1023;
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "0x%d.%013llxp%+d", raw == 0 ? 0 : 1,
                static_cast<unsigned long long>(fraction), exponent);
  return vm.ret_str(sign + buffer);
}

Outcome float_fromhex(Vm& vm, const Args& args) {
  const Value v = vm.unwrap(args[1]);
  if (!vm.is_str(v))
    return vm.raise(TypeId::t_TypeError, "bad argument type for built-in operation");
  std::string text(strip_spaces(vm.view(v)));
  const Outcome invalid = Outcome::kRaise;
  const auto fail = [&] {
    (void)vm.raise(TypeId::t_ValueError, "invalid hexadecimal floating-point string");
    return invalid;
  };
  double plain = 0;
  std::string digits = text;
  const bool negative = digits.starts_with('-');
  if (negative || digits.starts_with('+')) digits.erase(0, 1);
  const bool word = !digits.empty() &&
                    (digits[0] == 'i' || digits[0] == 'I' || digits[0] == 'n' || digits[0] == 'N');
  double value = 0;
  if (word) {
    if (!parse_float(text, plain)) return fail();
    value = plain;
  } else {
    if (!digits.starts_with("0x") && !digits.starts_with("0X")) digits = "0x" + digits;
    char* end = nullptr;
    value = std::strtod(digits.c_str(), &end);
    if (end != digits.c_str() + digits.size() || digits.size() < 3) return fail();
    if (negative) value = -value;
  }
  if (args[0] == vm.type_value(TypeId::t_float)) return vm.ret(Value::number(value));
  return vm.call(args[0], {Value::number(value)});
}

// --- complex

bool parse_complex(std::string_view source, double& real, double& imag) {
  std::string text(strip_spaces(source));
  if (text.starts_with('(') && text.ends_with(')'))
    text = std::string(strip_spaces(std::string_view(text).substr(1, text.size() - 2)));
  real = imag = 0;
  if (text.empty()) return false;
  const bool imaginary = text.back() == 'j' || text.back() == 'J';
  if (!imaginary) return parse_float(text, real) && text.find(' ') == std::string::npos;
  text.pop_back();
  std::size_t split = std::string::npos;  // the last sign that is not an exponent's
  for (std::size_t i = 1; i < text.size(); ++i)
    if ((text[i] == '+' || text[i] == '-') && text[i - 1] != 'e' && text[i - 1] != 'E') split = i;
  std::string part = split == std::string::npos ? text : text.substr(split);
  if (part.empty() || part == "+" || part == "-") part += "1";
  if (split != std::string::npos && !parse_float(text.substr(0, split), real)) return false;
  return parse_float(part, imag);
}

Outcome complex_new(Vm& vm, const Args& args) {
  const Value a = args.has(1) ? vm.unwrap(args[1]) : Value::small_int(0);
  double real = 0, imag = 0;
  const auto finish = [&] {
    return finish_new(vm, args, TypeId::t_complex, vm.make_complex(real, imag));
  };
  if (vm.is_str(a)) {
    if (args.has(2))
      return vm.raise(TypeId::t_TypeError, "complex() can't take second arg if first is a string");
    if (!parse_complex(vm.text(a), real, imag)) {
      std::string shown;
      if (vm.view(a).find('_') == std::string_view::npos || !vm.repr(a, shown))
        return vm.raise(TypeId::t_ValueError, "complex() arg is a malformed string");
      return vm.raise(TypeId::t_ValueError, cat("could not convert string to complex: ", shown));
    }
    return finish();
  }
  const auto add = [&](Value v, bool second) {
    double d = 0;
    if (vm.layout_of(v) == Layout::kComplex) {
      const Complex c = *vm.heap().get<Complex>(v);
      real = second ? real - c.imag : c.real;
      imag = second ? imag + c.real : c.imag;
      return true;
    }
    if (!vm.to_double(v, d)) return false;
    if (!second)
      real = d;
    else
      imag = imag == 0 ? d : imag + d;
    return true;
  };
  if (args.has(2) && vm.is_str(vm.unwrap(args[2])))
    return vm.raise(TypeId::t_TypeError, "complex() second arg can't be a string");
  if (!add(a, false)) {
    for (const Name name : {Name::n___complex__, Name::n___float__, Name::n___index__})
      if (!python_method(vm, args[1], name).is_unbound())
        return vm.call_helper("complex_from_object",
                              {args[0], args[1], args.has(2) ? args[2] : Value::small_int(0)});
    return vm.raise(TypeId::t_TypeError,
                    cat("complex() first argument must be a string or a number, not '",
                        vm.type_name(args[1]), "'"));
  }
  if (args.has(2) && !add(vm.unwrap(args[2]), true))
    return vm.raise(TypeId::t_TypeError, cat("complex() second argument must be a number, not '",
                                             vm.type_name(args[2]), "'"));
  return finish();
}

Outcome complex_real(Vm& vm, const Args& args) {
  return vm.ret(Value::number(vm.heap().get<Complex>(vm.unwrap(args[0]))->real));
}
Outcome complex_imag(Vm& vm, const Args& args) {
  return vm.ret(Value::number(vm.heap().get<Complex>(vm.unwrap(args[0]))->imag));
}
Outcome conjugate(Vm& vm, const Args& args) {
  IL_SELF(kComplex, "complex");
  const Complex c = *vm.heap().get<Complex>(self);
  return vm.ret(vm.make_complex(c.real, -c.imag));
}
Outcome complex_abs(Vm& vm, const Args& args) {
  const Complex c = *vm.heap().get<Complex>(vm.unwrap(args[0]));
  return vm.ret(Value::number(std::hypot(c.real, c.imag)));
}

}  // namespace

bool slice_argument(Vm& vm, Value v, std::int64_t& out, bool or_none) {
  if (v.is_unbound() || (or_none && v.is_none()) || vm.to_int64(v, out)) return true;
  if (vm.is_integer(v)) {
    out = bigint::sign(vm, vm.unwrap(v)) < 0 ? INT64_MIN / 2 : INT64_MAX / 2;
    return true;
  }
  if (!python_method(vm, v, Name::n___index__).is_unbound()) vm.want_index(v);
  (void)vm.raise(TypeId::t_TypeError,
                 cat("slice indices must be integers ", or_none ? "or None " : "",
                     "or have an __index__ method"));
  return false;
}

void register_numbers(NativeTable& table) {
  constexpr std::uint8_t g = kGetter;
  table.add_methods(
      TypeId::t_int,
      {{"__new__", int_new, "(cls, x=, /, base=)", kStaticNative},
       {"real", int_identity, "(self, /)", g},
       {"imag", int_zero, "(self, /)", g},
       {"numerator", int_identity, "(self, /)", g},
       {"denominator", int_one, "(self, /)", g},
       {"conjugate", int_identity, "(self, /)"},
       {"bit_length", int_bit_length, "(self, /)"},
       {"bit_count", int_bit_count, "(self, /)"},
       {"is_integer", int_is_integer, "(self, /)"},
       {"as_integer_ratio", int_as_integer_ratio, "(self, /)"},
       {"to_bytes", int_to_bytes, "(self, length=, byteorder=, *, signed=)"},
       {"from_bytes", int_from_bytes, "(cls, bytes, byteorder=, *, signed=)", kClassNative},
       {"__int__", int_identity, "(self, /)"},
       {"__index__", int_identity, "(self, /)"},
       {"__trunc__", int_identity, "(self, /)"},
       {"__floor__", int_identity, "(self, /)"},
       {"__ceil__", int_identity, "(self, /)"},
       {"__float__", int_float, "(self, /)"},
       {"__bool__", int_bool, "(self, /)"},
       {"__abs__", int_abs, "(self, /)"},
       {"__divmod__", int_divmod, "(self, other, /)"},
       {"__round__", int_round, "(self, ndigits=, /)"}});
  table.add_methods(TypeId::t_bool, {{"__new__", bool_new, "(cls, x=, /)", kStaticNative}});
  table.add_methods(TypeId::t_float, {{"__new__", float_new, "(cls, x=, /)", kStaticNative},
                                      {"real", float_identity, "(self, /)", g},
                                      {"imag", float_imag, "(self, /)", g},
                                      {"conjugate", float_identity, "(self, /)"},
                                      {"is_integer", float_is_integer, "(self, /)"},
                                      {"as_integer_ratio", float_as_integer_ratio, "(self, /)"},
                                      {"hex", float_hex, "(self, /)"},
                                      {"fromhex", float_fromhex, "(cls, string, /)", kClassNative},
                                      {"__float__", float_identity, "(self, /)"},
                                      {"__int__", float_int, "(self, /)"},
                                      {"__trunc__", float_int, "(self, /)"},
                                      {"__floor__", float_floor, "(self, /)"},
                                      {"__ceil__", float_ceil, "(self, /)"},
                                      {"__bool__", float_bool, "(self, /)"},
                                      {"__abs__", float_abs, "(self, /)"},
                                      {"__divmod__", float_divmod, "(self, other, /)"},
                                      {"__round__", float_round, "(self, ndigits=, /)"}});
  table.add_methods(TypeId::t_complex,
                    {{"__new__", complex_new, "(cls, real=, imag=)", kStaticNative},
                     {"real", complex_real, "(self, /)", g},
                     {"imag", complex_imag, "(self, /)", g},
                     {"conjugate", conjugate, "(self, /)"},
                     {"__bool__", truth_itself, "(self, /)"},
                     {"__abs__", complex_abs, "(self, /)"}});
  table.add_methods(TypeId::t_NoneType, {{"__bool__", truth_itself, "(self, /)"}});
}

}  // namespace interleave::vm

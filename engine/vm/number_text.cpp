// Numbers from text, and rounding: int("..."), float("..."), round(), sum().
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "engine/base/float_text.h"
#include "engine/vm/bigint.h"
#include "engine/vm/builtins/support.h"
#include "engine/vm/semantics.h"
#include "engine/vm/vm.h"

namespace interleave::vm {

namespace {

// ASCII form of a number: spaces around it dropped, decimal digits of other scripts turned into
// ASCII. Any other character stays, so that parsing fails.
std::string ascii_number(std::string_view text) {
  text = strip_spaces(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      out += text[i++];
      continue;
    }
    int length = 0, digit = 0;
    const std::uint32_t code = decode_character(text, i, length);
    if (decimal_value(code, digit))
      out += static_cast<char>('0' + digit);
    else
      out.append(text.substr(i, static_cast<std::size_t>(length)));
    i += static_cast<std::size_t>(length);
  }
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Removes underscores that stand between two digits; false: one stands elsewhere.
template <class IsDigit>
bool drop_underscores(std::string& text, IsDigit digit, bool after_prefix) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') {
      out += text[i];
      continue;
    }
    const bool before = i > 0 ? digit(text[i - 1]) : after_prefix;
    if (!before || i + 1 >= text.size() || !digit(text[i + 1])) return false;
  }
  text = out;
  return true;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

}  // namespace

// CPython's float() grammar: [sign] (digits [. digits] [e sign digits] | inf | infinity | nan).
bool parse_float(std::string_view source, double& out) {
  std::string text = ascii_number(source);
  if (!drop_underscores(text, is_digit, false)) return false;
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  const std::string word = lower(rest);
  if (word == "inf" || word == "infinity") {
    out = negative ? -HUGE_VAL : HUGE_VAL;
    return true;
  }
  if (word == "nan") {
    out = std::nan("");
    return true;
  }
  std::size_t i = 0, digits = 0;
  const auto skip_digits = [&] {
    std::size_t count = 0;
    for (; i < rest.size() && is_digit(rest[i]); ++i) ++count;
    return count;
  };
  digits += skip_digits();
  if (i < rest.size() && rest[i] == '.') {
    ++i;
    digits += skip_digits();
  }
  if (digits == 0) return false;
  if (i < rest.size() && (rest[i] == 'e' || rest[i] == 'E')) {
    ++i;
    if (i < rest.size() && (rest[i] == '+' || rest[i] == '-')) ++i;
    if (skip_digits() == 0) return false;
  }
  if (i != rest.size()) return false;
  const std::string number(rest);
  const double value =
      std::strtod(number.c_str(), nullptr);  // the C locale: nobody calls setlocale
  out = negative ? -value : value;
  return true;
}

Outcome not_a_number(Vm& vm, std::string_view message, Value shown) {
  std::string repr;
  if (vm.repr(shown, repr)) {
    if (message.starts_with("invalid")) {  // int's: 200 characters of it
      std::size_t end = 0;
      for (int i = 0, length = 0; i < 200 && end < repr.size(); ++i) {
        (void)decode_character(repr, end, length);
        end += static_cast<std::size_t>(length);
      }
      repr.resize(std::min(end, repr.size()));
    }
    return vm.raise(TypeId::t_ValueError, cat(message, ": ", repr));
  }
  return vm.call_helper("not_a_number", {vm.make_str(message), shown});
}

Outcome int_from_text(Vm& vm, std::string_view source, int base, Value shown) {
  const int asked = base;
  const auto invalid = [&] {
    vm.charge_items(60);  // formats its argument's repr
    return not_a_number(vm, cat("invalid literal for int() with base ", std::to_string(asked)),
                        shown);
  };
  std::string text = ascii_number(source);
  bool negative = false, prefixed = false;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    negative = text[0] == '-';
    text.erase(0, 1);
  }
  const auto has_prefix = [&](char c) {
    return text.size() > 1 && text[0] == '0' && (text[1] | 32) == c;
  };
  if ((base == 0 || base == 16) && has_prefix('x'))
    base = 16, prefixed = true;
  else if ((base == 0 || base == 8) && has_prefix('o'))
    base = 8, prefixed = true;
  else if ((base == 0 || base == 2) && has_prefix('b'))
    base = 2, prefixed = true;
  if (prefixed) text.erase(0, 2);
  const bool alnum_zero = base == 0;
  if (base == 0) base = 10;
  const auto digit = [&](char c) {
    const int value = is_digit(c)                          ? c - '0'
                      : (c | 32) >= 'a' && (c | 32) <= 'z' ? (c | 32) - 'a' + 10
                                                           : 99;
    return value < base;
  };
  if (!drop_underscores(text, digit, prefixed)) return invalid();
  if (alnum_zero && text.size() > 1 && text[0] == '0' &&
      text.find_first_not_of('0') != std::string::npos)
    return invalid();
  if (text.empty() || !std::all_of(text.begin(), text.end(), digit)) return invalid();
  const bool power_of_two = (base & (base - 1)) == 0;
  if (!power_of_two && text.size() > bigint::max_text_digits(vm))
    return vm.raise(TypeId::t_ValueError, bigint::too_many_digits(vm, text.size()));
  Value out;
  if (!bigint::parse(vm, (negative ? "-" : "") + text, base, out)) return invalid();
  return vm.ret(out);
}

Outcome float_to_int(Vm& vm, double d) {
  if (std::isnan(d)) return vm.raise(TypeId::t_ValueError, "cannot convert float NaN to integer");
  if (std::isinf(d))
    return vm.raise(TypeId::t_OverflowError, "cannot convert float infinity to integer");
  return vm.ret(bigint::from_double(vm, d));
}

namespace {

// To the nearest multiple of 10**places (places > 0), half to even, from the exact decimal digits.
double round_to_tens(double x, std::size_t places) {
  const std::string digits = fixed_text(std::trunc(std::fabs(x)), 0);
  const bool fraction = std::fabs(x) != std::trunc(std::fabs(x));
  if (digits.size() < places) return std::copysign(0.0, x);
  const std::string dropped = digits.substr(digits.size() - places);
  std::string kept = "0" + digits.substr(0, digits.size() - places);
  const bool more = fraction || dropped.find_first_not_of('0', 1) != std::string::npos;
  const bool up = dropped[0] > '5' || (dropped[0] == '5' && (more || (kept.back() - '0') % 2 == 1));
  for (std::size_t i = kept.size(); up && i-- > 0;) {
    if (kept[i] != '9') {
      ++kept[i];
      break;
    }
    kept[i] = '0';
  }
  return std::copysign(std::strtod((kept + std::string(places, '0')).c_str(), nullptr), x);
}

}  // namespace

// Objects/floatobject.c float___round___impl: rounds the exact decimal value.
Outcome round_float(Vm& vm, double x, std::int64_t digits) {
  if (!std::isfinite(x) || x == 0 || digits > 323) return vm.ret(Value::number(x));
  if (digits < -308) return vm.ret(Value::number(std::copysign(0.0, x)));
  double result = 0;
  if (digits < 0) {
    result = round_to_tens(x, static_cast<std::size_t>(-digits));
  } else {
    result = std::strtod(fixed_text(x, static_cast<int>(digits)).c_str(), nullptr);
  }
  if (std::isinf(result))
    return vm.raise(TypeId::t_OverflowError, "rounded value too large to represent");
  return vm.ret(Value::number(result));
}

// --- sum()

Value SumState::result(Vm&) const {
  if (!floating) return total;
  // Python/bltinmodule.c: the compensation is added only if it is finite.
  return Value::number(compensation != 0 && std::isfinite(compensation) ? sum + compensation : sum);
}

Outcome sum_items(Vm& vm, SumState& state, const std::vector<Value>& items, std::size_t& done) {
  for (; done < items.size(); ++done) {
    const Value item = items[done];
    if (state.floating) {
      double x = 0;
      const bool small = item.is_int() || item.is_bool();
      if (item.is_double() || small) {
        (void)vm.to_double(item, x);
        if (small) {
          state.sum += x;
          continue;
        }
        const double t = state.sum + x;
        if (std::fabs(state.sum) >= std::fabs(x))
          state.compensation += (state.sum - t) + x;
        else
          state.compensation += (x - t) + state.sum;
        state.sum = t;
        continue;
      }
      state.total = state.result(vm);
      state.floating = false;
      state.sum = state.compensation = 0;
    }
    if (state.total.is_int() && item.is_int()) {
      state.total = vm.make_int(state.total.as_int() + item.as_int());
      continue;
    }
    if (item.is_double() && (state.total.is_int() || state.total.is_double())) {
      state.floating = true;
      (void)vm.to_double(state.total, state.sum);
      --done;  // again, as a float
      continue;
    }
    switch (vm.binary(lang::Op::ADD, state.total, item, false)) {
      case Outcome::kReturn:
        state.total = vm.result();
        break;
      case Outcome::kRaise:
        return Outcome::kRaise;
      default:
        return Outcome::kReturn;
    }
  }
  return Outcome::kReturn;
}

}  // namespace interleave::vm

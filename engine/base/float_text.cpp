#include "engine/base/float_text.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

// std::to_chars does the same, but libc++'s brings 100 KB of tables into the page.
#include <fmt/compile.h>

namespace interleave {

namespace {

// "12.5", "1.25e-07", "0.001"
Decimal parse(const char* at, const char* end) {
  Decimal out{{}, 0};
  bool seen_point = false;
  for (; at != end && *at != 'e'; ++at) {
    if (*at == '.') {
      seen_point = true;
    } else if (*at != '0' || !out.digits.empty()) {
      out.digits += *at;
      out.point += !seen_point;
    } else {
      out.point -= seen_point;
    }
  }
  if (at != end) out.point += std::atoi(std::string(at + 1, end).c_str());
  if (out.digits.empty()) return {"0", 1};
  return out;
}

}  // namespace

Decimal shortest_decimal(double value) {
  char buffer[40];
  const auto end = fmt::format_to(buffer, FMT_COMPILE("{}"), std::fabs(value));
  Decimal out = parse(buffer, end);
  while (out.digits.size() > 1 && out.digits.back() == '0') out.digits.pop_back();
  return out;
}

Decimal rounded_decimal(double value, int digits) {
  std::string buffer(static_cast<std::size_t>(digits) + 16, '\0');
  const int length =
      std::snprintf(buffer.data(), buffer.size(), "%.*e", digits - 1, std::fabs(value));
  if (value == 0) return {std::string(static_cast<std::size_t>(digits), '0'), 1};
  return parse(buffer.data(), buffer.data() + length);
}

std::string fixed_text(double value, int places) {
  char small[64];
  const int length = std::snprintf(small, sizeof small, "%.*f", places, value);
  if (static_cast<std::size_t>(length) < sizeof small)
    return {small, static_cast<std::size_t>(length)};
  std::string out(static_cast<std::size_t>(length) + 1, '\0');
  std::snprintf(out.data(), out.size(), "%.*f", places, value);
  out.pop_back();
  return out;
}

// Objects/floatobject.c float_repr: format code 'r' of Python/pystrtod.c, an exponent below 1e-4
// and from 1e16 on.
std::string float_repr(double value) {
  if (std::isnan(value)) return "nan";
  std::string out = std::signbit(value) ? "-" : "";
  if (std::isinf(value)) return out += "inf";
  const Decimal d = shortest_decimal(value);
  const int count = static_cast<int>(d.digits.size());
  if (d.point > 16 || d.point < -3) {
    out += d.digits[0];
    if (count > 1) (out += '.').append(d.digits, 1);
    char exponent[16];
    std::snprintf(exponent, sizeof exponent, "e%+03d", d.point - 1);
    return out += exponent;
  }
  if (d.point <= 0)
    return out.append("0.").append(static_cast<std::size_t>(-d.point), '0') += d.digits;
  if (d.point >= count)
    return (out += d.digits).append(static_cast<std::size_t>(d.point - count), '0') += ".0";
  const auto point = static_cast<std::size_t>(d.point);
  return out.append(d.digits, 0, point).append(1, '.').append(d.digits, point);
}

}  // namespace interleave

// The format specification mini language of format() and f-strings (CPython
// Python/formatter_unicode.c) and printf-style formatting of str (Objects/unicodeobject.c
// unicode_format_arg).
#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/vm/bigint.h"
#include "engine/vm/semantics.h"
#include "engine/vm/vm.h"

namespace interleave::vm {

using Answer = Vm::Answer;

namespace {

constexpr int kItemsOfNumber = 15;  // what a number with a specification takes, in NativeItem

constexpr std::int64_t kMaxWidth = 50'000'000;  // characters; more is a MemoryError or ValueError
constexpr int kMaxPrecision = 100'000;

bool is_align(std::uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

Answer raise(Vm& vm, TypeId type, std::string_view message) {
  (void)vm.raise(type, message);
  return Answer::kRaised;
}

bool parse_number(std::string_view spec, std::size_t& at, std::int64_t& out) {
  if (at >= spec.size() || !is_digit(spec[at])) return true;
  out = 0;
  for (; at < spec.size() && is_digit(spec[at]); ++at) {
    out = out * 10 + (spec[at] - '0');
    if (out > INT64_MAX / 20) return false;
  }
  return true;
}

std::string code_text(std::uint32_t code) {
  std::string out;
  append_character(out, code);
  return out;
}

Answer parse_spec(Vm& vm, std::string_view spec, std::string_view type_name, char default_align,
                  FormatSpec& out) {
  std::size_t at = 0;
  bool fill_given = false;
  const auto code_at = [&](std::size_t i, int& length) {
    return decode_character(spec, i, length);
  };
  int first = 0, second = 0;
  if (!spec.empty()) {
    const std::uint32_t c = code_at(0, first);
    const std::size_t after = static_cast<std::size_t>(first);
    if (after < spec.size() && is_align(code_at(after, second))) {
      out.fill = std::string(spec.substr(0, after));
      out.align = spec[after];
      fill_given = true;
      at = after + 1;
    } else if (is_align(c)) {
      out.align = static_cast<char>(c);
      at = 1;
    }
  }
  const auto take = [&](char c) {
    return at < spec.size() && spec[at] == c ? (++at, true) : false;
  };
  if (at < spec.size() && (spec[at] == '+' || spec[at] == '-' || spec[at] == ' '))
    out.sign = spec[at++];
  out.no_negative_zero = take('z');
  out.alternate = take('#');
  if (!fill_given && take('0')) {
    out.fill = "0";
    out.zero_pad = true;
    if (out.align == 0 && default_align == '>') out.align = '=';
  }
  if (!parse_number(spec, at, out.width))
    return raise(vm, TypeId::t_ValueError, "Too many decimal digits in format string");
  if (take(',')) out.grouping = ',';
  if (take('_')) {
    if (out.grouping != 0)
      return raise(vm, TypeId::t_ValueError, "Cannot specify both ',' and '_'.");
    out.grouping = '_';
  }
  if (out.grouping == '_' && at < spec.size() && spec[at] == ',')
    return raise(vm, TypeId::t_ValueError, "Cannot specify both ',' and '_'.");
  if (take('.')) {
    if (at >= spec.size() || !is_digit(spec[at]))
      return raise(vm, TypeId::t_ValueError, "Format specifier missing precision");
    if (!parse_number(spec, at, out.precision))
      return raise(vm, TypeId::t_ValueError, "Too many decimal digits in format string");
  }
  if (at < spec.size()) {
    int length = 0;
    out.type = code_at(at, length);
    if (at + static_cast<std::size_t>(length) < spec.size())
      return raise(
          vm, TypeId::t_ValueError,
          cat("Invalid format specifier '", spec, "' for object of type '", type_name, "'"));
  }
  const std::uint32_t type = out.type == 0 && default_align == '<' ? 's' : out.type;
  if (out.grouping != 0) {
    const std::string_view allowed = out.grouping == '_' ? "deEfFgG%bxXo" : "deEfFgG%";
    if (type != 0 &&
        (type >= 128 || allowed.find(static_cast<char>(type)) == std::string_view::npos)) {
      const std::string shown = type > 32 && type < 128 ? code_text(type) : "?";
      return raise(vm, TypeId::t_ValueError,
                   cat("Cannot specify '", std::string(1, out.grouping), "' with '", shown, "'."));
    }
  }
  if (out.width > kMaxWidth) return raise(vm, TypeId::t_MemoryError, "");
  return Answer::kYes;
}

Answer unknown_code(Vm& vm, const FormatSpec& spec, std::string_view type_name) {
  if (spec.type > 32 && spec.type < 128)
    return raise(vm, TypeId::t_ValueError,
                 cat("Unknown format code '", code_text(spec.type), "' for object of type '",
                     type_name, "'"));
  char hex[16];
  std::snprintf(hex, sizeof hex, "\\x%x", spec.type);
  return raise(vm, TypeId::t_ValueError,
               cat("Unknown format code '", hex, "' for object of type '", type_name, "'"));
}

std::uint32_t characters_of(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

void repeat_into(std::string& out, std::string_view fill, std::int64_t times) {
  for (std::int64_t i = 0; i < times; ++i) out += fill;
}

// --- str

Answer format_text(Vm& vm, std::string_view text, const FormatSpec& spec,
                   std::string_view type_name, std::string& out) {
  if (spec.type != 0 && spec.type != 's') return unknown_code(vm, spec, type_name);
  if (spec.sign != 0)
    return raise(vm, TypeId::t_ValueError,
                 spec.sign == ' ' ? "Space not allowed in string format specifier"
                                  : "Sign not allowed in string format specifier");
  if (spec.no_negative_zero)
    return raise(vm, TypeId::t_ValueError,
                 "Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate)
    return raise(vm, TypeId::t_ValueError,
                 "Alternate form (#) not allowed in string format specifier");
  if (spec.align == '=')
    return raise(vm, TypeId::t_ValueError, "'=' alignment not allowed in string format specifier");
  std::uint32_t characters = characters_of(text);
  if (spec.precision >= 0 && characters > spec.precision) {
    characters = static_cast<std::uint32_t>(spec.precision);
    text = text.substr(0, character_offset(text, false, characters));
  }
  out += pad(text, characters, spec.width, spec.align == 0 ? '<' : spec.align, spec.fill);
  return Answer::kYes;
}

// --- numbers: sign, prefix, digits (grouped), rest, laid out in the width

struct NumberText {
  std::string sign, prefix, digits, rest;
};

std::string group(std::string_view digits, char separator, int size) {
  if (separator == 0) return std::string(digits);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % static_cast<std::size_t>(size) == 0) out += separator;
    out += digits[i];
  }
  return out;
}

void lay_out(NumberText number, const FormatSpec& spec, int group_size, std::string& out) {
  const char align = spec.align == 0 ? '>' : spec.align;
  const char separator =
      number.digits.empty() ? '\0' : spec.grouping;  // inf and nan have no digits
  const std::int64_t fixed =
      static_cast<std::int64_t>(number.sign.size() + number.prefix.size() + number.rest.size());
  if (align == '=' && spec.fill == "0") {  // the padding is part of the number, and grouped with it
    const std::int64_t room = spec.width - fixed;
    const auto length = [&](std::size_t n) {
      return static_cast<std::int64_t>(
          separator != 0 && n != 0 ? n + (n - 1) / static_cast<std::size_t>(group_size) : n);
    };
    std::size_t count = number.digits.size();
    while (length(count) < room) ++count;
    number.digits.insert(0, count - number.digits.size(), '0');
  }
  const std::string digits = group(number.digits, separator, group_size);
  const std::int64_t missing = spec.width - fixed - static_cast<std::int64_t>(digits.size());
  if (align == '=') {
    out += number.sign + number.prefix;
    repeat_into(out, spec.fill, missing);
    out += digits + number.rest;
    return;
  }
  const std::string text = number.sign + number.prefix + digits + number.rest;
  out += pad(text, static_cast<std::uint32_t>(text.size()), spec.width, align, spec.fill);
}

std::string sign_text(bool negative, char sign) {
  if (negative) return "-";
  return sign == '+' ? "+" : sign == ' ' ? " " : "";
}

Answer format_float(Vm& vm, double d, const FormatSpec& spec, std::string_view type_name,
                    std::string& out);

Answer format_character(Vm& vm, Value v, const FormatSpec& spec, std::string& out) {
  if (spec.sign != 0)
    return raise(vm, TypeId::t_ValueError, "Sign not allowed with integer format specifier 'c'");
  if (spec.alternate)
    return raise(vm, TypeId::t_ValueError,
                 "Alternate form (#) not allowed with integer format specifier 'c'");
  std::int64_t code = 0;
  if (!bigint::to_int64(vm, v, code))
    return raise(vm, TypeId::t_OverflowError, "Python int too large to convert to C long");
  if (code < 0 || code > 0x10FFFF)
    return raise(vm, TypeId::t_OverflowError, "%c arg not in range(0x110000)");
  out += pad(code_text(static_cast<std::uint32_t>(code)), 1, spec.width,
             spec.align == 0 ? '>' : spec.align, spec.fill);
  return Answer::kYes;
}

// {i:5d}: an immediate int, blanks on the left, nothing else. The most common specification.
bool format_plain(Value v, const FormatSpec& spec, std::string& out) {
  if (!v.is_int() || (spec.type != 0 && spec.type != 'd') || spec.sign != 0 || spec.align != 0 ||
      spec.grouping != 0 || spec.precision >= 0 || spec.no_negative_zero)
    return false;
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, v.as_int());
  const std::int64_t missing = spec.width - (end.ptr - buffer);
  if (missing > 0) out.append(static_cast<std::size_t>(missing), ' ');
  out.append(buffer, end.ptr);
  return true;
}

Answer format_integer(Vm& vm, Value v, const FormatSpec& spec, std::string_view type_name,
                      std::string& out) {
  if (format_plain(v, spec, out)) return Answer::kYes;
  if (spec.type == 'e' || spec.type == 'E' || spec.type == 'f' || spec.type == 'F' ||
      spec.type == 'g' || spec.type == 'G' || spec.type == '%') {
    double d = 0;
    if (!bigint::to_double(vm, v, d))
      return raise(vm, TypeId::t_OverflowError, "int too large to convert to float");
    return format_float(vm, d, spec, type_name, out);
  }
  if (spec.type != 0 && (spec.type >= 128 || std::string_view("dncboxX").find(static_cast<char>(
                                                 spec.type)) == std::string_view::npos))
    return unknown_code(vm, spec, type_name);
  if (spec.precision >= 0)
    return raise(vm, TypeId::t_ValueError, "Precision not allowed in integer format specifier");
  if (spec.no_negative_zero)
    return raise(vm, TypeId::t_ValueError,
                 "Negative zero coercion (z) not allowed in integer format specifier");
  int base = 10;
  switch (spec.type) {
    case 0:
    case 'd':
    case 'n':
      break;
    case 'c':
      return format_character(vm, v, spec, out);
    case 'b':
      base = 2;
      break;
    case 'o':
      base = 8;
      break;
    case 'x':
    case 'X':
      base = 16;
      break;
    default:
      IL_UNREACHABLE();
  }
  NumberText number;
  if (!bigint::to_text(vm, v, base, number.digits))
    return raise(vm, TypeId::t_ValueError, bigint::too_many_digits(vm, 0));
  const bool negative = number.digits[0] == '-';
  if (negative) number.digits.erase(0, 1);
  number.sign = sign_text(negative, spec.sign);
  if (spec.alternate && base != 10)
    number.prefix = cat("0", std::string(1, static_cast<char>(spec.type)));
  if (spec.type == 'X')
    for (char& c : number.digits)
      if (c >= 'a') c = static_cast<char>(c - 32);
  lay_out(number, spec, base == 10 ? 3 : 4, out);
  return Answer::kYes;
}

bool is_zero_text(std::string_view text) {
  for (const char c : text) {
    if (c == 'e' || c == 'E') return true;
    if (c >= '1' && c <= '9') return false;
    if (c == 'i' || c == 'n' || c == 'I' || c == 'N') return false;
  }
  return true;
}

// Sign, integer digits and the rest of a float in one of the float types.
Answer float_parts(Vm& vm, double d, const FormatSpec& spec, std::string_view type_name,
                   bool add_dot_zero, NumberText& out) {
  char type = static_cast<char>(spec.type);
  int precision = spec.precision < 0
                      ? 6
                      : static_cast<int>(std::min<std::int64_t>(spec.precision, kMaxPrecision + 1));
  if (precision > kMaxPrecision) return raise(vm, TypeId::t_ValueError, "precision too big");
  bool percent = false, dot_zero = false;
  switch (spec.type) {
    case 0:
      type = spec.precision < 0 ? 'r' : 'g';
      dot_zero = add_dot_zero;
      break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      break;
    case 'n':
      type = 'g';
      break;
    case '%':
      type = 'f';
      percent = true;
      d *= 100;
      break;
    default:
      return unknown_code(vm, spec, type_name);
  }
  std::string text = double_to_text(d, type, precision, spec.alternate, dot_zero);
  bool negative = text[0] == '-';
  if (negative) text.erase(0, 1);
  if (negative && spec.no_negative_zero && is_zero_text(text)) negative = false;
  out.sign = sign_text(negative, spec.sign);
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  out.digits = text.substr(0, digits);
  out.rest = text.substr(digits);
  if (percent) out.rest += '%';
  return Answer::kYes;
}

Answer format_float(Vm& vm, double d, const FormatSpec& spec, std::string_view type_name,
                    std::string& out) {
  NumberText number;
  const Answer answer = float_parts(vm, d, spec, type_name, true, number);
  if (answer == Answer::kYes) lay_out(number, spec, 3, out);
  return answer;
}

Answer format_complex(Vm& vm, Value v, const FormatSpec& spec, std::string& out) {
  const Complex c = *vm.heap().get<Complex>(v);
  if (spec.type != 0 &&
      std::u32string_view(U"eEfFgGn").find(spec.type) == std::u32string_view::npos)
    return unknown_code(vm, spec, "complex");
  if (spec.fill == "0")
    return raise(vm, TypeId::t_ValueError,
                 "Zero padding is not allowed in complex format specifier");
  if (spec.align == '=')
    return raise(vm, TypeId::t_ValueError,
                 "'=' alignment flag is not allowed in complex format specifier");
  NumberText real, imag;
  const bool plain = spec.type == 0;
  if (float_parts(vm, c.real, spec, "complex", false, real) != Answer::kYes) return Answer::kRaised;
  FormatSpec imaginary = spec;
  const bool only_imaginary = plain && c.real == 0 && !std::signbit(c.real);
  if (!only_imaginary) imaginary.sign = '+';
  if (float_parts(vm, c.imag, imaginary, "complex", false, imag) != Answer::kYes)
    return Answer::kRaised;
  std::string text;
  if (!only_imaginary) text = real.sign + group(real.digits, spec.grouping, 3) + real.rest;
  text += imag.sign + group(imag.digits, spec.grouping, 3) + imag.rest + "j";
  if (plain && !only_imaginary) text = "(" + text + ")";
  out += pad(text, static_cast<std::uint32_t>(text.size()), spec.width,
             spec.align == 0 ? '>' : spec.align, spec.fill);
  return Answer::kYes;
}

}  // namespace

std::string pad(std::string_view text, std::uint32_t characters, std::int64_t width, char align,
                std::string_view fill) {
  const std::int64_t missing = width - static_cast<std::int64_t>(characters);
  if (missing <= 0) return std::string(text);
  const std::int64_t left = align == '>' || align == '=' ? missing : align == '^' ? missing / 2 : 0;
  std::string out;
  repeat_into(out, fill, left);
  out += text;
  repeat_into(out, fill, missing - left);
  return out;
}

Vm::Answer Vm::format(Value v, std::string_view spec_text, std::string& out) {
  if (may_be_special(*this, v) && !python_method(*this, v, Name::n___format__).is_unbound())
    return Answer::kNeedsPython;
  if (spec_text.empty()) return str(v, out) ? Answer::kYes : Answer::kNeedsPython;
  const Value value = unwrap(v);
  const std::string name(type_name(v));
  const bool integer = is_integer(value), floating = value.is_double(),
             complex = layout_of(value) == Layout::kComplex;
  if (!integer && !floating && !complex && !is_str(value))
    return interleave::vm::raise(*this, TypeId::t_TypeError,
                                 cat("unsupported format string passed to ", name, ".__format__"));
  FormatSpec spec;
  const std::string copy(spec_text);
  const Answer parsed = parse_spec(*this, copy, name, is_str(value) ? '<' : '>', spec);
  if (parsed != Answer::kYes) return parsed;
  if (is_str(value)) return format_text(*this, text(value), spec, name, out);
  charge_items(kItemsOfNumber);
  if (integer) return format_integer(*this, value, spec, name, out);
  if (floating) return format_float(*this, value.as_double(), spec, name, out);
  return format_complex(*this, value, spec, out);
}

// --- printf-style

namespace {

struct Conversion {
  bool left = false, plus = false, space = false, alternate = false, zero = false;
  std::int64_t width = -1, precision = -1;
  std::uint32_t type = 0;
};

// Walks a format string and hands out arguments.
class PercentFormatter {
 public:
  PercentFormatter(Vm& vm, Value format, Value arguments)
      : vm_(vm), format_(vm.text(format)), arguments_(arguments) {
    const Value plain = vm.unwrap(arguments);
    tuple_ = vm.is_tuple(plain);
    if (tuple_) arguments_ = plain;
    const Layout layout = vm.layout_of(plain);
    mapping_ = !tuple_ && (layout == Layout::kDict || layout == Layout::kList ||
                           layout == Layout::kBytes || layout == Layout::kByteArray ||
                           layout == Layout::kRange || layout == Layout::kDictView ||
                           (may_be_special(vm, arguments) && !vm.is_str(plain) &&
                            !vm.special(arguments, Name::n___getitem__).is_unbound()));
  }
  Answer run(std::string& out);

 private:
  Answer next_argument(Value& out);
  Answer star(std::int64_t& out);
  Answer mapping_key(Value& out);
  Answer convert(const Conversion& c, Value v, std::string& out);
  Answer number(const Conversion& c, Value v, std::string& out);
  Answer fail(TypeId type, std::string_view message) { return raise(vm_, type, message); }
  void put_number(const Conversion& c, NumberText number, std::string& out);

  Vm& vm_;
  const std::string format_;
  Value arguments_;
  std::size_t at_ = 0;
  std::uint32_t used_ = 0;
  bool tuple_ = false, mapping_ = false, single_used_ = false;
};

Answer PercentFormatter::next_argument(Value& out) {
  if (tuple_ && used_ < vm_.tuple_size(arguments_)) {
    out = vm_.tuple_get(arguments_, used_++);
    return Answer::kYes;
  }
  if (!tuple_ && !single_used_) {
    single_used_ = true;
    out = arguments_;
    return Answer::kYes;
  }
  return fail(TypeId::t_TypeError, "not enough arguments for format string");
}

Answer PercentFormatter::star(std::int64_t& out) {
  if (at_ < format_.size() && format_[at_] == '*') {
    ++at_;
    Value v;
    if (next_argument(v) != Answer::kYes) return Answer::kRaised;
    if (!vm_.is_integer(v)) return fail(TypeId::t_TypeError, "* wants int");
    if (!vm_.to_int64(v, out))
      return fail(TypeId::t_OverflowError, "Python int too large to convert to C ssize_t");
    return Answer::kYes;
  }
  return parse_number(format_, at_, out) ? Answer::kYes
                                         : fail(TypeId::t_ValueError, "width too big");
}

Answer PercentFormatter::mapping_key(Value& out) {
  if (!mapping_) return fail(TypeId::t_TypeError, "format requires a mapping");
  const std::size_t start = ++at_;
  int depth = 1;
  while (at_ < format_.size() && depth > 0) {
    depth += format_[at_] == '(' ? 1 : format_[at_] == ')' ? -1 : 0;
    ++at_;
  }
  if (depth > 0) return fail(TypeId::t_ValueError, "incomplete format key");
  const Value key = vm_.make_str(format_.substr(start, at_ - start - 1));
  switch (vm_.get_item(arguments_, key)) {
    case Outcome::kReturn:
      out = vm_.result();
      return Answer::kYes;
    case Outcome::kRaise:
      return Answer::kRaised;
    default:
      return Answer::kNeedsPython;
  }
}

void PercentFormatter::put_number(const Conversion& c, NumberText n, std::string& out) {
  FormatSpec spec;
  spec.width = c.width;
  spec.align = c.left ? '<' : c.zero ? '=' : '>';
  spec.fill = c.zero && !c.left ? "0" : " ";
  lay_out(std::move(n), spec, 3, out);
}

Answer PercentFormatter::number(const Conversion& c, Value v, std::string& out) {
  const char type = static_cast<char>(c.type);
  const char sign = c.plus ? '+' : c.space ? ' ' : '-';
  NumberText n;
  vm_.charge_items(kItemsOfNumber);
  if (std::string_view("eEfFgG").find(type) != std::string_view::npos) {
    double d = 0;
    const Answer answer = vm_.to_float(v, d);
    if (answer != Answer::kYes) return answer;
    FormatSpec spec;
    spec.type = c.type;
    spec.precision = c.precision;
    spec.alternate = c.alternate;
    spec.sign = sign;
    if (float_parts(vm_, d, spec, "float", false, n) != Answer::kYes) return Answer::kRaised;
    put_number(c, n, out);
    return Answer::kYes;
  }
  Value integer = vm_.unwrap(v);
  const bool decimal = type == 'd' || type == 'i' || type == 'u';
  if (decimal && integer.is_double()) {
    if (!std::isfinite(integer.as_double()))
      return float_to_int(vm_, integer.as_double()) == Outcome::kRaise ? Answer::kRaised
                                                                       : Answer::kYes;
    integer = bigint::from_double(vm_, integer.as_double());
  }
  if (!vm_.is_integer(integer)) {
    for (const Name name : {Name::n___index__, Name::n___int__})
      if (!python_method(vm_, v, name).is_unbound()) return Answer::kNeedsPython;
    return fail(TypeId::t_TypeError, cat("%", std::string(1, type),
                                         decimal ? " format: a real number is required, not "
                                                 : " format: an integer is required, not ",
                                         vm_.type_name(v)));
  }
  const int base = decimal ? 10 : type == 'o' ? 8 : 16;
  if (!bigint::to_text(vm_, integer, base, n.digits)) return Answer::kNeedsPython;
  const bool negative = n.digits[0] == '-';
  if (negative) n.digits.erase(0, 1);
  if (type == 'X')
    for (char& d : n.digits)
      if (d >= 'a') d = static_cast<char>(d - 32);
  if (c.precision > static_cast<std::int64_t>(n.digits.size()))
    n.digits.insert(
        0,
        static_cast<std::size_t>(std::min<std::int64_t>(c.precision, kMaxWidth)) - n.digits.size(),
        '0');
  n.sign = sign_text(negative, sign);
  if (c.alternate && base != 10) n.prefix = cat("0", std::string(1, type));
  put_number(c, n, out);
  return Answer::kYes;
}

Answer PercentFormatter::convert(const Conversion& c, Value v, std::string& out) {
  const bool bare = c.width < 0 && c.precision < 0;
  if (bare && c.type == 's') return vm_.str(v, out) ? Answer::kYes : Answer::kNeedsPython;
  if (c.type == 'd' && v.is_int() && c.precision < 0 && !c.left && !c.plus && !c.space && !c.zero) {
    FormatSpec spec;
    spec.width = c.width;
    vm_.charge_items(kItemsOfNumber / 2);
    (void)format_plain(v, spec, out);
    return Answer::kYes;
  }
  std::string text;
  switch (c.type) {
    case 's':
      if (!vm_.str(v, text)) return Answer::kNeedsPython;
      break;
    case 'r':
      if (!vm_.repr(v, text)) return Answer::kNeedsPython;
      break;
    case 'a':
      if (!vm_.repr(v, text)) return Answer::kNeedsPython;
      text = escape_non_ascii(text);
      break;
    case 'c': {
      const Value character = vm_.unwrap(v);
      std::int64_t code = 0;
      if (vm_.is_str(character) && vm_.heap().get<Str>(character)->characters == 1)
        text = vm_.text(character);
      else if (!vm_.is_integer(character))
        return fail(TypeId::t_TypeError, "%c requires int or char");
      else if (!vm_.to_int64(character, code) || code < 0 || code > 0x10FFFF)
        return fail(TypeId::t_OverflowError, "%c arg not in range(0x110000)");
      else
        text = code_text(static_cast<std::uint32_t>(code));
      break;
    }
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return number(c, v, out);
    default:
      IL_UNREACHABLE();
  }
  std::uint32_t characters = characters_of(text);
  if (c.type != 'c' && c.precision >= 0 && characters > c.precision) {
    characters = static_cast<std::uint32_t>(c.precision);
    text = text.substr(0, character_offset(text, false, characters));
  }
  out += pad(text, characters, c.width, c.left ? '<' : '>', " ");
  return Answer::kYes;
}

Answer PercentFormatter::run(std::string& out) {
  while (at_ < format_.size()) {
    const std::size_t percent = format_.find('%', at_);
    out += format_.substr(at_, percent == std::string::npos ? percent : percent - at_);
    if (percent == std::string::npos) break;
    at_ = percent + 1;
    if (at_ < format_.size() && format_[at_] == '%') {
      out += '%';
      ++at_;
      continue;
    }
    Value v = Value::unbound();
    if (at_ < format_.size() && format_[at_] == '(') {
      const Answer answer = mapping_key(v);
      if (answer != Answer::kYes) return answer;
      single_used_ = true;
    }
    Conversion c;
    for (; at_ < format_.size(); ++at_) {
      const char f = format_[at_];
      if (f == '-')
        c.left = true;
      else if (f == '+')
        c.plus = true;
      else if (f == ' ')
        c.space = true;
      else if (f == '#')
        c.alternate = true;
      else if (f == '0')
        c.zero = true;
      else
        break;
    }
    if (star(c.width) != Answer::kYes) return Answer::kRaised;
    if (c.width < -1) {
      c.left = true;
      c.width = -c.width;
    }
    if (at_ < format_.size() && format_[at_] == '.') {
      ++at_;
      c.precision = 0;
      if (star(c.precision) != Answer::kYes) return Answer::kRaised;
      c.precision = std::max<std::int64_t>(c.precision, 0);
    }
    if (c.width > kMaxWidth) return fail(TypeId::t_MemoryError, "");
    while (at_ < format_.size() &&
           (format_[at_] == 'h' || format_[at_] == 'l' || format_[at_] == 'L'))
      ++at_;
    if (at_ >= format_.size()) return fail(TypeId::t_ValueError, "incomplete format");
    int length = 0;
    const std::size_t where = at_;
    c.type = decode_character(format_, at_, length);
    at_ += static_cast<std::size_t>(length);
    if (v.is_unbound() && next_argument(v) != Answer::kYes) return Answer::kRaised;
    if (c.type >= 128 || std::string_view("sracdiuoxXeEfFgG").find(static_cast<char>(c.type)) ==
                             std::string_view::npos) {
      char hex[16];
      std::snprintf(hex, sizeof hex, "0x%x", c.type);
      return fail(TypeId::t_ValueError,
                  cat("unsupported format character '",
                      c.type > 31 && c.type < 127 ? code_text(c.type) : "?", "' (", hex,
                      ") at index ", std::to_string(characters_of(format_.substr(0, where)))));
    }
    const Answer answer = convert(c, v, out);
    if (answer != Answer::kYes) return answer;
  }
  const bool left_over = tuple_ ? used_ < vm_.tuple_size(arguments_) : !mapping_ && !single_used_;
  if (left_over)
    return fail(TypeId::t_TypeError, "not all arguments converted during string formatting");
  return Answer::kYes;
}

}  // namespace

Outcome percent_format(Vm& vm, Value format, Value arguments) {
  std::string out;
  PercentFormatter formatter(vm, format, arguments);
  switch (formatter.run(out)) {
    case Answer::kYes:
      vm.charge_items(out.size() / 8);
      return vm.ret_str(out);
    case Answer::kRaised:
      return Outcome::kRaise;
    default:
      return vm.call_helper("percent_format", {format, arguments});
  }
}

std::string escape_non_ascii(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      out += text[i++];
      continue;
    }
    int length = 0;
    const std::uint32_t code = decode_character(text, i, length);
    char buffer[16];
    std::snprintf(buffer, sizeof buffer,
                  code < 0x100     ? "\\x%02x"
                  : code < 0x10000 ? "\\u%04x"
                                   : "\\U%08x",
                  code);
    out += buffer;
    i += static_cast<std::size_t>(length);
  }
  return out;
}

}  // namespace interleave::vm

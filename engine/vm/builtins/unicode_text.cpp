#include "engine/vm/builtins/unicode_text.h"

#include <algorithm>
#include <iterator>

#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

struct Run {
  std::uint32_t first, last, stride;
};
struct Shift {
  std::uint32_t first, last, stride;
  std::int32_t distance;
};
struct Special {
  std::uint32_t code;
  const char* text;
};

#include "engine/vm/builtins/str_tables.inc"

// The run that holds a code point. Runs of stride 2 may interleave: a few neighbours are looked at.
template <class T, std::size_t N>
const T* find_run(const T (&runs)[N], std::uint32_t code) {
  const T* after = std::upper_bound(std::begin(runs), std::end(runs), code,
                                    [](std::uint32_t c, const T& run) { return c < run.first; });
  for (int back = 0; back < 4 && after != runs; ++back) {
    --after;
    if (code <= after->last && (code - after->first) % after->stride == 0) return after;
  }
  return nullptr;
}

template <std::size_t N>
const char* find_special(const Special (&table)[N], std::uint32_t code) {
  const Special* found =
      std::lower_bound(std::begin(table), std::end(table), code,
                       [](const Special& s, std::uint32_t c) { return s.code < c; });
  return found != std::end(table) && found->code == code ? found->text : nullptr;
}

template <std::size_t N>
bool shift(const Shift (&table)[N], std::uint32_t code, std::string& out) {
  const Shift* run = find_run(table, code);
  if (run == nullptr) return false;
  append_character(out,
                   static_cast<std::uint32_t>(static_cast<std::int64_t>(code) + run->distance));
  return true;
}

bool ascii_upper(std::uint32_t c) { return c >= 'A' && c <= 'Z'; }
bool ascii_lower(std::uint32_t c) { return c >= 'a' && c <= 'z'; }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_cased(std::uint32_t code) { return is_upper(code) || is_lower(code) || is_title(code); }

// Case-ignorable, as far as final sigma needs it: marks and punctuation inside words.
bool is_case_ignorable(std::uint32_t code) {
  return code == '\'' || code == '.' || code == ':' || code == '^' || code == '`' || code == 0xAD ||
         code == 0xB7 || (code >= 0x2B0 && code <= 0x36F) || code == 0x2019;
}

// Greek capital sigma at the end of a word becomes a final sigma (Objects/unicodeobject.c).
bool is_final_sigma(std::string_view text, std::size_t at) {
  std::size_t i = at;
  bool before = false;
  while (i > 0) {
    do --i;
    while (i > 0 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80);
    int length = 0;
    const std::uint32_t code = decode_character(text, i, length);
    if (is_case_ignorable(code)) continue;
    before = is_cased(code);
    break;
  }
  if (!before) return false;
  for (i = at + 2; i < text.size();) {
    int length = 0;
    const std::uint32_t code = decode_character(text, i, length);
    i += static_cast<std::size_t>(length);
    if (!is_case_ignorable(code)) return !is_cased(code);
  }
  return true;
}

constexpr std::uint32_t kSigma = 0x3A3, kFinalSigma = 0x3C2;

void append_lower(std::string_view text, std::size_t at, std::uint32_t code, std::string& out) {
  if (code == kSigma && is_final_sigma(text, at))
    append_character(out, kFinalSigma);
  else
    append_in_case(code, Case::kLower, out);
}

template <class Each>
void each_character(std::string_view text, Each each) {
  for (std::size_t i = 0; i < text.size();) {
    int length = 0;
    const std::uint32_t code = decode_character(text, i, length);
    each(i, code);
    i += static_cast<std::size_t>(length);
  }
}

}  // namespace

bool is_alpha(std::uint32_t c) {
  return c < 0x80 ? ascii_upper(c) || ascii_lower(c) : find_run(kAlpha, c) != nullptr;
}
bool is_upper(std::uint32_t c) {
  return c < 0x80 ? ascii_upper(c) : find_run(kUpper, c) != nullptr;
}
bool is_lower(std::uint32_t c) {
  return c < 0x80 ? ascii_lower(c) : find_run(kLower, c) != nullptr;
}
bool is_title(std::uint32_t c) { return c >= 0x80 && find_run(kTitle, c) != nullptr; }

bool is_space(std::uint32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool decimal_value(std::uint32_t c, int& out) {
  if (c < 0x80) {
    out = static_cast<int>(c) - '0';
    return c >= '0' && c <= '9';
  }
  const std::uint32_t* zero = std::upper_bound(std::begin(kZeros), std::end(kZeros), c);
  if (zero == std::begin(kZeros) || c - *(zero - 1) > 9) return false;
  out = static_cast<int>(c - *(zero - 1));
  return true;
}

bool is_decimal(std::uint32_t c) {
  int value = 0;
  return decimal_value(c, value);
}
bool is_digit(std::uint32_t c) {
  return is_decimal(c) || (c >= 0x80 && find_run(kDigitOnly, c) != nullptr);
}
bool is_numeric(std::uint32_t c) {
  return is_digit(c) || (c >= 0x80 && find_run(kNumericOnly, c) != nullptr);
}

void append_in_case(std::uint32_t c, Case how, std::string& out) {
  if (c < 0x80) {
    const bool upper = how == Case::kUpper || how == Case::kTitle;
    if (upper && ascii_lower(c)) c -= 32;
    if (!upper && ascii_upper(c)) c += 32;
    out += static_cast<char>(c);
    return;
  }
  const char* special = how == Case::kUpper   ? find_special(kSpecialUpper, c)
                        : how == Case::kLower ? find_special(kSpecialLower, c)
                        : how == Case::kTitle ? find_special(kSpecialTitle, c)
                                              : find_special(kSpecialFold, c);
  if (special != nullptr) {
    out += special;
    return;
  }
  if (how == Case::kTitle && shift(kToTitle, c, out)) return;
  if (how == Case::kFold && shift(kToFold, c, out)) return;
  const bool upper = how == Case::kUpper || how == Case::kTitle;
  if (upper ? shift(kToUpper, c, out) : shift(kToLower, c, out)) return;
  append_character(out, c);
}

std::string to_upper(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  if (is_ascii(text)) {
    for (const char c : text) out += static_cast<char>(c - (c >= 'a' && c <= 'z' ? 32 : 0));
    return out;
  }
  each_character(text,
                 [&](std::size_t, std::uint32_t code) { append_in_case(code, Case::kUpper, out); });
  return out;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  if (is_ascii(text)) {
    for (const char c : text) out += static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 32 : 0));
    return out;
  }
  each_character(text,
                 [&](std::size_t i, std::uint32_t code) { append_lower(text, i, code, out); });
  return out;
}

std::string to_fold(std::string_view text) {
  std::string out;
  each_character(text,
                 [&](std::size_t, std::uint32_t code) { append_in_case(code, Case::kFold, out); });
  return out;
}

std::string to_title(std::string_view text) {
  std::string out;
  bool inside = false;
  each_character(text, [&](std::size_t i, std::uint32_t code) {
    if (inside)
      append_lower(text, i, code, out);
    else
      append_in_case(code, Case::kTitle, out);
    inside = is_cased(code);
  });
  return out;
}

std::string capitalized(std::string_view text) {
  std::string out;
  each_character(text, [&](std::size_t i, std::uint32_t code) {
    if (i == 0)
      append_in_case(code, Case::kTitle, out);
    else
      append_lower(text, i, code, out);
  });
  return out;
}

std::string case_swapped(std::string_view text) {
  std::string out;
  each_character(text, [&](std::size_t i, std::uint32_t code) {
    if (is_upper(code))
      append_lower(text, i, code, out);
    else if (is_lower(code))
      append_in_case(code, Case::kUpper, out);
    else
      append_character(out, code);
  });
  return out;
}

std::string_view strip_spaces(std::string_view text) {
  while (!text.empty()) {
    int length = 0;
    if (!is_space(decode_character(text, 0, length))) break;
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  while (!text.empty()) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    int length = 0;
    if (!is_space(decode_character(text, at, length))) break;
    text = text.substr(0, at);
  }
  return text;
}

}  // namespace interleave::vm

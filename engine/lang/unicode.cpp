// UTF-8 and character classes. Owns the tables; they come from
// tests/lang_oracle/make_unicode_tables.py.
#include "engine/lang/unicode.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace interleave::lang {

namespace {

struct CodeRange {
  uint32_t first;
  uint32_t last;
};

#include "engine/lang/unicode_tables.inc"

template <size_t N>
bool contains(const CodeRange (&ranges)[N], uint32_t code) {
  const CodeRange* after =
      std::upper_bound(std::begin(ranges), std::end(ranges), code,
                       [](uint32_t c, const CodeRange& range) { return c < range.first; });
  return after != std::begin(ranges) && code <= after[-1].last;
}

bool is_letter(uint32_t code) { return (code | 0x20) >= 'a' && (code | 0x20) <= 'z'; }

// Length of the well-formed sequence at `at`, or 0. The limits on the second byte keep out overlong
// forms, surrogates and what lies above U+10FFFF (Unicode 15.1, table 3-7).
int sequence_length(std::string_view text, size_t at) {
  auto byte = [&](size_t i) {
    return at + i < text.size() ? static_cast<uint8_t>(text[at + i]) : uint8_t{0};
  };
  auto follows = [&](size_t i) { return (byte(i) & 0xc0) == 0x80; };
  uint8_t lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return follows(1) ? 2 : 0;
  uint8_t low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  uint8_t high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  if (lead > 0xf4 || byte(1) < low || byte(1) > high || !follows(2)) return 0;
  if (lead < 0xf0) return 3;
  return follows(3) ? 4 : 0;
}

}  // namespace

size_t first_invalid_utf8(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    uint64_t eight;
    if (i + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + i, sizeof eight);
      if ((eight & 0x8080808080808080u) == 0) {
        i += sizeof eight;
        continue;
      }
    }
    int length = sequence_length(text, i);
    if (length == 0) return i;
    i += static_cast<size_t>(length);
  }
  return text.size();
}

Decoded decode_utf8(std::string_view text, size_t at) {
  auto bits = [&](size_t i) { return static_cast<uint32_t>(text[at + i]) & 0x3f; };
  auto lead = static_cast<uint8_t>(text[at]);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xe0) return {(lead & 0x1fu) << 6 | bits(1), 2};
  if (lead < 0xf0) return {(lead & 0x0fu) << 12 | bits(1) << 6 | bits(2), 3};
  return {(lead & 0x07u) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3), 4};
}

void append_utf8(std::string& out, uint32_t code) {
  auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((code >> shift) & 0x3f)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xc0 | code >> 6);
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xe0 | code >> 12);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xf0 | code >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

int count_characters(std::string_view text) {
  return static_cast<int>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<uint8_t>(c) & 0xc0) != 0x80; }));
}

bool is_identifier_start(uint32_t code) {
  return code < 0x80 ? is_letter(code) || code == '_' : contains(kIdentifierStart, code);
}

bool is_identifier_continue(uint32_t code) {
  return code < 0x80 ? is_letter(code) || code == '_' || (code >= '0' && code <= '9')
                     : contains(kIdentifierContinue, code);
}

bool is_printable(uint32_t code) {
  return code < 0x80 ? code >= ' ' && code < 0x7f : !contains(kNotPrintable, code);
}

bool may_need_nfkc(uint32_t code) { return code >= 0x80 && contains(kNeedsNfkc, code); }

}  // namespace interleave::lang

// UTF-8 and character classes. Owns the tables; they come from
// tests/lang_oracle/make_unicode_tables.py.
#include "engine/lang/unicode.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace interleave::lang {

std::string (*character_by_name)(std::string_view) = nullptr;

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

namespace {

// Pairs: a character, and after it the letters it stands for; each entry ends with a space.
constexpr std::string_view kOtherShapes =
    "ªa ºo µμ ſs ĳij ĲIJ ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst ʰh ʲj ʳr ʷw ʸy ˡl ˢs ˣx ⁱi ⁿn ₐa ₑe ₒo ₓx "
    "ₕh ₖk ₗl ₘm ₙn ₚp ₛs ₜt ᵢi ᵣr ᵤu ᵥv ⱼj ᵃa ᵇb ᶜc ᵈd ᵉe ᶠf ᵍg ᵏk ᵐm ᵒo ᵖp ᵗt ᵘu ᵛv ᶻz ℂC ℊg ℋH "
    "ℌH ℍH ℎh ℏħ ℐI ℑI ℒL ℓl ℕN ℙP ℚQ ℛR ℜR ℝR ℤZ ΩΩ ℨZ KK ÅÅ ℬB ℭC ℯe ℰE ℱF ℳM ℴo ℹi ϐβ ϑθ ϕφ "
    "ϖπ ϰκ ϱρ ϲς ϴΘ ϵε ⅠI ⅡII ⅢIII ⅣIV ⅤV ⅥVI ⅦVII ⅧVIII ⅨIX ⅩX ⅰi ⅱii ⅲiii ⅳiv ⅴv ⅵvi ⅶvii ⅷviii "
    "ⅸix ⅹx ";

// A combining mark, then letter and composed letter in turn.
constexpr std::string_view kComposed[] = {"\u0300AÀEÈIÌOÒUÙNǸaàeèiìoòuùnǹ",
                                          "\u0301AÁEÉIÍOÓUÚYÝCĆLĹNŃRŔSŚZŹaáeéiíoóuúyýcćlĺnńrŕsśzź",
                                          "\u0302AÂEÊIÎOÔUÛCĈGĜHĤJĴSŜWŴYŶaâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ",
                                          "\u0303AÃNÑOÕIĨUŨaãnñoõiĩuũ",
                                          "\u0304AĀEĒIĪOŌUŪaāeēiīoōuū",
                                          "\u0306AĂGĞUŬaăgğuŭ",
                                          "\u0307CĊGĠZŻIİcċgġzż",
                                          "\u0308AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ",
                                          "\u030aAÅUŮaåuů",
                                          "\u030bOŐUŰoőuű",
                                          "\u030cCČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž",
                                          "\u0327CÇSŞcçsş",
                                          "\u0328AĄEĘaąeę"};

constexpr uint32_t kMathLetters = 0x1d400, kMathGreek = 0x1d6a8, kMathDigits = 0x1d7ce;

// A mathematical letter or digit: 13 alphabets of Latin, 5 of Greek, 5 of digits.
void append_math(std::string& out, uint32_t code) {
  constexpr std::string_view kGreek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ";
  if (code >= kMathDigits) return append_utf8(out, '0' + (code - kMathDigits) % 10);
  if (code < kMathGreek - 4) {
    const uint32_t letter = (code - kMathLetters) % 52;
    return append_utf8(out, letter < 26 ? 'A' + letter : 'a' + letter - 26);
  }
  if (code < kMathGreek) return append_utf8(out, code == kMathGreek - 4 ? 0x131 : 0x237);
  size_t at = 0;
  for (uint32_t i = (code - kMathGreek) % 58; i > 0; --i)
    at += static_cast<size_t>(decode_utf8(kGreek, at).length);
  append_utf8(out, decode_utf8(kGreek, at).code);
}

bool append_other_shape(std::string& out, std::string_view character) {
  for (size_t at = 0; at < kOtherShapes.size();) {
    const size_t end = kOtherShapes.find(' ', at);
    const std::string_view entry = kOtherShapes.substr(at, end - at);
    if (entry.substr(0, character.size()) == character) {
      out += entry.substr(character.size());
      return true;
    }
    at = end + 1;
  }
  return false;
}

// The last character of `out` and this mark become one character.
bool compose(std::string& out, std::string_view mark) {
  for (const std::string_view row : kComposed) {
    if (row.substr(0, 2) != mark) continue;
    for (size_t at = 2; at + 1 < row.size();) {
      const auto length = static_cast<size_t>(decode_utf8(row, at + 1).length);
      if (!out.empty() && out.back() == row[at]) {
        out.pop_back();
        out += row.substr(at + 1, length);
        return true;
      }
      at += 1 + length;
    }
  }
  return false;
}

}  // namespace

bool normalise_identifier(std::string_view text, std::string& out) {
  for (size_t at = 0; at < text.size();) {
    const Decoded c = decode_utf8(text, at);
    const std::string_view character = text.substr(at, static_cast<size_t>(c.length));
    at += character.size();
    if (!may_need_nfkc(c.code))
      out += character;
    else if (c.code >= 0xff01 && c.code <= 0xff5e)
      append_utf8(out, c.code - 0xfee0);
    else if (c.code >= kMathLetters && c.code < 0x1d800)
      append_math(out, c.code);
    else if (!append_other_shape(out, character) && !compose(out, character))
      return false;
  }
  return true;
}

}  // namespace interleave::lang

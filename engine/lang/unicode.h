// The little that the front end needs to know of UTF-8 and of Unicode's character classes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace interleave::lang {

// Offset of the first byte that does not belong to well-formed UTF-8, or text.size().
size_t first_invalid_utf8(std::string_view text);

// The code point that starts at text[at], and its length in bytes. Well-formed UTF-8 only.
struct Decoded {
  uint32_t code;
  int length;
};
Decoded decode_utf8(std::string_view text, size_t at);

// Appends the code point; a surrogate becomes three bytes (WTF-8).
void append_utf8(std::string& out, uint32_t code);

// How many code points: a character is counted at its first byte.
int count_characters(std::string_view text);

bool is_identifier_start(uint32_t code);
bool is_identifier_continue(uint32_t code);
bool is_printable(uint32_t code);
// False: an identifier with this character is certainly its own NFKC form.
bool may_need_nfkc(uint32_t code);
// NFKC of an identifier, as far as it is known here: letters in other shapes (full width,
// ligatures, raised and lowered, mathematical) and Latin letters with an accent behind them. False:
// it holds something else that normalisation might change.
bool normalise_identifier(std::string_view text, std::string& out);

// The character, or the sequence of them, that \N{NAME} stands for; nothing: there is none. The
// names are in the library, so who has it says how to ask.
extern std::string (*character_by_name)(std::string_view name);

}  // namespace interleave::lang

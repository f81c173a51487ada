// Strings of JSON (RFC 8259).
#pragma once

#include <string>
#include <string_view>

namespace interleave {

// Appends `text` in quotes. Bytes that are no UTF-8 (Python's lone surrogates among them) become
// U+FFFD, so that every reader takes it.
void append_json_string(std::string& out, std::string_view text);

}  // namespace interleave

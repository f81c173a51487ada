// The cases that tests/lang_oracle/record.py wrote: a source and what CPython 3.13 makes of it.
#pragma once

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lang/unicode.h"

struct OracleCase {
  std::string source;
  std::string expected;  // ends in a newline
};

// Undoes Python's 'unicode_escape' and then its 'latin-1', so "\xc3\xa9" is the two bytes of é.
inline std::string unescape(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 >= text.size()) {
      out += text[i];
      continue;
    }
    switch (text[++i]) {
      case 'n':
        out += '\n';
        break;
      case 't':
        out += '\t';
        break;
      case 'r':
        out += '\r';
        break;
      case 'x':
        out +=
            static_cast<char>(std::strtol(std::string(text.substr(i + 1, 2)).c_str(), nullptr, 16));
        i += 2;
        break;
      default:
        out += text[i];
    }
  }
  return out;
}

inline std::vector<OracleCase> oracle_cases(const char* name) {
  std::vector<OracleCase> cases;
  std::ifstream file(std::string(INTERLEAVE_SOURCE_DIR "/tests/lang_oracle/") + name,
                     std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("=== ") || line == "===") {
      cases.push_back(
          {unescape(std::string_view(line).substr(std::min<size_t>(4, line.size()))), {}});
    } else if (!cases.empty()) {
      cases.back().expected += line + "\n";
    }
  }
  return cases;
}

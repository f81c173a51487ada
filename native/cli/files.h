// Files of the host, and how the command line says what is wrong.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace interleave::cli {

inline constexpr int kUsage = 2;  // exit status: usage, unreadable file, SyntaxError

int fail(const std::string& message);  // says so on stderr; returns kUsage

// "-": standard input. Of what is longer than `most` bytes only somewhat more than that.
std::optional<std::string> read_file(const std::string& name, std::size_t most = SIZE_MAX);
bool write_file(const std::string& name, const std::string& text);

}  // namespace interleave::cli

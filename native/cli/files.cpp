#include "native/cli/files.h"

#include <cstdio>

namespace interleave::cli {

namespace {

std::optional<std::string> read_all(std::FILE* file, std::size_t most) {
  std::string text;
  char buffer[65536];
  for (std::size_t n = 1; n > 0 && text.size() <= most;) {
    n = std::fread(buffer, 1, sizeof buffer, file);
    text.append(buffer, n);
  }
  if (std::ferror(file)) return std::nullopt;
  return text;
}

}  // namespace

int fail(const std::string& message) {
  std::fprintf(stderr, "interleave: %s\n", message.c_str());
  return kUsage;
}

std::optional<std::string> read_file(const std::string& name, std::size_t most) {
  if (name == "-") return read_all(stdin, most);
  std::FILE* file = std::fopen(name.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::optional<std::string> text = read_all(file, most);
  std::fclose(file);
  return text;
}

bool write_file(const std::string& name, const std::string& text) {
  std::FILE* file = std::fopen(name.c_str(), "wb");
  if (file == nullptr) return false;
  const bool ok = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return std::fclose(file) == 0 && ok;
}

}  // namespace interleave::cli

#include "native/cli/beside.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>

#include "engine/stdlib/frozen.h"
#include "native/cli/files.h"

namespace interleave::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = 4u << 20;  // a file
constexpr std::size_t kMostFiles = 500;
constexpr std::size_t kMostEntries = 20'000;  // of folders, in all
constexpr std::size_t kLongestName = 200;

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  return text;
}

std::string_view first_name(std::string_view text) {
  text = trimmed(text);
  std::size_t end = 0;
  while (end < text.size() && is_name(text[end])) ++end;
  return text.substr(0, end);
}

// The first parts of the names in import statements; some more do no harm.
std::set<std::string> imported(std::string_view source) {
  std::set<std::string> names;
  while (!source.empty()) {
    const std::size_t end = std::min(source.find('\n'), source.size());
    std::string_view line = trimmed(source.substr(0, end));
    source.remove_prefix(std::min(end + 1, source.size()));
    if (line.starts_with("from ")) names.emplace(first_name(line.substr(5)));
    if (!line.starts_with("import ")) continue;
    for (std::size_t at = 7; at < line.size();) {
      names.emplace(first_name(line.substr(at)));
      const std::size_t comma = line.find(',', at);
      at = comma == std::string_view::npos ? line.size() : comma + 1;
    }
  }
  names.erase("");
  return names;
}

// What stands between quotes on one line.
std::set<std::string> quoted(std::string_view source) {
  std::set<std::string> texts;
  for (std::size_t at = 0; at < source.size(); ++at) {
    const char quote = source[at];
    if (quote != '"' && quote != '\'') continue;
    const std::size_t end = source.find_first_of(std::string{quote, '\n'}, at + 1);
    if (end == std::string_view::npos) break;
    if (source[end] == quote && end - at - 1 < kLongestName)
      texts.emplace(source.substr(at + 1, end - at - 1));
    at = end;
  }
  texts.erase("");
  return texts;
}

class Collector {
 public:
  explicit Collector(fs::path folder) : folder_(std::move(folder)) {}

  void modules(std::string_view source) {
    for (const std::string& name : imported(source)) {
      if (find_frozen(name) != nullptr || !seen_.insert(name).second) continue;
      add(folder_ / (name + ".py"), true);
      std::error_code error;
      for (fs::recursive_directory_iterator it(folder_ / name, error), end; !error && it != end;
           it.increment(error)) {
        if (++looked_at_ > kMostEntries) return;
        if (it->path().extension() == ".py") add(it->path(), true);
      }
    }
  }

  void data(std::string_view source) {
    for (const std::string& text : quoted(source)) {
      const fs::path path(text);
      if (path.is_absolute() || text.find("..") != std::string::npos) continue;
      add(path, false);
      add(folder_ / path, false);
    }
  }

  std::vector<std::pair<std::string, std::string>> take() { return std::move(files_); }

 private:
  void add(const fs::path& path, bool module) {
    std::error_code error;
    if (files_.size() >= kMostFiles || !fs::is_regular_file(path, error) ||
        fs::file_size(path, error) > kMostBytes || error)
      return;
    const std::string name = path.lexically_normal().string();
    for (const auto& [known, _] : files_)
      if (known == name) return;
    std::optional<std::string> text = read_file(path.string(), kMostBytes);
    if (!text) return;
    files_.emplace_back(name, *text);
    if (module) modules(*text);
  }

  fs::path folder_;
  std::set<std::string> seen_;
  std::size_t looked_at_ = 0;
  std::vector<std::pair<std::string, std::string>> files_;
};

}  // namespace

std::vector<std::pair<std::string, std::string>> files_beside(const std::string& program,
                                                              std::string_view source) {
  Collector collector(program == "-" ? fs::path(".") : fs::path(program).parent_path());
  collector.modules(source);
  collector.data(source);
  return collector.take();
}

}  // namespace interleave::cli

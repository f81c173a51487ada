// "Did you mean": which name was probably meant (CPython Python/suggestions.c).
#include <algorithm>
#include <vector>

#include "engine/vm/semantics.h"

namespace interleave::vm {

namespace {

constexpr std::size_t kLongest = 40, kMostNames = 750;

int letter_cost(char a, char b) {
  if (a == b) return 0;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return lower(a) == lower(b) ? 1 : 2;
}

// Levenshtein distance: 2 for another letter, one more or one less, 1 for another case.
int edit_cost(std::string_view a, std::string_view b) {
  int row[kLongest + 1];
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(2 * j);
  for (std::size_t i = 0; i < a.size(); ++i) {
    int corner = row[0];
    row[0] = static_cast<int>(2 * (i + 1));
    for (std::size_t j = 0; j < b.size(); ++j) {
      const int cost = std::min({corner + letter_cost(a[i], b[j]), row[j] + 2, row[j + 1] + 2});
      corner = row[j + 1];
      row[j + 1] = cost;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest_name(std::string_view wrong, const std::vector<std::string_view>& names) {
  std::string_view best;
  int best_cost = 1000;
  if (wrong.size() > kLongest || names.size() > kMostNames) return best;
  for (const std::string_view name : names) {
    if (name == wrong || name.size() > kLongest) continue;
    const int limit =
        std::min(static_cast<int>(name.size() + wrong.size() + 3) * 2 / 6, best_cost - 1);
    const int cost = edit_cost(wrong, name);
    if (cost > limit) continue;
    best = name;
    best_cost = cost;
  }
  return best;
}

}  // namespace interleave::vm

// Sorting as list.sort and sorted do it: stable, with `<` only. Lists of one simple type have their
// own comparison; anything else goes through Vm::less, which may stop at a class that needs Python.
#include <algorithm>
#include <bit>

#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

struct Keyed {
  Value key, item;
};

constexpr std::size_t kRun = 16;  // runs sorted by binary insertion

// A merge sort whose comparison can fail.
class Sorter {
 public:
  Sorter(Vm& vm, std::vector<Keyed>& items) : vm_(vm), items_(items) {}

  Answer sort() {
    if (monotonic() || failed_ != Answer::kYes) return failed_;
    const std::size_t n = items_.size();
    for (std::size_t i = 0; i < n; i += kRun)
      if (!insertion(i, std::min(i + kRun, n))) return failed_;
    std::vector<Keyed> other(n);
    for (std::size_t width = kRun; width < n; width *= 2) {
      for (std::size_t i = 0; i < n; i += 2 * width)
        if (!merge(i, std::min(i + width, n), std::min(i + 2 * width, n), other)) return failed_;
      items_.swap(other);
    }
    return Answer::kYes;
  }

 private:
  // Does a belong strictly before b? false also after a failure.
  bool before(const Keyed& a, const Keyed& b) {
    const Answer answer = vm_.less(a.key, b.key);
    if (answer == Answer::kNeedsPython || answer == Answer::kRaised) failed_ = answer;
    return answer == Answer::kYes;
  }
  bool ok() const { return failed_ == Answer::kYes; }

  bool monotonic() {
    for (std::size_t i = 1; i < items_.size(); ++i)
      if (before(items_[i], items_[i - 1]) || !ok()) return false;
    return true;
  }
  bool insertion(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 1; i < end; ++i) {
      std::size_t low = begin, high = i;
      while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (before(items_[i], items_[middle]))
          high = middle;
        else
          low = middle + 1;
        if (!ok()) return false;
      }
      std::rotate(items_.begin() + static_cast<std::ptrdiff_t>(low),
                  items_.begin() + static_cast<std::ptrdiff_t>(i),
                  items_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return true;
  }
  bool merge(std::size_t begin, std::size_t middle, std::size_t end, std::vector<Keyed>& to) {
    std::size_t left = begin, right = middle, out = begin;
    while (left < middle && right < end) {
      const bool take_right = before(items_[right], items_[left]);
      if (!ok()) return false;
      to[out++] = take_right ? items_[right++] : items_[left++];
    }
    while (left < middle) to[out++] = items_[left++];
    while (right < end) to[out++] = items_[right++];
    return true;
  }

  Vm& vm_;
  std::vector<Keyed>& items_;
  Answer failed_ = Answer::kYes;
};

// Sorts and tells how many comparisons that took: few if the items are in order already.
template <class Less>
std::uint64_t sort_simple(std::vector<Keyed>& items, bool reverse, Less less) {
  const auto in_order = [&](const Keyed& a, const Keyed& b) {
    return reverse ? !less(a.key, b.key) : !less(b.key, a.key);
  };
  std::size_t sorted = 1;  // CPython's listsort takes what is in order as it is
  while (sorted < items.size() && in_order(items[sorted - 1], items[sorted])) ++sorted;
  const std::uint64_t n = items.size();
  if (sorted == n) return n;
  if (reverse)
    std::stable_sort(items.begin(), items.end(),
                     [&](const Keyed& a, const Keyed& b) { return less(b.key, a.key); });
  else
    std::stable_sort(items.begin(), items.end(),
                     [&](const Keyed& a, const Keyed& b) { return less(a.key, b.key); });
  return n * static_cast<std::uint64_t>(std::bit_width(n));
}

Answer sort_keyed(Vm& vm, std::vector<Keyed>& items, bool reverse) {
  if (items.size() < 2) return Answer::kYes;
  bool ints = true, floats = true, strings = true;
  for (const Keyed& k : items) {
    ints = ints && k.key.is_int();
    floats = floats && k.key.is_double() && k.key.as_double() == k.key.as_double();
    strings = strings && vm.is_str(k.key);
  }
  const auto sort = [&](auto less) {
    vm.charge_items(sort_simple(items, reverse, less) / 2);
    return Answer::kYes;
  };
  if (ints) return sort([](Value a, Value b) { return a.as_int() < b.as_int(); });
  if (floats) return sort([](Value a, Value b) { return a.as_double() < b.as_double(); });
  if (strings) return sort([&vm](Value a, Value b) { return vm.view(a) < vm.view(b); });
  const std::uint64_t n = items.size();
  vm.charge_items(n * static_cast<std::uint64_t>(std::bit_width(n)) / 2);
  // Backwards, turned round before and after, so that equal ones stay in their order: which are
  // compared first is seen in messages.
  if (reverse) std::reverse(items.begin(), items.end());
  const Answer answer = Sorter(vm, items).sort();
  if (reverse) std::reverse(items.begin(), items.end());
  return answer;
}

}  // namespace

Answer sort_values(Vm& vm, std::vector<Value>& items, bool reverse) {
  return sort_by_keys(vm, items, items, reverse);
}

Answer sort_by_keys(Vm& vm, const std::vector<Value>& keys, std::vector<Value>& items,
                    bool reverse) {
  std::vector<Keyed> keyed(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) keyed[i] = {keys[i], items[i]};
  const Answer answer = sort_keyed(vm, keyed, reverse);
  if (answer != Answer::kYes) return answer;
  for (std::size_t i = 0; i < items.size(); ++i) items[i] = keyed[i].item;
  return Answer::kYes;
}

}  // namespace interleave::vm

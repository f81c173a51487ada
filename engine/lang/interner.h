// Interned identifiers: one copy of each spelling, so that equal identifiers are equal pointers.
//
// Owns the table only; the characters live in the arena that intern() is given, which must be the
// same each time.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/lang/arena.h"

namespace interleave::lang {

class Interner {
 public:
  std::string_view intern(std::string_view text, Arena& arena) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    size_t mask = slots_.size() - 1;
    uint32_t hash = hash_of(text);
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
      Slot& slot = slots_[i];
      if (slot.text.data() == nullptr) {
        slot = {arena.copy(text.empty() ? std::string_view(" ") : text).substr(0, text.size()),
                hash};
        ++count_;
        return slot.text;
      }
      if (slot.hash == hash && slot.text == text) return slot.text;
    }
  }

 private:
  struct Slot {
    std::string_view text;
    uint32_t hash = 0;
  };

  // FNV-1a: identifiers are short.
  static uint32_t hash_of(std::string_view text) {
    uint32_t hash = 2166136261u;
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash ^ (hash >> 15);
  }

  void grow() {
    std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? 256 : old.size() * 2, Slot{});
    size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.text.data() == nullptr) continue;
      size_t i = slot.hash & mask;
      while (slots_[i].text.data() != nullptr) i = (i + 1) & mask;
      slots_[i] = slot;
    }
  }

  std::vector<Slot> slots_;
  size_t count_ = 0;
};

}  // namespace interleave::lang

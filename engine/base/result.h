// Result<T>: a value, or the sentence that says why there is none. For bad input from outside
// (files, links, messages, configuration); Python exceptions and diagnostics have their own types.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "engine/base/assert.h"

namespace interleave {

struct Error {
  std::string message;  // one sentence for a person, no trailing newline
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(*-explicit-*)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(*-explicit-*)

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() {
    IL_ASSERT(ok());
    return *std::get_if<0>(&state_);
  }
  const T& value() const {
    IL_ASSERT(ok());
    return *std::get_if<0>(&state_);
  }
  const std::string& error() const {
    IL_ASSERT(!ok());
    return std::get_if<1>(&state_)->message;
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace interleave

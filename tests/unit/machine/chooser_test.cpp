// Who is next, and what a run remembers about it.
#include "engine/machine/chooser.h"

#include <doctest/doctest.h>

#include <array>

#include "engine/machine/config.h"

namespace interleave::machine {

constexpr std::array<trace::ActorId, 3> kOptions = {10, 20, 30};

TEST_CASE("without a seed the first in line is next") {
  DefaultChooser chooser(0);
  for (std::uint64_t n = 0; n < 20; ++n) CHECK(chooser.choose(ChoiceKind::kGil, n, kOptions) == 0);
}

TEST_CASE(
    "with a seed every option comes up, the same way each time, whatever is asked in between") {
  DefaultChooser a(1), b(1), other(2);
  int counts[3] = {}, same = 0;
  for (std::uint64_t n = 0; n < 300; ++n) {
    const std::uint32_t chosen = a.choose(ChoiceKind::kCore, n, kOptions);
    REQUIRE(chosen < 3);
    ++counts[chosen];
    same += chosen == other.choose(ChoiceKind::kCore, n, kOptions);
  }
  for (int c : counts) CHECK(c > 60);
  CHECK(same < 200);
  CHECK(a.choose(ChoiceKind::kCore, 77, kOptions) == b.choose(ChoiceKind::kCore, 77, kOptions));
}

TEST_CASE("a recorded choice is repeated, not made again") {
  DefaultChooser inner(5);
  RecordingChooser recording(inner);
  std::vector<std::uint32_t> first;
  for (std::uint64_t n = 0; n < 10; ++n)
    first.push_back(recording.choose(ChoiceKind::kLock, n, kOptions));
  for (std::uint64_t n = 0; n < 10; ++n)
    CHECK(recording.choose(ChoiceKind::kLock, n, kOptions) == first[n]);
  CHECK(recording.choices().size() == 10);
}

TEST_CASE("a configuration out of range is refused with a sentence that names it") {
  CHECK(check(Config{}).ok());
  Config config;
  config.cores = 0;
  CHECK(check(config).error().find("core") != std::string::npos);
  config = {};
  config.cores = 65;
  CHECK_FALSE(check(config).ok());
  config = {};
  config.switch_interval = 0;
  CHECK(check(config).error().find("switch interval") != std::string::npos);
}

}  // namespace interleave::machine

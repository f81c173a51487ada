// The cost model: what everything costs in virtual time. One table; each figure has its unit and
// its source, and every one can be changed. All figures are integers (ns unless the unit says
// otherwise), so that runs are the same everywhere.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "engine/lang/code.h"

namespace interleave::machine {

enum class Cost : std::uint8_t {
#define COST(name, value, unit, source) k##name,
#include "engine/machine/cost_model.def"
#undef COST
  kCount
};

// The figures up to this one scale with the speed of the processor.
inline constexpr Cost kLastProcessorCost = Cost::kPickleCopyPerKiB;

struct CostInfo {
  std::string_view name;
  std::int64_t default_value;
  std::string_view unit;    // "ns", "ns/KiB", "bytes"
  std::string_view source;  // where the figure comes from
};

std::span<const CostInfo> cost_infos();  // indexed by Cost
// What "seeds" in a source means, for people.
inline constexpr std::string_view kSeeds =
    "seeds: measured with CPython 3.11 to 3.13 on a shared 2-core Linux virtual machine";

struct CostModel {
  std::array<std::int64_t, static_cast<int>(Cost::kCount)> values;
  CostModel();  // the defaults
  std::int64_t operator[](Cost cost) const { return values[static_cast<int>(cost)]; }
  std::int64_t& operator[](Cost cost) { return values[static_cast<int>(cost)]; }
};

}  // namespace interleave::machine

// The rows of the timeline: cores, then process ▸ thread ▸ task, each where its parent is. Rebuilt
// when the trace grows or a row is folded; drawing only looks rows up by their position.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/base/time.h"
#include "engine/trace/trace.h"

namespace interleave::ui {

enum class RowKind : std::uint8_t { kHeading, kCore, kProcess, kThread, kTask };

struct Row {
  RowKind kind;
  trace::ActorId actor;  // kNobody: the heading of the cores
  int depth;             // steps of indentation
  float y, height;
  bool foldable, folded;
  std::string name, detail;
  VirtualTime born, died;  // died: kNever while alive at the end
  bool failed;             // died of an exception
};

struct Lanes {
  std::vector<Row> rows;  // by y, ascending
  float height = 0;
  std::vector<int> row_of;  // by ActorId; -1: not shown (folded away)

  // First row that ends below y; rows.size() if none.
  std::size_t first_at(float y) const;
};

// Sizes on the 4-px grid.
inline constexpr float kLaneHeight = 24, kHeadingHeight = 28, kSliceHeight = 20;

Lanes build_lanes(const trace::Trace& trace, const std::set<trace::ActorId>& folded);

}  // namespace interleave::ui

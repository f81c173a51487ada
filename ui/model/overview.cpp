#include "ui/model/overview.h"

#include "ui/model/slices.h"

namespace interleave::ui {

std::vector<OverviewBar> build_overview(const RunModel& run, float left, float right) {
  std::vector<OverviewBar> bars;
  TimeView view;
  view.fit();
  view.left = left;
  view.right = right;
  std::vector<Slice> slices;
  int core = 0;
  for (const Row& row : run.lanes().rows) {
    if (row.kind != RowKind::kCore) continue;
    slices.clear();
    cull_lane(run.lane(row.actor), run.scale(), view, &slices);
    const std::size_t first = bars.size();
    for (const Slice& slice : slices) {
      if (bars.size() > first && bars.back().actor == slice.other &&
          slice.x0 - bars.back().x1 < 1) {
        bars.back().x1 = slice.x1;
      } else {
        bars.push_back({slice.x0, slice.x1, core, slice.other});
      }
    }
    ++core;
  }
  return bars;
}

}  // namespace interleave::ui

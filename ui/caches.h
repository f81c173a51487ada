// What panels keep between frames and could compute again: laid-out text, scratch space. Owned by
// App, so that two Apps, or one after another, never share any of it.
#pragma once

#include <string>
#include <vector>

#include "ui/model/output_lines.h"
#include "ui/model/overview.h"
#include "ui/model/slices.h"
#include "ui/widgets/rich_text_run.h"

namespace interleave::ui {

struct StepRow {
  int step;
  float y, height;
  std::vector<RichRun> runs;
};

// The steps around the current one, laid out for one width.
struct StepList {
  std::uint64_t generation = 0;
  int first = -1, last = -1;
  float width = 0;
  bool dark = false;
  std::vector<StepRow> rows;
  float height = 0;
  std::uint64_t scrolled_for = 0;
  std::string copied;  // made when the copy menu opens
};

struct OutputList {
  std::uint64_t generation = 0;
  std::vector<OutputLine> lines;
  float widest = 0;
};

struct Caches {
  StepList steps;
  OutputList output;
  std::vector<Slice> slices;          // scratch, reused by every lane
  std::vector<OverviewBar> overview;  // scratch
  int followed_line = 0;              // the code view scrolled there last
};

}  // namespace interleave::ui

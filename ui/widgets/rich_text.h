// Rich text: runs of text in several styles, wrapped into a width.
#pragma once

#include <string>
#include <vector>

#include "engine/trace/narration.h"
#include "ui/context.h"
#include "ui/widgets/draw.h"
#include "ui/widgets/rich_text_run.h"

namespace interleave::ui {

// Draws (if `list` is not null) and returns the height used.
float rich_text(ImDrawList* list, const std::vector<RichRun>& runs, ImVec2 at, float width,
                float line_height);

// A narrated sentence: actors bold and in their colour, code in mono.
std::vector<RichRun> narration_runs(const Ui& ui, const std::vector<trace::Span>& spans,
                                    const TextStyle& plain, Rgba color);
std::string plain_text(const std::vector<trace::Span>& spans);

}  // namespace interleave::ui

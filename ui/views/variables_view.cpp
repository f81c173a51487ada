// Variables: the frames of the selected task or thread (else of whoever acted last), innermost
// first, then its process's globals. A changed value is marked; equal dots are the same object.
#include <algorithm>

#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kRow = 24, kPad = 14;

struct Subject {
  const ProcessView* process = nullptr;
  const std::vector<FrameView>* frames = nullptr;
  trace::ActorId actor = trace::kNobody;
};

Subject find_in(const ProcessView& process, trace::ActorId actor) {
  for (const ThreadView& thread : process.threads) {
    for (const TaskView& task : thread.loop.tasks)
      if (task.actor == actor) return {&process, &task.frames, actor};
    if (thread.actor == actor) return {&process, &thread.frames, actor};
  }
  if (process.actor == actor && !process.threads.empty())
    return {&process, &process.threads.front().frames, process.threads.front().actor};
  return {};
}

Subject find_subject(const Ui& ui) {
  const StateView& state = ui.run.state();
  std::vector<trace::ActorId> candidates = {ui.state.selected};
  std::uint32_t event = 0;
  if (ui.told_event(&event)) {
    candidates.push_back(ui.run.trace().event(event).actor);
    candidates.push_back(ui.run.trace().event(event).other);
  }
  for (const trace::ActorId actor : candidates)
    for (const ProcessView& process : state.processes)
      if (const Subject subject = find_in(process, actor); subject.process) return subject;
  for (const ProcessView& process : state.processes)
    if (process.alive && !process.threads.empty())
      return {&process, &process.threads.front().frames, process.threads.front().actor};
  return {};
}

void draw_variable(const Ui& ui, const VariableView& variable, const ImRect& row,
                   float name_width) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (variable.changed) fill(list, row, with_alpha(ui.colors.accent, 0.12f));
  draw_text_in(list, ui.fonts.code_small,
               {{row.Min.x + kPad, row.Min.y}, {row.Min.x + name_width - 8, row.Max.y}},
               ui.colors.name, variable.name);
  const float type_width = text_width(ui.fonts.small, variable.type);
  const float right = row.Max.x - kPad - type_width - 12;
  const bool quoted =
      !variable.value.empty() && (variable.value[0] == '\'' || variable.value[0] == '"');
  const bool digit =
      !variable.value.empty() && variable.value[0] >= '0' && variable.value[0] <= '9';
  const Rgba color = quoted ? ui.colors.string : digit ? ui.colors.number : ui.colors.text;
  draw_text_in(list, ui.fonts.code_small, {{row.Min.x + name_width, row.Min.y}, {right, row.Max.y}},
               color, variable.value);
  draw_text_right(list, ui.fonts.small, {row.Min, {row.Max.x - kPad, row.Max.y}}, ui.colors.faint,
                  variable.type);
  if (!row.Contains(ImGui::GetIO().MousePos) || !ImGui::IsWindowHovered()) return;
  std::string more = variable.value;
  if (variable.identity)
    more += "\nobject #" + std::to_string(variable.identity) +
            " of its process: equal numbers are one object";
  tooltip(ui, variable.name + ": " + variable.type, more);
}

void draw_group(const Ui& ui, const ImRect& box, float& y, std::string_view title,
                std::string_view detail, const std::vector<VariableView>& variables) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float end =
      draw_text(list, ui.fonts.small_strong, {box.Min.x + kPad, y + 6}, ui.colors.text, title);
  draw_text_in(list, ui.fonts.small, {{end + 8, y + 4}, {box.Max.x - kPad, y + 24}},
               ui.colors.muted, detail);
  y += 28;
  float name_width = 60;
  for (const VariableView& variable : variables)
    name_width = std::max(name_width, text_width(ui.fonts.code_small, variable.name));
  name_width = std::min(name_width + kPad + 16, box.GetWidth() * 0.4f);
  for (const VariableView& variable : variables) {
    const ImRect row = rect(box.Min.x, y, box.GetWidth(), kRow);
    if (ImGui::IsRectVisible(row.Min, row.Max)) draw_variable(ui, variable, row, name_width);
    y += kRow;
  }
  if (variables.empty()) {
    draw_text(list, ui.fonts.small, {box.Min.x + kPad, y}, ui.colors.faint, "no variables yet");
    y += kRow;
  }
  y += 8;
  horizontal_line(list, box.Min.x, box.Max.x, y - 4, ui.colors.border);
}

}  // namespace

void draw_variables(const Ui& ui, const ImRect& box) {
  if (!begin_scroll("variables", box)) return;
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  float y = origin.y + 4;
  const Subject subject = find_subject(ui);
  if (!subject.process) {
    draw_text(ImGui::GetWindowDrawList(), ui.fonts.body, {origin.x + kPad, origin.y + 12},
              ui.colors.muted, "Nothing has run yet.");
  } else {
    const float height = kChipHeight + 14;
    chip(ui, "subject", {origin.x + kPad, y + 6}, subject.actor, ui.run.state_of(subject.actor),
         box.GetWidth() - 2 * kPad);
    y += height;
    for (const FrameView& frame : *subject.frames) {
      if (frame.library) continue;
      const std::string line = frame.line > 0 ? "line " + std::to_string(frame.line) : "";
      draw_group(ui, box, y, frame.function == "<module>" ? "module" : frame.function + "()", line,
                 frame.locals);
    }
    draw_group(
        ui, box, y, "Globals",
        "of " + subject.process->name + ", seen by all its threads and tasks, by no other process",
        subject.process->globals);
  }
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy({1, y - origin.y});
  end_scroll();
}

}  // namespace interleave::ui

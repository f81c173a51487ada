// The program with its markers: a badge for each task or thread at the line it stands at, what it
// is doing there, and the line of the last step highlighted.
#include <algorithm>
#include <span>

#include "engine/trace/narration.h"
#include "ui/model/markers.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kLine = 22, kNumbers = 36, kBadge = 33, kBadges = 2 * kBadge + 6;
constexpr float kCode = kNumbers + kBadges + 4;

Rgba syntax_color(SyntaxKind kind, const Palette& colors) {
  switch (kind) {
    case SyntaxKind::kKeyword:
      return colors.keyword;
    case SyntaxKind::kFunction:
    case SyntaxKind::kDefinition:
      return colors.name;
    case SyntaxKind::kString:
      return colors.string;
    case SyntaxKind::kNumber:
      return colors.number;
    case SyntaxKind::kComment:
      return colors.comment;
    case SyntaxKind::kDecorator:
      return colors.decorator;
    case SyntaxKind::kPlain:
    case SyntaxKind::kOperator:
      break;
  }
  return colors.text;
}

}  // namespace

void draw_source_line(const Ui& ui, std::string_view source, const SourceLine& line, ImVec2 at) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float advance = text_width(ui.fonts.code, "0");
  for (const SyntaxSpan& span : line.spans) {
    const std::string_view text = source.substr(line.start + span.start, span.length);
    // Columns, not bytes: one column a character, a tab to the next multiple of four.
    float columns = 0;
    for (std::size_t i = 0; i < span.start; ++i) {
      const char c = source[line.start + i];
      if (c == '\t')
        columns += 4;
      else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
        columns += 1;
    }
    draw_text(list, ui.fonts.code,
              {at.x + columns * advance, at.y + (kLine - ui.fonts.code.size) / 2},
              syntax_color(span.kind, ui.colors), text);
  }
}

namespace {

// The line the last event happened at, for the highlight.
int current_line(const Ui& ui) {
  std::uint32_t event = 0;
  if (!ui.told_event(&event)) return 0;
  const int line = ui.run.trace().event(event).line;
  if (line > 0 && line < 65535) return line;
  const trace::ActorId actor = ui.run.trace().event(event).actor;
  for (const Marker& marker : ui.run.markers())
    if (marker.actor == actor) return marker.line;
  return 0;
}

float badge_width(const Ui& ui, const Marker& marker) {
  return std::max(kBadge, text_width(ui.fonts.small_strong, badge_text(marker.name)) + 25);
}

void draw_badge_button(const Ui& ui, const Marker& marker, const ImRect& box) {
  ImGui::PushID(static_cast<int>(marker.actor));
  const Hit hit = hit_area("badge", box);
  ImGui::PopID();
  if (hit.clicked) ui.select(marker.actor);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Rgba ink = actor_box(ui, list, box, marker.actor, marker.state, hit.hovered);
  draw_text_centered(list, ui.fonts.small_strong,
                     {{box.Min.x + 18, box.Min.y}, {box.Max.x - 3, box.Max.y}}, ink,
                     badge_text(marker.name));
  if (!hit.hovered) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip))
    state_tooltip(ui, marker.actor, marker.state, "");
}

// "+3", or "…" for very many; their names on hover.
void draw_more(const Ui& ui, std::span<const Marker> markers, trace::ActorId shown, ImVec2 at) {
  constexpr std::size_t kMostNamed = 24;
  const ImRect box = rect(at.x, at.y, kBadge + 4, kLine - 4);
  const std::size_t count = markers.size() - 1;
  fill(ImGui::GetWindowDrawList(), box, ui.colors.hover, 5);
  draw_text_centered(ImGui::GetWindowDrawList(), ui.fonts.small, box, ui.colors.text,
                     count > 99 ? "…" : "+" + std::to_string(count));
  if (!box.Contains(ImGui::GetIO().MousePos) || !ImGui::IsWindowHovered()) return;
  std::string names;
  for (std::size_t i = 0; i < std::min(markers.size(), kMostNamed); ++i)
    if (markers[i].actor != shown) names += (names.empty() ? "" : ", ") + markers[i].name;
  if (markers.size() > kMostNamed) names += " and more";
  tooltip(ui, "Also at this line: " + std::to_string(count), names);
}

// Two badges if they fit, else one and how many more; the one that runs comes first.
void draw_line_markers(const Ui& ui, std::span<const Marker> markers, ImVec2 at) {
  const float y = at.y + 2;
  const float second = badge_width(ui, markers[0]) + 4;
  if (markers.size() == 2 && second + badge_width(ui, markers[1]) <= kBadges + 2) {
    draw_badge_button(ui, markers[0], rect(at.x, y, second - 4, kLine - 4));
    draw_badge_button(ui, markers[1],
                      rect(at.x + second, y, badge_width(ui, markers[1]), kLine - 4));
    return;
  }
  const Marker* shown = &markers[0];
  for (const Marker& marker : markers)
    if (marker.state == trace::ActorState::kRunning) shown = &marker;
  const float width = badge_width(ui, *shown);
  draw_badge_button(ui, *shown, rect(at.x, y, width, kLine - 4));
  if (markers.size() > 1) draw_more(ui, markers, shown->actor, {at.x + width + 4, y});
}

float share_of(VirtualTime from, VirtualTime now, VirtualTime to) {
  return now >= to ? 1.0f : static_cast<float>(now - from) / static_cast<float>(to - from);
}

// To the right of the code: the state of the one actor at this line, so that no hover is needed.
void draw_line_note(const Ui& ui, const Marker& marker, float x, const ImRect& row) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const StateLook look = ui.look(marker.state);
  std::string text(trace::state_name(marker.state));
  if (marker.wake_time != kNever && marker.wake_time > ui.shown_time)
    text = trace::format_duration(marker.wake_time - ui.shown_time) + " left";
  const float width = text_width(ui.fonts.small, text) + 20;
  const float at = std::max(x + 24, row.Max.x - width - 12);
  if (at + width > row.Max.x - 4) return;
  draw_glyph(list, {at + 6, row.GetCenter().y}, 4, look.glyph, look.color);
  draw_text_in(list, ui.fonts.small, {{at + 18, row.Min.y}, {row.Max.x - 8, row.Max.y}},
               ui.colors.muted, text);
  if (marker.wake_time == kNever) return;
  // How much of the wait is over.
  const VirtualTime since = ui.run.session().why(marker.actor).since;
  const ImRect track = rect(at, row.Max.y - 3, width, 2);
  fill(list, track, ui.colors.border, 1);
  fill(list, rect(at, track.Min.y, width * share_of(since, ui.shown_time, marker.wake_time), 2),
       look.color, 1);
}

void follow_line(int line, float height, int& followed) {
  if (line == followed || line == 0) return;
  followed = line;
  const float y = static_cast<float>(line - 1) * kLine, scroll = ImGui::GetScrollY();
  if (y < scroll + kLine)
    ImGui::SetScrollY(std::max(0.0f, y - 2 * kLine));
  else if (y > scroll + height - 2 * kLine)
    ImGui::SetScrollY(y - height + 3 * kLine);
}

}  // namespace

void draw_code(const Ui& ui, const ImRect& box) {
  if (!begin_scroll("code", box, true)) return;
  const std::vector<SourceLine>& lines = ui.run.lines();
  const std::vector<Marker>& markers = ui.run.markers();
  const std::string& source = ui.run.session().source();
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float advance = text_width(ui.fonts.code, "0");
  const int here = current_line(ui);
  follow_line(here, box.GetHeight(), ui.caches.followed_line);
  const int first = std::max(0, static_cast<int>((box.Min.y - origin.y) / kLine) - 1);
  const int last = std::min(static_cast<int>(lines.size()),
                            static_cast<int>((box.Max.y - origin.y) / kLine) + 2);
  std::size_t at = 0;
  float widest = 0;
  for (int i = first; i < last; ++i) {
    const float y = origin.y + 4 + static_cast<float>(i) * kLine;
    const ImRect row = {{box.Min.x, y}, {box.Max.x, y + kLine}};
    const SourceLine& line = lines[static_cast<std::size_t>(i)];
    if (i + 1 == here) {
      fill(list, row, ui.colors.selected);
      list->AddRectFilled(row.Min, {row.Min.x + 3, row.Max.y}, u32(ui.colors.accent));
    }
    draw_text_right(list, ui.fonts.code_small, rect(box.Min.x, y, kNumbers - 8, kLine),
                    i + 1 == here ? ui.colors.muted : ui.colors.faint, std::to_string(i + 1));
    draw_source_line(ui, source, line, {origin.x + kCode, y});
    const float end = origin.x + kCode + static_cast<float>(line.length) * advance;
    widest = std::max(widest, end - origin.x);
    while (at < markers.size() && markers[at].line < i + 1) ++at;
    const std::size_t begin = at;
    while (at < markers.size() && markers[at].line == i + 1) ++at;
    if (at == begin) continue;
    draw_line_markers(ui, std::span(markers).subspan(begin, at - begin), {box.Min.x + kNumbers, y});
    if (at == begin + 1) draw_line_note(ui, markers[begin], end, row);
  }
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy({widest + 16, static_cast<float>(lines.size()) * kLine + 12});
  copy_menu(ui, "copy", "program", source);
  end_scroll();
}

}  // namespace interleave::ui

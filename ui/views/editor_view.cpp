// The editor: Dear ImGui's text field for the typing, our own highlighting over its invisible text.
// The field is as tall as the program, so that it never scrolls by itself; the panel scrolls.
#include <algorithm>
#include <cstring>

#include "ui/model/syntax.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rich_text.h"

namespace interleave::ui {

void draw_source_line(const Ui& ui, std::string_view source, const SourceLine& line, ImVec2 at);

namespace {

constexpr float kNumbers = 44;

struct Typing {
  std::string* text;
  EditorState* editor;
};

// What a Python programmer expects of Enter and Tab.
void after_edit(ImGuiInputTextCallbackData* data, EditorState* editor) {
  editor->changed = editor->unsaved = true;
  const int at = data->CursorPos;
  if (at == 0) return;
  if (data->Buf[at - 1] == '\t') {
    data->DeleteChars(at - 1, 1);
    data->InsertChars(at - 1, "    ");
    return;
  }
  const bool typed_one = data->BufTextLen == static_cast<int>(editor->text.size()) + 1;
  if (data->Buf[at - 1] != '\n' || !typed_one) return;
  int start = at - 1;
  while (start > 0 && data->Buf[start - 1] != '\n') --start;
  int blanks = 0;
  while (start + blanks < at - 1 && data->Buf[start + blanks] == ' ') ++blanks;
  if (at >= 2 && data->Buf[at - 2] == ':') blanks += 4;
  data->InsertChars(at, std::string(static_cast<std::size_t>(blanks), ' ').c_str());
}

int on_input(ImGuiInputTextCallbackData* data) {
  Typing* typing = static_cast<Typing*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    resize_with(data, *typing->text);
  } else if (data->EventFlag == ImGuiInputTextFlags_CallbackEdit) {
    after_edit(data, typing->editor);
  } else if (data->EventFlag == ImGuiInputTextFlags_CallbackAlways) {
    typing->editor->caret = data->CursorPos;
  }
  return 0;
}

// The first error of the last load, if it was of this very text.
const lang::Diagnostic* shown_error(const Ui& ui) {
  if (ui.state.editor.changed || ui.run.session().loaded() ||
      ui.run.session().diagnostics().empty())
    return nullptr;
  return &ui.run.session().diagnostics().front();
}

void draw_error(const Ui& ui, const lang::Diagnostic& error, ImVec2 origin, float line_height,
                float width) {
  if (error.line <= 0) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float advance = text_width(ui.fonts.code, "0");
  const float y = origin.y + static_cast<float>(error.line - 1) * line_height;
  fill(list, {{origin.x - kNumbers, y}, {origin.x + width, y + line_height}},
       with_alpha(ui.colors.error, 0.12f));
  const float x0 = origin.x + static_cast<float>(std::max(error.column, 1) - 1) * advance;
  const int columns = error.end_line == error.line && error.end_column > error.column
                          ? error.end_column - error.column
                          : 1;
  for (float x = x0; x < x0 + static_cast<float>(columns) * advance; x += 4) {
    const float base = y + line_height - 2;
    list->AddTriangleFilled({x, base}, {x + 2, base - 3}, {x + 4, base}, u32(ui.colors.error));
  }
}

void keep_caret_visible(EditorState& editor, float line_height, float advance, ImVec2 size) {
  if (editor.caret == editor.last_caret) return;
  editor.last_caret = editor.caret;
  const std::size_t caret =
      std::min(static_cast<std::size_t>(std::max(0, editor.caret)), editor.text.size());
  const auto line = static_cast<float>(std::count(
      editor.text.begin(), editor.text.begin() + static_cast<std::ptrdiff_t>(caret), '\n'));
  const float y = line * line_height, scroll = ImGui::GetScrollY();
  if (y < scroll)
    ImGui::SetScrollY(y);
  else if (y + 2 * line_height > scroll + size.y)
    ImGui::SetScrollY(y + 2 * line_height - size.y);
  const std::size_t start = caret == 0 ? 0 : editor.text.rfind('\n', caret - 1) + 1;
  const float x = static_cast<float>(caret - start) * advance, right = size.x - kNumbers - 40;
  if (x < ImGui::GetScrollX())
    ImGui::SetScrollX(std::max(0.0f, x - 40));
  else if (x > ImGui::GetScrollX() + right)
    ImGui::SetScrollX(x - right);
}

void draw_field(const Ui& ui, ImVec2 size) {
  EditorState& editor = ui.state.editor;
  Typing typing{&editor.text, &editor};
  ImGui::PushFont(ui.fonts.code.font, ui.fonts.code.size);
  ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
  if (editor.opening == 3) take_keyboard("##text");
  const ImGuiInputTextFlags flags =
      ImGuiInputTextFlags_AllowTabInput | ImGuiInputTextFlags_CallbackResize |
      ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_CallbackAlways |
      ImGuiInputTextFlags_NoHorizontalScroll;
  ImGui::InputTextMultiline("##text", editor.text.data(), editor.text.capacity() + 1, size, flags,
                            on_input, &typing);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

// Line numbers, and the program in colour over the field's invisible text.
void draw_coloured(const Ui& ui, const ImRect& area, ImVec2 text_at, float line_height,
                   const std::vector<SourceLine>& lines) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const int first = std::max(0, static_cast<int>((area.Min.y - text_at.y) / line_height) - 1);
  const int last = std::min(static_cast<int>(lines.size()),
                            static_cast<int>((area.Max.y - text_at.y) / line_height) + 2);
  for (int i = first; i < last; ++i) {
    const float y = text_at.y + static_cast<float>(i) * line_height;
    draw_text_right(list, ui.fonts.code_small, rect(area.Min.x, y, kNumbers - 12, line_height),
                    ui.colors.faint, std::to_string(i + 1));
  }
  list->PushClipRect({area.Min.x + kNumbers - 2, area.Min.y}, area.Max, true);
  for (int i = first; i < last; ++i) {
    const float middle = text_at.y + (static_cast<float>(i) + 0.5f) * line_height;
    draw_source_line(ui, ui.state.editor.text, lines[static_cast<std::size_t>(i)],
                     {text_at.x, middle - 11});
  }
  list->PopClipRect();
}

std::vector<RichRun> error_message(const Ui& ui, const lang::Diagnostic& error) {
  std::vector<RichRun> runs = {{std::string(lang::diagnostic_kind_name(error.kind)) + ": ",
                                ui.fonts.strong, ui.colors.error},
                               {error.message, ui.fonts.body, ui.colors.text}};
  if (error.line > 0)
    runs.push_back({"  (line " + std::to_string(error.line) + ")", ui.fonts.body, ui.colors.muted});
  return runs;
}

void draw_text_area(const Ui& ui, const ImRect& area, const lang::Diagnostic* error) {
  EditorState& editor = ui.state.editor;
  const std::vector<SourceLine> lines = highlight(editor.text);
  const float line_height = ui.fonts.code.size, advance = text_width(ui.fonts.code, "0");
  std::uint32_t longest = 0;
  for (const SourceLine& line : lines) longest = std::max(longest, line.length);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const ImVec2 text_at = {origin.x + kNumbers, origin.y + 6};
  const ImVec2 size = {
      std::max(area.GetWidth() - kNumbers - 12, static_cast<float>(longest + 4) * advance),
      std::max(area.GetHeight() - 12, static_cast<float>(lines.size() + 2) * line_height)};
  if (error) draw_error(ui, *error, text_at, line_height, size.x);
  ImGui::SetCursorScreenPos(text_at);
  draw_field(ui, size);
  draw_coloured(ui, area, text_at, line_height, lines);
  if (editor.opening == 0) return keep_caret_visible(editor, line_height, advance, area.GetSize());
  ImGui::SetScrollX(0);  // taking the focus scrolls to the field, not to its text
  --editor.opening;
}

}  // namespace

void draw_editor(const Ui& ui, const ImRect& box) {
  const lang::Diagnostic* error = shown_error(ui);
  ImRect area = box;
  std::vector<RichRun> message;
  if (error) {
    message = error_message(ui, *error);
    area.Max.y -= rich_text(nullptr, message, {}, box.GetWidth() - 28, 20) + 20;
  }
  if (begin_scroll("editor", area, true)) {
    draw_text_area(ui, area, error);
    end_scroll();
  }
  if (!error) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, {{box.Min.x, area.Max.y}, box.Max}, ui.colors.error_back);
  rich_text(list, message, {box.Min.x + 14, area.Max.y + 10}, box.GetWidth() - 28, 20);
}

}  // namespace interleave::ui

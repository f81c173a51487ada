// The banner: what is wrong, in one strip over the program: an error in the source, an uncaught
// exception, a deadlock, a limit.
#include "assets/icons.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rich_text.h"

namespace interleave::ui {
namespace {

struct Message {
  std::string title, text;
  int line = 0;
  bool lacks_input = false;
};

std::string last_error_line(const std::string& text) {
  const std::size_t end = text.find_last_not_of('\n');
  if (end == std::string::npos) return "";
  const std::size_t start = text.rfind('\n', end);
  return text.substr(start == std::string::npos ? 0 : start + 1,
                     end - (start == std::string::npos ? 0 : start + 1) + 1);
}

Message current_message(const Ui& ui) {
  const Session& session = ui.run.session();
  if (!session.loaded()) {
    for (const lang::Diagnostic& diagnostic : session.diagnostics())
      if (diagnostic.kind != lang::DiagnosticKind::SyntaxWarning)
        return {std::string(lang::diagnostic_kind_name(diagnostic.kind)), diagnostic.message,
                diagnostic.line};
    return {};
  }
  if (!session.finished()) return {};
  switch (session.outcome()) {
    case Outcome::kDeadlock:
      return {"Deadlock", session.outcome_message(), 0};
    case Outcome::kLimit:
      return {"Stopped", session.outcome_message(), 0};
    case Outcome::kExited:
      if (session.exit_code() == 0) return {};
      return {"Exit code " + std::to_string(session.exit_code()),
              last_error_line(session.stderr_text()), 0, session.lacked_input()};
    case Outcome::kRunning:
      break;
  }
  return {};
}

}  // namespace

float draw_banner(const Ui& ui, const ImRect& box) {
  const Message message = current_message(ui);
  if (message.title.empty() || (ui.state.editor.open && !ui.run.session().loaded())) return 0;
  std::vector<RichRun> runs = {{message.title + "  ", ui.fonts.strong, ui.colors.error},
                               {message.text, ui.fonts.body, ui.colors.text}};
  if (message.line > 0)
    runs.push_back({"  at line " + std::to_string(message.line), ui.fonts.body, ui.colors.muted});
  if (message.lacks_input && !ui.narrow)
    runs.push_back({"  The program reads more than there is.", ui.fonts.body, ui.colors.muted});
  const ButtonLook give{.text = "Type its input",
                        .tip = "What input() and sys.stdin read is typed below the output"};
  const float give_width = message.lacks_input ? button_width(ui, give) + 12 : 0;
  const float width = box.GetWidth() - 60 - give_width;
  const float height = std::min(rich_text(nullptr, runs, {}, width, 20) + 16, 96.0f);
  const ImRect strip = rect(box.Min.x, box.Min.y, box.GetWidth(), height);
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, strip, ui.colors.error_back);
  list->AddRectFilled(strip.Min, {strip.Min.x + 3, strip.Max.y}, u32(ui.colors.error));
  draw_icon(list, ui.fonts.icon, {strip.Min.x + 24, strip.Min.y + 18}, ui.colors.error,
            icon::kTriangleAlert);
  list->PushClipRect(strip.Min, strip.Max, true);
  rich_text(list, runs, {strip.Min.x + 44, strip.Min.y + 8}, width, 20);
  list->PopClipRect();
  if (message.lacks_input &&
      button(ui, "give_input", rect(strip.Max.x - give_width, strip.Min.y + 5, give_width - 12, 26),
             give))
    ui.send(CommandKind::kGiveInput);
  return height;
}

}  // namespace interleave::ui

// What commands do: the only place where a click or a key changes the run.
#include <imgui.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/base/assert.h"
#include "ui/app_impl.h"
#include "ui/model/slices.h"

namespace interleave::ui {
namespace {

template <class Number>
bool parse(std::string_view text, Number* number) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), *number);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

}  // namespace

void App::Impl::execute_all() {
  const std::vector<Command> list = std::move(commands);
  commands.clear();
  for (const Command& command : list) execute(command);
  if (!list.empty()) {
    settle_frames = std::max(settle_frames, 2);
    host.request_frame();
  }
}

void App::Impl::execute(const Command& command) {
  const bool known = move_cursor(command) || change_view(command) || change_program(command);
  IL_ASSERT(known);
}

bool App::Impl::move_cursor(const Command& command) {
  const int number = static_cast<int>(command.number);
  const bool own_size = command.granularity >= 0;
  switch (command.kind) {
    case CommandKind::kPlay:
      if (run.step() >= run.step_count()) go(0);
      playback.play();
      return true;
    case CommandKind::kPause:
      playback.pause();
      return true;
    case CommandKind::kToggle:
      return move_cursor({playback.playing() ? CommandKind::kPause : CommandKind::kPlay});
    case CommandKind::kMove:
      playback.pause();
      run.move(own_size ? static_cast<Granularity>(command.granularity) : state.granularity,
               number);
      break;
    case CommandKind::kGoToStep:
      run.go_to_step(number);
      break;
    case CommandKind::kGoToEvent:
      run.go_to_event(static_cast<std::uint32_t>(command.number));
      break;
    case CommandKind::kGoToTime:
      run.go_to_time(command.number);
      break;
    case CommandKind::kStart:
      run.go_to_step(0);
      break;
    case CommandKind::kEnd:
      playback.pause();
      run.go_to_step(run.step_count());
      break;
    case CommandKind::kNextSlice:
      next_slice(1);
      break;
    case CommandKind::kPreviousSlice:
      next_slice(-1);
      break;
    case CommandKind::kSpeed:
      playback.set_speed(command.real);
      return true;
    default:
      return false;
  }
  playback.place(run.step());
  return true;
}

bool App::Impl::change_view(const Command& command) {
  const int number = static_cast<int>(command.number);
  TimeView& view = state.timeline.view;
  switch (command.kind) {
    case CommandKind::kTheme:
      state.theme = static_cast<ThemeChoice>(number);
      host.store("theme", number == 1 ? "light" : number == 2 ? "dark" : "");
      return true;
    case CommandKind::kSelect:
      select(static_cast<trace::ActorId>(command.number), static_cast<VirtualTime>(command.real));
      return true;
    case CommandKind::kAxis:
      run.set_axis(static_cast<AxisChoice>(number));
      view.fit();
      return true;
    case CommandKind::kFold:
      run.toggle_fold(static_cast<trace::ActorId>(command.number));
      return true;
    case CommandKind::kFit:
      view.fit();
      return true;
    case CommandKind::kFitSelection:
      fit_selection();
      return true;
    case CommandKind::kZoom:
      zoom(command.real);
      return true;
    case CommandKind::kPan:
      view.pan(command.real * (view.end - view.begin));
      return true;
    case CommandKind::kCopy:
      copy(command.text);
      return true;
    case CommandKind::kShare:
      host.share();
      state.toast = "Link copied";
      state.toast_until = now + 1.4;
      return true;
    case CommandKind::kHelp:
      state.help_open = !state.help_open;
      return true;
    case CommandKind::kSettings:
      state.settings_open = !state.settings_open;
      return true;
    case CommandKind::kSearch:
      state.search_open = state.search_focus = true;
      return true;
    case CommandKind::kCancel:
      cancel();
      return true;
    default:
      return false;
  }
}

bool App::Impl::change_program(const Command& command) {
  const int number = static_cast<int>(command.number);
  switch (command.kind) {
    case CommandKind::kLoadExample:
      return true;  // App::frame does it, after everything else
    case CommandKind::kEdit:
      edit();
      return true;
    case CommandKind::kInput:
      give_input(command.text);
      return true;
    case CommandKind::kGiveInput:
      state.tab = SideTab::kOutput;
      state.input.focus = true;
      return true;
    case CommandKind::kStopEditing:
      state.editor.open = false;
      return true;
    case CommandKind::kRunEdited:
      run_edited();
      return true;
    case CommandKind::kStopRun:
      run.stop();
      executing = false;
      return true;
    case CommandKind::kCores:
      config.cores = number;
      break;
    case CommandKind::kGil:
      config.gil = number != 0;
      break;
    case CommandKind::kStartMethod:
      config.start_method = static_cast<machine::StartMethod>(number);
      break;
    case CommandKind::kSwitchPolicy:
      config.switch_policy = static_cast<machine::SwitchPolicy>(number);
      break;
    case CommandKind::kPreset: {
      const auto id = machine::presets()[static_cast<std::size_t>(number)].id;
      if (!machine::apply_preset(config, id)) return true;
      break;
    }
    case CommandKind::kCost: {
      machine::Config changed = config;
      changed.costs.values[static_cast<std::size_t>(number)] =
          static_cast<std::int64_t>(command.real);
      const Result<bool> good = machine::check(changed);
      if (!good) {
        state.toast = good.error();
        state.toast_until = now + 3;
        return true;
      }
      config = changed;
      break;
    }
    default:
      return false;
  }
  restart();  // another machine: another run
  return true;
}

void App::Impl::go(int step) {
  run.go_to_step(step);
  playback.place(run.step());
}

void App::Impl::select(trace::ActorId actor, VirtualTime time) {
  state.selected = actor < run.trace().actor_count() ? actor : trace::kNobody;
  state.selected_interval = -1;
  if (state.selected == trace::kNobody) return;
  state.selected_interval = interval_at(run.lane(actor), time > 0 ? time : shown_time());
}

void App::Impl::next_slice(int direction) {
  if (state.selected >= run.trace().actor_count()) return;
  const auto lane = run.lane(state.selected);
  if (lane.empty()) return;
  const int most = static_cast<int>(lane.size()) - 1;
  state.selected_interval = std::clamp(state.selected_interval + direction, 0, most);
  run.go_to_event(lane[static_cast<std::size_t>(state.selected_interval)].first_event);
  playback.pause();
}

// At the pointer, or in the middle if it is elsewhere.
void App::Impl::zoom(double factor) {
  TimeView& view = state.timeline.view;
  const float mouse = ImGui::GetIO().MousePos.x;
  const bool inside = mouse >= view.left && mouse <= view.right;
  view.zoom(inside ? mouse : (view.left + view.right) / 2, factor);
}

void App::Impl::fit_selection() {
  TimeView& view = state.timeline.view;
  if (state.selected >= run.trace().actor_count() || state.selected_interval < 0 || !view.fitted())
    return view.fit();
  const auto lane = run.lane(state.selected);
  if (state.selected_interval >= static_cast<int>(lane.size())) return view.fit();
  const trace::Interval& slice = lane[static_cast<std::size_t>(state.selected_interval)];
  view.show(run.scale().to_unit(slice.start), run.scale().to_unit(slice.end));
}

void App::Impl::edit() {
  playback.pause();
  state.editor.open = true;
  state.editor.opening = 3;
  state.editor.text = run.session().source();
  state.editor.changed = false;
  state.editor.last_caret = -1;
}

void App::Impl::run_edited() {
  if (state.editor.changed || state.example_id.empty()) {
    state.example_id.clear();
    state.title.clear();
    host.store("example", "-");
  }
  keep(state.editor.text);
  state.editor.open = false;
  start(your_code);
}

void App::Impl::restart() { start(waiting ? *waiting : std::string(run.session().source())); }

void App::Impl::set_input(std::string_view text) {
  config.standard_input = text;
  state.input.text = config.standard_input;
  state.input.run_at = 0;
}

// Whoever types wants to see what comes of it: the end of the run, not its beginning.
void App::Impl::give_input(std::string_view text) {
  set_input(text);
  restart();
  play_when_ready = false;
  playback.pause();
  show_end = true;
}

void App::Impl::note_typed_input() {
  constexpr double kPause = 0.6;  // seconds without a key: it can run
  InputState& input = state.input;
  if (input.typed) {
    input.typed = false;
    input.run_at = now + kPause;
    if (state.example_id.empty() && state.title.empty()) keep(your_code);
  }
  if (input.run_at == 0 || now < input.run_at) return;
  input.run_at = 0;
  if (input.text != config.standard_input)
    commands.push_back({CommandKind::kInput, 0, 0, input.text});
}

void App::Impl::copy(std::string_view text) {
  ImGui::SetClipboardText(std::string(text).c_str());
  host.set_clipboard(text);
  state.toast = "Copied";
  state.toast_until = now + 1.4;
}

void App::Impl::cancel() {
  if (state.help_open || state.settings_open)
    state.help_open = state.settings_open = false;
  else if (state.search_open)
    state.search_open = false;
  else if (state.editor.open)
    state.editor.open = false;
  else if (state.timeline.measuring)
    state.timeline.measuring = false;
  else
    select(trace::kNobody);
}

// --- automation

namespace {

struct Named {
  std::string_view name;
  CommandKind kind;
  int number = 0;
  int granularity = -1;
};
constexpr int kEventSize = static_cast<int>(Granularity::kEvent),
              kLineSize = static_cast<int>(Granularity::kLine);
constexpr int kDecisionSize = static_cast<int>(Granularity::kDecision);
constexpr Named kNamed[] = {{"play", CommandKind::kPlay},
                            {"pause", CommandKind::kPause},
                            {"toggle", CommandKind::kToggle},
                            {"step", CommandKind::kMove, 1, kDecisionSize},
                            {"step_back", CommandKind::kMove, -1, kDecisionSize},
                            {"event", CommandKind::kMove, 1, kEventSize},
                            {"event_back", CommandKind::kMove, -1, kEventSize},
                            {"line", CommandKind::kMove, 1, kLineSize},
                            {"line_back", CommandKind::kMove, -1, kLineSize},
                            {"start", CommandKind::kStart},
                            {"end", CommandKind::kEnd},
                            {"run", CommandKind::kRunEdited},
                            {"edit", CommandKind::kEdit},
                            {"give_input", CommandKind::kGiveInput},
                            {"stop", CommandKind::kStopRun},
                            {"fit", CommandKind::kFit},
                            {"help", CommandKind::kHelp},
                            {"settings", CommandKind::kSettings},
                            {"share", CommandKind::kShare},
                            {"search", CommandKind::kSearch},
                            {"cancel", CommandKind::kCancel},
                            {"theme:system", CommandKind::kTheme, 0},
                            {"theme:light", CommandKind::kTheme, 1},
                            {"theme:dark", CommandKind::kTheme, 2},
                            {"gil:on", CommandKind::kGil, 1},
                            {"gil:off", CommandKind::kGil, 0},
                            {"start:fork", CommandKind::kStartMethod, 0},
                            {"start:spawn", CommandKind::kStartMethod, 1},
                            {"start:forkserver", CommandKind::kStartMethod, 2},
                            {"axis:auto", CommandKind::kAxis, 0},
                            {"axis:true", CommandKind::kAxis, 1},
                            {"axis:even", CommandKind::kAxis, 2}};

bool open_tab(std::string_view name, SideTab* tab) {
  if (name == "steps")
    *tab = SideTab::kSteps;
  else if (name == "variables")
    *tab = SideTab::kVariables;
  else if (name == "output")
    *tab = SideTab::kOutput;
  else if (name == "findings")
    *tab = SideTab::kFindings;
  else if (name == "machine")
    *tab = SideTab::kMachine;
  else
    return false;
  return true;
}

}  // namespace

bool App::command(std::string_view name) {
  Impl& app = *impl_;
  app.settle_frames = std::max(app.settle_frames, 2);
  for (const Named& named : kNamed) {
    if (named.name != name) continue;
    app.execute({named.kind, named.number, 0, {}, named.granularity});
    app.update_theme();
    return true;
  }
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view verb = name.substr(0, colon), rest = name.substr(colon + 1);
  int number = 0;
  if (verb == "example") return load_example(rest);
  if (verb == "input") return app.give_input(std::string(rest)), true;
  if (verb == "tab") return open_tab(rest, &app.state.tab);
  if (verb == "select") {
    app.select(app.run.find_actor(rest));
    return app.state.selected != trace::kNobody;
  }
  if (!parse(rest, &number)) return false;
  if (verb == "cores" && number >= 1 && number <= 64)
    app.execute({CommandKind::kCores, number});
  else if (verb == "step")
    app.go(number);
  else if (verb == "speed")
    app.playback.set_speed(number);
  else
    return false;
  return true;
}

}  // namespace interleave::ui

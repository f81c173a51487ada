#include "ui/app.h"

#include <imgui.h>

#include <algorithm>
#include <limits>

#include "engine/gallery/gallery.h"
#include "engine/stdlib/frozen.h"
#include "engine/trace/narration.h"
#include "ui/app_impl.h"
#include "ui/model/json.h"

namespace interleave::ui {
namespace {

// How long one frame may execute a run for: leaves time to draw at 60 frames a second.
constexpr double kSliceSeconds = 0.010;
constexpr int kMostSlices = 64;  // a host without a clock still gives a frame back

const Example* find_example(std::string_view id) {
  for (const Example& example : gallery())
    if (example.id == id) return &example;
  return nullptr;
}

std::string_view outcome_name(const Session& session) {
  if (!session.loaded()) return "error";
  switch (session.outcome()) {
    case Outcome::kRunning:
      return "running";
    case Outcome::kExited:
      return "exited";
    case Outcome::kLimit:
      return "limit";
    case Outcome::kDeadlock:
      return "deadlock";
  }
  return "";
}

}  // namespace

App::App(AppHost& host) : impl_(std::make_unique<Impl>(host)) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = true;
  impl_->fonts = load_fonts();
  const std::string theme = host.load("theme");
  if (theme == "light") impl_->state.theme = ThemeChoice::kLight;
  if (theme == "dark") impl_->state.theme = ThemeChoice::kDark;
  impl_->keep(host.load("code"), false);
  impl_->your_input = host.load("input");
  impl_->update_theme();
}

App::~App() = default;

void App::open_first() {
  const std::string last = impl_->host.load("example");
  if (!last.empty() && load_example(last)) return;
  if (!gallery().empty()) load_example(gallery().front().id);
}

bool App::load_example(std::string_view id) {
  if (id == "-" && impl_->state.has_own) {
    load_source(std::string(impl_->your_code), "", std::string(impl_->your_input));
    return true;
  }
  const Example* example = find_example(id);
  if (!example) return false;
  impl_->state.example_id = example->id;
  impl_->state.title = example->title;
  impl_->state.editor.open = false;
  impl_->host.store("example", example->id);
  impl_->set_input("");
  impl_->start(example->source);
  return true;
}

void App::load_source(std::string_view source) { load_source(source, ""); }

void App::load_source(std::string_view source, std::string_view title, std::string_view input) {
  impl_->set_input(input);
  impl_->state.example_id.clear();
  impl_->state.title = title;
  impl_->state.editor.open = false;
  if (title.empty()) {  // a file or a link has its own place: what the user wrote stays
    impl_->keep(source);
    impl_->host.store("example", "-");
  }
  impl_->start(source);
}

void App::frame(double wall_seconds) {
  Impl& app = *impl_;
  app.last = app.now == 0 ? wall_seconds : app.now;
  app.now = wall_seconds;
  app.settle_frames = std::max(0, app.settle_frames - 1);
  app.update_theme();
  if (app.waiting && library_is_whole()) app.start(std::string(*app.waiting));
  app.continue_run();
  if (app.show_end && !app.executing) {
    app.show_end = false;
    app.go(app.run.step_count());
  }
  app.advance_playback();
  app.handle_keys();
  draw_window(app.make_ui());
  if (app.state.editor.unsaved) app.keep(app.state.editor.text);
  app.note_typed_input();
  std::string example;
  for (const Command& command : app.commands)
    if (command.kind == CommandKind::kLoadExample) example = command.text;
  app.execute_all();
  if (!example.empty()) load_example(example);
}

bool App::animating() const {
  return impl_->executing || impl_->playback.playing() || impl_->settle_frames > 0 ||
         impl_->state.input.run_at > 0 ||
         (impl_->now < impl_->state.toast_until && !impl_->waiting);
}

bool App::dark() const { return impl_->dark; }

std::string App::status_json() const {
  const Impl& app = *impl_;
  const Session& session = app.run.session();
  std::string error, narration;
  for (const lang::Diagnostic& diagnostic : session.diagnostics())
    if (error.empty() && !session.loaded()) error = diagnostic.message;
  std::uint32_t event = 0;
  if (app.run.told_event(&event, app.state.granularity == Granularity::kEvent))
    narration = trace::narrate_text(app.run.trace(), app.run.trace().event(event));
  const bool any = app.state.selected < app.run.trace().actor_count();
  return JsonObject()
      .text("example", app.state.example_id)
      .number("step", app.run.step())
      .number("steps", app.run.step_count())
      .number("time_ns", session.loaded() ? app.run.time() : 0)
      .number("end_ns", session.loaded() ? app.run.end_time() : 0)
      .boolean("playing", app.playback.playing())
      .boolean("running", app.executing || app.waiting.has_value())
      .boolean("finished", session.loaded() && session.finished())
      .text("outcome", outcome_name(session))
      .number("exit_code", session.loaded() && session.finished() ? session.exit_code() : 0)
      .text("message", session.loaded() ? session.outcome_message() : "")
      .text("output", session.loaded() ? session.stdout_text() : "")
      .text("theme", app.dark ? "dark" : "light")
      .text("error", error)
      .boolean("waiting", app.waiting.has_value())
      .number("cores", app.config.cores)
      .boolean("gil", app.config.gil)
      .number("start", static_cast<int>(app.config.start_method))
      .text("source", session.source())
      .text("input", app.config.standard_input)
      .boolean("editing", app.state.editor.open)
      .boolean("help", app.state.help_open)
      .text("selected", any ? app.run.trace().actor(app.state.selected).name : "")
      .text("narration", narration)
      .str();
}

// --- inside

// The user's own program, over restarts and whatever else is looked at meanwhile.
void App::Impl::keep(std::string_view source, bool store) {
  your_code = source;
  state.has_own = !your_code.empty();
  state.editor.unsaved = false;
  if (!store) return;
  your_input = state.input.text;
  host.store("code", your_code);
  host.store("input", your_input);
}

void App::Impl::start(std::string_view source) {
  const std::string text(source);  // `source` may be ours
  const bool opening = !gallery().empty() && text == gallery().front().source;
  if (!library_is_whole() && !opening) {  // only in the page, and only for a moment
    waiting = text;
    state.toast = "Loading Python's library…";
    state.toast_until = std::numeric_limits<double>::infinity();
    return;
  }
  if (waiting) state.toast.clear(), state.toast_until = 0;
  waiting.reset();
  state.selected = trace::kNobody;
  state.selected_interval = -1;
  state.timeline = TimelineState();
  caches = Caches();
  state.timeline.view.fit();
  executing = run.load(text, config);
  playback.pause();
  playback.place(run.step());
  play_when_ready = executing;
  show_end = false;
  if (!run.session().loaded() && state.example_id.empty()) edit();
  continue_run();
  settle_frames = 3;
}

void App::Impl::continue_run() {
  if (!executing) return;
  const double begin = host.seconds();
  for (int slice = 0; slice < kMostSlices && executing; ++slice) {
    executing = run.run_slice();
    if (host.seconds() - begin > kSliceSeconds) break;
  }
  if (executing && run.step_count() == 0) return;
  if (play_when_ready) {
    play_when_ready = false;
    playback.set_speed(Playback::suggested_speed(run.step_count()));
    playback.play();
  }
}

void App::Impl::advance_playback() {
  const auto unit_of = [this](int step) { return run.step_unit(step); };
  if (!playback.advance(now - last, run.step_count(), executing, unit_of)) return;
  run.go_to_step(playback.step());
  if (run.step() != playback.step()) playback.place(run.step());  // some decisions come together
  TimeView& view = state.timeline.view;
  const double unit = run.scale().to_unit(run.time());
  if (!view.fitted() && (unit > view.end || unit < view.begin))
    view.pan(unit - view.begin - (view.end - view.begin) * 0.2);
}

void App::Impl::update_theme() {
  const bool wanted = state.theme == ThemeChoice::kSystem ? host.system_dark_mode()
                                                          : state.theme == ThemeChoice::kDark;
  if (styled && wanted == dark) return;
  dark = wanted;
  styled = true;
  apply_theme(palette(dark), fonts);
  settle_frames = 2;
}

VirtualTime App::Impl::shown_time() const {
  const double fraction = playback.step() == run.step() ? playback.fraction() : 0;
  if (fraction <= 0 || run.step() >= run.step_count())
    return run.session().loaded() ? run.time() : 0;
  const double from = run.step_unit(run.step()), to = run.step_unit(run.step() + 1);
  return run.scale().to_time(from + (to - from) * fraction);
}

Ui App::Impl::make_ui() {
  return Ui{.host = host,
            .colors = palette(dark),
            .fonts = fonts,
            .run = run,
            .playback = playback,
            .config = config,
            .state = state,
            .caches = caches,
            .commands = commands,
            .now = now,
            .narrow = ImGui::GetIO().DisplaySize.x < 720,
            .running = executing,
            .shown_time = shown_time()};
}

}  // namespace interleave::ui

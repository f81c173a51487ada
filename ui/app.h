// App: the whole interface in one object: a Session, what is derived from it for drawing, and the
// state of the interface. A host (desktop window, page, headless test) makes an ImGui context, then
// calls frame() between ImGui::NewFrame() and ImGui::Render(), whenever there was input or
// animating() says so. Nothing here knows SDL, OpenGL or the browser.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ui/host.h"

namespace interleave::ui {

class App {
 public:
  // Sets fonts and style of the current ImGui context. `host` must outlive the App.
  explicit App(AppHost& host);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Opens what a visitor sees first: their own stored program or the first gallery example, run and
  // playing.
  void open_first();
  bool load_example(std::string_view id);     // false: no such example
  void load_source(std::string_view source);  // as "your code"; shows diagnostics if it has any
  void load_source(std::string_view source, std::string_view title, std::string_view input = "");

  // Draws one frame of the window and acts on its input. `wall_seconds`: real time since any fixed
  // moment.
  void frame(double wall_seconds);
  // True while the next frame would differ without any input: a run in progress, playback, a fade.
  bool animating() const;

  // For automation: "play" "pause" "toggle" "step" "step_back" "event" "event_back" "line"
  // "line_back" "start" "end" "run" "edit" "stop" "fit" "help" "settings" "theme:light"
  // "theme:dark" "theme:system" "input:TEXT" "cores:N" "gil:on" "gil:off" "start:fork"
  // "start:spawn" "start:forkserver" "step:N" "tab:NAME" "select:NAME" "speed:X" "example:ID".
  // False: unknown.
  bool command(std::string_view name);
  // One JSON object: what is open, on which machine, where it stands, what it has printed.
  std::string status_json() const;
  bool dark() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace interleave::ui

// What is inside an App. Private to app*.cpp.
#pragma once

#include <optional>

#include "ui/app.h"
#include "ui/context.h"

namespace interleave::ui {

struct App::Impl {
  explicit Impl(AppHost& the_host) : host(the_host) {}

  AppHost& host;
  Fonts fonts;
  RunModel run;
  Playback playback;
  machine::Config config;
  UiState state;
  Caches caches;
  std::vector<Command> commands;
  std::string your_code, your_input;   // the user's own program, kept over restarts
  std::optional<std::string> waiting;  // a program that starts as soon as the library is whole
  bool executing = false;              // the run has slices left
  bool play_when_ready = false, show_end = false;
  bool dark = true, styled = false;
  double now = 0, last = 0;
  int settle_frames = 2;  // frames owed although nothing moves: ImGui needs a second look

  // app.cpp
  void keep(std::string_view source, bool store = true);
  void start(std::string_view source);
  void continue_run();
  void advance_playback();
  void update_theme();
  VirtualTime shown_time() const;
  Ui make_ui();

  // app_commands.cpp
  void execute(const Command& command);
  bool move_cursor(const Command& command);  // these three: false if it is none of theirs
  bool change_view(const Command& command);
  bool change_program(const Command& command);
  void execute_all();
  void go(int step);
  void select(trace::ActorId actor, VirtualTime time = 0);  // 0: now
  void next_slice(int direction);
  void fit_selection();
  void zoom(double factor);
  void edit();
  void run_edited();
  void restart();  // the same program on another machine
  void set_input(std::string_view text);
  void give_input(std::string_view text);  // the same program reads something else
  void note_typed_input();
  void copy(std::string_view text);
  void cancel();

  // app_keys.cpp
  void handle_keys();
  std::string copied_by_key() const;
};

// app_layout.cpp: places and draws every panel.
void draw_window(const Ui& ui);

}  // namespace interleave::ui

// What every panel gets: the run (read only), the state of the interface, and a list of commands.
// Panels draw and append commands; App carries them out after the frame, so that no panel sees the
// run change while it draws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/caches.h"
#include "ui/fonts.h"
#include "ui/host.h"
#include "ui/model/palette.h"
#include "ui/model/playback.h"
#include "ui/model/run_model.h"
#include "ui/theme.h"

namespace interleave::ui {

enum class CommandKind : std::uint8_t {
  kPlay,
  kPause,
  kToggle,
  kMove,       // number: +1 or -1, by the chosen granularity (granularity >= 0: that one)
  kGoToStep,   // number: step
  kGoToEvent,  // number: index of the event
  kGoToTime,   // number: virtual time, ns
  kStart,
  kEnd,
  kSpeed,        // real
  kLoadExample,  // text: id, or "-": the user's own program
  kInput,        // text: what the program reads
  kGiveInput,    // to where that is typed
  kEdit,
  kStopEditing,
  kRunEdited,
  kCores,
  kGil,
  kStartMethod,   // number
  kPreset,        // number: index into machine::presets()
  kSwitchPolicy,  // number: machine::SwitchPolicy
  kCost,          // number: machine::Cost; real: its value
  kTheme,         // number: ThemeChoice
  kSelect,        // number: ActorId; real: the moment whose slice is meant, 0: now
  kAxis,          // number: AxisChoice
  kFold,          // number: ActorId
  kFit,
  kFitSelection,
  kZoom,
  kPan,  // real
  kNextSlice,
  kPreviousSlice,
  kStopRun,
  kCopy,  // text
  kShare,
  kHelp,
  kSettings,
  kSearch,
  kCancel,
};

struct Command {
  CommandKind kind;
  std::int64_t number = 0;
  double real = 0;
  std::string text;
  int granularity = -1;
};

enum class SideTab : std::uint8_t {
  kSteps,
  kVariables,
  kOutput,
  kFindings,
  kMachine
};  // kMachine: narrow windows

struct EditorState {
  bool open = false;
  std::string text;
  bool changed = false;  // since the last run
  bool unsaved = false;  // typed in this frame
  int opening = 0;       // frames until it has settled; in the first it takes the keyboard
  int scroll_to_line = 0;
  int caret = 0, last_caret = -1;
};

// What the program reads as its standard input, as it is being typed.
struct InputState {
  std::string text;
  double run_at = 0;  // when the typing will have paused long enough to run again; 0: nothing typed
  bool typed = false, focus = false;  // in this frame; takes the keyboard in the next
};

struct TimelineState {
  TimeView view;
  float scroll = 0;  // pixels, down
  trace::ActorId hovered = trace::kNobody;
  bool measuring = false;
  double measure_from = 0, measure_to = 0;  // units
};

struct UiState {
  trace::ActorId selected = trace::kNobody;
  int selected_interval = -1;  // of `selected`'s lane
  EditorState editor;
  InputState input;
  TimelineState timeline;
  SideTab tab = SideTab::kSteps;
  Granularity granularity = Granularity::kDecision;
  ThemeChoice theme = ThemeChoice::kSystem;
  float code_share = 0.33f, lower_share = 0.47f, side_share = 0.38f;  // splitters
  bool help_open = false, settings_open = false;
  bool search_open = false, search_focus = false;
  std::string search;
  std::string example_id;  // empty: your code
  bool has_own = false;    // there is a program of the user's own to go back to
  std::string title;
  std::string toast;  // "Copied", for a moment
  double toast_until = 0;
};

struct Ui {
  AppHost& host;
  const Palette& colors;
  const Fonts& fonts;
  const RunModel& run;
  const Playback& playback;
  const machine::Config& config;
  UiState& state;
  Caches& caches;
  std::vector<Command>& commands;
  double now = 0;  // real seconds
  bool narrow = false;
  bool running = false;        // the run is still being executed
  VirtualTime shown_time = 0;  // the cursor, or between two steps while playing

  void send(CommandKind kind, std::int64_t number = 0) const {
    commands.push_back({kind, number, 0, {}, -1});
  }
  void send_text(CommandKind kind, std::string_view text) const {
    commands.push_back({kind, 0, 0, std::string(text), -1});
  }
  void send_real(CommandKind kind, double real) const {
    commands.push_back({kind, 0, real, {}, -1});
  }

  Rgba hue(trace::ActorId actor) const { return hue_color(run.hue(actor), colors); }
  StateLook look(trace::ActorState actor_state) const { return state_look(actor_state, colors); }
  std::string name(trace::ActorId actor) const { return std::string(run.display_name(actor)); }
  bool told_event(std::uint32_t* index) const {
    return run.told_event(index, state.granularity == Granularity::kEvent);
  }
  void select(trace::ActorId actor) const { send(CommandKind::kSelect, actor); }
  // Selects the slice it is in at this moment.
  void select_at(trace::ActorId actor, VirtualTime time) const {
    commands.push_back({CommandKind::kSelect, actor, static_cast<double>(time), {}, -1});
  }
};

}  // namespace interleave::ui

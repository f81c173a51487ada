// The machine: cores, processes with their memory and GIL, threads, event loops with ready queue
// and timers, locks with their waiters, pipes. Cards in columns; every name is a chip that can be
// asked.
#include <algorithm>
#include <string>
#include <vector>

#include "assets/icons.h"
#include "engine/trace/narration.h"
#include "ui/model/slices.h"
#include "ui/views/views.h"
#include "ui/widgets/controls.h"

namespace interleave::ui {
namespace {

constexpr float kPad = 12, kGap = 12, kRow = 28;
constexpr std::size_t kMostListed = 40;  // of one kind in one card; the rest is counted

// One card being filled from top to bottom. With `list` null it only measures.
struct Card {
  const Ui& ui;
  ImDrawList* list;
  float left, right, y;

  float width() const { return right - left; }
  // For lists: whether the next one is still listed; says how many are not.
  bool lists(std::size_t index, std::size_t count) {
    if (index < kMostListed) return true;
    if (index == kMostListed) caption("and " + std::to_string(count - kMostListed) + " more");
    return false;
  }
  void title(std::string_view text, std::string_view detail) {
    if (list) {
      draw_text_in(list, ui.fonts.strong, {{left, y}, {right, y + 20}}, ui.colors.text, text);
      draw_text_in(list, ui.fonts.small, {{left, y + 20}, {right, y + 38}}, ui.colors.muted,
                   detail);
    }
    y += detail.empty() ? 24 : 44;
  }
  void caption(std::string_view text) {
    if (list)
      draw_text_in(list, ui.fonts.small, {{left, y}, {right, y + 20}}, ui.colors.muted, text);
    y += 22;
  }
  // A chip and words after it.
  void chip_row(const char* id, trace::ActorId actor, trace::ActorState state,
                std::string_view words) {
    if (list) {
      const float used = chip(ui, id, {left, y}, actor, state, width() * 0.5f);
      draw_text_in(list, ui.fonts.small, {{left + used + 8, y}, {right, y + kChipHeight}},
                   ui.colors.muted, words);
    }
    y += kRow;
  }
};

trace::ActorState task_state(const ThreadView& thread, trace::ActorId actor) {
  for (const TaskView& task : thread.loop.tasks)
    if (task.actor == actor) return task.state;
  return trace::ActorState::kNone;
}

bool contains(const std::vector<trace::ActorId>& list, trace::ActorId actor) {
  return std::find(list.begin(), list.end(), actor) != list.end();
}

bool ended(trace::ActorState state) {
  return state == trace::ActorState::kDone || state == trace::ActorState::kFailed ||
         state == trace::ActorState::kNone;
}

// Why an actor is in its state, as its slice in the timeline says it.
std::string reason(const Ui& ui, trace::ActorId actor, trace::ActorState state) {
  const auto lane = ui.run.lane(actor);
  const std::uint32_t events = ui.run.session().position().events;
  for (std::size_t i = lane.size(); i-- > 0;)
    if (lane[i].first_event < events) {
      if (lane[i].state != state) break;
      const SliceLabel label = slice_label(ui.run.trace(), lane[i]);
      if (state != trace::ActorState::kRunning && state != trace::ActorState::kStarting &&
          !label.full.empty())
        return label.full;
      break;
    }
  return std::string(trace::state_name(state));
}

// When a timer is due and how long that is from now; only the latter where both do not fit.
void timer_row(Card& card, trace::ActorId actor, VirtualTime due) {
  const Ui& ui = card.ui;
  const std::string left =
      due <= ui.shown_time ? "due" : "in " + trace::format_duration(due - ui.shown_time);
  const std::string both = due == kNever ? "" : trace::format_duration(due) + " · " + left;
  const float chip_width = text_width(ui.fonts.small_strong, ui.name(actor)) + 34;
  const bool fits = text_width(ui.fonts.small, both) + chip_width + 8 <= card.width();
  card.chip_row("timer", actor, trace::ActorState::kWaitingIo, fits ? both : left);
}

// --- chips that flow over lines

void chip_flow(Card& card, const char* id, const ThreadView* loop,
               const std::vector<trace::ActorId>& actors, trace::ActorState state) {
  float x = card.left;
  for (std::size_t i = 0; i < std::min(actors.size(), kMostListed); ++i) {
    const trace::ActorId actor = actors[i];
    const float width =
        std::min(card.width(), text_width(card.ui.fonts.small_strong, card.ui.name(actor)) + 34);
    if (x > card.left && x + width > card.right) {
      x = card.left;
      card.y += kRow;
    }
    trace::ActorState shown = loop ? task_state(*loop, actor) : state;
    if (shown == trace::ActorState::kNone) shown = state;
    if (card.list) chip(card.ui, id, {x, card.y}, actor, shown, card.width());
    x += width + 6;
  }
  card.y += kRow;
  if (actors.size() > kMostListed) card.lists(kMostListed, actors.size());
}

void loop_part(Card& card, const ThreadView& thread) {
  card.caption("ready queue, next first");
  if (thread.loop.ready.empty()) {
    if (card.list) {
      const ImRect box = {{card.left, card.y}, {card.right, card.y + 24}};
      outline_dashed(card.list, box, card.ui.colors.border);
      draw_text_centered(card.list, card.ui.fonts.small, box, card.ui.colors.faint, "empty");
    }
    card.y += 30;
  } else {
    chip_flow(card, "ready", &thread, thread.loop.ready, trace::ActorState::kReady);
  }
  if (!thread.loop.timers.empty()) card.caption("timers, first due first");
  const std::vector<trace::ActorId>& timers = thread.loop.timers;
  for (std::size_t i = 0; i < timers.size() && card.lists(i, timers.size()); ++i) {
    VirtualTime due = kNever;
    for (const TaskView& task : thread.loop.tasks)
      if (task.actor == timers[i]) due = task.wake_time;
    timer_row(card, timers[i], due);
  }
  std::vector<const TaskView*> others;
  for (const TaskView& task : thread.loop.tasks) {
    if (ended(task.state) || task.state == trace::ActorState::kRunning) continue;
    if (contains(thread.loop.ready, task.actor) || contains(thread.loop.timers, task.actor))
      continue;
    others.push_back(&task);
  }
  if (!others.empty()) card.caption("waiting for others");
  for (std::size_t i = 0; i < others.size() && card.lists(i, others.size()); ++i)
    card.chip_row("other", others[i]->actor, others[i]->state,
                  reason(card.ui, others[i]->actor, others[i]->state));
}

std::string thread_words(const Ui& ui, const ThreadView& thread) {
  if (thread.state != trace::ActorState::kRunning) return reason(ui, thread.actor, thread.state);
  std::string words = thread.core >= 0 ? "on core " + std::to_string(thread.core) : "running";
  if (thread.line > 0) words += ", line " + std::to_string(thread.line);
  return words;
}

void thread_part(Card& card, const ThreadView& thread, bool name_it) {
  if (name_it) card.chip_row("thread", thread.actor, thread.state, thread_words(card.ui, thread));
  if (!thread.has_loop) return;
  const trace::ActorState current = task_state(thread, thread.current_task);
  if (current == trace::ActorState::kRunning ||
      (current != trace::ActorState::kNone && current == thread.state)) {
    card.caption(current == trace::ActorState::kRunning ? "runs now" : "blocks the loop");
    card.chip_row("current", thread.current_task, current, "");
  }
  loop_part(card, thread);
}

// The holder of the GIL and what it is doing.
void gil_part(Card& card, const ProcessView& process) {
  const Ui& ui = card.ui;
  if (!process.has_gil) return card.caption("no GIL: its threads run in parallel");
  if (card.list)
    draw_text_in(card.list, ui.fonts.small, rect(card.left, card.y, 32, kChipHeight),
                 ui.colors.muted, "GIL");
  const float x = card.left + 36;
  const bool taken = process.gil_holder != trace::kNobody;
  if (card.list && !taken) {
    const ImRect box = {{x, card.y}, {x + 58, card.y + kChipHeight}};
    outline(card.list, box, ui.colors.border, 5);
    draw_text_centered(card.list, ui.fonts.small, box, ui.colors.muted, "free");
  } else if (card.list) {
    const float used = chip(ui, "gil", {x, card.y}, process.gil_holder,
                            ui.run.state_of(process.gil_holder), card.right - x);
    std::string words = process.gil_drop_requested ? "asked to let go" : "";
    for (const ThreadView& thread : process.threads)
      if (thread.actor == process.gil_holder && words.empty()) words = thread_words(ui, thread);
    const Rgba color = process.gil_drop_requested ? ui.look(trace::ActorState::kWaitingGil).color
                                                  : ui.colors.muted;
    const float room = card.right - x - used - 8;
    if (text_width(ui.fonts.small, words) > room) words = words.substr(0, words.find(", line"));
    draw_text_in(card.list, ui.fonts.small,
                 {{x + used + 8, card.y}, {card.right, card.y + kChipHeight}}, color, words);
  }
  card.y += kRow;
}

void lock_part(Card& card, const LockView& lock) {
  const float y = card.y;
  if (card.list) {
    draw_icon(card.list, {card.ui.fonts.icon.font, 14}, {card.left + 8, y + kChipHeight / 2},
              card.ui.colors.muted, lock.locked ? icon::kLock : icon::kLockOpen);
    const float end = draw_text(card.list, card.ui.fonts.small,
                                {card.left + 22, y + (kChipHeight - card.ui.fonts.small.size) / 2},
                                card.ui.colors.text, lock.name);
    if (lock.holder != trace::kNobody)
      chip(card.ui, "holder", {end + 8, y}, lock.holder, card.ui.run.state_of(lock.holder),
           card.right - end - 8);
    else
      draw_text(card.list, card.ui.fonts.small,
                {end + 8, y + (kChipHeight - card.ui.fonts.small.size) / 2}, card.ui.colors.muted,
                lock.locked ? "held" : "free");
  }
  card.y += kRow;
  if (lock.waiters.empty()) return;
  card.caption("waiting for it, first come first");
  ImGui::PushID(static_cast<int>(lock.actor));
  chip_flow(card, "lock_waiter", nullptr, lock.waiters, trace::ActorState::kWaitingSync);
  ImGui::PopID();
}

void process_card(Card& card, const ProcessView& process) {
  std::string detail = "pid " + std::to_string(process.pid) + " · " +
                       trace::format_bytes(static_cast<std::int64_t>(process.heap_bytes));
  if (!process.start_method.empty()) detail += " · " + process.start_method;
  if (process.shared_bytes > 0)
    detail += " · " + trace::format_bytes(static_cast<std::int64_t>(process.shared_bytes)) +
              " still shared";
  if (!process.alive)
    detail = "pid " + std::to_string(process.pid) + " · ended with exit code " +
             std::to_string(process.exit_code);
  card.title(process.name, detail);
  if (!process.alive) return;
  gil_part(card, process);
  // Who holds the GIL has been named already; the others wait for it, for something else, or have
  // no core.
  bool captioned = false;
  for (const ThreadView& thread : process.threads) {
    if (ended(thread.state)) continue;
    const bool named = process.has_gil && thread.actor == process.gil_holder;
    if (!named && !captioned) {
      card.caption(process.threads.size() == 1 ? "thread"
                   : process.has_gil           ? "other threads"
                                               : "threads");
      captioned = true;
    }
    thread_part(card, thread, !named);
  }
  if (!process.locks.empty()) card.caption("locks");
  for (const LockView& lock : process.locks) lock_part(card, lock);
}

void pipes_card(Card& card, const std::vector<PipeView>& pipes) {
  card.title("Pipes", "");
  for (const PipeView& pipe : pipes) {
    std::string text = trace::format_bytes(static_cast<std::int64_t>(pipe.bytes));
    if (pipe.messages > 0)
      text +=
          " in " + std::to_string(pipe.messages) + (pipe.messages == 1 ? " message" : " messages");
    if (pipe.bytes == 0) text = "empty";
    if (card.list) {
      const float room = card.width() - text_width(card.ui.fonts.small, text) - 12;
      draw_text_in(card.list, card.ui.fonts.small, rect(card.left, card.y, room, 20),
                   card.ui.colors.text, pipe.name);
      draw_text_right(card.list, card.ui.fonts.small, rect(card.left, card.y, card.width(), 20),
                      card.ui.colors.muted, text);
      const ImRect track = rect(card.left, card.y + 23, card.width(), 5);
      fill(card.list, track, card.ui.colors.border, 2);
      const float part =
          pipe.capacity
              ? std::min(1.0f, static_cast<float>(pipe.bytes) / static_cast<float>(pipe.capacity))
              : 0;
      if (part > 0)
        fill(card.list, rect(track.Min.x, track.Min.y, std::max(3.0f, part * card.width()), 5),
             card.ui.colors.accent, 2);
    }
    card.y += 36;
  }
}

// --- the cores, over the whole width

void draw_core(const Ui& ui, const CoreView& core, const ImRect& box) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const bool busy = core.thread != trace::kNobody;
  fill(list, box, ui.colors.raised, 8);
  outline(list, box, busy ? mix(ui.colors.border, ui.hue(core.thread), 0.5f) : ui.colors.border, 8);
  const float name_y = box.GetCenter().y - ui.fonts.small_strong.size / 2;
  const float end = draw_text(list, ui.fonts.small_strong, {box.Min.x + kPad, name_y},
                              busy ? ui.colors.text : ui.colors.muted, ui.name(core.actor));
  if (busy)
    chip(ui, "core", {end + 10, box.Min.y + 8}, core.thread, ui.run.state_of(core.thread),
         box.Max.x - end - 16);
  else
    draw_text_in(list, ui.fonts.small, {{end + 10, box.Min.y}, {box.Max.x - 6, box.Max.y}},
                 ui.colors.faint, "idle");
}

// A cell for each core that is ever used, one for all the others; returns the height.
float draw_cores(const Ui& ui, const std::vector<CoreView>& cores, ImVec2 at, float width) {
  std::vector<const CoreView*> used;
  for (const CoreView& core : cores)
    if (!ui.run.lane(core.actor).empty()) used.push_back(&core);
  const int unused = static_cast<int>(cores.size() - used.size());
  const int count = static_cast<int>(used.size()) + (unused > 0);
  if (count == 0) return 0;
  const int most = std::clamp(static_cast<int>((width + kGap) / 176), 1, std::min(count, 6));
  const int rows = (count + most - 1) / most, columns = (count + rows - 1) / rows;
  const float cell = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (int i = 0; i < count; ++i) {
    const int row = i / columns, column = i % columns;
    const ImRect box = rect(at.x + static_cast<float>(column) * (cell + kGap),
                            at.y + static_cast<float>(row) * 46, cell, 38);
    if (i < static_cast<int>(used.size())) {
      draw_core(ui, *used[static_cast<std::size_t>(i)], box);
      continue;
    }
    outline_dashed(ImGui::GetWindowDrawList(), box, ui.colors.border);
    const std::string text =
        std::to_string(unused) + (unused == 1 ? " core" : " cores") + " never used";
    draw_text_in(ImGui::GetWindowDrawList(), ui.fonts.small,
                 {{box.Min.x + kPad, box.Min.y}, box.Max}, ui.colors.faint, text);
  }
  return static_cast<float>(rows) * 46;
}

struct Columns {
  std::vector<float> y;
  float left, width;
  std::size_t shortest() const {
    return static_cast<std::size_t>(std::min_element(y.begin(), y.end()) - y.begin());
  }
};

template <class Fill>
void place_card(const Ui& ui, Columns& columns, Rgba edge, Fill fill_card) {
  const std::size_t column = columns.shortest();
  const float x = columns.left + static_cast<float>(column) * (columns.width + kGap),
              y = columns.y[column];
  Card measure{ui, nullptr, x + kPad, x + columns.width - kPad, y + kPad};
  fill_card(measure);
  const ImRect box = {{x, y}, {x + columns.width, measure.y + kPad - 4}};
  ImDrawList* list = ImGui::GetWindowDrawList();
  fill(list, box, ui.colors.raised, 8);
  outline(list, box, edge, 8);
  Card card{ui, list, x + kPad, x + columns.width - kPad, y + kPad};
  fill_card(card);
  columns.y[column] = box.Max.y + kGap;
}

}  // namespace

void draw_machine(const Ui& ui, const ImRect& box) {
  ImGui::PushID("machine");
  const ImRect bar = {box.Min, {box.Max.x, box.Min.y + kHeadingBar}};
  ImRect rest = box;
  if (!ui.narrow) {
    panel_heading(ui, bar, "MACHINE");
    draw_text_right(ImGui::GetWindowDrawList(), ui.fonts.small,
                    {bar.Min, {bar.Max.x - 12, bar.Max.y}}, ui.colors.muted,
                    "t = " + trace::format_duration(ui.shown_time));
    rest.Min.y = bar.Max.y;
  }
  if (!begin_scroll("cards", rest)) return ImGui::PopID();
  const StateView& state = ui.run.state();
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float width = rest.GetWidth() - 2 * kPad - (ImGui::GetScrollMaxY() > 0 ? 8.0f : 0.0f);
  float y = origin.y + kPad;
  y += draw_cores(ui, state.cores, {origin.x + kPad, y}, width);
  const std::size_t count =
      static_cast<std::size_t>(std::clamp(static_cast<int>((width + kGap) / 280), 1, 4));
  Columns columns{std::vector<float>(count, y + 4), origin.x + kPad, 0};
  columns.width = (width - kGap * static_cast<float>(count - 1)) / static_cast<float>(count);
  for (const ProcessView& process : state.processes) {
    ImGui::PushID(static_cast<int>(process.actor));
    const Rgba edge =
        process.alive ? mix(ui.colors.border, ui.hue(process.actor), 0.55f) : ui.colors.border;
    place_card(ui, columns, edge, [&](Card& card) { process_card(card, process); });
    ImGui::PopID();
  }
  if (!state.pipes.empty())
    place_card(ui, columns, ui.colors.border, [&](Card& card) { pipes_card(card, state.pipes); });
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy({1, *std::max_element(columns.y.begin(), columns.y.end()) - origin.y});
  end_scroll();
  ImGui::PopID();
}

}  // namespace interleave::ui

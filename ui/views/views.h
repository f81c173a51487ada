// The panels. Each draws into the box it is given, in the current ImGui window, and answers with
// commands. One file a panel.
#pragma once

#include "ui/context.h"
#include "ui/widgets/draw.h"

namespace interleave::ui {

void draw_top_bar(const Ui& ui, const ImRect& box);
void draw_program(const Ui& ui, const ImRect& box);  // heading, code or editor, cards below
void draw_code(const Ui& ui, const ImRect& box);     // the program with its markers
void draw_editor(const Ui& ui, const ImRect& box);   // the same while it is being edited
float draw_story(const Ui& ui, const ImRect& box,
                 bool draw);  // what just happened; returns its height
float draw_why(const Ui& ui, const ImRect& box, bool draw);  // why isn't this running?
void draw_timeline(const Ui& ui, const ImRect& box);
void draw_machine(const Ui& ui, const ImRect& box);
void draw_side(const Ui& ui, const ImRect& box,
               bool with_machine);  // tabs: steps, variables, output
void draw_steps(const Ui& ui, const ImRect& box);
void draw_variables(const Ui& ui, const ImRect& box);
void draw_output(const Ui& ui, const ImRect& box);
float draw_input(const Ui& ui, const ImRect& box,
                 bool draw);  // what it reads; returns its height, 0: it does not read
void draw_findings(const Ui& ui, const ImRect& box);  // what is probably not meant so
void draw_controls(const Ui& ui, const ImRect& box);
float draw_banner(const Ui& ui, const ImRect& box);  // errors, limits; returns the height it took
void draw_help(const Ui& ui);
void draw_settings(const Ui& ui);  // the machine: presets and every figure of the cost model
void draw_search(const Ui& ui, const ImRect& over);
void draw_toast(const Ui& ui);

}  // namespace interleave::ui

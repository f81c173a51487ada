// Machines to choose from, and configurations as text: how a figure of the cost model is changed by
// name, by preset or by a file.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/machine/config.h"

namespace interleave::machine {

struct PresetInfo {
  std::string_view id, title;
  int cores;
  StartMethod start_method;
};

std::span<const PresetInfo> presets();  // the first is the default

// Gives the configuration the cores, start method and costs of a preset.
Result<bool> apply_preset(Config& config, std::string_view id);

// Sets one figure: a cost by its name, or `cores`, `start-method`. The
// error names what is wrong and, for an unknown name, the one that was
// probably meant.
Result<bool> set_figure(Config& config, std::string_view name, std::string_view value);

// Lines `name = value`, with comments from # on: what `interleave calibrate` writes. All or
// nothing; the error says in which line it is.
Result<bool> read_preset(Config& config, std::string_view text);
// The same, of everything that differs from the default or is part of the cost model.
std::string write_preset(const Config& config, std::string_view comment);

}  // namespace interleave::machine

#include "engine/machine/presets.h"

#include <algorithm>
#include <vector>

#include "engine/vm/semantics.h"

namespace interleave::machine {

namespace {

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r'))
    s.remove_suffix(1);
  return s;
}

// A whole number, digits only.
bool parse_whole(std::string_view text, std::int64_t& out) {
  if (text.empty() || text.size() > 15) return false;
  out = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    out = out * 10 + (c - '0');
  }
  return true;
}

void scale_processor(Config& config, std::int64_t percent) {
  for (int i = 0; i <= static_cast<int>(kLastProcessorCost); ++i)
    config.costs.values[i] = (config.costs.values[i] * percent + 50) / 100;
}

Error unknown_figure(std::string_view name) {
  std::vector<std::string_view> names;
  for (const CostInfo& info : cost_infos()) names.push_back(info.name);
  const std::string_view meant = vm::nearest_name(name, names);
  return {"there is no figure '" + std::string(name.substr(0, 40)) + "'" +
          (meant.empty() ? "" : "; the closest is '" + std::string(meant) + "'")};
}

}  // namespace

std::span<const PresetInfo> presets() {
  static constexpr PresetInfo kPresets[] = {
#define PRESET(id, title, cores, method) {id, title, cores, StartMethod::method},
#define FIGURE(id, cost, value, source)
#define SPEED(id, percent, source)
#include "engine/machine/presets.def"
#undef PRESET
#undef FIGURE
#undef SPEED
  };
  return kPresets;
}

Result<bool> apply_preset(Config& config, std::string_view id) {
  const auto all = presets();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const PresetInfo& p) { return p.id == id; });
  if (found == all.end()) {
    std::string message = "there is no preset '" + std::string(id) + "'; there are";
    for (const PresetInfo& preset : all) message += " " + std::string(preset.id);
    return Error{message};
  }
  config.cores = found->cores;
  config.start_method = found->start_method;
  config.costs = CostModel();
#define PRESET(name, title, cores, method)
#define FIGURE(name, cost, value, source) \
  if (id == name) config.costs[Cost::k##cost] = value;
#define SPEED(name, percent, source) \
  if (id == name) scale_processor(config, percent);
#include "engine/machine/presets.def"
#undef PRESET
#undef FIGURE
#undef SPEED
  return true;
}

Result<bool> set_figure(Config& config, std::string_view name, std::string_view value) {
  std::int64_t number = 0;
  const auto bad = [&](std::string_view wanted) {
    return Error{"'" + std::string(value) + "' is no value for " + std::string(name) + ": " +
                 std::string(wanted)};
  };
  if (name == "cores") {
    if (!parse_whole(value, number) || number < 1 || number > 64) return bad("1 to 64");
    config.cores = static_cast<int>(number);
    return true;
  }
  if (name == "start-method") {
    if (!parse_start_method(value, config.start_method)) return bad("fork, spawn or forkserver");
    return true;
  }
  for (std::size_t i = 0; i < cost_infos().size(); ++i) {
    if (cost_infos()[i].name != name) continue;
    if (!parse_whole(value, number) || number > 1000 * kSecond)
      return bad("a whole number of " + std::string(cost_infos()[i].unit) + ", at most 10^12");
    config.costs.values[i] = number;
    return true;
  }
  return unknown_figure(name);
}

Result<bool> read_preset(Config& config, std::string_view text) {
  Config result = config;
  int line_number = 0;
  while (!text.empty()) {
    ++line_number;
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line = trim(line.substr(0, line.find('#')));
    if (line.empty()) continue;
    const std::size_t equals = line.find('=');
    const Result<bool> done =
        equals == std::string_view::npos
            ? Result<bool>(Error{"expected 'name = value'"})
            : set_figure(result, trim(line.substr(0, equals)), trim(line.substr(equals + 1)));
    if (!done) return Error{"line " + std::to_string(line_number) + ": " + done.error()};
  }
  config = result;
  return true;
}

std::string write_preset(const Config& config, std::string_view comment) {
  std::string out;
  while (!comment.empty()) {
    const std::size_t end = std::min(comment.find('\n'), comment.size());
    out += "# " + std::string(comment.substr(0, end)) + "\n";
    comment.remove_prefix(std::min(end + 1, comment.size()));
  }
  out += "cores = " + std::to_string(config.cores) + "\nstart-method = ";
  out += std::string(start_method_name(config.start_method)) + "\n";
  for (std::size_t i = 0; i < cost_infos().size(); ++i)
    out += std::string(cost_infos()[i].name) + " = " + std::to_string(config.costs.values[i]) +
           "  # " + std::string(cost_infos()[i].unit) + "\n";
  return out;
}

}  // namespace interleave::machine

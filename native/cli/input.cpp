#include "native/cli/input.h"

#include <unistd.h>

#include "native/cli/files.h"

namespace interleave::cli {

namespace {

constexpr std::size_t kLongestLine = 32u << 20;  // more than a program may read: it is stopped

}  // namespace

bool Input::open(const Options& options) {
  const bool program_is_there = options.file == "-";
  if (options.input.value_or("-") == "-") {
    if (program_is_there && options.input)
      return fail("the program and its input cannot both come from standard input"), false;
    live_ = !program_is_there;
    terminal_ = live_ && isatty(fileno(stdin)) != 0;
    return true;
  }
  std::optional<std::string> text = read_file(*options.input, options.config.max_input_bytes);
  if (!text) return fail("cannot read '" + *options.input + "'"), false;
  text_ = std::move(*text);
  return true;
}

void Input::give(machine::Config& config, std::function<void()> before) {
  config.standard_input = text_;
  config.more_input = live_ ? this : nullptr;
  before_ = std::move(before);
}

bool Input::more(std::string& text) {
  before_();
  const std::size_t start = text.size(), most = start + kLongestLine;
  for (int c; text.size() < most && (c = std::getc(stdin)) != EOF;) {
    text += static_cast<char>(c);
    if (c == '\n') break;
  }
  std::clearerr(stdin);  // at a terminal more may follow
  text_.append(text, start);
  return text.size() > start;
}

}  // namespace interleave::cli

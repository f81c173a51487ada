// What the programs read as their standard input: a file, or our own standard input, read no
// further than they do, so that nobody waits for what nobody asks for.
#pragma once

#include <cstdio>
#include <functional>
#include <string>

#include "engine/session/session.h"
#include "native/cli/options.h"

namespace interleave::cli {

class Input final : public machine::InputSource {
 public:
  // From where the options say; false: that has failed, and it has been said why.
  bool open(const Options& options);
  // Into the configuration of the next program: several programs read the same text, each from its
  // beginning. `before`: done before anybody is waited for.
  void give(machine::Config& config, std::function<void()> before);
  bool more(std::string& text) override;
  bool is_terminal() const { return terminal_; }

 private:
  std::string text_;  // as much as has been read
  std::function<void()> before_;
  bool live_ = false;  // our own standard input
  bool terminal_ = false;
};

}  // namespace interleave::cli

// The desktop window: the same interface as the page. `interleave-desktop [FILE.py]`. Sleeps until
// something happens.
#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "native/huge_pages.h"
#include "ui/app.h"
#include "ui/backend.h"

namespace interleave {
namespace {

constexpr int kFramesAfterInput = 3;  // Dear ImGui settles a frame or two after an input
constexpr double kIdle_s = 30;        // nothing to do: wait for the user
constexpr double kLateFrame_s = 0.6;  // a tooltip may still be due after the last input

double now_s() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool read_file(const std::string& path, std::string& text) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  text.assign(std::istreambuf_iterator<char>(file), {});
  return true;
}

// Small texts in the user's own folder for application data.
class Desktop final : public ui::AppHost {
 public:
  Desktop() {
    if (char* folder = SDL_GetPrefPath("", "interleave")) {
      folder_ = folder;
      SDL_free(folder);
    }
  }
  void request_frame() override { frames_due = std::max(frames_due, 1); }
  void set_clipboard(std::string_view text) override {
    SDL_SetClipboardText(std::string(text).c_str());
  }
  void open_url(std::string_view url) override { SDL_OpenURL(std::string(url).c_str()); }
  void store(std::string_view key, std::string_view text) override {
    if (!folder_.empty()) std::ofstream(folder_ + std::string(key), std::ios::binary) << text;
  }
  std::string load(std::string_view key) override {
    std::string text;
    if (!folder_.empty()) read_file(folder_ + std::string(key), text);
    return text;
  }
  double seconds() override { return now_s(); }

  int frames_due = kFramesAfterInput;

 private:
  std::string folder_;
};

void open_file(ui::App& app, const std::string& path) {
  std::string source;
  if (!read_file(path, source)) {
    std::fprintf(stderr, "interleave-desktop: cannot read %s\n", path.c_str());
    return;
  }
  app.load_source(source, path.substr(path.find_last_of('/') + 1));
}

int run(int argc, char** argv) {
  std::string error;
  const auto backend = ui::Backend::create("Interleave", 1440, 900, error);
  if (!backend) {
    std::fprintf(stderr, "interleave-desktop: %s\n", error.c_str());
    return 1;
  }
  Desktop host;
  ui::App app(host);
  app.open_first();
  if (argc > 1) open_file(app, argv[1]);

  double late_at = 0;  // a last look after the last input
  while (!backend->closed()) {
    if (host.frames_due == 0 && !app.animating())
      backend->wait(late_at > now_s() ? late_at - now_s() : kIdle_s);
    if (backend->poll()) {
      host.frames_due = kFramesAfterInput;
      late_at = now_s() + kLateFrame_s;
    }
    for (const std::string& path : backend->take_dropped_files()) open_file(app, path);

    if (host.frames_due > 0) --host.frames_due;
    backend->begin_frame();
    app.frame(now_s());
    const bool dark = app.dark();
    backend->end_frame(dark ? 0.06f : 0.97f, dark ? 0.07f : 0.97f, dark ? 0.10f : 0.98f);
  }
  return 0;
}

}  // namespace
}  // namespace interleave

int main(int argc, char** argv) {
  interleave::use_huge_pages();
  return interleave::run(argc, argv);
}

// The page: the interface on the canvas, drawn only when something happened. web/shell.js is the
// other half; what it calls is at the end of this file. There is no permanent loop: an event, an
// animation or a call asks the browser for one frame.
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "engine/stdlib/frozen.h"
#include "ui/app.h"
#include "ui/backend.h"

// clang-format off
EM_JS_DEPS(interleave_page, "$UTF8ToString,$stringToNewUTF8");
EM_JS(void, page_copy, (const char* text), { Module["interleaveCopy"]?.(UTF8ToString(text)); })
EM_JS(void, page_share, (), { Module["interleaveShare"]?.(); })
EM_JS(void, page_picture, (double x, double y, double width, double height), {
  Module["interleavePicture"]?.(x, y, width, height);
})
EM_JS(char*, page_characters, (), { return stringToNewUTF8(Module["interleaveCharacters"]()); })
EM_JS(void, page_drawn, (), { Module["interleaveDrawn"]?.(); })
EM_JS(void, page_open_url, (const char* url), { window.open(UTF8ToString(url), "_blank", "noopener"); })
EM_JS(int, page_dark, (), { return matchMedia("(prefers-color-scheme: dark)").matches ? 1 : 0; })
EM_JS(void, page_problem, (const char* text), { Module["onAbort"]?.(UTF8ToString(text)); })
// A page without storage (a private window, a sandboxed frame) throws; nothing is remembered then.
EM_JS(void, page_store, (const char* key, const char* text), {
  try { localStorage.setItem("interleave." + UTF8ToString(key), UTF8ToString(text)); } catch (e) {}
})
EM_JS(char*, page_load, (const char* key), {
  try { return stringToNewUTF8(localStorage.getItem("interleave." + UTF8ToString(key)) ?? ""); } catch (e) { return 0; }
})
// clang-format on

namespace interleave {
namespace {

// Dear ImGui settles a frame or two after an input (hover, then tooltip); a delayed tooltip or the
// caret of a text field needs another look a little later.
constexpr int kFramesAfterInput = 3;
constexpr double kLateFrame_ms = 600;
constexpr double kCaret_ms = 400;

class Page final : public ui::AppHost {
 public:
  bool start() {
    std::string error;
    backend_ = ui::Backend::create("Interleave", 1280, 800, error);
    if (!backend_) {
      page_problem(error.c_str());
      return false;
    }
    backend_->set_wake([this] { due(kFramesAfterInput); });
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = this;
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
      page()->set_clipboard(text);
    };
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) { return page()->clipboard_.c_str(); };
    app_ = std::make_unique<ui::App>(*this);
    app_->open_first();
    due(kFramesAfterInput);
    return true;
  }

  static Page*& page() {
    static Page* page = nullptr;
    return page;
  }

  void draw() {
    if (frames_due_ > 0) --frames_due_;
    if (backend_->poll()) {
      frames_due_ = kFramesAfterInput;
      late_in(kLateFrame_ms);
    }
    if (!visible_) return;
    backend_->begin_frame();
    app_->frame(seconds());
    const bool dark = app_->dark();
    backend_->end_frame(dark ? 0.06f : 0.97f, dark ? 0.07f : 0.97f, dark ? 0.10f : 0.98f);
    ++frames_drawn_;
    page_drawn();
    if (ImGui::GetIO().WantTextInput) late_in(kCaret_ms);
    if (frames_due_ > 0 || app_->animating()) request();
  }

  void due(int frames) {
    frames_due_ = std::max(frames_due_, frames);
    request();
  }

  // The browser pasted: the text goes where Ctrl+V (Cmd+V) would find it.
  void paste(std::string_view text) {
    clipboard_ = text;
    ImGuiIO& io = ImGui::GetIO();
    const ImGuiKey modifier = io.ConfigMacOSXBehaviors ? ImGuiMod_Super : ImGuiMod_Ctrl;
    for (bool down : {true, false}) {
      io.AddKeyEvent(modifier, down);
      io.AddKeyEvent(ImGuiKey_V, down);
    }
    due(kFramesAfterInput);
  }

  void set_graphics(bool present) {
    if (present) {
      backend_->graphics_restored();
    } else {
      backend_->graphics_lost();
    }
    visible_ = present;
    due(kFramesAfterInput);
  }

  ui::App& app() { return *app_; }

  const char* status() {
    // The application's object, with the page's own count in front.
    const std::string app = app_->status_json();
    status_ =
        "{\"frames_drawn\":" + std::to_string(frames_drawn_) + "," + app.substr(app.find('{') + 1);
    return status_.c_str();
  }

  // --- ui::AppHost
  void request_frame() override { due(1); }
  void set_clipboard(std::string_view text) override {
    clipboard_ = text;
    page_copy(clipboard_.c_str());
  }
  bool is_page() const override { return true; }
  void save_picture(float x, float y, float width, float height) override {
    page_picture(static_cast<double>(x), static_cast<double>(y), static_cast<double>(width),
                 static_cast<double>(height));
  }
  void share() override { page_share(); }
  void open_url(std::string_view url) override { page_open_url(std::string(url).c_str()); }
  void store(std::string_view key, std::string_view text) override {
    page_store(std::string(key).c_str(), std::string(text).c_str());
  }
  std::string load(std::string_view key) override {
    char* text = page_load(std::string(key).c_str());
    std::string result = text ? text : "";
    std::free(text);
    return result;
  }
  bool system_dark_mode() override { return page_dark() != 0; }
  double seconds() override { return emscripten_get_now() / 1000; }

 private:
  void request() {
    if (requested_) return;
    requested_ = true;
    emscripten_request_animation_frame(
        [](double, void* self) -> EM_BOOL {
          auto& page = *static_cast<Page*>(self);
          page.requested_ = false;
          page.draw();
          return EM_FALSE;
        },
        this);
  }

  void late_in(double delay_ms) {
    if (late_) return;
    late_ = true;
    emscripten_set_timeout(
        [](void* self) {
          auto& page = *static_cast<Page*>(self);
          page.late_ = false;
          page.due(1);
        },
        delay_ms, this);
  }

  std::unique_ptr<ui::Backend> backend_;
  std::unique_ptr<ui::App> app_;
  std::string clipboard_, status_;
  int frames_due_ = 0;
  long frames_drawn_ = 0;
  bool requested_ = false;  // the browser owes us a frame
  bool late_ = false;       // a timer will ask for one
  bool visible_ = true;     // false while the graphics context is lost
};

}  // namespace
}  // namespace interleave

using interleave::Page;

int main() {
  interleave::set_character_source([] {
    char* const text = page_characters();
    std::string result(text);
    std::free(text);
    return result;
  });
  static Page page;
  Page::page() = &page;
  if (!page.start()) Page::page() = nullptr;
}

// --- what web/shell.js calls
// ------------------------------------------------------------------------
extern "C" {
EMSCRIPTEN_KEEPALIVE void interleave_wake() {
  if (Page* page = Page::page()) page->due(interleave::kFramesAfterInput);
}
// A frame in this very call: after a resize, which empties the canvas.
EMSCRIPTEN_KEEPALIVE void interleave_draw_now() {
  if (Page* page = Page::page()) page->draw();
}
EMSCRIPTEN_KEEPALIVE void interleave_open(const char* name, const char* source) {
  if (Page* page = Page::page()) {
    page->app().load_source(source, name);
    page->due(interleave::kFramesAfterInput);
  }
}
// The rest of the library (engine/stdlib/frozen.h). 0: that is not one.
EMSCRIPTEN_KEEPALIVE int interleave_library(const char* pack) {
  if (!interleave::add_library(pack)) return 0;
  if (Page* page = Page::page()) page->due(interleave::kFramesAfterInput);
  return 1;
}
EMSCRIPTEN_KEEPALIVE int interleave_command(const char* name) {
  Page* page = Page::page();
  if (!page) return 0;
  page->due(interleave::kFramesAfterInput);
  return page->app().command(name) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void interleave_paste(const char* text) {
  if (Page* page = Page::page()) page->paste(text);
}
EMSCRIPTEN_KEEPALIVE void interleave_graphics(int present) {
  if (Page* page = Page::page()) page->set_graphics(present != 0);
}
EMSCRIPTEN_KEEPALIVE void interleave_set_mac(int mac) {
  if (Page::page()) ImGui::GetIO().ConfigMacOSXBehaviors = mac != 0;
}
// One JSON object; valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* interleave_status() {
  Page* page = Page::page();
  return page ? page->status() : "{}";
}
}
